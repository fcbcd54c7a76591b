//! What the start screen is drawn from. Nothing of any person.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::words::{Factor, Flow, Language, Way};

/// Everything that the start screen needs.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskStart {
    /// Whether members can use it now.
    pub state: KioskState,
    /// Name of the studio, where one is open.
    pub studio: Option<String>,
    /// What it says first, in the languages that the studio wrote it in; else the page has words of its own.
    pub greetings: Vec<KioskGreeting>,
    /// Whether the studio has a logo: it lies at `photo://localhost/logo`.
    pub has_logo: bool,
    /// The languages to choose from; the first is the one that each session begins in.
    pub languages: Vec<Language>,
    /// What is offered.
    pub flows: Vec<Flow>,
    /// How members say who they are.
    pub ways: Vec<Way>,
    /// What they have to know beside. Nothing only in the demo.
    pub factor: Option<Factor>,
    /// How long pages wait.
    pub times: KioskTimes,
    /// How large the text has to be.
    pub text: KioskText,
    /// Somebody to try it with, in the demo.
    pub demo: Option<KioskDemo>,
}

/// Whether members can use it now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KioskState {
    /// They can.
    Ready,
    /// Somebody of the studio has to look.
    NeedsStaff {
        /// Why.
        reason: NeedsStaff,
    },
}

/// Why somebody of the studio has to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NeedsStaff {
    /// It was never set up.
    NotSetUp,
    /// What it was set up with cannot be read, or is not whole.
    PolicyBroken,
    /// The studio that it is set up for is not connected on this computer.
    StudioMissing,
    /// The keyring is locked, which it is after an automatic login.
    KeyringLocked,
    /// There is no keyring, or it refuses.
    KeyringClosed,
    /// The key is gone from the keyring, or the service refuses it.
    KeyRefused,
    /// What members send cannot be kept on this computer.
    NoJournal,
    /// Somebody of the studio has paused it.
    Paused,
    /// Too many wrong answers.
    TooManyAttempts,
    /// The studio could not be opened, for another reason.
    NotOpen,
}

/// What it says first, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct KioskGreeting {
    /// Which language.
    pub language: Language,
    /// The words.
    pub text: String,
}

/// How long pages wait, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KioskTimes {
    /// Where something is read.
    pub reading_seconds: u32,
    /// Where something is entered.
    pub form_seconds: u32,
    /// The countdown after that.
    pub countdown_seconds: u32,
    /// After all is done.
    pub done_seconds: u32,
}

/// How large the text has to be for the distance from which it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskText {
    /// Font size of running text, in pixels of the page: a capital H is then seen under 0.7 degrees.
    pub base_px: u32,
    /// Pixels of the page in ten millimetres of the screen, for the sizes of targets.
    pub px_per_cm: u32,
    /// How much of the screen's height, from below and in percent, is within reach of 1220 mm.
    pub reach_percent: u32,
}

/// An invented member of the demo studio, to try it with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskDemo {
    /// The number to enter.
    pub member_number: String,
    /// The card, as the reader types it.
    pub card: Option<String>,
    /// The answer to the second factor: a day as `1992-04-12`, which the page shows as it is entered.
    pub answer: String,
    /// The PIN of the studio's people.
    pub staff_pin: String,
}
