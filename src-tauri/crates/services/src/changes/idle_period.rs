//! Idle periods of a contract: a new one, another one in its place, none after all.
//!
//! A contract never has two on one day, so that its days tell one from another. While the studio has
//! not agreed, a period has the number of its amendment, and what changes one stands in its place.

mod span;

use serde::{Deserialize, Serialize};
use studiodesk_client::Client;
use studiodesk_client::api::membership_self_service::{
    IdlePeriod, IdlePeriodCreateRequest, IdlePeriodUpdateRequest,
};
use studiodesk_core::{ContractId, CustomerId, IdlePeriodId};
use studiodesk_outbox::model::{FileNote, Match};

pub use self::span::Span;
use super::Result;
use super::answer::{found, incomplete, or_none};
use super::delivery::Delivery;
use super::unfit::Unfit;

/// What the service takes for a proof.
const PROOFS: [&str; 4] = ["image/jpeg", "image/png", "application/pdf", "image/heic"];

/// A contract is to rest. What proves the reason is the item's file.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewIdlePeriod {
    /// Whose contract it is.
    pub customer: CustomerId,
    /// The contract.
    pub contract: ContractId,
    /// When, how long and why.
    pub asked: IdlePeriodCreateRequest,
    /// Whether the studio wants a document for this reason.
    #[serde(default)]
    pub document_required: bool,
}

impl NewIdlePeriod {
    pub(super) fn check(&self, files: &[FileNote]) -> std::result::Result<(), Unfit> {
        self.span().check()?;
        proof(files, self.document_required)
    }

    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let api = delivery.client.membership_self_service();
        let mut request = api.create_idle_period_amendment(self.contract, &self.asked);
        if let Some(file) = delivery.file() {
            request = request.document(file);
        }
        let request = request.progress(delivery.tell());
        number(&request.cancelled_by(&delivery.stop).send().await?)
    }

    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let asked = self.span();
        let all = all(client, self.contract).await?;
        Ok(all.iter().filter(|it| asked.is(it)).map(seen).collect())
    }

    fn span(&self) -> Span {
        Span {
            start: self.asked.start_date,
            unit: self.asked.temporal_unit.clone(),
            terms: self.asked.term_value,
            unlimited: self.asked.unlimited.unwrap_or_default(),
            end: None,
            reason: Some(self.asked.reason_id),
        }
    }
}

/// A period is to become another.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdlePeriodUpdate {
    /// Whose contract it is.
    pub customer: CustomerId,
    /// The contract.
    pub contract: ContractId,
    /// The period.
    pub idle_period: IdlePeriodId,
    /// What it is to be.
    pub asked: IdlePeriodUpdateRequest,
    /// What it was when that was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Span>,
    /// Whether the studio wants a document for this reason, and has none yet.
    #[serde(default)]
    pub document_required: bool,
}

impl IdlePeriodUpdate {
    pub(super) fn check(&self, files: &[FileNote]) -> std::result::Result<(), Unfit> {
        self.span().check()?;
        proof(files, self.document_required)
    }

    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let api = delivery.client.membership_self_service();
        let mut request = api.update_idle_period(self.contract, self.idle_period, &self.asked);
        if let Some(file) = delivery.file() {
            request = request.document(file);
        }
        let request = request.progress(delivery.tell());
        number(&request.cancelled_by(&delivery.stop).send().await?)
    }

    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let asked = self.span();
        let all = all(client, self.contract).await?;
        let is_it = |it: &&IdlePeriod| asked.is_in_place_of(self.before.as_ref(), it);
        Ok(all.iter().filter(is_it).map(seen).collect())
    }

    fn span(&self) -> Span {
        Span {
            start: self.asked.start_date,
            unit: self.asked.temporal_unit.clone(),
            terms: self.asked.term_value,
            unlimited: self.asked.unlimited.unwrap_or_default(),
            end: self.asked.end_date,
            reason: Some(self.asked.reason_id),
        }
    }
}

/// A period, or the amendment that asks for one, is to be no more.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdlePeriodWithdrawal {
    /// Whose contract it is.
    pub customer: CustomerId,
    /// The contract.
    pub contract: ContractId,
    /// Its number, or its amendment's.
    pub idle_period: IdlePeriodId,
    /// What it is, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Span>,
}

impl IdlePeriodWithdrawal {
    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let api = delivery.client.membership_self_service();
        let withdrawn = api
            .withdraw_idle_period(self.contract, self.idle_period)
            .await?;
        withdrawn.success.ok_or_else(|| incomplete("success"))?;
        Ok(None)
    }

    /// By its number, for in the list another may stand in its place. A number that is unknown is one
    /// that is gone, if the contract is known; and if nothing with its days has come of it, for an
    /// amendment that the studio agrees to becomes a period with another number.
    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let api = client.membership_self_service();
        let one = api.get_idle_period_by_id(self.contract, self.idle_period);
        if or_none(one.await)?.is_some() {
            return Ok(Vec::new());
        }
        let Some(lists) = or_none(api.get_idle_periods(self.contract).await)? else {
            return Ok(Vec::new());
        };
        let mut rest = lists.past_idle_periods;
        rest.extend(lists.current_and_upcoming_idle_periods);
        let became = |before: &Span| rest.iter().any(|it| before.is(it));
        if self.before.as_ref().is_some_and(became) {
            return Ok(Vec::new());
        }
        let text = vec![("idle_periods".to_owned(), rest.len().to_string())];
        let server_id = None;
        Ok(vec![Match { server_id, text }])
    }
}

/// All periods of a contract; none, where the service does not know it.
async fn all(client: &Client, contract: ContractId) -> Result<Vec<IdlePeriod>> {
    let api = client.membership_self_service();
    let lists = api.get_idle_periods(contract).await;
    let lists = or_none(lists)?.unwrap_or_default();
    let mut all = lists.past_idle_periods;
    all.extend(lists.current_and_upcoming_idle_periods);
    Ok(all)
}

fn number(period: &IdlePeriod) -> Result<Option<String>> {
    let id = period.id.ok_or_else(|| incomplete("id"))?;
    Ok(Some(id.to_string()))
}

fn proof(files: &[FileNote], required: bool) -> std::result::Result<(), Unfit> {
    match Unfit::at_most_one_file(files)? {
        Some(file) => Unfit::unless_of(file, &PROOFS),
        None if required => Err(Unfit::DocumentRequired),
        None => Ok(()),
    }
}

fn seen(period: &IdlePeriod) -> Match {
    found(
        period.id.map(|id| id.to_string()),
        [
            ("start", period.start_date.map(|day| day.to_string())),
            ("end", period.end_date.map(|day| day.to_string())),
            ("state", period.state.clone().map(String::from)),
        ],
    )
}
