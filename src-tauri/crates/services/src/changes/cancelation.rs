//! The ordinary cancelation of a contract, and its withdrawal.
//!
//! The service agrees to either with a word that it does not explain, so that any word will do, but
//! not none. Either may wait for the studio's word; that is then what was asked for.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use studiodesk_client::Client;
use studiodesk_client::api::membership_self_service::{
    CancelationOrigin, CancelationStatus, MembershipSelfServiceContractData,
    MembershipSelfServiceMainContractCancelation,
};
use studiodesk_core::{ContractId, CustomerId};
use studiodesk_outbox::model::Match;

use super::Result;
use super::answer::{found, incomplete, or_none};
use super::delivery::Delivery;

/// A contract is to end.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cancelation {
    /// Whose contract it is.
    pub customer: CustomerId,
    /// Which contract, when and why.
    pub asked: MembershipSelfServiceMainContractCancelation,
}

impl Cancelation {
    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let api = delivery.client.membership_self_service();
        let asked = api.create_contract_cancelation_amendment(self.customer, &self.asked);
        asked.await?.success.ok_or_else(|| incomplete("success"))?;
        Ok(None)
    }

    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let contract = contract(client, self.customer, self.asked.contract_id).await?;
        Ok(contract
            .filter(|it| self.is_done(it))
            .map(seen)
            .into_iter()
            .collect())
    }

    /// What the studio cancelled of itself is not what the customer asked for.
    fn is_done(&self, contract: &MembershipSelfServiceContractData) -> bool {
        let to = contract.cancelation_date;
        let studios = contract.cancelation_origin == Some(CancelationOrigin::Studio);
        let dated = match contract.cancelation_status {
            Some(CancelationStatus::Canceled) => to == Some(self.asked.cancelation_date),
            // What is not decided may have no date yet.
            Some(CancelationStatus::PendingVerification) => {
                to.is_none_or(|to| to == self.asked.cancelation_date)
            }
            _ => false,
        };
        dated && !studios
    }
}

/// A contract is to go on after all.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelationWithdrawal {
    /// Whose contract it is.
    pub customer: CustomerId,
    /// The contract.
    pub contract: ContractId,
    /// When it would have ended, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelation_date: Option<Date>,
}

impl CancelationWithdrawal {
    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let api = delivery.client.membership_self_service();
        let withdrawn = api.withdraw_contract_cancelation(self.customer, self.contract);
        withdrawn
            .await?
            .success
            .ok_or_else(|| incomplete("success"))?;
        Ok(None)
    }

    /// A contract that is not listed shows nothing: it may have ended as it was to.
    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let contract = contract(client, self.customer, self.contract).await?;
        Ok(contract
            .filter(is_withdrawn)
            .map(seen)
            .into_iter()
            .collect())
    }
}

fn is_withdrawn(contract: &MembershipSelfServiceContractData) -> bool {
    match contract.cancelation_status {
        None => contract.cancelation_date.is_none(),
        Some(CancelationStatus::PendingWithdrawalVerification) => true,
        Some(_) => false,
    }
}

async fn contract(
    client: &Client,
    customer: CustomerId,
    id: ContractId,
) -> Result<Option<MembershipSelfServiceContractData>> {
    let api = client.membership_self_service();
    let read = api.get_contract_data(customer).await;
    let all = or_none(read)?.unwrap_or_default();
    Ok(all.into_iter().find(|contract| contract.id == Some(id)))
}

fn seen(contract: MembershipSelfServiceContractData) -> Match {
    found(
        None,
        [
            ("contract", contract.rate_name),
            ("state", contract.cancelation_status.map(String::from)),
            ("date", contract.cancelation_date.map(|day| day.to_string())),
            ("reason", contract.cancelation_reason),
        ],
    )
}
