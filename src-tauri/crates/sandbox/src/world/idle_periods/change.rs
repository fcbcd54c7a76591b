//! How an idle period comes into force, changes and goes: always in the person's record, the details
//! and the contract's end together.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{REASONS, Request, Rules};
use crate::ids::Kind;
use crate::people::{IdlePeriod, Person};
use crate::world::contracts::Contract;
use crate::world::{Derive, Derived, World};

/// The idle periods that put the contract's end off: first day, and length in days.
pub(crate) fn rests(person: &Person, contract: &Contract) -> Vec<(Date, i32)> {
    if !Rules::of(&contract.rate_name).extends {
        return Vec::new();
    }
    let own = person.idle_periods.iter();
    let own = own.filter(|it| it.contract.0 == contract.id).map(|it| {
        let start = Date::from(it.start_date);
        (start, length(start, it.end_date.into()))
    });
    let mut own: Vec<_> = own.collect();
    own.sort_unstable();
    own
}

/// How many days there are from the first to the last.
pub(crate) fn length(start: Date, end: Date) -> i32 {
    (end.saturating_add(1.days()) - start).get_days().max(0)
}

/// Puts a plan into force; gives the period's number. The person is to be put back into the studio.
pub(crate) fn apply(world: &mut World, person: &mut Person, request: Request) -> i64 {
    pin(world, person);
    let Request {
        contract,
        changes,
        plan,
    } = request;
    let rate = world.contracts.view(person);
    let rate = rate.find(contract).map(|it| it.rate_name.clone());
    let own = world.idle_periods.customers.of(person);
    let id = changes.unwrap_or_else(|| own.next_id(person.id, Kind::IdlePeriod));
    let reason = REASONS.get(plan.details.reason).map(|it| it.0.into());
    own.details.insert(id, plan.details);
    let period = IdlePeriod {
        id,
        start_date: plan.start.into(),
        end_date: plan.end.into(),
        unlimited: plan.unlimited,
        reason,
        contract: (contract, rate.unwrap_or_default().into()),
    };
    match person.idle_periods.iter_mut().find(|it| it.id == id) {
        Some(known) => *known = period,
        None => person.idle_periods.push(period),
    }
    person.idle_periods.sort_by_key(|it| it.start_date);
    put_off(world, person, contract);
    id
}

/// What is to be seen if a plan were in force. Afterwards all is as it was.
pub(crate) fn suppose<T>(
    world: &mut World,
    person: &Person,
    request: Request,
    see: impl FnOnce(&World, &Person) -> T,
) -> T {
    let id = person.id;
    let contracts = world.contracts.find(id).cloned();
    let modules = world.modules.contracts.find(id).cloned();
    let idle = world.idle_periods.customers.find(id).cloned();
    let mut changed = person.clone();
    apply(world, &mut changed, request);
    let seen = see(world, &changed);
    put_back(&mut world.contracts, id, contracts);
    put_back(&mut world.modules.contracts, id, modules);
    put_back(&mut world.idle_periods.customers, id, idle);
    seen
}

fn put_back<T: Derive>(kept: &mut Derived<T>, customer: i64, before: Option<T>) {
    match before {
        Some(it) => kept.put(customer, it),
        None => drop(kept.take(customer)),
    }
}

/// Takes a period out. The person is to be put back.
pub(crate) fn withdraw(world: &mut World, person: &mut Person, contract: i64, id: i64) {
    pin(world, person);
    person.idle_periods.retain(|it| it.id != id);
    let own = world.idle_periods.customers.of(person);
    own.details.remove(&id);
    put_off(world, person, contract);
}

/// Keeps what is derived from the record as it was before it changes,
/// and marks the customer's seeded wishes as laid on the desk.
pub(crate) fn pin(world: &mut World, person: &Person) {
    world.contracts.of(person);
    world.modules.contracts.of(person);
    world.idle_periods.customers.of(person);
}

fn put_off(world: &mut World, person: &Person, contract: i64) {
    if let Some(contract) = world.contracts.of(person).find_mut(contract) {
        contract.rests = rests(person, contract);
    }
}
