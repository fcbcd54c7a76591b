//! What one call is given: values by the names of its parameters.

use std::cell::RefCell;

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::body;
use crate::known::Known;
use crate::outcome::Outcome;
use crate::values::Values;

/// The values of one call. Says afterwards which of them were made up.
pub(crate) struct Given<'a> {
    pub(crate) operation: &'static str,
    pub(crate) known: &'a Known,
    pub(crate) values: &'a Values,
    made_up: RefCell<Vec<String>>,
}

impl<'a> Given<'a> {
    pub(crate) fn new(operation: &'static str, known: &'a Known, values: &'a Values) -> Self {
        Self {
            operation,
            known,
            values,
            made_up: RefCell::default(),
        }
    }

    /// A number that the call needs.
    pub(crate) fn number(&self, name: &str) -> i64 {
        let found = self.find(name).and_then(|value| value.as_i64());
        found.unwrap_or_else(|| {
            self.make_up(name);
            1
        })
    }

    /// A text that the call needs.
    pub(crate) fn text(&self, name: &str) -> String {
        self.find(name).map_or_else(
            || {
                self.make_up(name);
                "1".to_owned()
            },
            |value| written(&value),
        )
    }

    /// An option, if there is a value for it in this very call.
    pub(crate) fn option(&self, name: &str) -> Option<String> {
        self.known.own(self.operation, name).map(written)
    }

    /// An option that is a number.
    pub(crate) fn option_number(&self, name: &str) -> Option<i64> {
        self.known.own(self.operation, name)?.as_i64()
    }

    /// An option that is a day.
    pub(crate) fn option_day(&self, name: &str) -> Option<Date> {
        self.option(name)?.parse().ok()
    }

    /// The body, in the client's own type.
    pub(crate) fn body<T: DeserializeOwned>(&self) -> Result<T, Outcome> {
        let body = body::of(self);
        serde_json::from_value(body).map_err(|error| Outcome::Unwritable(error.to_string()))
    }

    /// What is known under this name; a guess counts as made up.
    pub(crate) fn find(&self, name: &str) -> Option<Value> {
        let (value, guess) = self.known.find(self.operation, name)?;
        if guess {
            self.make_up(name);
        }
        Some(value.clone())
    }

    /// Notes that nobody has told us this value.
    pub(crate) fn make_up(&self, name: &str) {
        let mut made_up = self.made_up.borrow_mut();
        if !made_up.iter().any(|it| it == name) {
            made_up.push(name.to_owned());
        }
    }

    /// The names of the values that were made up.
    pub(crate) fn made_up(self) -> Vec<String> {
        self.made_up.into_inner()
    }
}

/// As it stands in a path or a query.
fn written(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
