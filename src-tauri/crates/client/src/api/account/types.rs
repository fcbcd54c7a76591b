//! Types of a customer's account: balances, transactions, payments.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use studiodesk_core::{BookingEntryId, DebtClaimId};

use crate::api::shared::{ChargeType, Money};

/// Payment to book on a customer's account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BookCustomerPaymentRequest {
    /// Token the payment widget handed out; its session must have been opened for this same
    /// customer.
    pub payment_request_token: String,
    /// Total of the payment with currency.
    pub amount: Money,
    /// Claims this payment settles; optional.
    #[serde(
        with = "crate::wire::id::list_option",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub debt_claim_ids: Option<Vec<DebtClaimId>>,
}

impl BookCustomerPaymentRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(payment_request_token: impl Into<String>, amount: Money) -> Self {
        Self {
            payment_request_token: payment_request_token.into(),
            amount,
            debt_claim_ids: None,
        }
    }
}

/// Answer to a booked payment; no fields are documented.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BookCustomerPaymentResponse {}

/// One entry of a customer's account.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BookingEntry {
    /// Number of the entry.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<BookingEntryId>,
    /// Day the entry is or was due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Date>,
    /// What the entry is for, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Full amount of the entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Part of the amount not paid yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_amount: Option<Money>,
    /// Whether the entry was moved into an installment plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub installment_plan: Option<bool>,
    /// Kind of charge, since 1.12.0; the value list is inferred, so expect others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charge_type: Option<ChargeType>,
    /// First day of the period paid for; not in the official description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_period_from: Option<Date>,
    /// Last day of the period paid for; not in the official description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_period_to: Option<Date>,
}

/// State of a customer's account.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerAccountBalance {
    /// Current balance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_balance: Option<Money>,
    /// Consumption credit the customer has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumption_credit: Option<Money>,
    /// Name of the dunning level reached, as text for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dunning_level: Option<String>,
    /// Whether open claims have been handed to a collection agency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_debt_collection: Option<bool>,
}

/// Payment instrument to store for a customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentsUpdateCustomerPaymentInstrumentRequest {
    /// Token the payment widget handed out; its session must have been opened for this same
    /// customer.
    pub payment_request_token: String,
}

impl PaymentsUpdateCustomerPaymentInstrumentRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(payment_request_token: impl Into<String>) -> Self {
        Self {
            payment_request_token: payment_request_token.into(),
        }
    }
}

/// Answer to a changed payment instrument; no fields are documented.
///
/// `UpdateCustomerPaymentInstrumentResponseDto` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct UpdateCustomerPaymentInstrumentResponse {}
