//! Contracts.

use serde::Serialize;
use specta::Type;
use studiodesk_services::{CancelationView, ContractStanding, Cost, Length};

use crate::Handle;

/// The contracts of the person.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskContracts {
    /// Those that run first.
    pub contracts: Vec<KioskContract>,
    /// The studio's reasons for a cancelation.
    pub reasons: Vec<KioskReason>,
}

/// A reason to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KioskReason {
    /// How it is named here.
    pub reason: Handle,
    /// The studio's words.
    pub name: String,
}

/// A contract.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskContract {
    /// How it is named here.
    pub contract: Handle,
    /// What was agreed on.
    pub rate: String,
    /// Whether it runs.
    pub standing: Option<ContractStanding>,
    /// What it costs.
    pub cost: Cost,
    /// ISO date.
    pub start: Option<String>,
    /// ISO date of the last day as things stand.
    pub end: Option<String>,
    /// How long it was agreed for.
    pub term: Option<Length>,
    /// By how much it goes on when nobody cancels.
    pub extension: Option<Length>,
    /// How long before its end it has to be canceled.
    pub notice: Option<Length>,
    /// How it can end, or why it cannot.
    pub cancelation: CancelationView,
    /// What runs beside it.
    pub modules: Vec<KioskModule>,
}

/// What runs beside a contract.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskModule {
    /// What was agreed on.
    pub rate: String,
    /// What it costs.
    pub cost: Cost,
    /// ISO date.
    pub start: Option<String>,
    /// ISO date.
    pub end: Option<String>,
}
