//! What came of something, and what it was: of what waited in the outbox, and of what was answered at once.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_outbox::model::{Kind, State};

use crate::ActKind;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum HistoryKind {
    /// A change, by way of the outbox.
    Change(Kind),
    /// Something that is answered at once.
    Act(ActKind),
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum HistoryOutcome {
    /// It waits for its turn.
    Queued,
    /// It is on its way.
    Sending,
    /// There was no clear answer.
    Unknown,
    /// It was asked for at once, and the program ended before there was an answer.
    Interrupted,
    /// It has taken effect.
    Confirmed,
    /// There was no clear answer, and a look found it.
    FoundThere,
    /// It certainly took no effect: it did not arrive, or a look did not find it.
    NotThere,
    /// The service refused it.
    Refused,
    /// A person withdrew it.
    GivenUp,
    /// A person ended its sending, and it did not arrive.
    Canceled,
}

impl From<State> for HistoryOutcome {
    fn from(state: State) -> Self {
        match state {
            State::Queued => Self::Queued,
            State::Sending => Self::Sending,
            State::Unknown => Self::Unknown,
            State::Confirmed => Self::Confirmed,
            State::Refused => Self::Refused,
            State::GivenUp => Self::GivenUp,
        }
    }
}

impl HistoryOutcome {
    /// Where an act stands after an event; `None` if the event says nothing of that.
    pub(super) fn of_act(event: &str) -> Option<Self> {
        Some(match event {
            "asked_at_once" => Self::Sending,
            "unknown" => Self::Unknown,
            "confirmed" => Self::Confirmed,
            "found_there" => Self::FoundThere,
            "not_there" | "not_sent" => Self::NotThere,
            "refused" => Self::Refused,
            _ => return None,
        })
    }
}
