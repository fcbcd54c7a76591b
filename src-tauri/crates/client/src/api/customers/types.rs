//! Types of customers, their access, documents and benefits.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use studiodesk_core::{
    AdditionalFieldId, AdditionalFieldItemId, ContractId, CustomerId, DatabaseId, DocumentId,
    StudioId,
};

use crate::Moment;
use crate::api::shared::{
    AdditionalFieldType, ContractStatus, Gender, PaymentFrequencyType, PriceDetails, RateCode,
    TimePeriod,
};
use crate::wire::wire_enum;

/// Custom field that the studio defined for its customers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalInformationField {
    /// Number of the field.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AdditionalFieldId>,
    /// Label of the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Kind of value the field takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<AdditionalFieldType>,
    /// Short label, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abbreviation: Option<String>,
    /// Choices offered; only with type `LIST`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_items: Option<Vec<AdditionalInformationListItem>>,
}

/// One choice of a custom field of type `LIST`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalInformationListItem {
    /// Number of the choice.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AdditionalFieldItemId>,
    /// Label of the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Whether one benefit is valid for a customer.
///
/// `BenefitValidationDto` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BenefitValidation {
    /// Key of the benefit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// True when the benefit is valid for the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid: Option<bool>,
}

/// Main contract of a customer with terms, price, cancelation and its subcontracts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Contract {
    /// Number of the contract.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ContractId>,
    /// Day the contract was created, not necessarily its start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_date: Option<Date>,
    /// Day the contract starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Day the contract ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Name of the rate the contract is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_name: Option<String>,
    /// Whether the contract is active or inactive; for cancelation see `cancelled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_status: Option<ContractStatus>,
    /// Notice period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_period: Option<TimePeriod>,
    /// True once canceled, also while the contract is still active.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
    /// Date of the cancelation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_date: Option<Date>,
    /// Day the cancelation was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_receipt_date: Option<Date>,
    /// Why the contract was canceled, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_reason: Option<String>,
    /// Deprecated base price without currency; use `priceDetails`.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub price: Option<Decimal>,
    /// Base price, current price and payment frequency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_details: Option<PriceDetails>,
    /// Last day on which the contract can be canceled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_possible_cancellation_date: Option<Date>,
    /// Length of the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<TimePeriod>,
    /// Length of each extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_term: Option<TimePeriod>,
    /// Flat fees that belong to this contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flat_fee_contracts: Option<Vec<SubContract>>,
    /// Modules that belong to this contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module_contracts: Option<Vec<SubContract>>,
    /// Download link of the contract document; fetch within 15 minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_document_url: Option<String>,
    /// The contract's id in an outside system, if it has one there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party_id: Option<String>,
    /// Codes of the contract's rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_codes: Option<Vec<RateCode>>,
}

/// Access code of a customer, as text and the format to draw it in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerAccessCode {
    /// How `content` is to be drawn; so far always a QR code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<CustomerAccessCodeFormat>,
    /// Moment the code stops being valid, with zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Moment>,
    /// Text to put into the code; keep it a string, leading zeros count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
}

/// Document stored with a customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerDocument {
    /// Download link; expires after 15 minutes, so do not store it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Number of the document.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<DocumentId>,
    /// File name of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// Note given at upload, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Answer to a document upload.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerDocumentUploadResult {
    /// Number of the new document.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<DocumentId>,
}

/// Link to a customer's profile picture.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerImage {
    /// Download link; expires after 15 minutes, so do not store it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
}

/// One body composition weighing: masses in kilograms, shares in percent; only `rawResults` is
/// required.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerWeighings {
    /// Number of the stored weighing.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub database_id: Option<DatabaseId>,
    /// Basal metabolic rate; the unit is not documented.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub basal_metabolic_rate: Option<Decimal>,
    /// Fat of the whole body, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub body_fat_mass: Option<Decimal>,
    /// BMI, kg/m².
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub body_mass_index: Option<Decimal>,
    /// Lean mass of the whole body, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub fat_free_mass: Option<Decimal>,
    /// Share of fat in the body, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub percent_body_fat: Option<Decimal>,
    /// Share of skeletal muscle in the body, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub percent_skeletal_muscle_mass: Option<Decimal>,
    /// Skeletal muscle of the whole body, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub skeletal_muscle_mass: Option<Decimal>,
    /// Water in the whole body, litres.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub total_body_water: Option<Decimal>,
    /// Level of fat around the organs, 1 to 9.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visceral_fat_level: Option<i64>,
    /// Weight, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub weight: Option<Decimal>,
    /// Height, cm.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub height: Option<Decimal>,
    /// Fat in the left arm, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_left_arm: Option<Decimal>,
    /// Fat in the left leg, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_left_leg: Option<Decimal>,
    /// Fat in the left arm, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_percent_left_arm: Option<Decimal>,
    /// Fat in the left leg, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_percent_left_leg: Option<Decimal>,
    /// Fat in the right arm, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_percent_right_arm: Option<Decimal>,
    /// Fat in the right leg, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_percent_right_leg: Option<Decimal>,
    /// Fat in the trunk, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_percent_trunk: Option<Decimal>,
    /// Fat in the right arm, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_right_arm: Option<Decimal>,
    /// Fat in the right leg, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_right_leg: Option<Decimal>,
    /// Fat in the trunk, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub bfm_trunk: Option<Decimal>,
    /// Lean mass of the left arm, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_left_arm: Option<Decimal>,
    /// Lean mass of the left leg, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_left_leg: Option<Decimal>,
    /// Lean mass of the left arm, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_percent_left_arm: Option<Decimal>,
    /// Lean mass of the left leg, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_percent_left_leg: Option<Decimal>,
    /// Lean mass of the right arm, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_percent_right_arm: Option<Decimal>,
    /// Lean mass of the right leg, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_percent_right_leg: Option<Decimal>,
    /// Lean mass of the trunk, percent.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_percent_trunk: Option<Decimal>,
    /// Lean mass of the right arm, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_right_arm: Option<Decimal>,
    /// Lean mass of the right leg, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_right_leg: Option<Decimal>,
    /// Lean mass of the trunk, kg.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub ffm_trunk: Option<Decimal>,
    /// Unprocessed results as text, for handing back to the partner's own widgets; required.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raw_results: Option<String>,
}

impl CustomerWeighings {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(raw_results: impl Into<String>) -> Self {
        Self {
            raw_results: Some(raw_results.into()),
            ..Self::default()
        }
    }
}

/// Person data of a customer; despite the name it holds no readings but the height.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Measurement {
    /// Number of the customer, not of the measurement.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<CustomerId>,
    /// Given name of the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name of the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Age; no unit is documented, the example (16) reads as years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<i64>,
    /// Calendar day of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// Gender on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Body height; no unit is documented, the example (180.2) reads as cm.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub height: Option<Decimal>,
}

/// Answer to creating a customer.
///
/// `OpenApiV1CustomerCreateResult` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerCreateResult {
    /// Number of the new customer.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub customer_id: Option<CustomerId>,
}

/// Order to move a customer to another studio.
///
/// `OpenApiV1CustomerStudioSwitchRequestDto` in the contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomerStudioSwitchRequest {
    /// Studio the customer moves to.
    #[serde(with = "crate::wire::id")]
    pub target_studio_id: StudioId,
    /// Day the move counts from: today or earlier, never in the future.
    pub switch_date: Date,
    /// Note for the customer's history.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl CustomerStudioSwitchRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(target_studio_id: StudioId, switch_date: Date) -> Self {
        Self {
            target_studio_id,
            switch_date,
            description: None,
        }
    }
}

/// Flat fee or module contract under a main contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SubContract {
    /// Number of the subcontract.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ContractId>,
    /// Name of the rate the subcontract is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_name: Option<String>,
    /// Day the subcontract starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Day the subcontract ends; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// How payments recur.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<PaymentFrequencyType>,
    /// Deprecated base price without currency; use `priceDetails`.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub price: Option<Decimal>,
    /// Base price, current price and payment frequency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_details: Option<PriceDetails>,
    /// True once canceled, also while the subcontract is still active.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
    /// Date of the cancelation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_date: Option<Date>,
    /// Day the cancelation was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_receipt_date: Option<Date>,
    /// Whether the subcontract is active or inactive; for cancelation see `cancelled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_status: Option<ContractStatus>,
    /// Codes of the subcontract's rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_codes: Option<Vec<RateCode>>,
}

/// New value for an access medium.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct UpdateAccessIdentificationRequest {
    /// Identifier the medium carries from now on; must be unique.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

wire_enum! {
    /// Values of `CustomerAccessCode.format`.
    pub enum CustomerAccessCodeFormat {
        /// `QR_CODE`
        QrCode = "QR_CODE",
    }
}

wire_enum! {
    /// Values of `getCustomers.customerStatus`.
    pub enum ListedCustomerStatus {
        /// `MEMBER`
        Member = "MEMBER",
        /// `PROSPECT`
        Prospect = "PROSPECT",
    }
}
