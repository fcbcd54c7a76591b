//! Classes, and the slots of their weekly timetable.
//!
//! Slots come into being day by day as the clock reaches two weeks before them, and stay: a booking
//! of last month still leads to its slot.

pub(crate) mod catalogue;
pub(crate) mod hours;
mod timetable;
pub(crate) mod trainers;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use self::catalogue::{LOCATIONS, PLANS, Plan};
use super::{Domain, Ids, Origin};

/// The studio's classes, rooms and slots.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Classes {
    /// Numbers of the classes, in the order of [`PLANS`].
    ids: Vec<i64>,
    /// Numbers of the rooms, in the order of [`LOCATIONS`].
    locations: Vec<i64>,
    slots: BTreeMap<i64, Slot>,
    /// The days that have their slots.
    days: BTreeSet<Date>,
}

/// A class: its number and what is known of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Class {
    pub(crate) id: i64,
    pub(crate) plan: &'static Plan,
}

/// A class at its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Slot {
    pub(crate) id: i64,
    pub(crate) class: i64,
    pub(crate) start: Timestamp,
    pub(crate) end: Timestamp,
    pub(crate) trainer: i64,
    /// Seats that the desk gave away without a booking.
    pub(crate) additional: usize,
    /// The studio called it off.
    pub(crate) canceled: bool,
    /// Whether the studio's own people have booked it already; they do when booking opens.
    pub(crate) filled: bool,
}

impl Classes {
    /// All classes by ascending number, those without slots too.
    pub(crate) fn all(&self) -> impl Iterator<Item = Class> {
        let numbered = self.ids.iter().zip(PLANS);
        numbered.map(|(id, plan)| Class { id: *id, plan })
    }

    pub(crate) fn find(&self, id: i64) -> Option<Class> {
        self.all().find(|it| it.id == id)
    }

    /// The class that a slot is of.
    pub(crate) fn of(&self, slot: &Slot) -> Class {
        let known = self.find(slot.class);
        known.unwrap_or(Class {
            id: slot.class,
            plan: &PLANS[0],
        })
    }

    pub(crate) fn slot(&self, id: i64) -> Option<&Slot> {
        self.slots.get(&id)
    }

    /// All slots there ever were.
    pub(crate) fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.slots.values()
    }

    pub(super) fn slot_mut(&mut self, id: i64) -> Option<&mut Slot> {
        self.slots.get_mut(&id)
    }

    /// The number, name and description of the room that a class is held in.
    pub(crate) fn location(&self, class: Class) -> Option<(i64, &'static str, &'static str)> {
        let place = class.plan.location?;
        let (name, description) = LOCATIONS.get(place)?;
        Some((*self.locations.get(place)?, name, description))
    }
}

impl Slot {
    /// The first moment at which it can be booked.
    pub(crate) fn opens(&self, class: Class) -> Timestamp {
        self.start - (class.plan.opens_hours).hours()
    }

    /// The last one.
    pub(crate) fn closes(&self, class: Class) -> Timestamp {
        self.start - (class.plan.closes_minutes).minutes()
    }

    /// The last moment at which a booking can be canceled in time.
    pub(crate) fn latest_cancelation(&self, class: Class) -> Timestamp {
        self.start - (class.plan.cancel_hours).hours()
    }
}

impl Domain for Classes {
    fn seeded(_origin: Origin, ids: &mut Ids) -> Self {
        Self {
            ids: PLANS.iter().map(|_| ids.next()).collect(),
            locations: LOCATIONS.iter().map(|_| ids.next()).collect(),
            ..Self::default()
        }
    }
}
