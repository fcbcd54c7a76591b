//! What is shown before anything is sent.

use serde::Serialize;
use specta::Type;
use studiodesk_services::validate::FieldFault;
use studiodesk_services::{ChangeMode, IdleJudgement, LastDebit, Verdict};

use crate::Handle;

/// What would be sent, in full, to be looked at by the person.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskReview {
    /// What sends it, once. None if it cannot be sent, or there is nothing to send.
    pub review: Option<Handle>,
    /// What changes, line by line.
    pub lines: Vec<ReviewLine>,
    /// What is wrong or doubted in the entries. One that is certain lets nothing be sent.
    pub faults: Vec<FieldFault>,
    /// What becomes of it, where the studio has said.
    pub mode: Option<ChangeMode>,
    /// What the service says of a class.
    pub verdict: Option<Verdict>,
    /// What is to be said of a rest.
    pub idle: Option<IdleJudgement>,
    /// The last payment before the end of a contract, by our own count.
    pub last_debit: Option<LastDebit>,
}

/// A line of it.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
pub struct ReviewLine {
    /// What it is: the service's name of a field, or one of `contract`, `end`, `reason`, `start`, `class`.
    pub label: String,
    /// As it is.
    pub before: Option<String>,
    /// As it is to be.
    pub after: Option<String>,
}
