//! Contracts that rest.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_services::idle::{Remaining, Rules};
use studiodesk_services::{IdleAmount, IdleFee, IdleState};

use crate::Handle;

/// A contract, and what it allows of resting.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskIdleContract {
    /// How it is named here.
    pub contract: Handle,
    /// The name of what was bought.
    pub rate: Option<String>,
    /// What it allows; none if it is over, or the service does not say.
    pub rules: Option<Rules>,
    /// What is left of that.
    pub remaining: Remaining,
    /// Whether the door stays shut meanwhile.
    pub access_refused: bool,
    /// What resting costs.
    pub fee: IdleFee,
    /// Why it may rest.
    pub reasons: Vec<KioskIdleReason>,
    /// Its periods, the latest first.
    pub periods: Vec<KioskIdlePeriod>,
}

/// A reason to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskIdleReason {
    /// How it is named here.
    pub reason: Handle,
    /// The studio's words.
    pub name: String,
    /// Whether a document has to prove it. Then it cannot be chosen here, where a break takes none.
    pub document_required: bool,
    /// Whether it can be chosen here.
    pub choosable: bool,
}

/// A period.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskIdlePeriod {
    /// ISO date.
    pub start: String,
    /// ISO date; of one without an end, nothing that counts.
    pub end: String,
    /// Whether it has no end.
    pub unlimited: bool,
    /// How far it has come.
    pub state: IdleState,
    /// Why.
    pub reason: Option<String>,
    /// What it costs, where that is known.
    pub fee: Option<IdleAmount>,
}

/// What somebody wants.
#[derive(Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KioskIdleWish {
    /// The contract.
    pub contract: Handle,
    /// ISO date.
    pub start: String,
    /// So many units. None: without an end.
    pub terms: Option<u32>,
    /// Why.
    pub reason: Handle,
}
