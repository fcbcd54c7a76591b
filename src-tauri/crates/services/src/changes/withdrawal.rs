//! The withdrawal of an amendment that waits for the studio's word.
//!
//! That it is no longer pending does not show that it was withdrawn: the studio may have agreed to it
//! meanwhile. So where it is known what the amendment asked for, and that is how things stand, it was
//! not.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::Client;
use studiodesk_client::api::customer_self_service::{
    CustomerAddressData, CustomerContactData, CustomerMasterData, PaymentDataChange,
};
use studiodesk_core::{AmendmentId, CustomerId};
use studiodesk_outbox::model::Match;

use super::answer::or_none;
use super::delivery::Delivery;
use super::personal_data::{Asked, Pending, Standing};
use super::{Fields, Result};

/// The part of a record that an amendment is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Where they live.
    Address,
    /// How they are reached.
    Contact,
    /// Name and birth.
    Master,
    /// The account from which they pay.
    Payment,
}

/// The end of an amendment that nobody has decided on.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AmendmentWithdrawal {
    /// Whose record it is.
    pub customer: CustomerId,
    /// Its number.
    pub amendment: AmendmentId,
    /// What it is of.
    pub part: Part,
    /// What it asks for, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Fields>,
}

impl AmendmentWithdrawal {
    /// The service agrees without a body, so that there is nothing in one to look for.
    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let self_service = delivery.client.customer_self_service();
        let withdrawn = self_service.withdraw_amendment(self.customer, self.amendment);
        withdrawn.await.map(|()| None)
    }

    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let customer = self.customer;
        let read = match self.part {
            Part::Address => CustomerAddressData::read(client, customer).await,
            Part::Contact => CustomerContactData::read(client, customer).await,
            Part::Master => CustomerMasterData::read(client, customer).await,
            Part::Payment => PaymentDataChange::read(client, customer).await,
        };
        let Some(now) = or_none(read)? else {
            return Ok(Vec::new());
        };
        let gone = !self.is_pending(&now) && !self.is_accepted(&now);
        let seen = gone.then(|| Match {
            server_id: None,
            text: now.current.text(),
        });
        Ok(seen.into_iter().collect())
    }

    fn is_pending(&self, now: &Standing) -> bool {
        let is_it = |pending: &Pending| match (pending.id, &self.asked) {
            (Some(id), _) => id == self.amendment,
            (None, Some(asked)) => asked.are_done(&pending.values, None),
            (None, None) => true,
        };
        now.pending.as_ref().is_some_and(is_it)
    }

    fn is_accepted(&self, now: &Standing) -> bool {
        let done = |asked: &Fields| asked.are_done(&now.current, None);
        self.asked.as_ref().is_some_and(done)
    }
}
