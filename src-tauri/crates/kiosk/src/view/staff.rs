//! What somebody of the studio may do at the station.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::KioskState;

/// What comes of entering the staff PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KioskStaffAnswer {
    /// The panel is open. It closes by itself when nobody uses it for 30 seconds.
    Open {
        /// What later commands name it by.
        staff: String,
        /// What it shows.
        view: KioskStaffView,
    },
    /// Wrong, or there is no PIN.
    Refused,
    /// Too many wrong ones.
    Wait {
        /// Seconds until it listens again.
        seconds: u32,
    },
}

/// What the panel shows. Nothing of any member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskStaffView {
    /// Whether members can use it.
    pub state: KioskState,
    /// Whether somebody has paused it.
    pub paused: bool,
    /// Whether the service can be reached.
    pub reachable: bool,
    /// How many changes wait to be sent.
    pub waiting: u32,
    /// How many need a decision at the desk.
    pub doubtful: u32,
    /// The version of the program.
    pub version: String,
}

/// What somebody of the studio does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum KioskStaffAct {
    /// Only look.
    Look,
    /// Let no member use it.
    Pause,
    /// Let members use it.
    Resume,
    /// Forget the wrong answers that were counted.
    ForgiveAttempts,
    /// Try once more to open the studio.
    OpenAgain,
    /// End the program.
    EndKiosk,
}
