//! What is in a tax export: the ledgers of all customers, as bookings between accounts.

mod csv;
mod xlsx;
mod zip;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::runs;
use crate::money::Money;
use crate::studio::Studio;
use crate::world::World;
use crate::world::accounts::{Entry, EntryKind};
use crate::world::tax_exports::{Grouping, Locale, TaxExport};

/// A table.
pub(super) struct Sheet {
    is_german: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// Key in JSON, and heading in English and German.
type Column = (&'static str, &'static str, &'static str);

enum Cell {
    Text(String),
    Number(i64),
    Sum(Money),
}

const DATE: Column = ("date", "Date", "Datum");
const DEBIT: Column = ("debitAccount", "Debit account", "Sollkonto");
const CREDIT: Column = ("creditAccount", "Credit account", "Habenkonto");
const AMOUNT: Column = ("amount", "Amount", "Betrag");
const CURRENCY: Column = ("currency", "Currency", "Währung");
const CUSTOMER: Column = ("customerNumber", "Customer number", "Mitgliedsnummer");
const TEXT: Column = ("text", "Text", "Buchungstext");
const NUMBER: Column = ("bookingId", "Booking", "Buchung");
const COUNT: Column = ("bookings", "Bookings", "Buchungen");

/// The chart of accounts is SKR 04, which most tax advisors in Germany know.
mod chart {
    pub(super) const RECEIVABLES: &str = "1200";
    pub(super) const BANK: &str = "1800";
    pub(super) const REVENUE: &str = "4400";
    pub(super) const OTHER_INCOME: &str = "4830";
    pub(super) const BAD_DEBT: &str = "6930";
}

struct Booking {
    customer: String,
    entry: Entry,
}

impl Sheet {
    pub(super) fn of(studio: &Studio, world: &World, export: &TaxExport) -> Self {
        let bookings = bookings(studio, world, export.from_date, export.to_date);
        let (columns, rows) = match export.export_format {
            Grouping::Single => single(bookings),
            Grouping::Aggregated => aggregated(&bookings),
        };
        Self {
            is_german: export.export_locale == Some(Locale::German),
            columns,
            rows,
        }
    }

    fn headings(&self) -> impl Iterator<Item = &'static str> {
        let is_german = self.is_german;
        self.columns
            .iter()
            .map(move |it| if is_german { it.2 } else { it.1 })
    }

    /// An array with an object for each row.
    pub(super) fn to_json(&self) -> Vec<u8> {
        let rows = self.rows.iter().map(|row| {
            let keys = self.columns.iter().map(|it| it.0.to_owned());
            keys.zip(row.iter().map(Cell::to_json))
                .collect::<Map<_, _>>()
        });
        let rows: Value = rows.collect();
        rows.to_string().into_bytes()
    }
}

impl Cell {
    fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::Sum(sum) => sum.amount(),
        }
    }
}

/// Whose bookings of a large studio are exported, beside those of whom something was done. A sheet
/// of a million accounts would keep the world from everybody else for minutes.
const LOOKED_AT: usize = 5_000;

/// Everything that was booked in these days, by day.
fn bookings(studio: &Studio, world: &World, from: Date, to: Date) -> Vec<Booking> {
    let mut bookings = studio.with_people(|people| {
        let each = runs::among(people, world, LOOKED_AT).flat_map(|person| {
            let ledger = world.ledger_since(person, from, to);
            let within = ledger.entries.into_iter().filter(|it| from <= it.due);
            within.map(|entry| Booking {
                customer: person.customer_number.to_string(),
                entry,
            })
        });
        each.collect::<Vec<_>>()
    });
    bookings.sort_by_key(|it| (it.entry.due, it.entry.id));
    bookings
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

fn single(bookings: Vec<Booking>) -> (Vec<Column>, Vec<Vec<Cell>>) {
    let columns = vec![
        NUMBER, DATE, DEBIT, CREDIT, AMOUNT, CURRENCY, CUSTOMER, TEXT,
    ];
    let rows = bookings.into_iter().map(|it| {
        let (debit, credit) = accounts(it.entry.kind);
        vec![
            Cell::Text(it.entry.id.to_string()),
            Cell::Text(it.entry.due.to_string()),
            Cell::Text(debit.to_owned()),
            Cell::Text(credit.to_owned()),
            Cell::Sum(size(&it.entry)),
            Cell::Text("EUR".to_owned()),
            Cell::Text(it.customer),
            Cell::Text(it.entry.text),
        ]
    });
    (columns, rows.collect())
}

fn aggregated(bookings: &[Booking]) -> (Vec<Column>, Vec<Vec<Cell>>) {
    let mut sums = BTreeMap::<_, (Money, i64)>::new();
    for booking in bookings {
        let (sum, count) = sums.entry(accounts(booking.entry.kind)).or_default();
        *sum = *sum + size(&booking.entry);
        *count += 1;
    }
    let rows = sums.into_iter().map(|((debit, credit), (sum, count))| {
        vec![
            Cell::Text(debit.to_owned()),
            Cell::Text(credit.to_owned()),
            Cell::Sum(sum),
            Cell::Text("EUR".to_owned()),
            Cell::Number(count),
        ]
    });
    (vec![DEBIT, CREDIT, AMOUNT, CURRENCY, COUNT], rows.collect())
}
