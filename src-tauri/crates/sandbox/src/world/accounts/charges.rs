//! What contracts cost, and when.
//!
//! **Invariant:** only what follows from contracts is here, and from what was agreed with them.

use jiff::ToSpan;
use jiff::civil::Date;

use super::entry::{Entry, EntryKind};
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::Person;
use crate::world::contracts::Contract;
use crate::world::modules::ModuleContract;
use crate::world::offers::DueKind;
use crate::world::{Origin, World};

/// How many of one contract's charges have numbers of their own: 37 years of months, and extras.
const CHARGES_OF_ONE: i64 = 512;

/// How many of these are for what was agreed beside the price.
const EXTRAS_OF_ONE: i64 = 64;

/// How many of one contract's extras after the first term have numbers.
const EXTRAS_AFTER: i64 = 1_024;

/// How many contracts' charges are told apart by their numbers, and as many module contracts'.
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
    let mut all = Vec::new();
    for contract in &contracts.0 {
        all.extend(starter(world, person, contract));
        all.extend(extras(world, person, contract));
        all.extend(extras_after(world, person, contract, to));
        all.extend(fees(world, person, contract, to));
    }
    let modules = world.modules.contracts.view(person);
    for module in &modules.0 {
        if let Some(main) = contracts.find(module.main) {
            all.extend(module_fees(person, main, module, to));
        }
    }
    all.retain(|it| from <= it.due && it.due <= to);
    all
}

/// What was agreed beside the price, and is due in the first term.
fn extras(world: &World, person: &Person, contract: &Contract) -> Vec<Entry> {
    let agreement = world.offers.agreement(contract.id);
    let schedule = agreement.map_or(&[][..], |it| &it.schedule);
    let extra = schedule.iter().filter(|it| {
        let beside = !matches!(it.kind, DueKind::ContractFee | DueKind::BonusPeriod);
        it.amount > Money(0) && (beside || it.day < contract.start)
    });
    let numbers = CHARGES_OF_ONE - EXTRAS_OF_ONE..CHARGES_OF_ONE;
    let extras = extra.zip(numbers).map(|(due, turn)| {
        let mut charge = claim(person, contract, turn, due.day, EntryKind::FlatFee);
        charge.text.clone_from(&due.text);
        charge.amount = -due.amount;
        charge.open = due.amount;
        charge
    });
    extras.collect()
}

/// What was agreed beside the price and goes on until that day, or until the contract ends.
fn extras_after(
    world: &World,
    person: &Person,
    contract: &Contract,
    to: Date,
) -> impl Iterator<Item = Entry> {
    let place = (ids::serial(contract.id) - 1).rem_euclid(CONTRACTS_OF_ONE);
    let last = contract.effective_cancelation();
    let last = last.map_or(to, |it| it.date.min(to));
    let dues = world.offers.extras_after(contract, last).into_iter();
    let dues = dues.filter(|it| it.2 > Money(0));
    dues.zip(0..EXTRAS_AFTER).map(move |(due, turn)| {
        let (day, text, amount) = due;
        let id = ids::of(person.id, Kind::Extra, place * EXTRAS_AFTER + turn);
        let mut charge = Entry::new(id, day, text, -amount, EntryKind::FlatFee);
        charge.contract = Some(contract.id);
        charge
    })
}

/// The price of a module until that day. What it costs while it is tried out is another matter of the
/// studio's, so fees begin when the trial is over.
fn module_fees(person: &Person, main: &Contract, module: &ModuleContract, to: Date) -> Vec<Entry> {
    let place = CONTRACTS_OF_ONE + 1 + (ids::serial(module.id) - 1).rem_euclid(CONTRACTS_OF_ONE);
    let first = module
        .trial_end()
        .map_or(module.start, |it| it.saturating_add(1.days()));
    let last = module
        .effective_cancelation()
        .map_or(to, |it| it.date.min(to));
    let dues = module.payment().dues(first, last);
    let fees = dues.into_iter().zip(0..CHARGES_OF_ONE);
    let fees = fees.map(|((due, price), turn)| {
        let id = ids::of(person.id, Kind::Charge, place * CHARGES_OF_ONE + turn);
        let text = format!(
            "{} {:02}/{}",
            module.template().name,
            due.month(),
            due.year()
        );
        let mut fee = Entry::new(id, due, text, -price, EntryKind::Module);
        fee.open = price;
        fee.contract = Some(main.id);
        fee
    });
    fees.collect()
}

/// What was due when the contract began. A contract of the first day or later was sold by an
/// operation, which books what came with it.
fn starter(world: &World, person: &Person, contract: &Contract) -> Option<Entry> {
    // The same in every studio that the customer moves to.
    let origin = Origin {
        studio: 0,
        ..world.origin
    };
    let mut random = origin.random("starter packages", contract.id);
    let has_one = contract.created < world.origin.day && random.percent(70);
    let (text, amount) = random.pick(&STARTERS);
    let mut charge = claim(person, contract, 0, contract.start, EntryKind::FlatFee);
    charge.text = text.to_owned();
    charge.amount = -amount;
    charge.open = amount;
    has_one.then_some(charge)
}

/// The price of each period until that day, or that of resting.
fn fees(
    world: &World,
    person: &Person,
    contract: &Contract,
    to: Date,
) -> impl Iterator<Item = Entry> {
    let own = world.idle_periods.customers.view(person);
    let breaks = own.accepted(person, contract);
    let agreement = world.offers.agreement(contract.id);
    let is_free = move |day: Date| {
        let mut dues = agreement.iter().flat_map(|it| &it.schedule);
        dues.any(|it| it.kind == DueKind::BonusPeriod && it.day == day)
    };
    let cancelation = contract.effective_cancelation();
    let last = cancelation.map_or(to, |it| it.date.min(to));
    let due = |turn| contract.payment.times_after(turn, contract.start);
    // A payment period without length would never end.
    let turns = if contract.payment.value > 0 {
        0..CHARGES_OF_ONE - EXTRAS_OF_ONE - 1
    } else {
        0..1
    };
    turns
        .map(move |turn| i32::try_from(turn).unwrap_or(i32::MAX))
        .take_while(move |turn| due(*turn) <= last)
        .filter_map(move |turn| {
            let (first, next) = (due(turn), due(turn + 1));
            let idle = breaks.iter().find(|it| it.plan.holds_on(first));
            let (kind, amount, what) = match idle {
                Some(idle) => {
                    // The fee is for all of it, or of one without an end, for each period.
                    let before = due(turn - 1);
                    let fresh = idle.plan.unlimited || !idle.plan.holds_on(before);
                    let fee = idle.plan.details.charge.fee;
                    let fee = if fresh { fee } else { Money(0) };
                    (EntryKind::Idle, fee, "Ruhezeitgebühr")
                }
                None if is_free(first) => return None,
                None => {
                    let price = world.offers.current_price(contract, first);
                    (EntryKind::Membership, price, "Mitgliedsbeitrag")
                }
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

fn claim(person: &Person, contract: &Contract, turn: i64, due: Date, kind: EntryKind) -> Entry {
    let place = 1 + (ids::serial(contract.id) - 1).rem_euclid(CONTRACTS_OF_ONE);
    let id = ids::of(person.id, Kind::Charge, place * CHARGES_OF_ONE + turn);
    let mut claim = Entry::new(id, due, String::new(), Money(0), kind);
    claim.contract = Some(contract.id);
    claim
}
