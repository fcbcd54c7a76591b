//! What contracts cost, and when.
//!
//! **Invariant:** only what follows from a contract's terms is here. Whoever sells something else
//! books it: [`World::charge`].

use jiff::ToSpan;
use jiff::civil::Date;

use super::entry::{Entry, EntryKind};
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::Person;
use crate::world::World;
use crate::world::contracts::Contract;

/// What a contract costs in a month in which it rests.
pub(crate) const IDLE_FEE: Money = Money(500);

/// How many of one contract's charges have numbers of their own: 42 years of months.
const CHARGES_OF_ONE: i64 = 512;

/// How many contracts' charges are told apart by their numbers.
const CONTRACTS_OF_ONE: i64 = 15;

/// Starter packages, and what they cost.
const STARTERS: [(&str, Money); 4] = [
    ("Startpaket", Money(2_990)),
    ("Startpaket mit Einweisung", Money(3_990)),
    ("Starter package", Money(4_990)),
    ("Mitgliedskarte", Money(1_500)),
];

/// What is due from one day to another, both inclusive, by contract and then by day: claims of which
/// nothing is paid.
pub(crate) fn charges(world: &World, person: &Person, from: Date, to: Date) -> Vec<Entry> {
    let contracts = world.contracts.view(person);
    let each = contracts.0.iter();
    let all = each.flat_map(|it| {
        starter(world, person, it)
            .into_iter()
            .chain(fees(person, it, to))
    });
    all.filter(|it| from <= it.due && it.due <= to).collect()
}

/// What was due when the contract began. A contract of the first day or later was sold by an
/// operation, which books what came with it.
fn starter(world: &World, person: &Person, contract: &Contract) -> Option<Entry> {
    let mut random = world.origin.random("starter packages", contract.id);
    let has_one = contract.created < world.origin.day && random.percent(70);
    let (text, amount) = random.pick(&STARTERS);
    let mut charge = claim(person, contract, 0, contract.start, EntryKind::FlatFee);
    charge.text = text.to_owned();
    charge.amount = -amount;
    charge.open = amount;
    has_one.then_some(charge)
}

/// The price of each period until that day, or that of resting.
fn fees(person: &Person, contract: &Contract, to: Date) -> impl Iterator<Item = Entry> {
    let cancelation = contract.effective_cancelation();
    let last = cancelation.map_or(to, |it| it.date.min(to));
    let due = |turn| contract.payment.times_after(turn, contract.start);
    // A payment period without length would never end.
    let turns = if contract.payment.value > 0 {
        0..CHARGES_OF_ONE - 1
    } else {
        0..1
    };
    turns
        .map(move |turn| i32::try_from(turn).unwrap_or(i32::MAX))
        .take_while(move |turn| due(*turn) <= last)
        .filter_map(move |turn| {
            let (first, next) = (due(turn), due(turn + 1));
            let rests = rests_on(person, contract, first);
            let (kind, amount, what) = if rests {
                (EntryKind::Idle, IDLE_FEE, "Ruhezeitgebühr")
            } else {
                (EntryKind::Membership, contract.price, "Mitgliedsbeitrag")
            };
            let mut fee = claim(person, contract, 1 + i64::from(turn), first, kind);
            fee.amount = -amount;
            fee.open = amount;
            fee.text = format!(
                "{what} {} {:02}/{}",
                contract.rate_name,
                first.month(),
                first.year()
            );
            fee.period = Some((first, next.saturating_sub(1.days())));
            fee.recurrence = Some(contract.payment);
            (amount > Money(0)).then_some(fee)
        })
}

fn rests_on(person: &Person, contract: &Contract, day: Date) -> bool {
    let mut breaks = person.idle_periods.iter();
    breaks.any(|it| it.contract.0 == contract.id && it.holds_on(day.into()))
}

fn claim(person: &Person, contract: &Contract, turn: i64, due: Date, kind: EntryKind) -> Entry {
    let place = 1 + (ids::serial(contract.id) - 1).rem_euclid(CONTRACTS_OF_ONE);
    let id = ids::of(person.id, Kind::Charge, place * CHARGES_OF_ONE + turn);
    let mut claim = Entry::new(id, due, String::new(), Money(0), kind);
    claim.contract = Some(contract.id);
    claim
}
