//! What to do next, and when to think again.
//!
//! A pure function of what waits, the time and what the link allows:
//!
//! - One item of a slot at a time, in the order of asking. A refused one stands in nobody's way.
//! - An item does not begin before each earlier one of its member has begun, is final, or waits for
//!   a person, be it by itself or behind another of its slot: a decision can take days.
//! - Interactive before background, but who has waited for [`PATIENCE`] counts as interactive, and
//!   so does who stands in the way of one.
//! - Of two equals, doubt is resolved before something new begins.
//!
//! **Invariant:** nothing here reads a clock or remembers anything.

mod order;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::time::Duration;

use studiodesk_core::CustomerId;

use crate::model::{Item, ItemId, Kind, Slot};

/// So long is a background item overtaken.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// An item that is not final, with what only this process knows of it. All times are
/// [`Clock::passed`](crate::ports::Clock::passed).
#[derive(Debug, Clone, Copy)]
pub struct Waiting<'a> {
    /// The item.
    pub item: &'a Item,
    /// Not to be touched earlier.
    pub due: Duration,
    /// Waits since then.
    pub since: Duration,
    /// Something is being done with it right now.
    pub busy: bool,
}

/// What may be done.
#[derive(Debug, Clone, Copy)]
pub struct Gate<'a> {
    /// Whether the service can be reached.
    pub link: Link,
    /// A person holds the whole queue back. Doubt is still resolved, for reading changes nothing; but not that
    /// about what was exported or imported.
    pub held: bool,
    /// How many more may be in flight.
    pub room: usize,
    /// Kinds that the service wants to be left alone with, until when.
    pub closed: &'a BTreeMap<Kind, Duration>,
    /// Slots that nothing new may touch yet.
    pub vacated: &'a [Vacated],
}

/// A slot of something that was withdrawn in doubt, which may take effect a moment longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vacated {
    /// Whose.
    pub customer: CustomerId,
    /// Which.
    pub slot: Slot,
    /// Until when.
    pub until: Duration,
}

/// Whether the service can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// As far as we know.
    Up,
    /// No; ask again then.
    Down {
        /// When.
        ask_at: Duration,
    },
    /// No, and somebody is asking.
    Asking,
    /// The key is not accepted. Only another key, or a person, helps.
    NoKey,
}

/// What to do with an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Send it.
    Send(ItemId),
    /// Read back whether it took effect.
    Look(ItemId),
}

/// What to do now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// With which items, the most urgent first.
    pub actions: Vec<Action>,
    /// Ask whether the service can be reached. Nobody asks for a service that nobody needs yet.
    pub ask: bool,
    /// Think again then, if nothing happens earlier.
    pub wake: Option<Duration>,
}

/// What to do `now` with what is `waiting`, which is in the order of numbers.
#[must_use]
pub fn plan(waiting: &[Waiting<'_>], now: Duration, gate: &Gate<'_>) -> Plan {
    match gate.link {
        // Whose turn it is can wait until something can be done about it.
        Link::Asking | Link::NoKey => return Plan::default(),
        Link::Down { ask_at } if ask_at > now && !waiting.is_empty() => {
            return Plan {
                wake: Some(ask_at),
                ..Plan::default()
            };
        }
        Link::Down { .. } | Link::Up => {}
    }
    let (ready, later): (Vec<_>, Vec<_>) = order::candidates(waiting, gate)
        .into_iter()
        .partition(|candidate| candidate.due <= now);
    let ask = gate.link != Link::Up && !ready.is_empty();
    Plan {
        actions: match gate.link {
            Link::Up => order::most_urgent(ready, now, gate.room),
            _ => Vec::new(),
        },
        ask,
        wake: later.iter().map(|one| one.due).min().filter(|_| !ask),
    }
}
