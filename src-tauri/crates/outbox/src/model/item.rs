//! An item: one change that somebody asked for, and all that is known of it.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_core::CustomerId;

use crate::model::{Doubt, FileNote, Kind, Lane, Mark, Payload, Said, Slot, State};
use crate::rules;

/// The journal's number of an item. Rises in the order of being asked for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
pub struct ItemId(pub i64);

/// A change that is asked for. Its files are given to the journal beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it does.
    pub kind: Kind,
    /// To whom.
    pub customer: CustomerId,
    /// What it touches.
    pub slot: Slot,
    /// Whether somebody waits for it.
    pub lane: Lane,
    /// What it says.
    pub payload: Payload,
    /// Who asked: a name the desk knows, or the kiosk.
    pub asked_by: String,
}

/// Where else a change may be worked off, so that looking has to come before sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Twin {
    /// It was exported from here, and may have been taken over on another computer.
    Exported,
    /// It was taken over from an export, and may go on where it comes from.
    Imported,
}

/// A change in the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The journal's number.
    pub id: ItemId,
    /// How it is known again in the service.
    pub mark: Mark,
    /// What it does.
    pub kind: Kind,
    /// To whom.
    pub customer: CustomerId,
    /// What it touches.
    pub slot: Slot,
    /// Whether somebody waits for it.
    pub lane: Lane,
    /// What it says.
    pub payload: Payload,
    /// Files that go with it.
    pub files: Vec<FileNote>,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// Who asked.
    pub asked_by: String,
    /// Where it stands.
    pub state: State,
    /// A person holds it back. Only something queued can be.
    pub paused: bool,
    /// How often sending was begun and may have reached the service.
    pub attempts: u32,
    /// When sending was last begun; `None` while nothing can have reached the service.
    pub sent_at: Option<Timestamp>,
    /// Reads since doubt began, in the life of this process, that saw nothing.
    pub looks: u32,
    /// When the first of these was.
    pub first_look_at: Option<Timestamp>,
    /// When it is tried or looked for again; `None` is as soon as its turn comes.
    pub next_at: Option<Timestamp>,
    /// The latest thing that went otherwise than asked.
    pub why: Option<Said>,
    /// What a person must decide. On a withdrawn item: what was never decided.
    pub doubt: Option<Doubt>,
    /// The service's number for what came of it.
    pub server_id: Option<String>,
    /// When it became final.
    pub settled_at: Option<Timestamp>,
    /// Whether it waits on another computer too. Absent from what earlier versions wrote.
    #[serde(default)]
    pub twin: Option<Twin>,
    /// A person ended its sending: it is looked for, and not sent any more unless it is queued again. Stays
    /// with what had arrived all the same. Absent from what earlier versions wrote.
    #[serde(default)]
    pub canceled: bool,
}

impl Item {
    /// What a journal writes for a draft: queued, and nothing has happened yet.
    #[must_use]
    pub fn new(id: ItemId, mark: Mark, draft: Draft, files: Vec<FileNote>, at: Timestamp) -> Self {
        Self {
            id,
            mark,
            kind: draft.kind,
            customer: draft.customer,
            slot: draft.slot,
            lane: draft.lane,
            payload: draft.payload,
            files,
            asked_at: at,
            asked_by: draft.asked_by,
            state: State::Queued,
            paused: false,
            attempts: 0,
            sent_at: None,
            looks: 0,
            first_look_at: None,
            next_at: None,
            why: None,
            doubt: None,
            server_id: None,
            settled_at: None,
            twin: None,
            canceled: false,
        }
    }

    /// Whether doubt about it ends by sending it again. What a person canceled is not, whatever its kind.
    #[must_use]
    pub fn is_repeatable(&self) -> bool {
        !self.canceled && rules::of(self.kind).repeatable
    }

    /// Whether nothing happens to it any more unless a person acts.
    #[must_use]
    pub fn waits_for_a_person(&self) -> bool {
        self.paused || self.doubt.is_some() || self.state == State::Refused
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ItemId {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl TryFrom<String> for ItemId {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ItemId> for String {
    fn from(id: ItemId) -> Self {
        id.to_string()
    }
}
