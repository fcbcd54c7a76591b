//! Forms that let a contract rest, change that, or take it back.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::membership_self_service::{
    IdlePeriodCreateRequest, IdlePeriodUnit, IdlePeriodUpdateRequest,
};
use studiodesk_core::{ContractId, CustomerId, IdlePeriodId, IdlePeriodReasonId};
use studiodesk_idle::Unit;

use crate::changes::{IdlePeriodUpdate, IdlePeriodWithdrawal, NewIdlePeriod, Span};
use crate::{Error, Result};

/// When, how long and why. Exactly one of `terms`, `unlimited` and `until` says how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdlePeriodForm {
    /// The contract.
    pub contract: ContractId,
    /// ISO date of the first day.
    pub start_date: String,
    /// What `terms` counts.
    pub unit: Unit,
    /// How many units.
    pub terms: Option<u32>,
    /// Without an end.
    pub unlimited: bool,
    /// ISO date of an earlier last day, of one that is known.
    pub until: Option<String>,
    /// Why.
    pub reason_id: IdlePeriodReasonId,
    /// Whether a document has to prove it.
    pub document_required: bool,
    /// Token of the picked document; empty for none, or for the one that is kept already.
    pub file: String,
    /// Whether a picture loses what it holds beside its pixels: where it was taken, for example.
    pub clean: bool,
}

/// A period as it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdlePeriodSeen {
    /// Its number.
    pub id: IdlePeriodId,
    /// ISO date.
    pub start: String,
    /// ISO date.
    pub end: String,
    /// Whether it has no end.
    pub unlimited: bool,
    /// Why.
    pub reason_id: Option<IdlePeriodReasonId>,
}

impl IdlePeriodForm {
    pub(super) fn into_new(self, customer: CustomerId) -> Result<NewIdlePeriod> {
        let start = day(&self.start_date, "startDate")?;
        Ok(NewIdlePeriod {
            customer,
            contract: self.contract,
            asked: IdlePeriodCreateRequest {
                temporal_unit: self.terms.map(|_| wire(self.unit)),
                term_value: self.terms.map(i64::from),
                unlimited: self.unlimited.then_some(true),
                ..IdlePeriodCreateRequest::new(start, self.reason_id)
            },
            document_required: self.document_required,
        })
    }

    pub(super) fn into_update(
        self,
        customer: CustomerId,
        seen: &IdlePeriodSeen,
    ) -> Result<IdlePeriodUpdate> {
        let start = day(&self.start_date, "startDate")?;
        let until = self.until.as_deref().map(|it| day(it, "endDate"));
        Ok(IdlePeriodUpdate {
            customer,
            contract: self.contract,
            idle_period: seen.id,
            asked: IdlePeriodUpdateRequest {
                temporal_unit: self.terms.map(|_| wire(self.unit)),
                term_value: self.terms.map(i64::from),
                unlimited: Some(self.unlimited),
                end_date: until.transpose()?,
                ..IdlePeriodUpdateRequest::new(start, self.reason_id)
            },
            before: seen.span(),
            document_required: self.document_required,
        })
    }

    pub(super) fn of_new(change: &NewIdlePeriod) -> Self {
        let asked = &change.asked;
        Self {
            contract: change.contract,
            start_date: asked.start_date.to_string(),
            unit: unit(asked.temporal_unit.as_ref()),
            terms: asked.term_value.and_then(|it| it.try_into().ok()),
            unlimited: asked.unlimited.unwrap_or_default(),
            until: None,
            reason_id: asked.reason_id,
            document_required: change.document_required,
            file: String::new(),
            clean: true,
        }
    }

    pub(super) fn of_update(change: &IdlePeriodUpdate) -> Self {
        let asked = &change.asked;
        Self {
            contract: change.contract,
            start_date: asked.start_date.to_string(),
            unit: unit(asked.temporal_unit.as_ref()),
            terms: asked.term_value.and_then(|it| it.try_into().ok()),
            unlimited: asked.unlimited.unwrap_or_default(),
            until: asked.end_date.map(|it| it.to_string()),
            reason_id: asked.reason_id,
            document_required: change.document_required,
            file: String::new(),
            clean: true,
        }
    }
}

impl IdlePeriodSeen {
    pub(super) fn into_withdrawal(
        self,
        customer: CustomerId,
        contract: ContractId,
    ) -> IdlePeriodWithdrawal {
        IdlePeriodWithdrawal {
            customer,
            contract,
            idle_period: self.id,
            before: self.span(),
        }
    }

    /// What was seen when the change was asked for; without that, only the number is known.
    pub(super) fn of(id: IdlePeriodId, before: Option<&Span>) -> Self {
        let text = |day: Option<Date>| day.map(|it| it.to_string()).unwrap_or_default();
        Self {
            id,
            start: text(before.map(|it| it.start)),
            end: text(before.and_then(|it| it.end)),
            unlimited: before.is_some_and(|it| it.unlimited),
            reason_id: before.and_then(|it| it.reason),
        }
    }

    /// None where it was taken over without its days.
    fn span(&self) -> Option<Span> {
        Some(Span {
            start: self.start.parse().ok()?,
            unit: None,
            terms: None,
            unlimited: self.unlimited,
            end: Some(self.end.parse().ok()?),
            reason: self.reason_id,
        })
    }
}

fn wire(unit: Unit) -> IdlePeriodUnit {
    crate::sections::wire_unit(unit)
}

fn unit(unit: Option<&IdlePeriodUnit>) -> Unit {
    match unit {
        Some(IdlePeriodUnit::Week) => Unit::Week,
        Some(IdlePeriodUnit::Month) => Unit::Month,
        _ => Unit::Day,
    }
}

fn day(text: &str, field: &'static str) -> Result<Date> {
    text.parse().map_err(|_| Error::DateInvalid { field })
}
