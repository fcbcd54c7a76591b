//! Parts of the person's record.

use serde::Serialize;
use specta::Type;
use studiodesk_services::ChangeMode;
use studiodesk_services::changes::{Part, Values};

/// A part of the person's record.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskPart {
    /// Which.
    pub part: Part,
    /// What becomes of a change.
    pub mode: ChangeMode,
    /// What it says, by the service's names of its fields. An account number is masked.
    pub current: Values,
    /// What waits for the studio's word.
    pub pending: Option<Values>,
    /// Whether it can be changed here. Not while something waits, and not where a signature is wanted.
    pub changeable: bool,
}
