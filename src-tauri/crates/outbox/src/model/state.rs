//! Where an item stands, and how urgent it is.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Where an item stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Waits for its turn. It has certainly not taken effect.
    Queued,
    /// On its way. Recorded before the first byte leaves.
    Sending,
    /// There was no clear answer: it may have taken effect. Only reading back, or a person, decides.
    Unknown,
    /// It has taken effect. Final.
    Confirmed,
    /// The service refused it, with a reason. Keeps its content until somebody edits or withdraws it.
    Refused,
    /// A person withdrew it. Final.
    GivenUp,
}

impl State {
    /// All of them, in the order of their declaration.
    pub const ALL: [Self; 6] = [
        Self::Queued,
        Self::Sending,
        Self::Unknown,
        Self::Confirmed,
        Self::Refused,
        Self::GivenUp,
    ];

    /// Whether the outbox is done with it. A refused item can still be edited, by a person.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Confirmed | Self::Refused | Self::GivenUp)
    }
}

/// Whether somebody waits for it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// A person at the desk does.
    Interactive,
    /// Nobody does: an import, for example.
    Background,
}
