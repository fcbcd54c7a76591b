//! Weighings of customers: what a body scale sends, and how tall they are.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Derive, Derived, Origin};
use crate::ids::{self, Kind};
use crate::people::{Gender, Person, Status};

/// The weighings of all customers.
pub(crate) type Measurements = Derived<CustomerMeasurements>;

/// One customer's weighings.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerMeasurements {
    /// In centimetres, as last measured; `None` for who never was.
    pub(crate) height: Option<Value>,
    pub(crate) weighings: Vec<Weighing>,
}

/// A weighing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Weighing {
    pub(crate) id: i64,
    pub(crate) taken: Timestamp,
    /// The scale's values, under the contract's names.
    pub(crate) values: Map<String, Value>,
}

impl CustomerMeasurements {
    /// Adds a weighing; gives its number. A height in it is the latest from now on.
    pub(crate) fn add(
        &mut self,
        customer: i64,
        taken: Timestamp,
        values: Map<String, Value>,
    ) -> i64 {
        let taken_ids = self.weighings.iter().map(|it| it.id);
        let id = ids::next(customer, Kind::Measurement, taken_ids);
        if let Some(height) = values.get("height") {
            self.height = Some(height.clone());
        }
        self.weighings.push(Weighing { id, taken, values });
        id
    }
}

impl Derive for CustomerMeasurements {
    /// Two of three members were measured when they began.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("measurements", person.id);
        if person.status == Status::Prospect || !random.percent(66) {
            return Self::default();
        }
        let mean = match person.gender {
            Some(Gender::Female) => 1_660,
            Some(Gender::Male) => 1_800,
            _ => 1_720,
        };
        // The sum of three draws lies around its middle, as people's heights do.
        let away: i64 = (0..3).map(|_| random.between(-60, 60)).sum();
        Self {
            height: Some(json!((mean + away) as f64 / 10.0)),
            weighings: Vec::new(),
        }
    }
}
