//! Contracts rest when they were let, never twice at a time, and within their limits.

use std::collections::BTreeMap;

use jiff::Unit;
use jiff::civil::Date;
use serde_json::Value;

use super::{Checked, Observer};
use crate::stateful::fact::{items, number, text};
use crate::stateful::possible::Possible;
use crate::stateful::rest::{Plan, RestState};

pub(crate) async fn check(observer: &mut Observer<'_>, person: i64, customer: &Value) -> Checked {
    let owned = observer.model.owned.iter();
    let main = owned.filter(|(_, it)| it.person == person && it.main.is_none());
    let contracts: Vec<i64> = main.map(|(id, _)| *id).collect();
    for contract in contracts {
        let target = format!("/v1/memberships/{contract}/self-service/idle-periods");
        let list = observer.get(person, &target).await?;
        let mut listed = items(&list["pastIdlePeriods"]);
        listed.extend(items(&list["currentAndUpcomingIdlePeriods"]));
        let seen = seen(customer, contract, &listed);
        apart(seen.accepted.values())?;
        apart(listed.iter().map(Plan::read).collect::<Vec<_>>().iter())?;
        limits(observer, person, contract, &seen).await?;
        learn(observer, contract, seen, &listed)?;
    }
    Ok(())
}

/// The customer shows what is in force, the list also what waits.
fn seen(customer: &Value, contract: i64, listed: &[Value]) -> RestState {
    let own = items(&customer["idlePeriods"]);
    let own = own.iter().filter(|it| it["contract"]["id"] == contract);
    let waits = listed
        .iter()
        .find(|it| it["state"] == "PENDING_VERIFICATION");
    RestState {
        accepted: own.map(|it| (number(it, "id"), Plan::read(it))).collect(),
        pending: waits.map(|it| (number(it, "id"), None, Plan::read(it))),
    }
}

fn learn(observer: &mut Observer<'_>, contract: i64, seen: RestState, listed: &[Value]) -> Checked {
    let known = observer.model.rests.entry(contract);
    let known = known.or_insert_with(|| Possible::only(first(&seen, listed)));
    if !known.see(|it| agree(it, &seen, listed)) {
        let known = known.states();
        return Err(format!(
            "contract {contract} rests {seen:?} and {listed:?}, not {known:?}"
        ));
    }
    let fresh = known.states().iter().any(|it| it.accepted.contains_key(&0));
    let changes = known.states().first().and_then(|it| it.pending.as_ref()?.1);
    let before = known.clone();
    let pending = seen.pending.map(|(id, _, plan)| (id, changes, plan));
    let accepted = seen.accepted;
    let numbers: Vec<i64> = accepted.keys().copied().collect();
    *known = Possible::only(RestState { accepted, pending });
    let old = |id: &i64| {
        before
            .states()
            .iter()
            .any(|it| it.accepted.contains_key(id))
    };
    for id in numbers.iter().filter(|id| fresh && !old(id)) {
        if !observer.model.numbers.insert(("idle period", *id)) {
            return Err(format!("the number {id} was given before"));
        }
    }
    Ok(())
}

/// What is there at first; the list leaves out the period that the waiting request would change.
fn first(seen: &RestState, listed: &[Value]) -> RestState {
    let mut state = seen.clone();
    if let Some((_, changes, _)) = &mut state.pending {
        let hidden = |id: &&i64| listed.iter().all(|it| number(it, "id") != **id);
        *changes = seen.accepted.keys().find(hidden).copied();
    }
    state
}

/// Whether a state is what was seen; numbers that are not known yet may be any.
fn agree(state: &RestState, seen: &RestState, listed: &[Value]) -> bool {
    let by_plan = |accepted: &BTreeMap<i64, Plan>| {
        let mut plans: Vec<_> = accepted
            .values()
            .map(|it| it.start.clone() + &it.end)
            .collect();
        plans.sort_unstable();
        plans
    };
    let mut accepted = state.accepted.iter().filter(|it| *it.0 != 0);
    let waiting = |it: &Option<(i64, Option<i64>, Plan)>| {
        it.as_ref().map(|(id, _, plan)| (*id, plan.clone()))
    };
    let changed = state.pending.as_ref().and_then(|it| it.1);
    let in_list = listed.iter().filter(|it| it["state"] == "ACCEPTED").count();
    accepted.all(|(id, plan)| seen.accepted.get(id) == Some(plan))
        && by_plan(&state.accepted) == by_plan(&seen.accepted)
        && waiting(&state.pending) == waiting(&seen.pending)
        && in_list + usize::from(changed.is_some()) == state.accepted.len()
}

fn apart<'a>(plans: impl Iterator<Item = &'a Plan> + Clone) -> Checked {
    for (at, one) in plans.clone().enumerate() {
        if let Some(other) = plans.clone().skip(at + 1).find(|it| it.overlaps(one)) {
            return Err(format!("{one:?} and {other:?} overlap"));
        }
    }
    Ok(())
}

/// What clients let rest is no longer than the contract allows.
async fn limits(
    observer: &mut Observer<'_>,
    person: i64,
    contract: i64,
    seen: &RestState,
) -> Checked {
    let numbers = &observer.model.numbers;
    let made = seen.accepted.iter();
    let made = made.filter(|it| numbers.contains(&("idle period", *it.0)) && !it.1.unlimited);
    let made: Vec<Plan> = made.map(|it| it.1.clone()).collect();
    if made.is_empty() {
        return Ok(());
    }
    let target = format!("/v1/memberships/{contract}/self-service/idle-periods/config");
    let config = observer.get(person, &target).await?;
    let unit = text(&config, "temporalUnit");
    let mut by_year: BTreeMap<String, i64> = BTreeMap::new();
    for plan in &made {
        let terms = whole(plan, &unit);
        if terms > number(&config, "maxTerms") {
            return Err(format!("{plan:?} is too long for {config}"));
        }
        *by_year.entry(plan.start[..4].to_owned()).or_default() += terms;
    }
    let limit = config["maxTermPerReferencePeriod"].as_i64();
    let by_calendar = config["referencePeriod"] == "CALENDAR_YEAR";
    let over = by_year
        .values()
        .any(|it| limit.is_some_and(|limit| *it > limit));
    match by_calendar && over {
        true => Err(format!("{made:?} are too much for {config}")),
        false => Ok(()),
    }
}

/// How many whole units it lasts.
fn whole(plan: &Plan, unit: &str) -> i64 {
    let (Ok(start), Ok(end)) = (plan.start.parse::<Date>(), plan.end.parse::<Date>()) else {
        return i64::MAX;
    };
    let next = end.tomorrow().unwrap_or(end);
    let largest = if unit == "MONTH" {
        Unit::Month
    } else {
        Unit::Day
    };
    let span = start.until((largest, next)).unwrap_or_default();
    match unit {
        "MONTH" => span.get_months().into(),
        "WEEK" => i64::from(span.get_days()) / 7,
        _ => span.get_days().into(),
    }
}
