//! A contract as the window draws it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::shared::ContractStatus;
use studiodesk_core::{AdditionalModuleContractId, CancelationReasonId, ContractId};

use super::{CancelationView, LinePoint};
use crate::sections::price::{Cost, Length};
use crate::sections::words::word;

/// All contracts of a member, and what the studio lets them end for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Contracts {
    /// Those that run first, then the newest.
    pub contracts: Vec<ContractView>,
    /// The studio's reasons for a cancelation.
    pub reasons: Vec<CancelReason>,
    /// The scope that the key lacks to know how a contract can end.
    pub ending_scope: Option<String>,
}

/// A reason for a cancelation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CancelReason {
    /// Its number.
    pub id: CancelationReasonId,
    /// The studio's words.
    pub name: String,
}

word! {
    /// Whether a contract runs.
    ContractStanding from ContractStatus {
        /// It runs, or is yet to begin.
        Active,
        /// It has ended.
        Inactive,
    }
}

/// A main contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ContractView {
    /// Its number.
    pub id: ContractId,
    /// What was agreed on.
    pub rate: String,
    /// The studio's codes for the rate.
    pub codes: Vec<String>,
    /// Whether it runs.
    pub standing: Option<ContractStanding>,
    /// What it costs.
    pub cost: Cost,
    /// First day.
    #[specta(type = Option<String>)]
    pub start: Option<Date>,
    /// Last day as things stand.
    #[specta(type = Option<String>)]
    pub end: Option<Date>,
    /// How long it was agreed for.
    pub term: Option<Length>,
    /// By how much it goes on when nobody cancels.
    pub extension: Option<Length>,
    /// How long before its end it has to be canceled.
    pub notice: Option<Length>,
    /// Its number in somebody else's system.
    pub third_party_id: Option<String>,
    /// Its days, in order.
    pub line: Vec<LinePoint>,
    /// How it can end, or why it cannot.
    pub cancelation: CancelationView,
    /// What was bought beside it.
    pub modules: Vec<SubContractView>,
    /// What is paid beside it at fixed times.
    pub flat_fees: Vec<SubContractView>,
}

/// A contract below a main contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SubContractView {
    /// Its number, where it has one. That of a module's contract is asked for by it.
    pub id: Option<AdditionalModuleContractId>,
    /// What was agreed on.
    pub rate: String,
    /// Whether it runs.
    pub standing: Option<ContractStanding>,
    /// What it costs.
    pub cost: Cost,
    /// First day.
    #[specta(type = Option<String>)]
    pub start: Option<Date>,
    /// Last day as things stand.
    #[specta(type = Option<String>)]
    pub end: Option<Date>,
    /// The day it was canceled to.
    #[specta(type = Option<String>)]
    pub canceled_to: Option<Date>,
}

/// What a module's contract says of its own end. Read when somebody looks at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ModuleContractView {
    /// How it can end, or why it cannot.
    pub cancelation: CancelationView,
    /// The last day of its trial.
    #[specta(type = Option<String>)]
    pub trial_until: Option<Date>,
}
