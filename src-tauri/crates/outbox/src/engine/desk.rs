//! The desk: what waits, and what only this process knows of it.

use std::collections::BTreeMap;
use std::time::Duration;

use tokio::sync::watch;

use crate::engine::backoff::{Backoff, Policy};
use crate::engine::uplink::Uplink;
use crate::model::{Item, ItemId, Kind, State};
use crate::plan::{self, Gate, Plan, Vacated, Waiting};
use crate::ports::Reach;
use crate::rules;

/// All that waits. Times are [`Clock::passed`](crate::ports::Clock::passed).
pub(super) struct Desk {
    pub(super) entries: BTreeMap<ItemId, Entry>,
    pub(super) uplink: Uplink,
    pub(super) backoff: Backoff,
    pub(super) closed: BTreeMap<Kind, Duration>,
    /// Slots of what was withdrawn in doubt, and until when it may still take effect.
    pub(super) vacated: Vec<Vacated>,
    pub(super) held: bool,
    /// No new request begins after that, and none goes on long after the deadline.
    pub(super) stop_by: Option<Duration>,
    in_flight: usize,
}

/// An item, and what the journal does not know of it.
pub(super) struct Entry {
    pub(super) item: Item,
    pub(super) due: Duration,
    since: Duration,
    /// Set while something is being done with it; cancels sending.
    pub(super) busy: Option<watch::Sender<bool>>,
    /// Bytes handed over, of how many.
    pub(super) progress: Option<(u64, u64)>,
    /// In a row in vain, for want of anything but the item.
    pub(super) tries: u32,
    /// When the first look of this doubt began.
    pub(super) first_look: Option<Duration>,
    /// When the first of the looks in a row failed that did, and how many.
    pub(super) failing: Option<(Duration, u32)>,
}

impl Desk {
    pub(super) fn new(policy: &Policy) -> Self {
        Self {
            entries: BTreeMap::new(),
            uplink: Uplink::new(policy.longest_offline),
            backoff: Backoff::new(policy),
            closed: BTreeMap::new(),
            vacated: Vec::new(),
            held: false,
            stop_by: None,
            in_flight: policy.in_flight,
        }
    }

    /// Takes over what the journal says of an item, to be touched again when `due`.
    pub(super) fn learn(&mut self, item: Item, now: Duration, due: Duration) {
        if matches!(item.state, State::Confirmed | State::GivenUp) {
            let left = self.entries.remove(&item.id);
            let in_doubt = |left: Entry| left.item.state == State::Unknown;
            if item.state == State::GivenUp && left.is_some_and(in_doubt) {
                self.vacated.retain(|one| one.until > now);
                self.vacated.push(Vacated {
                    customer: item.customer,
                    slot: item.slot,
                    until: now + rules::STRAGGLES,
                });
            }
            return;
        }
        let entry = self.entries.entry(item.id).or_insert_with(|| Entry {
            item: item.clone(),
            due,
            since: now,
            busy: None,
            progress: None,
            tries: 0,
            first_look: None,
            failing: None,
        });
        if item.looks == 0 {
            entry.first_look = None;
        }
        entry.due = due;
        entry.item = item;
    }

    /// Takes over the answer to a question that was `asked` then.
    pub(super) fn reached(&mut self, reach: Reach, asked: Duration, now: Duration) {
        let was_offline = matches!(self.uplink.reach, Reach::Offline(_));
        self.uplink.answered(reach, asked);
        if was_offline && self.uplink.reach == Reach::Open {
            // What has failed meanwhile most likely failed for that, and has waited long enough.
            for entry in self.entries.values_mut().filter(|entry| entry.tries > 0) {
                entry.tries = 0;
                entry.failing = None;
                entry.due = entry.due.min(now);
            }
        }
    }

    /// What to do `now`, while so many are being sent or looked for.
    pub(super) fn plan(&self, now: Duration, under_way: usize) -> Plan {
        if self.stop_by.is_some() {
            return Plan::default();
        }
        let waiting: Vec<_> = self
            .entries
            .values()
            .map(|entry| Waiting {
                item: &entry.item,
                due: entry.due,
                since: entry.since,
                busy: entry.busy.is_some(),
            })
            .collect();
        let gate = Gate {
            link: self.uplink.link,
            held: self.held,
            room: self.uplink.room(self.in_flight).saturating_sub(under_way),
            closed: &self.closed,
            vacated: &self.vacated,
        };
        plan::plan(&waiting, now, &gate)
    }
}
