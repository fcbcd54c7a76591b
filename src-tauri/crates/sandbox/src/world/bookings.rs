//! Bookings of class slots and appointments, with contract or on trial.
//!
//! **Invariant:** places are given away in [`Bookings::add`] and [`upkeep::promote`] only, and both
//! run under the world's guard after the roster was counted: no slot has more people than seats.

pub(crate) mod standing;
pub(crate) mod upkeep;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Domain;
use crate::ids::{self, Kind};

/// The bookings of all customers.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Bookings {
    /// By number: those of a customer are a range.
    all: BTreeMap<i64, Booking>,
    /// The numbers of a slot's bookings, the earliest first.
    rosters: BTreeMap<i64, Vec<i64>>,
}

/// A booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Booking {
    /// Leads back to the customer.
    pub(crate) id: i64,
    pub(crate) customer: i64,
    pub(crate) subject: Subject,
    pub(crate) start: Timestamp,
    pub(crate) end: Timestamp,
    pub(crate) made: Timestamp,
    pub(crate) state: State,
    pub(crate) trial: Option<Trial>,
    /// The key of the benefit that paid for it.
    #[serde(default)]
    pub(crate) benefit: Option<String>,
}

/// What is booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Subject {
    Slot { slot: i64, class: i64 },
    Appointment { bookable: i64, trainers: Vec<i64> },
}

/// What became of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum State {
    Booked,
    Waiting,
    Canceled,
}

/// That a booking is part of a trial offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Trial {
    /// The offer's number.
    pub(crate) config: i64,
    /// Until when it must be confirmed; `None` once it is, or when it need not be.
    pub(crate) confirm_by: Option<Timestamp>,
    /// It was given up because nobody confirmed it.
    pub(crate) expired: bool,
}

impl Booking {
    /// The contract's word for its state.
    pub(crate) fn status(&self) -> &'static str {
        match self.state {
            State::Canceled => "CANCELED",
            State::Waiting => "WAITING_LIST",
            State::Booked if self.awaits_confirmation() => "BOOKED_WITH_CONFIRMATION_REQUIRED",
            State::Booked => "BOOKED",
        }
    }

    pub(crate) fn awaits_confirmation(&self) -> bool {
        self.trial.is_some_and(|it| it.confirm_by.is_some())
    }

    pub(crate) fn overlaps(&self, start: Timestamp, end: Timestamp) -> bool {
        self.start < end && start < self.end
    }

    fn kind(&self) -> Kind {
        match self.subject {
            Subject::Slot { .. } => Kind::ClassBooking,
            Subject::Appointment { .. } => Kind::AppointmentBooking,
        }
    }
}

impl Bookings {
    pub(crate) fn find(&self, id: i64) -> Option<&Booking> {
        self.all.get(&id)
    }

    pub(crate) fn find_mut(&mut self, id: i64) -> Option<&mut Booking> {
        self.all.get_mut(&id)
    }

    /// The customer's bookings of that kind, the earliest made first.
    pub(crate) fn of_kind(&self, customer: i64, kind: Kind) -> impl Iterator<Item = &Booking> {
        let (first, last) = (ids::of(customer, kind, 0), ids::of(customer, kind, 16_383));
        self.all.range(first..=last).map(|(_, it)| it)
    }

    /// All of the customer's bookings.
    pub(crate) fn of(&self, customer: i64) -> impl Iterator<Item = &Booking> {
        self.of_kind(customer, Kind::ClassBooking)
            .chain(self.of_kind(customer, Kind::AppointmentBooking))
    }

    /// Whether the customer has a place elsewhere at that time. Waiting for one does not count.
    pub(crate) fn is_busy(&self, customer: i64, start: Timestamp, end: Timestamp) -> bool {
        self.of(customer)
            .any(|it| it.state == State::Booked && it.overlaps(start, end))
    }

    /// The bookings of a slot in the order in which they were made, canceled ones too.
    pub(crate) fn roster(&self, slot: i64) -> impl Iterator<Item = &Booking> {
        let numbers = self.rosters.get(&slot).into_iter().flatten();
        numbers.filter_map(|id| self.all.get(id))
    }

    /// Cancels all of a slot's bookings, as the studio does with a class that it calls off.
    fn call_off(&mut self, slot: i64) {
        for id in self.rosters.get(&slot).into_iter().flatten() {
            if let Some(booking) = self.all.get_mut(id) {
                booking.state = State::Canceled;
            }
        }
    }

    /// How many of a slot's bookings are in that state.
    pub(crate) fn count(&self, slot: i64, state: State) -> usize {
        self.roster(slot).filter(|it| it.state == state).count()
    }

    /// The appointments that take place at some time between those two.
    pub(crate) fn appointments(
        &self,
        start: Timestamp,
        end: Timestamp,
    ) -> impl Iterator<Item = &Booking> {
        let held = self.all.values().filter(|it| it.state == State::Booked);
        held.filter(move |it| it.kind() == Kind::AppointmentBooking && it.overlaps(start, end))
    }

    /// Adds a booking, under the next number of its customer, and says which that is.
    pub(crate) fn add(&mut self, mut booking: Booking) -> i64 {
        let taken = self.of_kind(booking.customer, booking.kind());
        booking.id = ids::next(booking.customer, booking.kind(), taken.map(|it| it.id));
        let id = booking.id;
        if let Subject::Slot { slot, .. } = booking.subject {
            self.rosters.entry(slot).or_default().push(id);
        }
        self.all.insert(id, booking);
        id
    }
}

/// A seat is the studio's: whoever moves gives it up, see [`upkeep::leave`].
impl Domain for Bookings {}
