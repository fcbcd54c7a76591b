//! The forms that end a contract, and have it go on after all.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::membership_self_service::MembershipSelfServiceMainContractCancelation;
use studiodesk_core::{CancelationReasonId, ContractId, CustomerId};

use super::forms::day;
use crate::changes::{Cancelation, CancelationWithdrawal, Change, Unfit};
use crate::{Error, Result};

/// A contract is to end. Empty is what was not chosen.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CancelationForm {
    /// Number of the contract.
    contract_id: String,
    /// To which day: ISO date.
    cancelation_date: String,
    /// Number of the reason.
    cancelation_reason_id: String,
}

impl CancelationForm {
    pub(super) fn into_change(self, customer: CustomerId) -> Result<Change> {
        let date = day(Some(self.cancelation_date), "cancelationDate")?;
        let date = date.ok_or(blank("cancelationDate"))?;
        let reason: CancelationReasonId =
            number(&self.cancelation_reason_id, "cancelationReasonId")?;
        let contract: ContractId = number(&self.contract_id, "contractId")?;
        Ok(Change::Cancelation(Cancelation {
            customer,
            asked: MembershipSelfServiceMainContractCancelation::new(date, reason, contract),
        }))
    }

    pub(super) fn of(change: &Cancelation) -> Self {
        let asked = &change.asked;
        Self {
            contract_id: asked.contract_id.to_string(),
            cancelation_date: asked.cancelation_date.to_string(),
            cancelation_reason_id: asked.cancelation_reason_id.to_string(),
        }
    }
}

/// A contract is to go on after all.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeepForm {
    /// Number of the contract.
    contract_id: String,
    /// When it would have ended, where that is known: ISO date.
    cancelation_date: Option<String>,
}

impl KeepForm {
    pub(super) fn into_change(self, customer: CustomerId) -> Result<Change> {
        Ok(Change::CancelationWithdrawal(CancelationWithdrawal {
            customer,
            contract: number(&self.contract_id, "contractId")?,
            cancelation_date: day(self.cancelation_date, "cancelationDate")?,
        }))
    }

    pub(super) fn of(change: &CancelationWithdrawal) -> Self {
        Self {
            contract_id: change.contract.to_string(),
            cancelation_date: change.cancelation_date.map(|day| day.to_string()),
        }
    }
}

fn number<T: std::str::FromStr>(text: &str, field: &'static str) -> Result<T> {
    text.trim().parse().map_err(|_| blank(field))
}

fn blank(field: &'static str) -> Error {
    Error::Unfit(Unfit::Blank { field })
}
