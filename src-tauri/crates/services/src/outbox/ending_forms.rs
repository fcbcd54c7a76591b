//! The forms that end a contract, and have it go on after all.

use std::str::FromStr;

use studiodesk_client::api::membership_self_service::MembershipSelfServiceMainContractCancelation;
use studiodesk_core::CustomerId;

use super::ChangeForm;
use super::forms::day;
use crate::changes::{Cancelation, CancelationWithdrawal, Change, Unfit};
use crate::{Error, Result};

/// A contract of that person is to end. Empty is what was not chosen.
pub(super) fn ending(
    customer: CustomerId,
    contract_id: &str,
    date: String,
    reason_id: &str,
) -> Result<Change> {
    let date = day(Some(date), "cancelationDate")?.ok_or(blank("cancelationDate"))?;
    let reason = number(reason_id, "cancelationReasonId")?;
    let contract = number(contract_id, "contractId")?;
    Ok(Change::Cancelation(Cancelation {
        customer,
        asked: MembershipSelfServiceMainContractCancelation::new(date, reason, contract),
    }))
}

/// A contract of that person is to go on after all.
pub(super) fn going_on(
    customer: CustomerId,
    contract_id: &str,
    date: Option<String>,
) -> Result<Change> {
    Ok(Change::CancelationWithdrawal(CancelationWithdrawal {
        customer,
        contract: number(contract_id, "contractId")?,
        cancelation_date: day(date, "cancelationDate")?,
    }))
}

/// The form of a cancelation.
pub(super) fn of_ending(change: &Cancelation) -> ChangeForm {
    ChangeForm::Cancelation {
        contract_id: change.asked.contract_id.to_string(),
        cancelation_date: change.asked.cancelation_date.to_string(),
        cancelation_reason_id: change.asked.cancelation_reason_id.to_string(),
    }
}

/// The form of its withdrawal.
pub(super) fn of_going_on(change: &CancelationWithdrawal) -> ChangeForm {
    ChangeForm::CancelationWithdrawal {
        contract_id: change.contract.to_string(),
        cancelation_date: change.cancelation_date.map(|day| day.to_string()),
    }
}

fn number<T: FromStr>(text: &str, field: &'static str) -> Result<T> {
    text.trim().parse().map_err(|_| blank(field))
}

fn blank(field: &'static str) -> Error {
    Error::Unfit(Unfit::Blank { field })
}
