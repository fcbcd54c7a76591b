//! What one change at a time may touch.

use std::fmt;

use serde::{Deserialize, Serialize};
use specta::Type;

/// A part of a customer that only one change at a time may touch, for example `address`.
///
/// While one change of it is in doubt no other is sent, or reading back could not tell them apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Slot(pub String);

impl Slot {
    /// The slot of a contract: its idle periods and its cancelation bear on each other.
    #[must_use]
    pub fn contract(id: impl fmt::Display) -> Self {
        Self(format!("contract {id}"))
    }

    /// The name, as the journal keeps it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Slot {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
