//! The answers to who somebody is, and what a session begins with.

use serde::Serialize;
use specta::Type;

use crate::words::{Factor, Flow};

/// What comes of saying who one is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum KioskAnswer {
    /// Now the second factor. So is answered to everybody, known or not, and after the same time.
    AsksFactor {
        /// The session that the answer belongs to.
        session: String,
        /// What is asked.
        factor: Factor,
        /// How many characters it has, where that is the same for everybody.
        length: Option<u32>,
    },
    /// The session is open.
    Open {
        /// Its number, which every later command names.
        session: String,
    },
    /// Not recognised. Whether the card is unknown, the answer wrong or the member locked is not told.
    Refused,
    /// Too many wrong answers at this station, by whomever.
    Wait {
        /// Seconds until it listens again.
        seconds: u32,
        /// Whether to fetch somebody of the studio, who ends the wait.
        call_staff: bool,
    },
}

/// What a session begins with.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskHome {
    /// First name, and no more of it.
    pub first_name: String,
    /// What can be done.
    pub flows: Vec<Flow>,
}

/// How long the session lives unless somebody touches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskAlive {
    /// Seconds until the countdown.
    pub quiet_seconds: u32,
    /// Seconds until its end.
    pub end_seconds: u32,
}

/// Why a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EndWhy {
    /// The member was done.
    Done,
    /// Nobody touched it.
    Idle,
    /// Somebody of the studio ended it, or paused the kiosk.
    Staff,
    /// The page was lost, or another session began.
    Lost,
}

/// A visit.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskCheckIn {
    /// ISO day and time of the studio's clock.
    pub came: String,
    /// The same, if anybody saw it.
    pub left: Option<String>,
    /// Name of the studio.
    pub studio: Option<String>,
}
