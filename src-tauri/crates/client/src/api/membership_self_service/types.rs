//! Types of changes of a contract: idle periods, modules, cancelation.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use studiodesk_core::{
    AdditionalModuleContractId, AdditionalModuleId, CancelationReasonId, ContractId, IdlePeriodId,
    IdlePeriodReasonId, PaymentFrequencyId,
};

use crate::api::shared::{
    AmendmentMode, ChargeType, ContractStatus, Money, MonthDay, PaymentFrequencyType, PriceDetails,
    RateCode, Term, TimePeriod,
};
use crate::wire::wire_enum;

/// One charge the contract would bring, as shown in a preview.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AccountPreviewItem {
    /// First day of the time this charge pays for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_period_from: Option<Date>,
    /// Last day of the time this charge pays for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_period_to: Option<Date>,
    /// Day on which payment is due, past or future.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Date>,
    /// What is charged, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Sum charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Sum after discount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounted_amount: Option<Money>,
    /// Kind of charge. Since 1.11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charge_type: Option<ChargeType>,
}

/// Extra service with its own price and term that can be bought on top of a main contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModule {
    /// Number of the module, sent as `additionalModuleId` when buying it.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AdditionalModuleId>,
    /// Module name to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Longer text about the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Address of a picture of the module; how long it stays valid is not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Ways to pay for the module, of which the buyer picks one.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub payment_frequencies: Vec<AdditionalModulePaymentFrequency>,
    /// Length, extension and notice period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_information: Option<TermInformation>,
    /// Trial period on offer; without it `bookTrialPeriod` must be false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial_period_config: Option<AdditionalModuleTrialPeriodConfig>,
    /// Codes by which the studio marks this rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_codes: Option<Vec<RateCode>>,
}

/// Answer to a module purchase.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModuleContract {
    /// Number of the new module contract.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AdditionalModuleContractId>,
}

/// Body of a request to cancel a module contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdditionalModuleContractCancelation {
    /// Day the cancelation takes effect, one of `availableCancelationDates`.
    pub cancelation_date: Date,
    /// Reason, from `getContractCancelationReasonData`.
    #[serde(with = "crate::wire::id")]
    pub cancelation_reason_id: CancelationReasonId,
}

impl AdditionalModuleContractCancelation {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(cancelation_date: Date, cancelation_reason_id: CancelationReasonId) -> Self {
        Self {
            cancelation_date,
            cancelation_reason_id,
        }
    }
}

/// Additional module contract in detail.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModuleContractExtended {
    /// What the module contract is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Price of the module contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Day the module contract begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Day the module contract ends, if it has an end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Day as of which the module contract is canceled; absent without a cancelation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_date: Option<Date>,
    /// Deadline for canceling the module contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_possible_cancelation_date: Option<Date>,
    /// Reason given for the cancelation, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_reason: Option<String>,
    /// How far a cancelation has come; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_cancelation_status: Option<CancelationStatus>,
    /// True if `withdrawAdditionalModuleContractCancelation` is possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_cancelation_can_be_withdrawn: Option<bool>,
    /// Trial period agreed for this module contract, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial_period: Option<AdditionalModuleContractTrialPeriod>,
    /// Days to which the module contract can be canceled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_cancelation_dates: Option<Vec<Date>>,
    /// Codes of the rate this contract was made on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_codes: Option<Vec<RateCode>>,
}

/// What to buy, for both purchase and validation of an additional module.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdditionalModuleContractRequest {
    /// Module to buy (`AdditionalModule.id`).
    #[serde(with = "crate::wire::id")]
    pub additional_module_id: AdditionalModuleId,
    /// Chosen way to pay (`AdditionalModulePaymentFrequency.id`).
    #[serde(with = "crate::wire::id")]
    pub payment_frequency_id: PaymentFrequencyId,
    /// True to take the trial period too; allowed only if the module has a `trialPeriodConfig`.
    pub book_trial_period: bool,
}

impl AdditionalModuleContractRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        additional_module_id: AdditionalModuleId,
        payment_frequency_id: PaymentFrequencyId,
        book_trial_period: bool,
    ) -> Self {
        Self {
            additional_module_id,
            payment_frequency_id,
            book_trial_period,
        }
    }
}

/// Trial period within a module contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModuleContractTrialPeriod {
    /// How long the trial lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Day the trial begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
}

/// Outcome of checking a module purchase.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModuleContractValidationStatus {
    /// Verdict; every value but `ADDITIONAL_MODULE_PURCHASABLE` is a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_status: Option<ModuleValidation>,
}

/// What happens to a module once its cancelation period has passed without notice.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModuleExtension {
    /// How the module goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_type: Option<AdditionalModuleExtensionExtensionType>,
    /// Length of the extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_extension: Option<Term>,
    /// Notice period during the extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_cancelation_period: Option<Term>,
}

/// Price of a module on one day of the year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModuleMonthDayToPrice {
    /// Day and month without a year; the month comes as name (`month`) and number (`monthValue`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_day: Option<MonthDay>,
    /// Price on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
}

/// One way to pay for a module. `type` decides which of the price fields is filled.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModulePaymentFrequency {
    /// Number of this way to pay, sent as `paymentFrequencyId` when buying.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<PaymentFrequencyId>,
    /// How payments recur.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<PaymentFrequencyType>,
    /// Interval of the payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Base price; filled for `RECURRING` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Prices by day of the year; for `MONTH_DAY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_days_to_prices: Option<Vec<AdditionalModuleMonthDayToPrice>>,
    /// Prices by term; for `TERM_BASED`. Each price starts to hold only when its term is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms_to_prices: Option<Vec<AdditionalModuleTermToPrice>>,
}

/// Price of a module that holds once a term is over.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModuleTermToPrice {
    /// Time that must have passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Price from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
}

/// Trial period a module offers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalModuleTrialPeriodConfig {
    /// How long the trial lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Text about the trial, for the buyer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Reason for canceling, as set up by the studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContractCancelationReason {
    /// Number of the reason, for the cancelation requests.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub cancelation_reason_id: Option<CancelationReasonId>,
    /// Reason in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_reason_name: Option<String>,
}

/// Time during which a contract is paused, either agreed or still asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IdlePeriod {
    /// Number of the idle period; while `PENDING_VERIFICATION`, that of the amendment.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<IdlePeriodId>,
    /// Day the pause begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Day the pause ends. Marked required, though an unlimited idle period has no fixed end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Deprecated, use `idlePeriodReason`. Name of the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Deprecated, use `idlePeriodFee`. What the pause costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<Money>,
    /// Link to the attached document, valid for 15 minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_url: Option<String>,
    /// Whether the studio has agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<IdlePeriodState>,
    /// True if the pause has no fixed end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlimited: Option<bool>,
    /// Rules the fee is worked out by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_fee_calculation_config: Option<IdlePeriodFeeCalculationConfig>,
    /// Fee and how it comes about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_fee: Option<IdlePeriodFee>,
    /// Why the contract is paused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_reason: Option<IdlePeriodReason>,
    /// Free idle time spent on this one, in days. Since 1.11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_free_terms_in_days: Option<i64>,
}

/// Rules for idle periods of one contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IdlePeriodConfiguration {
    /// Unit in which idle periods are counted; requests must use the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporal_unit: Option<IdlePeriodUnit>,
    /// Longest single idle period, counted in `temporalUnit`. Not applied to unlimited ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_terms: Option<i64>,
    /// Earliest day an idle period may begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_possible_start_date: Option<Date>,
    /// If true, `firstPossibleStartDate` is the one and only start allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_possible_start_date_only: Option<bool>,
    /// What an idle period costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_fee: Option<Money>,
    /// True if the customer cannot enter the studio while paused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_refusal: Option<bool>,
    /// Reasons to choose from; some demand a document.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub idle_period_reasons: Vec<IdlePeriodReason>,
    /// Whether idle periods can be requested here and need approval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_creation_status: Option<AmendmentMode>,
    /// True if pausing pushes the end of the contract back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_has_extension: Option<bool>,
    /// Most terms that fit into one `referencePeriod`. Not applied to unlimited ones. Since 1.11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_term_per_reference_period: Option<i64>,
    /// Year over which `maxTermPerReferencePeriod` counts. Since 1.11.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_period: Option<IdlePeriodReferencePeriod>,
    /// True if idle periods without a fixed end can be requested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlimited_allowed: Option<bool>,
    /// Idle time that costs nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_terms: Option<Term>,
    /// True if an update may shorten to any day by `endDate`, whatever `temporalUnit` says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_based_term_shortening_allowed: Option<bool>,
    /// Rules the fee is worked out by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_fee_calculation_config: Option<IdlePeriodFeeCalculationConfig>,
}

/// JSON part (`data`) of the multipart request for a new idle period. Give either `temporalUnit`
/// and `termValue`, or `unlimited`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdlePeriodCreateRequest {
    /// Day the pause is to begin; a Monday for weeks, the first for months.
    pub start_date: Date,
    /// Unit of `termValue`, equal to that of the configuration. Left out when unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporal_unit: Option<IdlePeriodUnit>,
    /// How many units the pause lasts, at most `maxTerms` and never over 5 years. Left out when
    /// unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_value: Option<i64>,
    /// Reason from the configuration; with `documentRequired` the part `document` is needed (jpeg,
    /// png, pdf or heic).
    #[serde(with = "crate::wire::id")]
    pub reason_id: IdlePeriodReasonId,
    /// True for a pause without a fixed end, if `unlimitedAllowed`; omit unit and term then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlimited: Option<bool>,
}

impl IdlePeriodCreateRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(start_date: Date, reason_id: IdlePeriodReasonId) -> Self {
        Self {
            start_date,
            reason_id,
            temporal_unit: None,
            term_value: None,
            unlimited: None,
        }
    }
}

/// Fee of an idle period and how it comes about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IdlePeriodFee {
    /// Method of calculation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_fee_calculation_type: Option<IdlePeriodFeeCalculation>,
    /// Fee for the whole pause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_total_amount: Option<Money>,
    /// Sum the calculation starts from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_fee_calculation_amount: Option<Money>,
    /// Length of time the calculation uses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_fee_calculation_term: Option<Term>,
    /// Percentage the calculation uses, as a number such as `10`.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub idle_period_fee_calculation_percentage: Option<Decimal>,
}

/// Rules by which fees for idle periods are worked out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IdlePeriodFeeCalculationConfig {
    /// Fee of the idle period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_amount: Option<Money>,
    /// Fee for each unit of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_period_amount_per_term_unit: Option<Money>,
    /// Unit of time assumed for idle periods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_temporal_unit: Option<IdlePeriodUnit>,
    /// Percentage for fees that are not a fixed sum, as a number such as `10`.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub dynamic_idle_period_amount_percentage: Option<Decimal>,
    /// True if the pause is charged repeatedly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurring_idle_period_charges: Option<bool>,
}

/// Idle periods of a contract, split by time.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IdlePeriodLists {
    /// Those already over.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub past_idle_periods: Vec<IdlePeriod>,
    /// Those running or still to come.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub current_and_upcoming_idle_periods: Vec<IdlePeriod>,
}

/// Reason for pausing, as set up by the studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IdlePeriodReason {
    /// Number of the reason, sent as `reasonId`.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<IdlePeriodReasonId>,
    /// Reason in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// True if a request with this reason must carry a `document` as proof.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_required: Option<bool>,
}

/// What an update of an idle period would bring.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IdlePeriodUpdatePreview {
    /// Day the contract would end after the update.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preview_end_date: Option<Date>,
    /// Charges of the contract as they would be after the update.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preview_charges: Option<Vec<AccountPreviewItem>>,
    /// Verdict on the update; `IDLEPERIOD_UPDATABLE` is the good one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_status: Option<IdlePeriodValidation>,
    /// Balance of the account as it would be, negative if money is owed. Inferred field, not
    /// guaranteed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_balance_after_update: Option<Money>,
}

/// New values for an idle period, sent as JSON to the preview and as the multipart part `data` to
/// the update. Give a term, `unlimited` or `endDate`, never term and `endDate` together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdlePeriodUpdateRequest {
    /// Day the pause is to begin; unchanged when shortening by `endDate`.
    pub start_date: Date,
    /// Unit of `termValue`, equal to that of the configuration. Left out when unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporal_unit: Option<IdlePeriodUnit>,
    /// How many units the pause lasts, at most `maxTerms`. Left out when unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_value: Option<i64>,
    /// True for a pause without a fixed end; omit unit and term then. Must be sent when updating an
    /// unlimited idle period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlimited: Option<bool>,
    /// Reason from the configuration; with `documentRequired` the part `document` is needed (jpeg,
    /// png, pdf or heic).
    #[serde(with = "crate::wire::id")]
    pub reason_id: IdlePeriodReasonId,
    /// New, earlier end, for shortening only; never together with a term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

impl IdlePeriodUpdateRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(start_date: Date, reason_id: IdlePeriodReasonId) -> Self {
        Self {
            start_date,
            reason_id,
            temporal_unit: None,
            term_value: None,
            unlimited: None,
            end_date: None,
        }
    }
}

/// Idle period to be checked; like the request to create one, minus the reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IdlePeriodValidationRequest {
    /// Day the pause would begin; a Monday for weeks, the first for months.
    pub start_date: Date,
    /// Unit of `termValue`, equal to that of the configuration. Left out when unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporal_unit: Option<IdlePeriodUnit>,
    /// How many units the pause would last. Left out when unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_value: Option<i64>,
    /// True for a pause without a fixed end; omit unit and term then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlimited: Option<bool>,
}

impl IdlePeriodValidationRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(start_date: Date) -> Self {
        Self {
            start_date,
            temporal_unit: None,
            term_value: None,
            unlimited: None,
        }
    }
}

/// Outcome of checking an idle period.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct IdlePeriodValidationStatusResult {
    /// Verdict; `IDLEPERIOD_CREATABLE` is the good one here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_status: Option<IdlePeriodValidation>,
}

/// Main contract of a customer with price and cancelation state.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipSelfServiceContractData {
    /// Number of the contract.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ContractId>,
    /// Day the contract begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Day the contract ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Rate the contract was made on, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_name: Option<String>,
    /// Whether the contract is active.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_status: Option<ContractStatus>,
    /// Notice period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_period: Option<TimePeriod>,
    /// How far a cancelation has come. Marked required, but no value fits an uncanceled contract,
    /// so expect it to be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_status: Option<CancelationStatus>,
    /// Day as of which the contract is canceled, past or future; absent without a cancelation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_date: Option<Date>,
    /// Reason given for the cancelation, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_reason: Option<String>,
    /// Deprecated, use `priceDetails`. Base price without currency.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub price: Option<Decimal>,
    /// Base price, current price and payment frequency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_details: Option<PriceDetails>,
    /// Deadline for canceling the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_possible_cancelation_date: Option<Date>,
    /// Days to which the contract can be canceled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_cancelation_dates: Option<Vec<Date>>,
    /// Which side canceled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_origin: Option<CancelationOrigin>,
    /// Codes of the rate this contract was made on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_codes: Option<Vec<RateCode>>,
}

/// Body of a request to cancel a main contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MembershipSelfServiceMainContractCancelation {
    /// Day the cancelation takes effect, one of `availableCancelationDates`.
    pub cancelation_date: Date,
    /// Reason, from `getContractCancelationReasonData`.
    #[serde(with = "crate::wire::id")]
    pub cancelation_reason_id: CancelationReasonId,
    /// Contract to cancel, as the path names only the customer.
    #[serde(with = "crate::wire::id")]
    pub contract_id: ContractId,
}

impl MembershipSelfServiceMainContractCancelation {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        cancelation_date: Date,
        cancelation_reason_id: CancelationReasonId,
        contract_id: ContractId,
    ) -> Self {
        Self {
            cancelation_date,
            cancelation_reason_id,
            contract_id,
        }
    }
}

/// Idle time a contract has left.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RemainingIdlePeriods {
    /// How much more the contract may be paused at most; optional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining_max_terms: Option<Term>,
    /// Idle time still available free of charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining_free_terms: Option<Term>,
}

/// How long a module runs and how it goes on or ends.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TermInformation {
    /// Length of the term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// How the module goes on after the term, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<AdditionalModuleExtension>,
    /// Notice period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_period: Option<Term>,
}

wire_enum! {
    /// Values of `AdditionalModuleExtension.extensionType`.
    pub enum AdditionalModuleExtensionExtensionType {
        /// The module is prolonged by itself after the cancelation period.
        TermExtension = "TERM_EXTENSION",
        /// A further module is created by itself after the cancelation period.
        New = "NEW",
    }
}

wire_enum! {
    /// Values of `MembershipSelfServiceContractData.cancelationOrigin`.
    pub enum CancelationOrigin {
        /// The studio, which also covers dunning, contract switch, import, a withdrawn contract
        /// voucher and rejection over a member's cash purchase limit.
        Studio = "STUDIO",
        /// `CUSTOMER`
        Customer = "CUSTOMER",
    }
}

wire_enum! {
    /// Values of `AdditionalModuleContractExtended.contractCancelationStatus`.
    pub enum CancelationStatus {
        /// The cancelation, made by the customer, stands.
        Canceled = "CANCELED",
        /// Cancelation requested, the studio has yet to approve.
        PendingVerification = "PENDING_VERIFICATION",
        /// Withdrawal of the cancelation requested, the studio has yet to approve.
        PendingWithdrawalVerification = "PENDING_WITHDRAWAL_VERIFICATION",
    }
}

wire_enum! {
    /// Values of `IdlePeriodFee.idlePeriodFeeCalculationType`.
    pub enum IdlePeriodFeeCalculation {
        /// `NONE`
        None = "NONE",
        /// `ABSOLUTE`
        Absolute = "ABSOLUTE",
        /// `RELATIVE`
        Relative = "RELATIVE",
        /// `TERM_BASED`
        TermBased = "TERM_BASED",
    }
}

wire_enum! {
    /// Values of `IdlePeriodConfiguration.referencePeriod`.
    pub enum IdlePeriodReferencePeriod {
        /// `CALENDAR_YEAR`
        CalendarYear = "CALENDAR_YEAR",
        /// `CONTRACT_YEAR`
        ContractYear = "CONTRACT_YEAR",
    }
}

wire_enum! {
    /// Values of `IdlePeriod.state`.
    pub enum IdlePeriodState {
        /// Only an amendment so far, the studio has yet to approve.
        PendingVerification = "PENDING_VERIFICATION",
        /// Agreed and binding.
        Accepted = "ACCEPTED",
    }
}

wire_enum! {
    /// Values of `IdlePeriodConfiguration.temporalUnit`.
    pub enum IdlePeriodUnit {
        /// Any days.
        Day = "DAY",
        /// Full weeks only, starting on a Monday.
        Week = "WEEK",
        /// Full months only, starting on the first.
        Month = "MONTH",
    }
}

wire_enum! {
    /// Values of `IdlePeriodUpdatePreview.validationStatus`.
    pub enum IdlePeriodValidation {
        /// This contract does not permit idle periods.
        IdleperiodDeactivatedForContract = "IDLEPERIOD_DEACTIVATED_FOR_CONTRACT",
        /// Another amendment still waits for approval.
        IdleperiodPendingVerification = "IDLEPERIOD_PENDING_VERIFICATION",
        /// Deprecated and no longer sent, replaced by `IDLEPERIOD_DEADLINE_VIOLATED`.
        IdleperiodDateNotFirstdayOfTemporalunit = "IDLEPERIOD_DATE_NOT_FIRSTDAY_OF_TEMPORALUNIT",
        /// Requested too late for this start date.
        IdleperiodDeadlineViolated = "IDLEPERIOD_DEADLINE_VIOLATED",
        /// Another start date is expected.
        IdleperiodExpectedStartdateMismatch = "IDLEPERIOD_EXPECTED_STARTDATE_MISMATCH",
        /// Longer than 5 years, which is never allowed.
        IdleperiodMaximumYearsViolated = "IDLEPERIOD_MAXIMUM_YEARS_VIOLATED",
        /// Collides with another idle period.
        IdleperiodOverlapping = "IDLEPERIOD_OVERLAPPING",
        /// Unit differs from the one in the configuration.
        IdleperiodTemporalunitInvalid = "IDLEPERIOD_TEMPORALUNIT_INVALID",
        /// More terms than allowed.
        IdleperiodMaximumTermsViolated = "IDLEPERIOD_MAXIMUM_TERMS_VIOLATED",
        /// Fine, can be requested.
        IdleperiodCreatable = "IDLEPERIOD_CREATABLE",
        /// `termValue` was not sent.
        IdleperiodTermvalueMissing = "IDLEPERIOD_TERMVALUE_MISSING",
        /// `unlimited` must be sent when updating an unlimited idle period.
        IdleperiodUnlimitedParameterIsMissing = "IDLEPERIOD_UNLIMITED_PARAMETER_IS_MISSING",
        /// `endDate` and a term exclude each other.
        IdleperiodEnddateAndTermProvided = "IDLEPERIOD_ENDDATE_AND_TERM_PROVIDED",
        /// `endDate` lies before `startDate`.
        IdleperiodEnddateBeforeStartdate = "IDLEPERIOD_ENDDATE_BEFORE_STARTDATE",
        /// `endDate` can shorten an existing idle period, nothing else.
        IdleperiodEnddateOnlyForShortening = "IDLEPERIOD_ENDDATE_ONLY_FOR_SHORTENING",
        /// Fine, can be updated.
        IdleperiodUpdatable = "IDLEPERIOD_UPDATABLE",
    }
}

wire_enum! {
    /// Values of `AdditionalModuleContractValidationStatus.validationStatus`.
    pub enum ModuleValidation {
        /// The customer already has this module contract.
        AdditionalModuleContractAlreadyPurchased = "ADDITIONAL_MODULE_CONTRACT_ALREADY_PURCHASED",
        /// State of the module contract does not permit it.
        AdditionalModuleContractInvalidStatus = "ADDITIONAL_MODULE_CONTRACT_INVALID_STATUS",
        /// No module has this id.
        AdditionalModuleNotFound = "ADDITIONAL_MODULE_NOT_FOUND",
        /// Exists, but is not sold online.
        AdditionalModuleNotOnlinePurchasable = "ADDITIONAL_MODULE_NOT_ONLINE_PURCHASABLE",
        /// A trial was asked for but is not available.
        AdditionalModuleTrialPeriodNotBookable = "ADDITIONAL_MODULE_TRIAL_PERIOD_NOT_BOOKABLE",
        /// Nothing stands against the purchase.
        AdditionalModulePurchasable = "ADDITIONAL_MODULE_PURCHASABLE",
    }
}
