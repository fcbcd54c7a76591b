//! Trial offers: what somebody may try before they sign anything.

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::bookings::{Bookings, State};
use super::leads::Mode;
use super::{Domain, Ids, Origin};
use crate::period::Period;
use crate::time;

/// The studio's trial offers.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct TrialOffers {
    /// Numbers of the offers, in the order of [`PLANS`].
    ids: Vec<i64>,
}

/// A trial offer: its number and its terms.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Config {
    pub(crate) id: i64,
    pub(crate) plan: &'static Plan,
}

/// The terms of a trial offer.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) name: &'static str,
    /// For so long after one booking there is no second.
    pub(crate) prevents: Period,
    /// How often one person can book it.
    pub(crate) contingent: usize,
    /// How many hours there are to confirm a booking; `None`: it need not be confirmed.
    pub(crate) confirm_hours: Option<i64>,
    /// Whether people without a contract may book it.
    pub(crate) for_leads: bool,
    pub(crate) gender: Mode,
    pub(crate) date_of_birth: Mode,
    pub(crate) telephone: Mode,
    pub(crate) address: Mode,
}

/// The offers.
const PLANS: &[Plan] = &[
    Plan {
        name: "Probetraining",
        prevents: Period::months(6),
        contingent: 1,
        confirm_hours: Some(2),
        for_leads: true,
        gender: Mode::Optional,
        date_of_birth: Mode::Optional,
        telephone: Mode::Optional,
        address: Mode::Inactive,
    },
    Plan {
        name: "Schnupperwoche Kurse",
        prevents: Period::days(1),
        contingent: 3,
        confirm_hours: None,
        for_leads: true,
        gender: Mode::Inactive,
        date_of_birth: Mode::Optional,
        telephone: Mode::Mandatory,
        address: Mode::Optional,
    },
    Plan {
        name: "Premium testen",
        prevents: Period::months(3),
        contingent: 2,
        confirm_hours: Some(24),
        for_leads: false,
        gender: Mode::Mandatory,
        date_of_birth: Mode::Mandatory,
        telephone: Mode::Mandatory,
        address: Mode::Mandatory,
    },
];

impl TrialOffers {
    pub(crate) fn all(&self) -> impl Iterator<Item = Config> {
        let numbered = self.ids.iter().zip(PLANS);
        numbered.map(|(id, plan)| Config { id: *id, plan })
    }

    pub(crate) fn find(&self, id: i64) -> Option<Config> {
        self.all().find(|it| it.id == id)
    }

    /// The offer at that place of the list, as classes and appointments name it.
    pub(crate) fn at(&self, place: usize) -> Option<Config> {
        self.all().nth(place)
    }
}

impl Config {
    /// Until when a booking made at that moment must be confirmed; never later than its start.
    pub(crate) fn confirm_by(self, made: Timestamp, start: Timestamp) -> Option<Timestamp> {
        let hours = self.plan.confirm_hours?;
        Some(start.min(made + hours.hours()))
    }

    /// Whether the customer has booked it as often as it can be.
    pub(crate) fn is_used_up(self, bookings: &Bookings, customer: i64) -> bool {
        self.uses(bookings, customer).count() >= self.plan.contingent
    }

    /// Whether the customer's last booking of it is too young for another.
    pub(crate) fn is_prevented(self, bookings: &Bookings, customer: i64, now: Timestamp) -> bool {
        let today = time::day(now);
        self.uses(bookings, customer)
            .any(|made| self.plan.prevents.after(time::day(made)) > today)
    }

    /// When the customer made the bookings of it that hold.
    fn uses(self, bookings: &Bookings, customer: i64) -> impl Iterator<Item = Timestamp> {
        let held = bookings.of(customer).filter(move |it| {
            it.state != State::Canceled && it.trial.is_some_and(|it| it.config == self.id)
        });
        held.map(|it| it.made)
    }
}

impl Domain for TrialOffers {
    fn seeded(_origin: Origin, ids: &mut Ids) -> Self {
        Self {
            ids: PLANS.iter().map(|_| ids.next()).collect(),
        }
    }
}
