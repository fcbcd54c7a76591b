//! What can happen to an item.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::{Doubt, Payload, Said};

/// One thing that happens to an item. [`Item::after`](crate::model::Item::after) says when it may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// Sending begins. Recorded before the first byte leaves. Legal in doubt where the kind may be
    /// sent again without looking.
    Sending,
    /// It has certainly not reached the service. Takes the beginning back.
    NotSent {
        /// What was in the way.
        why: Said,
        /// When it is tried again.
        next_at: Timestamp,
    },
    /// There was no clear answer.
    Unknown {
        /// What there was instead.
        why: Said,
        /// When it is looked for.
        next_at: Timestamp,
    },
    /// Reading back saw nothing, which is no proof yet.
    LookedInVain {
        /// When it is looked for again.
        next_at: Timestamp,
    },
    /// Reading back did not work. Proves nothing and counts for nothing.
    LookFailed {
        /// What was in the way.
        why: Said,
        /// When it is looked for again.
        next_at: Timestamp,
    },
    /// Reading back has proved that it took no effect.
    Absent {
        /// When it is tried again.
        next_at: Timestamp,
    },
    /// Reading back cannot decide.
    Doubtful {
        /// What a person must decide.
        doubt: Doubt,
    },
    /// It took effect.
    Confirmed {
        /// The service's number for what came of it.
        server_id: Option<String>,
    },
    /// The service refused it.
    Refused {
        /// Its reason.
        why: Said,
    },
    /// The process ended meanwhile. What it was sending is in doubt, and what it had read proves
    /// nothing, because no clock that can be trusted spans the gap.
    Interrupted,
    /// It was written into an export, and may be taken over on another computer.
    Exported,
    /// A person holds it back.
    Paused,
    /// A person lets it go on.
    Resumed,
    /// A person wants it tried, or looked for, at once.
    TryNow,
    /// A person changed what it says.
    Edited {
        /// What it says now.
        payload: Payload,
    },
    /// A person withdrew it.
    GivenUp,
    /// A person wants its sending ended. Recorded before the connection is broken off.
    Canceled,
    /// A person wants what they canceled sent after all.
    QueuedAgain,
    /// A person said whether it took effect.
    Decided {
        /// Whether it did.
        there: bool,
    },
}

impl Step {
    /// Its word, for the trail.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::NotSent { .. } => "not_sent",
            Self::Unknown { .. } => "unknown",
            Self::LookedInVain { .. } => "looked_in_vain",
            Self::LookFailed { .. } => "look_failed",
            Self::Absent { .. } => "absent",
            Self::Doubtful { .. } => "doubtful",
            Self::Confirmed { .. } => "confirmed",
            Self::Refused { .. } => "refused",
            Self::Interrupted => "interrupted",
            Self::Exported => "exported",
            Self::Paused => "paused",
            Self::Resumed => "resumed",
            Self::TryNow => "try_now",
            Self::Edited { .. } => "edited",
            Self::GivenUp => "given_up",
            Self::Canceled => "canceled",
            Self::QueuedAgain => "queued_again",
            Self::Decided { .. } => "decided",
        }
    }
}
