//! What is known so far: from answers, from the command line, and from the start.
//!
//! A name is a parameter's or a property's (`classId`) and holds for all operations, or an operation's
//! own (`getEmployee.id`) and then comes first.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

/// Values by name.
#[derive(Debug, Default)]
pub(crate) struct Known {
    values: BTreeMap<String, Value>,
    /// Those of which nobody can say that the server knows them too.
    guesses: BTreeSet<String>,
    /// Those of the command line, which nothing replaces.
    fixed: BTreeSet<String>,
}

impl Known {
    /// Nothing but what was given on the command line, and the widest windows to find something in.
    pub(crate) fn new(given: Vec<(String, String)>) -> Self {
        let mut known = Self::default();
        for operation in [
            "getClassSlotsForMultipleClasses",
            "getBookableAppointmentSlots",
            "getBookableAppointmentSlotsForTrialOffers",
        ] {
            known.put(&format!("{operation}.daysAhead"), json!(6));
        }
        known.put("getClassSlotsForMultipleClasses.sliceSize", json!(100));
        // Only the studio can say these; the voucher is the one that the contract gives as an example.
        known.guess("voucherCode", json!("CHVB1-YL29-MYVA"));
        known.guess("paymentRequestToken", json!("none"));
        for (name, value) in given {
            let number = value.parse::<i64>().ok();
            known.put(&name, number.map_or_else(|| json!(value), |it| json!(it)));
            known.fixed.insert(name);
        }
        known
    }

    /// Keeps what an answer holds.
    pub(crate) fn put(&mut self, name: &str, value: Value) {
        if !value.is_null() && !self.fixed.contains(name) {
            self.guesses.remove(name);
            self.values.insert(name.to_owned(), value);
        }
    }

    /// Keeps what may serve, but need not.
    pub(crate) fn guess(&mut self, name: &str, value: Value) {
        if !value.is_null() && !self.fixed.contains(name) {
            self.put(name, value);
            self.guesses.insert(name.to_owned());
        }
    }

    /// Keeps a value that may serve this operation, but need not.
    pub(crate) fn guess_own(&mut self, operation: &str, name: &str, value: Value) {
        self.guess(&format!("{operation}.{name}"), value);
    }

    /// The value for an operation, and whether it is a guess.
    pub(crate) fn find(&self, operation: &str, name: &str) -> Option<(&Value, bool)> {
        let own = format!("{operation}.{name}");
        let name = if self.values.contains_key(&own) {
            &own
        } else {
            name
        };
        Some((self.values.get(name)?, self.guesses.contains(name)))
    }

    /// The value that is meant for this operation alone.
    pub(crate) fn own(&self, operation: &str, name: &str) -> Option<&Value> {
        self.values.get(&format!("{operation}.{name}"))
    }

    /// The value of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(name)
    }
}
