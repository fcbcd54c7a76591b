//! What reading back could not decide, so that a person must.

use std::fmt;

use serde::{Deserialize, Serialize};
use specta::Type;

/// Why a person has to say whether a change took effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Doubt {
    /// More than one thing in the service could be it.
    Several {
        /// All of them.
        matches: Vec<Match>,
    },
    /// What could be it, after all that looking could prove: it looks like it, and nothing says that it came
    /// from here.
    Similar {
        /// All of them.
        matches: Vec<Match>,
    },
    /// The service does not let us see: the key lacks a scope, or there is nothing to read.
    Unreadable {
        /// The scope that is missing; `None` where the API has no way to read this at all.
        scope: Option<String>,
    },
    /// Nobody has seen whether it is there: looking failed over and over, or a person who withdrew it did
    /// not wait for it. What was in the way stands with the item.
    Unseen,
}

/// Something in the service that could be the change: the other of the two sides to compare.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Match {
    /// The service's number for it.
    pub server_id: Option<String>,
    /// What it says: key of a label, value.
    pub text: Vec<(String, String)>,
}

/// Values are personal.
impl fmt::Debug for Match {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Match")
            .field("server_id", &self.server_id)
            .finish_non_exhaustive()
    }
}
