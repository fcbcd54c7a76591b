//! What there is to say of idle periods beyond the ones in a person's record: requests, documents, fees.
//!
//! **Invariant:** an accepted period's days stand in the person's record and nowhere else. What waits
//! for the studio's word lies on its desk, among the amendments.

mod change;
mod customer;
mod rules;

use serde::{Deserialize, Serialize};

pub(crate) use self::change::{apply, length, pin, rests, suppose, withdraw};
pub(crate) use self::customer::{
    Charge, Content, CustomerIdlePeriods, Details, Document, Idle, Plan, Request,
};
pub(crate) use self::rules::{Fee, Reference, Rules, is_shut_out};
use super::{Derived, Domain, Ids, Origin};
use crate::people::Person;

/// What there is to say of idle periods beyond the ones in a person's record.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct IdlePeriods {
    /// The numbers of [`REASONS`], in their order.
    numbers: Vec<i64>,
    pub(crate) customers: Derived<CustomerIdlePeriods>,
}

/// Name, and whether a document has to prove it.
pub(crate) const REASONS: [(&str, bool); 9] = [
    ("Krankheit", true),
    ("Schwangerschaft", true),
    ("Auslandsaufenthalt", false),
    ("Studium", true),
    ("Verletzung", true),
    ("Urlop", false),
    ("Military service", true),
    ("Urlaub", false),
    ("Sonstiges", false),
];

/// A reason that can be chosen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reason {
    pub(crate) id: i64,
    pub(crate) place: usize,
    pub(crate) name: &'static str,
    pub(crate) document_required: bool,
}

impl Domain for IdlePeriods {
    fn seeded(origin: Origin, ids: &mut Ids) -> Self {
        Self {
            numbers: REASONS.iter().map(|_| ids.next()).collect(),
            customers: Derived::new(origin),
        }
    }

    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        self.customers.hand_over(person, &mut to.customers);
    }
}

impl IdlePeriods {
    /// The reasons that can be chosen.
    pub(crate) fn reasons(&self) -> impl Iterator<Item = Reason> {
        let both = self.numbers.iter().zip(REASONS).enumerate();
        both.map(|(place, (id, (name, document_required)))| Reason {
            id: *id,
            place,
            name,
            document_required,
        })
    }

    /// The reason with this number.
    pub(crate) fn reason(&self, id: i64) -> Option<Reason> {
        self.reasons().find(|it| it.id == id)
    }
}

/// The place of the reason with this name; the last one is for everything else.
fn place_of(name: Option<&str>) -> usize {
    let place = name.and_then(|name| REASONS.iter().position(|it| it.0 == name));
    place.unwrap_or(REASONS.len() - 1)
}
