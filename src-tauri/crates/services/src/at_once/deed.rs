//! What is asked for at once, as the trail keeps it.

use serde::Serialize;
use serde_json::{Value, json};
use studiodesk_outbox::model::{Payload, Said};

use super::{ActKind, DeskAct};
use crate::HistoryValue;
use crate::sections::MediumKind;

/// Something to be done at once, with what the person saw when they asked for it: the service's numbers
/// tell nobody anything.
#[derive(Debug, Clone)]
pub struct ToldAct {
    pub(super) act: DeskAct,
    pub(super) told: Vec<HistoryValue>,
}

impl DeskAct {
    /// With what the person saw, for the member's history.
    #[must_use]
    pub fn told(self, told: Vec<HistoryValue>) -> ToldAct {
        ToldAct { act: self, told }
    }
}

impl From<DeskAct> for ToldAct {
    fn from(act: DeskAct) -> Self {
        act.told(Vec::new())
    }
}

/// Something that is asked for at once. Two of the same are equal, whatever was seen.
#[derive(Debug, Clone)]
pub(crate) struct Deed {
    pub(super) kind: ActKind,
    asked: Value,
    told: Vec<HistoryValue>,
}

impl PartialEq for Deed {
    fn eq(&self, other: &Self) -> bool {
        (self.kind, &self.asked) == (other.kind, &other.asked)
    }
}

impl Deed {
    /// Asks for `asked`.
    pub(crate) fn new(kind: ActKind, asked: &impl Serialize) -> Self {
        Self {
            kind,
            asked: serde_json::to_value(asked).unwrap_or_default(),
            told: Vec::new(),
        }
    }

    /// With what the person saw.
    pub(crate) fn told(self, told: Vec<HistoryValue>) -> Self {
        Self { told, ..self }
    }

    /// What the trail keeps of it; of somebody who has no number yet nothing personal.
    pub(super) fn details(&self, by: &str, is_known: bool) -> Value {
        let payload = match (is_known, self.told.is_empty()) {
            (false, _) => json!({}),
            (true, true) => json!({ "asked": self.asked }),
            (true, false) => json!({ "asked": self.asked, "told": self.told }),
        };
        let payload = Payload::from(payload.to_string());
        json!({ "kind": self.kind, "asked_by": by, "payload": payload })
    }
}

impl From<&DeskAct> for Deed {
    fn from(act: &DeskAct) -> Self {
        let mut deed = Self::new(act.kind(), act);
        // It stands beside already.
        if let Some(fields) = deed.asked.as_object_mut() {
            fields.remove("kind");
            if is_about_a_pin(act) {
                fields.remove("value");
            }
        }
        deed
    }
}

/// A PIN is in nothing that is kept.
fn is_about_a_pin(act: &DeskAct) -> bool {
    match act {
        DeskAct::AddMedium { medium, .. } | DeskAct::ChangeMedium { medium, .. } => {
            *medium == MediumKind::Pin
        }
        _ => false,
    }
}

/// What happened to a deed.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub(crate) enum Event {
    /// The service did it.
    Confirmed {
        /// Its number for what came of it.
        server_id: Option<String>,
    },
    /// The service refused it.
    Refused {
        /// Its reason.
        why: Said,
    },
    /// It certainly did not arrive.
    NotSent {
        /// What was in the way.
        why: Said,
    },
    /// There was no clear answer.
    Unknown {
        /// What there was instead.
        why: Said,
    },
    /// A look found it.
    FoundThere {
        /// The service's number for what came of it, where the look saw it.
        server_id: Option<String>,
    },
    /// Looks did not find it.
    NotThere,
    /// A look could not tell.
    LookFailed,
}

impl Event {
    /// Its word, for the trail.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Confirmed { .. } => "confirmed",
            Self::Refused { .. } => "refused",
            Self::NotSent { .. } => "not_sent",
            Self::Unknown { .. } => "unknown",
            Self::FoundThere { .. } => "found_there",
            Self::NotThere => "not_there",
            Self::LookFailed => "look_failed",
        }
    }

    /// Whether it is still not known what came of it.
    pub(super) fn leaves_doubt(&self) -> bool {
        matches!(self, Self::Unknown { .. } | Self::LookFailed)
    }
}
