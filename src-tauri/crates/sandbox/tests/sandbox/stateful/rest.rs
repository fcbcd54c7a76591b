//! The idle periods of a contract, and the request for one that waits.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::stateful::fact::text;
use crate::stateful::part::{Decision, Word};
use crate::stateful::possible::Changes;

/// First and last day, and whether it has no end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) start: String,
    pub(crate) end: String,
    pub(crate) unlimited: bool,
}

/// What happens to them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum RestEvent {
    Made(i64, Plan),
    Changed(i64, Plan),
    /// The number of the request, and of the period that it would change.
    Asked(i64, Option<i64>, Plan),
    /// Refused, for a request waits.
    Busy,
    /// A period or a request was withdrawn.
    Withdrawn(i64),
    /// Refused, for there is no such period.
    Unknown(i64),
    Decided(Decision),
}

/// Accepted periods, by number; one that was accepted as a request has the number 0 until it is seen.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct RestState {
    pub(crate) accepted: BTreeMap<i64, Plan>,
    pub(crate) pending: Option<(i64, Option<i64>, Plan)>,
}

impl Plan {
    pub(crate) fn read(shown: &Value) -> Self {
        Self {
            start: text(shown, "startDate"),
            end: text(shown, "endDate"),
            unlimited: shown["unlimited"] == true,
        }
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

impl RestState {
    fn is_free(&self, plan: &Plan, but: Option<i64>) -> bool {
        let mut others = self.accepted.iter().filter(|it| Some(*it.0) != but);
        others.all(|(_, it)| !it.overlaps(plan))
    }
}

impl Changes for RestState {
    type Event = RestEvent;

    fn after(&self, event: &RestEvent) -> Option<Self> {
        let mut next = self.clone();
        let waits = |id: i64| self.pending.as_ref().is_some_and(|it| it.0 == id);
        let idle = self.pending.is_none();
        match event {
            RestEvent::Made(id, plan) if idle && self.is_free(plan, None) => {
                next.accepted.insert(*id, plan.clone());
            }
            RestEvent::Changed(id, plan) if idle && self.is_free(plan, Some(*id)) => {
                *next.accepted.get_mut(id)? = plan.clone();
            }
            RestEvent::Asked(id, changes, plan) if idle => {
                if changes.is_some_and(|it| !self.accepted.contains_key(&it)) {
                    return None;
                }
                next.pending = Some((*id, *changes, plan.clone()));
            }
            RestEvent::Busy if !idle => {}
            RestEvent::Withdrawn(id) if waits(*id) => next.pending = None,
            RestEvent::Withdrawn(id) => {
                next.accepted.remove(id)?;
                next.pending.take_if(|it| it.1 == Some(*id));
            }
            RestEvent::Unknown(id) if !waits(*id) && !self.accepted.contains_key(id) => {}
            RestEvent::Decided(it) if !it.taken && !waits(it.id) => {}
            RestEvent::Decided(it) if it.taken && waits(it.id) => {
                let (_, changes, plan) = next.pending.take()?;
                if it.word == Word::Accepted {
                    next.accepted.insert(changes.unwrap_or(0), plan);
                }
            }
            _ => return None,
        }
        Some(next)
    }
}
