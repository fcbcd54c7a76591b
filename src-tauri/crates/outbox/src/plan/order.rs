//! Whose turn it is.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use studiodesk_core::CustomerId;

use crate::model::{Kind, Lane, State};
use crate::plan::{Action, Gate, PATIENCE, Waiting};

/// An item whose turn it would be.
pub(super) struct Candidate {
    action: Action,
    pub(super) due: Duration,
    since: Duration,
    lane: Lane,
}

/// All items whose turn it would be if they were due and there were room.
pub(super) fn candidates(waiting: &[Waiting<'_>], gate: &Gate<'_>) -> Vec<Candidate> {
    let lanes = lanes(waiting);
    // Which slots are taken, and whether by something that waits for a person.
    let mut slots: BTreeMap<_, _> = waiting
        .iter()
        .filter(|one| matches!(one.item.state, State::Sending | State::Unknown))
        .map(|one| (slot(one), one.item.waits_for_a_person()))
        .collect();
    let mut members = BTreeSet::new();
    let closed = |kind: Kind| gate.closed.get(&kind).copied().unwrap_or_default();
    let mut candidates = Vec::new();
    for (one, lane) in waiting.iter().zip(lanes) {
        let candidate = |action, due| Candidate {
            action,
            due,
            since: one.since,
            lane,
        };
        let item = one.item;
        match item.state {
            State::Unknown if one.busy || item.doubt.is_some() => {}
            // Until it is let go another computer may send it, and what was seen before would prove nothing.
            State::Unknown if gate.held && item.twin.is_some() => {}
            State::Unknown if !item.is_repeatable() => {
                candidates.push(candidate(Action::Look(item.id), one.due));
            }
            State::Unknown if !gate.held => {
                let due = one.due.max(closed(item.kind));
                candidates.push(candidate(Action::Send(item.id), due));
            }
            State::Queued => {
                // Even what is held back keeps its slot: what was asked for later must not come earlier.
                let first_of_slot = !slots.contains_key(&slot(one));
                let behind_a_person = *slots.entry(slot(one)).or_insert(item.paused);
                let may_begin = item.attempts > 0 || !members.contains(&item.customer);
                if first_of_slot && may_begin && !item.paused && !one.busy && !gate.held {
                    let due = one.due.max(closed(item.kind)).max(vacated(one, gate));
                    candidates.push(candidate(Action::Send(item.id), due));
                }
                if item.attempts == 0 && !behind_a_person && !item.paused {
                    members.insert(item.customer);
                }
            }
            _ => {}
        }
    }
    candidates
}

/// As many as there is room for.
pub(super) fn most_urgent(mut ready: Vec<Candidate>, now: Duration, room: usize) -> Vec<Action> {
    ready.sort_by_key(|one| {
        let patient = one.lane == Lane::Background && now.saturating_sub(one.since) < PATIENCE;
        // Stable: equals stay in the order of their numbers.
        (patient, matches!(one.action, Action::Send(_)))
    });
    ready.into_iter().take(room).map(|one| one.action).collect()
}

/// The lane of each: interactive also if somebody waits for a later one of the same member.
fn lanes(waiting: &[Waiting<'_>]) -> Vec<Lane> {
    let mut members: BTreeMap<CustomerId, Lane> = BTreeMap::new();
    let mut lanes: Vec<_> = waiting
        .iter()
        .rev()
        .map(|one| {
            // Nothing moves for the sake of what waits for a person.
            if one.item.waits_for_a_person() {
                return one.item.lane;
            }
            let lane = members.entry(one.item.customer).or_insert(one.item.lane);
            *lane = (*lane).min(one.item.lane);
            *lane
        })
        .collect();
    lanes.reverse();
    lanes
}

fn slot<'a>(one: &Waiting<'a>) -> (CustomerId, &'a str) {
    (one.item.customer, one.item.slot.as_str())
}

/// When its slot is free of what was withdrawn in doubt.
fn vacated(one: &Waiting<'_>, gate: &Gate<'_>) -> Duration {
    let of_slot = gate
        .vacated
        .iter()
        .filter(|it| (it.customer, it.slot.as_str()) == slot(one));
    of_slot.map(|it| it.until).max().unwrap_or_default()
}
