//! What was booked in some days, customer by customer, and between which accounts.

use std::collections::BTreeMap;
use std::io;

use jiff::civil::Date;

use super::Cell;
use crate::money::Money;
use crate::studio::Studio;
use crate::world::accounts::{Entry, EntryKind};

/// The chart of accounts is SKR 04, which most tax advisors in Germany know.
mod chart {
    pub(super) const RECEIVABLES: &str = "1200";
    pub(super) const BANK: &str = "1800";
    pub(super) const REVENUE: &str = "4400";
    pub(super) const OTHER_INCOME: &str = "4830";
    pub(super) const BAD_DEBT: &str = "6930";
}

/// How many customers are read at a time: few enough that nobody else has to wait.
const AT_A_TIME: usize = 256;

/// A line of a customer's ledger.
pub(super) struct Booking {
    customer: String,
    entry: Entry,
}

/// Takes everything that was booked from the first to the last of those days: customer by customer,
/// and of each by day.
pub(super) fn each(
    studio: &Studio,
    days: (Date, Date),
    mut take: impl FnMut(Booking) -> io::Result<()>,
) -> io::Result<()> {
    let customers: Vec<i64> = studio.with_people(|it| it.iter().map(|it| it.id).collect());
    for some in customers.chunks(AT_A_TIME) {
        for booking in of(studio, some, days) {
            take(booking)?;
        }
    }
    Ok(())
}

fn of(studio: &Studio, customers: &[i64], (from, to): (Date, Date)) -> Vec<Booking> {
    let world = studio.world();
    let people = studio.people();
    let people = customers.iter().filter_map(|it| people.find(*it));
    let bookings = people.flat_map(|person| {
        let mut entries = world.ledger_since(person, from, to).entries;
        entries.retain(|it| from <= it.due);
        entries.sort_by_key(|it| (it.due, it.id));
        entries.into_iter().map(|entry| Booking {
            customer: person.customer_number.to_string(),
            entry,
        })
    });
    bookings.collect()
}

/// A line for each booking.
pub(super) fn single(booking: Booking) -> [Cell; 8] {
    let (debit, credit) = accounts(booking.entry.kind);
    [
        Cell::Text(booking.entry.id.to_string()),
        Cell::Text(booking.entry.due.to_string()),
        Cell::Text(debit.to_owned()),
        Cell::Text(credit.to_owned()),
        Cell::Sum(size(&booking.entry)),
        Cell::Text("EUR".to_owned()),
        Cell::Text(booking.customer),
        Cell::Text(booking.entry.text),
    ]
}

/// A line for each pair of accounts.
pub(super) fn aggregated(studio: &Studio, days: (Date, Date)) -> io::Result<Vec<[Cell; 5]>> {
    let mut sums = BTreeMap::<_, (Money, i64)>::new();
    each(studio, days, |booking| {
        let (sum, count) = sums.entry(accounts(booking.entry.kind)).or_default();
        *sum = *sum + size(&booking.entry);
        *count += 1;
        Ok(())
    })?;
    let rows = sums.into_iter().map(|((debit, credit), (sum, count))| {
        [
            Cell::Text(debit.to_owned()),
            Cell::Text(credit.to_owned()),
            Cell::Sum(sum),
            Cell::Text("EUR".to_owned()),
            Cell::Number(count),
        ]
    });
    Ok(rows.collect())
}

/// Debit and credit account of a booking.
fn accounts(kind: EntryKind) -> (&'static str, &'static str) {
    use chart::{BAD_DEBT, BANK, OTHER_INCOME, RECEIVABLES, REVENUE};
    match kind {
        EntryKind::Payment | EntryKind::AgencyPayment => (BANK, RECEIVABLES),
        EntryKind::Return => (RECEIVABLES, BANK),
        EntryKind::WriteOff => (BAD_DEBT, RECEIVABLES),
        EntryKind::BankFee | EntryKind::DunningFee => (RECEIVABLES, OTHER_INCOME),
        EntryKind::Membership | EntryKind::Idle | EntryKind::FlatFee | EntryKind::Module => {
            (RECEIVABLES, REVENUE)
        }
    }
}

/// The side that it stands on says which way a sum went; itself it is never below zero.
fn size(entry: &Entry) -> Money {
    entry.amount.max(-entry.amount)
}
