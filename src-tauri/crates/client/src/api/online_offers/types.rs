//! Types of offers that are sold online.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use studiodesk_core::{CustomerId, OnlineOfferId, OnlineOfferPurchaseId};

use crate::api::shared::Money;

/// Offer that customers can buy online; incompletely documented, so further fields may arrive.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OnlineOffer {
    /// Number of the online offer.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub online_offer_id: Option<OnlineOfferId>,
    /// Title of the offer, such as `1 day pass`; the field name is inferred and may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Price of the offer; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Fields that the contract does not describe, as they came.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Online offer a customer has bought; its fields are inferred and all may be absent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OnlineOfferPurchase {
    /// Number of the purchase, not of the offer.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub online_offer_purchase_id: Option<OnlineOfferPurchaseId>,
    /// Title of the offer bought, such as `1 day pass`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields that the contract does not describe, as they came.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Order of one online offer for one customer; the fields are inferred, not officially documented.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OnlineOfferPurchaseRequest {
    /// Number of the online offer to buy.
    #[serde(with = "crate::wire::id")]
    pub online_offer_id: OnlineOfferId,
    /// Number of the customer who gets the offer.
    #[serde(with = "crate::wire::id")]
    pub customer_id: CustomerId,
    /// Calendar day from which the purchase is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Token from a payment user session with scope `ECOM`; absent when the offer costs nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_request_token: Option<String>,
    /// Fields that the contract does not describe, as they came.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl OnlineOfferPurchaseRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(online_offer_id: OnlineOfferId, customer_id: CustomerId) -> Self {
        Self {
            online_offer_id,
            customer_id,
            valid_from: None,
            payment_request_token: None,
            other: Map::new(),
        }
    }
}
