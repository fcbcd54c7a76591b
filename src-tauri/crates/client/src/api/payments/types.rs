//! Types of sessions of the payment widget.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use studiodesk_core::CustomerId;

use crate::Moment;
use crate::api::shared::PaymentChoice;
use crate::wire::wire_enum;

/// Order for a payment session; one payment request token results per session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentsUserSessionRequest {
    /// Amount in the studio's currency; 0 to record an instrument for recurring payments
    /// (`MEMBER_ACCOUNT`), above 0 for `ECOM`.
    #[serde(with = "crate::wire::decimal")]
    pub amount: Decimal,
    /// What the instrument is for; it decides which payment methods are on offer.
    pub scope: PaymentScope,
    /// Customer the session is for; required for anyone who already exists there, else the result
    /// cannot be used for them. Excludes `finionPayCustomerId`.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub customer_id: Option<CustomerId>,
    /// UUID from an earlier session of a person who is not a customer yet. If both ids are absent,
    /// a new one is assigned. Excludes `customerId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finion_pay_customer_id: Option<String>,
    /// Narrows the methods of `scope` to these, e.g. those of the chosen membership offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permitted_payment_choices: Option<Vec<PaymentChoice>>,
    /// Text the payer finds on the bank statement.
    pub reference_text: String,
    /// Whether the form for SEPA, CH_DD or LSV has to be signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_direct_debit_signature: Option<bool>,
    /// Whether the widget also offers instruments stored before; `true` if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_existing_payment_instruments: Option<bool>,
}

impl PaymentsUserSessionRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(amount: Decimal, scope: PaymentScope, reference_text: impl Into<String>) -> Self {
        Self {
            amount,
            scope,
            reference_text: reference_text.into(),
            customer_id: None,
            finion_pay_customer_id: None,
            permitted_payment_choices: None,
            require_direct_debit_signature: None,
            show_existing_payment_instruments: None,
        }
    }
}

/// An opened payment session.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PaymentsUserSessionResponse {
    /// Session token to hand to the payment widget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// Moment the token expires; open a new session afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_valid_until: Option<Moment>,
    /// Payer's UUID at Finion Pay; keep it to open further sessions for a person without customer
    /// number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finion_pay_customer_id: Option<String>,
}

wire_enum! {
    /// Values of `PaymentsUserSessionRequest.scope`.
    pub enum PaymentScope {
        /// Instrument for the studio's later payment runs, with amount 0.
        MemberAccount = "MEMBER_ACCOUNT",
        /// Purchase by the user, or an instrument the user will pay with on their own later.
        Ecom = "ECOM",
    }
}
