//! Operations on offers that are sold online.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use serde_json::{Map, Value};
use studiodesk_core::{CustomerId, OnlineOfferId};

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;

/// Operations on offers that are sold online; made by [`Client::online_offers`].
#[derive(Clone)]
pub struct OnlineOffers {
    pub(crate) client: Client,
}

opaque!(OnlineOffers);

impl OnlineOffers {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the online offers that can be bought, a slice at a time. Only partly documented.
    ///
    /// `GET /v1/online-offers/purchasable`. Needs the scope `ONLINE_OFFER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_purchasable_online_offers(&self) -> GetPurchasableOnlineOffers {
        GetPurchasableOnlineOffers::new(self.client.clone())
    }

    /// Fetches one online offer that can be bought. Only partly documented.
    ///
    /// `GET /v1/online-offers/purchasable/{offerId}`. Needs the scope `ONLINE_OFFER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_purchasable_online_offer_by_id(
        &self,
        offer_id: OnlineOfferId,
    ) -> Result<OnlineOffer> {
        let call = self.client.call(
            &table::GET_PURCHASABLE_ONLINE_OFFER_BY_ID,
            &[&offer_id.to_string()],
        );
        call.read().await
    }

    /// Buys an online offer for a customer; the shape of the answer is not documented.
    ///
    /// `POST /v1/online-offers/purchase`. Needs the scope `ONLINE_OFFER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn post_online_offer_purchase(
        &self,
        body: &OnlineOfferPurchaseRequest,
    ) -> Result<Map<String, Value>> {
        let call = self.client.call(&table::POST_ONLINE_OFFER_PURCHASE, &[]);
        call.json(body)?.read().await
    }

    /// Lists the online offers a customer has bought, as a plain array without paging. Only partly
    /// documented.
    ///
    /// `GET /v1/online-offers/{customerId}/purchased`. Needs the scope `ONLINE_OFFER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_online_offer_purchases_by_customer_id(
        &self,
        customer_id: CustomerId,
    ) -> Result<Vec<OnlineOfferPurchase>> {
        let call = self.client.call(
            &table::GET_ONLINE_OFFER_PURCHASES_BY_CUSTOMER_ID,
            &[&customer_id.to_string()],
        );
        call.read().await
    }
}
