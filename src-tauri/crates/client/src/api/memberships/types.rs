//! Types of membership offers, sign-up and switch.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use studiodesk_core::{
    CategoryId, ContractId, CustomerId, EmployeeId, MembershipOfferId, MembershipOfferTermId,
    MembershipSwitchConfigId, OfferModuleId, PaymentFrequencyId, RateId, TextBlockId,
};

use crate::api::shared::{
    Availability, MembershipSignupCustomer, Money, MonthDay, PaymentChoice, PaymentFrequencyType,
    RateCode, Signature, Term,
};
use crate::wire::wire_enum;

/// Span of ages in years, both ends included.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AgeRange {
    /// Lowest age that belongs to the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_age: Option<i64>,
    /// Highest age that belongs to the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_age: Option<i64>,
}

/// Downloadable file attached to a text block.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AttachedDocument {
    /// File name to offer for the download.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// Download link, valid for 5 hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Tax share of an amount, where net plus tax gives gross.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CalculatedTax {
    /// Amount without tax, decimal.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub net_amount: Option<Decimal>,
    /// Amount with tax included, decimal.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub gross_amount: Option<Decimal>,
    /// Tax contained in `grossAmount`, decimal.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub tax_amount: Option<Decimal>,
    /// Tax rate in percent; `8` is 8 %, not a fraction.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub tax_rate: Option<Decimal>,
}

/// What a contract costs over its initial term, in total and on average.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContractVolume {
    /// Sum of all payments in the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_contract_volume: Option<Money>,
    /// Average cost of one month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_payment_volume_per_month: Option<Money>,
    /// Average cost of one payment interval of the rate, for instance a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_payment_volume_per_payment_frequency_term: Option<Money>,
}

/// Span between two calendar days.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DatePeriod {
    /// First calendar day of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Calendar day on which the period ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

/// Link attached to a text block.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ExternalUrl {
    /// Link text to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Address the link leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Effect of the sign-up and its voucher on one flat fee.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct FlatFeePreview {
    /// Display name of the flat fee, such as `Sauna`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Price after discount. Deprecated: read `discountedBasePrice` of the entries in
    /// `discountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounted_price: Option<Money>,
    /// Company's share; set only with at most one discount period, otherwise each entry of
    /// `discountPeriods` has its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_amount: Option<Money>,
    /// Member's share; set only with at most one discount period, otherwise each entry of
    /// `discountPeriods` has its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_amount: Option<Money>,
    /// How the period covered by the first payment is worked out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_time_period_calculation_type: Option<PaidTimePeriodCalculation>,
    /// When and how much is charged for the flat fee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<MembershipOfferPaymentFrequency>,
    /// Bonus period a discount voucher brings; absent without a valid discount voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_bonus_period: Option<MembershipOfferRateBonusPeriod>,
    /// Credit a credit voucher brings, as a bare number without currency; absent without a valid
    /// credit voucher.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub credit_value: Option<Decimal>,
    /// Flat fee this preview is for; a string, not a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// Discounts on the flat fee by period; present only with a valid discount voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_periods: Option<Vec<VoucherDiscountPeriod>>,
}

/// Membership offer in short form, as listed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOffer {
    /// Number of the membership offer; a sign-up needs the id of one of its `terms` instead.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<MembershipOfferId>,
    /// Text describing the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Display name of the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Second description, next to `description`; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_description: Option<String>,
    /// Link to the offer's image, valid for 2 hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Legal or contractual small print to show beneath the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footnote: Option<String>,
    /// Whether use before the contract start is possible, and at what charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_use_type: Option<ContractPreUseType>,
    /// Days between which the offer is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limited_offering_period: Option<DatePeriod>,
    /// Rate codes belonging to the offer.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub rate_codes: Vec<RateCode>,
    /// Terms the offer can be signed for, in short form; sign up with the id of one of them.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub terms: Vec<MembershipOfferTerm>,
}

/// Membership offer in full, with modules, text blocks, payment choices and restrictions.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferExtended {
    /// Number of the membership offer; a sign-up needs the id of one of its `terms` instead.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<MembershipOfferId>,
    /// Text describing the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Display name of the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Second description, next to `description`; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_description: Option<String>,
    /// Link to the offer's image, valid for 2 hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Legal or contractual small print to show beneath the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footnote: Option<String>,
    /// Whether use before the contract start is possible, and at what charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_use_type: Option<ContractPreUseType>,
    /// Days between which the offer is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limited_offering_period: Option<DatePeriod>,
    /// Rate codes belonging to the offer.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub rate_codes: Vec<RateCode>,
    /// Modules that are already part of the offer.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub included_modules: Vec<MembershipOfferIncludedModule>,
    /// Whether the contract must be signed when this offer is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_signatures_required: Option<bool>,
    /// Ways of payment this offer accepts, each at most once.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub allowed_payment_choices: Vec<PaymentChoice>,
    /// How many of `selectableModules` may be chosen; `0` allows none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_number_of_selectable_modules: Option<i64>,
    /// Text blocks of the contract to show at sign-up.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub contract_text_blocks: Vec<MembershipOfferTextBlock>,
    /// Modules to choose from, up to `maximumNumberOfSelectableModules`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selectable_modules: Option<Vec<MembershipOfferModule>>,
    /// Terms the offer can be signed for, in full; sign up with the id of one of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<Vec<MembershipOfferTermExtended>>,
    /// Hours to which the offer is limited; null means no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_restrictions: Option<TimeRestrictions>,
}

/// Flat fee that comes with a term, for instance a starter package.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferFlatFee {
    /// What the flat fee is called, such as `Starter Package`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Identifies the flat fee; a string, and may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// Payment interval as text, such as `12M`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formatted_payment_frequency: Option<String>,
    /// Time to wait until the first booking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_booking_delay: Option<Term>,
    /// When and how much is charged for the flat fee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<MembershipOfferPaymentFrequency>,
    /// Whether the flat fee is a starter package.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starter_package: Option<bool>,
}

/// Module contained in an offer; unlike a selectable one it has no payment frequency of its own.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferIncludedModule {
    /// Number of the module.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<OfferModuleId>,
    /// Display name of the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text describing the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Link to the module's image, valid for 5 hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Runtime, extension and cancelation rules of the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<MembershipOfferModuleTerm>,
    /// Trial period of the module, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial_period: Option<MembershipOfferTrialPeriod>,
    /// Consent text of the module, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_text_block: Option<MembershipOfferTextBlock>,
    /// Rate codes belonging to the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_codes: Option<Vec<RateCode>>,
}

/// Module that can be added to an offer, selectable or optional.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferModule {
    /// Number of the module, used in the lists of selected modules at sign-up and switch.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<OfferModuleId>,
    /// Display name of the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text describing the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Link to the module's image, valid for 5 hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Runtime, extension and cancelation rules of the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<MembershipOfferModuleTerm>,
    /// Trial period of the module, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial_period: Option<MembershipOfferTrialPeriod>,
    /// Consent text of the module, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_text_block: Option<MembershipOfferTextBlock>,
    /// When and how much is charged for the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<MembershipOfferPaymentFrequency>,
    /// Rate codes belonging to the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_codes: Option<Vec<RateCode>>,
}

/// Price change for members of a certain age.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferModuleAgeBasedAdjustment {
    /// Ages to which the change applies, both ends included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_range: Option<AgeRange>,
    /// Size of the change, an amount or a percentage depending on `type`.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub value: Option<Decimal>,
    /// Whether `value` is an amount of money or a percentage of the price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<AdjustmentType>,
}

/// Runtime, extension and cancelation rules of a module.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferModuleTerm {
    /// What follows when the term of the module is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_type: Option<TermExtensionType>,
    /// Length of the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Length of an extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_extension: Option<Term>,
    /// Notice needed to cancel in the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_period: Option<Term>,
    /// Notice needed to cancel during an extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_cancelation_period: Option<Term>,
}

/// Price charged on one day of the year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferMonthDayToPrice {
    /// Day of the year without a year; month as name and as number, and day of the month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_day: Option<MonthDay>,
    /// Amount charged on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
}

/// When and how much is charged; `type` decides which of the price fields are filled.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferPaymentFrequency {
    /// Number of the payment frequency; can be null for a starter package.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<PaymentFrequencyId>,
    /// Kind of payment rhythm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<PaymentFrequencyType>,
    /// Interval between payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Base price per interval; filled only for type `RECURRING`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Prices by day of the year; for type `MONTH_DAY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_days_to_prices: Option<Vec<MembershipOfferMonthDayToPrice>>,
    /// Prices by term, for type `TERM_BASED`; each takes effect only once its term is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms_to_prices: Option<Vec<MembershipOfferTermToPrice>>,
    /// Whether the payments start over without end; matters only for `TERM_BASED` and `MONTH_DAY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurring: Option<bool>,
    /// Price changes by age of the member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_based_adjustments: Option<Vec<MembershipOfferModuleAgeBasedAdjustment>>,
    /// Payment rhythm as text for display, such as `Every 6 months`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formatted_payment_frequency: Option<String>,
}

/// Bonus period of a rate or a voucher.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferRateBonusPeriod {
    /// How long the bonus lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Point in the contract at which the bonus period is placed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_strategy: Option<MembershipOfferRateBonusPeriodTermStrategy>,
    /// Whether to show the bonus period as an item of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_separately: Option<bool>,
    /// Whether the bonus period comes with an extension of the runtime.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_extension_type: Option<MembershipOfferRateBonusPeriodRuntimeExtensionType>,
    /// Whether the cancelation period grows by the bonus period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extends_cancellation_period: Option<bool>,
}

/// Rate that follows the initial term.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferSubsequentRate {
    /// What the rate is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When and how much is charged under the subsequent rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<MembershipOfferPaymentFrequency>,
}

/// Term of an offer in short form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferTerm {
    /// Number of the term; sent as `contractOfferTermId` at sign-up.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<MembershipOfferTermId>,
    /// Length of the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Total and average cost of the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_volume_information: Option<ContractVolume>,
    /// When and how much is charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<MembershipOfferPaymentFrequency>,
    /// Length of an extension after the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_term: Option<Term>,
}

/// Rule by which the price of a term changes; most fields are text for display.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferTermAdjustmentRule {
    /// Whole rule as one ready sentence; use the other fields only to word it differently.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_description: Option<String>,
    /// Size of the change as text, such as `5%`; percentage or amount according to
    /// `chargeAdjustmentType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// How often and when the rule takes effect, as text such as `monthly`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurrence_frequency: Option<String>,
    /// Direction of the change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<MembershipOfferTermAdjustmentRuleType>,
    /// How `value` is to be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charge_adjustment_type: Option<MembershipOfferTermAdjustmentRuleChargeAdjustmentType>,
}

/// Term of an offer in full, with prices, extension, cancelation rules and optional modules.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferTermExtended {
    /// Number of the term; sent as `contractOfferTermId` at sign-up and `membershipOfferTermId` at
    /// a switch.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<MembershipOfferTermId>,
    /// Length of the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Total and average cost of the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_volume_information: Option<ContractVolume>,
    /// When and how much is charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<MembershipOfferPaymentFrequency>,
    /// Length of an extension after the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_term: Option<Term>,
    /// Start day to propose for the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_contract_start_date: Option<Date>,
    /// Day to propose as the first day of use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_contract_start_date_of_use: Option<Date>,
    /// Rules by which the price changes over time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_adjustment_rules: Option<Vec<MembershipOfferTermAdjustmentRule>>,
    /// Flat fees that come with the term.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub flat_fees: Vec<MembershipOfferFlatFee>,
    /// Length of an extension when that length is fixed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_fixed_term: Option<Term>,
    /// What follows when the initial term is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_type: Option<TermExtensionType>,
    /// Rate that follows the initial term, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subsequent_rate: Option<MembershipOfferSubsequentRate>,
    /// What a cancelation is reckoned from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_strategy: Option<MembershipOfferTermExtendedCancelationStrategy>,
    /// Notice needed to cancel in the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_period: Option<Term>,
    /// Notice needed to cancel during an extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_cancelation_period: Option<Term>,
    /// Bonus periods that come with the term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_bonus_periods: Option<Vec<MembershipOfferRateBonusPeriod>>,
    /// Price of the first period; 0 when the contract begins with a bonus period, otherwise the
    /// price of the term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_start_price: Option<Money>,
    /// Modules that can be added for an extra charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_modules: Option<Vec<MembershipOfferModule>>,
    /// Term once the minimum duration is over; null when the studio has set none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_after_extension: Option<Term>,
    /// Price once the minimum duration is over; null when the studio has set none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_after_extension: Option<Money>,
}

/// Price that belongs to one term of a `TERM_BASED` payment frequency.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferTermToPrice {
    /// Time that has to pass before `price` takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Amount that takes effect after `term`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
}

/// Text block of a contract, with optional signature field and attachment.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferTextBlock {
    /// Number of the text block; signatures refer to it as `textBlockId`.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<TextBlockId>,
    /// Heading to show above `text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Wording shown to the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Position among the text blocks of the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Whether the block has room for a signature, which ends up in the contract document; asking
    /// for it is optional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_signature: Option<bool>,
    /// Whether the block is about communication privacy; show the communication settings next to
    /// it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_communication_privacy_options: Option<bool>,
    /// Kind of attachment, and thereby which of the attachment fields is filled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachment_type: Option<MembershipOfferTextBlockAttachmentType>,
    /// Attached link; for `attachmentType` `URL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attached_external_url_dto: Option<ExternalUrl>,
    /// Attached file; for `attachmentType` `FILE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attached_document: Option<AttachedDocument>,
    /// Number of the module the consent is for; absent unless the block is a module consent.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub rate_bundle_module_id: Option<OfferModuleId>,
    /// Whether the text block has to be confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmation_required: Option<bool>,
}

/// Trial period of a module.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipOfferTrialPeriod {
    /// Length of the trial period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial_period: Option<Term>,
    /// Trial period as text for display, such as `Free trial for 30 days`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Contract to sign, with chosen term, dates, modules, signatures and voucher.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MembershipSignupContract {
    /// Number of the chosen term, from `terms` of the membership offer (not the number of the
    /// offer).
    #[serde(with = "crate::wire::id")]
    pub contract_offer_term_id: MembershipOfferTermId,
    /// Calendar day on which the contract starts.
    pub start_date: Date,
    /// Calendar day of first use before the contract starts; see `preUseType` of the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preuse_date: Option<Date>,
    /// Free text kept with the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Identifier of the contract in the integration's own system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party_id: Option<String>,
    /// Number of the employee who set the membership up.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub employee_id: Option<EmployeeId>,
    /// Code that ties the contract to the member who recruited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral_code: Option<String>,
    /// Numbers of modules chosen from `selectableModules` of the offer;
    /// `maximumNumberOfSelectableModules` limits how many.
    #[serde(
        with = "crate::wire::id::list_option",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub selected_selectable_module_ids: Option<Vec<OfferModuleId>>,
    /// Numbers of modules chosen from `optionalModules` of the term; they cost extra.
    #[serde(
        with = "crate::wire::id::list_option",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub selected_optional_module_ids: Option<Vec<OfferModuleId>>,
    /// Token of the payment session in which the user authorized the first payment beforehand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initial_payment_request_token: Option<String>,
    /// Customer's drawn signature for the contract as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_signature: Option<Signature>,
    /// Drawn signatures for single blocks of the contract text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_block_signatures: Option<Vec<TextBlockSignature>>,
    /// Voucher to apply, if any; only credit and discount vouchers work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_code: Option<String>,
}

impl MembershipSignupContract {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(contract_offer_term_id: MembershipOfferTermId, start_date: Date) -> Self {
        Self {
            contract_offer_term_id,
            start_date,
            preuse_date: None,
            notes: None,
            third_party_id: None,
            employee_id: None,
            referral_code: None,
            selected_selectable_module_ids: None,
            selected_optional_module_ids: None,
            initial_payment_request_token: None,
            contract_signature: None,
            text_block_signatures: None,
            voucher_code: None,
        }
    }
}

/// New customer and first contract to create together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MembershipSignupRequest {
    /// Contract to sign.
    pub contract: MembershipSignupContract,
    /// Person who becomes the customer.
    pub customer: MembershipSignupCustomer,
}

impl MembershipSignupRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(contract: MembershipSignupContract, customer: MembershipSignupCustomer) -> Self {
        Self { contract, customer }
    }
}

/// Answer to a sign-up.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipSignupResult {
    /// Number of the new customer; the number of the contract is not returned.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub customer_id: Option<CustomerId>,
}

/// Switch of one contract to another membership offer, under one switch configuration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MembershipSwitch {
    /// Number of the switch configuration, as listed for the customer.
    #[serde(with = "crate::wire::id")]
    pub config_id: MembershipSwitchConfigId,
    /// Number of the new term, from `destinationMembershipOffers[].terms` of the configuration.
    #[serde(with = "crate::wire::id")]
    pub membership_offer_term_id: MembershipOfferTermId,
    /// Number of the contract to be replaced.
    #[serde(with = "crate::wire::id")]
    pub source_contract_id: ContractId,
    /// Calendar day on which the new contract starts.
    pub start_date: Date,
    /// Free text kept with the switch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Identifier of the contract in the integration's own system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party_id: Option<String>,
    /// Numbers of modules chosen from `selectableModules` of the new offer;
    /// `maximumNumberOfSelectableModules` limits how many.
    #[serde(
        with = "crate::wire::id::list_option",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub selected_selectable_module_ids: Option<Vec<OfferModuleId>>,
    /// Numbers of modules chosen from `optionalModules` of the new term; they cost extra.
    #[serde(
        with = "crate::wire::id::list_option",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub selected_optional_module_ids: Option<Vec<OfferModuleId>>,
    /// Token of the payment session in which the user authorized the first payment beforehand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initial_payment_request_token: Option<String>,
}

impl MembershipSwitch {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        config_id: MembershipSwitchConfigId,
        membership_offer_term_id: MembershipOfferTermId,
        source_contract_id: ContractId,
        start_date: Date,
    ) -> Self {
        Self {
            config_id,
            membership_offer_term_id,
            source_contract_id,
            start_date,
            notes: None,
            third_party_id: None,
            selected_selectable_module_ids: None,
            selected_optional_module_ids: None,
            initial_payment_request_token: None,
        }
    }
}

/// Switch configuration in short form, as listed for a customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipSwitchConfig {
    /// Number of the switch configuration.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<MembershipSwitchConfigId>,
    /// Name the switch configuration goes by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Banner to advertise the switch with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presentation: Option<MembershipSwitchConfigPresentation>,
    /// Rates from which one can switch.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub source_contracts: Vec<MembershipSwitchConfigSourceContract>,
}

/// Banner of a switch configuration.
///
/// `MembershipSwitchConfigPresentationDto` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipSwitchConfigPresentation {
    /// Text of the banner; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banner_text: Option<String>,
    /// Link to the banner image, valid for 15 minutes; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
}

/// Rate from which a configuration allows to switch.
///
/// `MembershipSwitchConfigSourceContractDto` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipSwitchConfigSourceContract {
    /// Number of the contract rate, described as a rate rather than as the contract of a customer.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<RateId>,
    /// Display name of the rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_name: Option<String>,
}

/// Effect of a membership switch, before it is performed; any field may be absent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipSwitchPreview {
    /// Total and average cost of the initial term of the new contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_volume_information: Option<ContractVolume>,
    /// Price for the member's age; absent when age makes no difference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_adjusted_price: Option<Money>,
    /// Texts the customer consents to because of modules in the new contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module_consent_text_blocks: Option<Vec<MembershipOfferTextBlock>>,
    /// Payment schedule and the amount due on signing; show this amount instead of adding up
    /// prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_preview: Option<SignupPaymentPreview>,
}

/// Effect of the sign-up and its voucher on one optional module.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ModuleContractPreview {
    /// Display name of the module, such as `Sauna`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Price after discount. Deprecated: read `discountedBasePrice` of the entries in
    /// `discountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounted_price: Option<Money>,
    /// Company's share; set only with at most one discount period, otherwise each entry of
    /// `discountPeriods` has its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_amount: Option<Money>,
    /// Member's share; set only with at most one discount period, otherwise each entry of
    /// `discountPeriods` has its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_amount: Option<Money>,
    /// How the period covered by the first payment is worked out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_time_period_calculation_type: Option<PaidTimePeriodCalculation>,
    /// When and how much is charged for the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<MembershipOfferPaymentFrequency>,
    /// Bonus period a discount voucher brings; absent without a valid discount voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_bonus_period: Option<MembershipOfferRateBonusPeriod>,
    /// Credit a credit voucher brings, as a bare number without currency; absent without a valid
    /// credit voucher.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub credit_value: Option<Decimal>,
    /// Number of the module.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<OfferModuleId>,
    /// Discounts on the module by period; present only with a valid discount voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_periods: Option<Vec<VoucherDiscountPeriod>>,
}

/// Switch configuration in full, with the offers that can be switched to.
///
/// `OpenApiV1MembershipSwitchConfigExtended` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MembershipSwitchConfigExtended {
    /// Number of the switch configuration.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<MembershipSwitchConfigId>,
    /// Name the switch configuration goes by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Banner to advertise the switch with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presentation: Option<MembershipSwitchConfigPresentation>,
    /// Rates from which one can switch.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub source_contracts: Vec<MembershipSwitchConfigSourceContract>,
    /// Membership offers that can be switched to, in full.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub destination_membership_offers: Vec<MembershipOfferExtended>,
}

/// Prices, voucher effects and payments of a contract before it is signed, for a sign-up or a
/// further contract.
///
/// `OpenApiV1SignupPreviewDto` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SignupPreview {
    /// Price of the contract; discount and age adjustment have fields of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_price: Option<Money>,
    /// Price of using the studio from the first day of use until the contract starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_use_charge: Option<Money>,
    /// Kind of voucher behind the code; absent without a valid code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_type: Option<VoucherType>,
    /// Remarks of the studio on the voucher; absent without a valid code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_remarks: Option<String>,
    /// How long the voucher has effect. Deprecated: use `effectivePeriod` of the entries in
    /// `voucherDiscountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_effective_period: Option<VoucherEffectivePeriod>,
    /// Length of a `TIME_BASED` effect. Deprecated: use the field of the same name in
    /// `voucherDiscountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_period_time_based_term: Option<Term>,
    /// Base price after discount. Deprecated: use the field of the same name in
    /// `voucherDiscountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounted_base_price: Option<Money>,
    /// Whether the discount is an amount or a percentage. Deprecated: use the field of the same
    /// name in `voucherDiscountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_type: Option<AdjustmentType>,
    /// Size of the discount. Deprecated: use the field of the same name in
    /// `voucherDiscountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_value: Option<Money>,
    /// `preUseCharge` after discount; absent without a valid discount voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounted_pre_use_charge: Option<Money>,
    /// Credit the voucher brings; absent without a valid credit voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_value: Option<Money>,
    /// Whether the company's share is an amount or a percentage; absent without a valid company
    /// voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_fee_split_type: Option<AdjustmentType>,
    /// Size of the company's share, to be read with `companyFeeSplitType`; absent without a valid
    /// company voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_fee_split_value: Option<Money>,
    /// Company that pays `companyAmount`; absent without a valid company voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_name: Option<String>,
    /// Company's share of the price; with several discount periods read it from
    /// `voucherDiscountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_amount: Option<Money>,
    /// Member's share of the price; with several discount periods read it from
    /// `voucherDiscountPeriods`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_amount: Option<Money>,
    /// Company's share of the undiscounted price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_amount_without_discount: Option<Money>,
    /// Member's share of the undiscounted price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_amount_without_discount: Option<Money>,
    /// Bonus period the voucher brings; absent without a valid discount voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_bonus_period: Option<MembershipOfferRateBonusPeriod>,
    /// Text blocks that come with the voucher; absent without a valid code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_text_blocks: Option<Vec<MembershipOfferTextBlock>>,
    /// Flat fees of the contract, with the discount of a valid discount voucher taken into account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flat_fee_previews: Option<Vec<FlatFeePreview>>,
    /// What the voucher grants, as a sentence for display; absent without a valid code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_success_message: Option<String>,
    /// Set when the voucher code is invalid; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_error_code: Option<VoucherErrorCode>,
    /// Price for the customer's age; null when no age-based discount applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_adjusted_price: Option<Money>,
    /// Total and average cost of the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_volume_information: Option<ContractVolume>,
    /// Texts the customer consents to because of modules in the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module_consent_text_blocks: Option<Vec<MembershipOfferTextBlock>>,
    /// Chosen optional modules, with discount, company share or credit of a valid voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selected_optional_modules_previews: Option<Vec<ModuleContractPreview>>,
    /// Discounts of the voucher, one entry for each period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_discount_periods: Option<Vec<VoucherDiscountPeriod>>,
    /// Payment schedule and the amount due on signing; show this amount instead of adding up
    /// prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_preview: Option<SignupPaymentPreview>,
}

/// Named set of opening hours, such as `Off-Peak`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OpeningHoursCategory {
    /// Number of the category.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub category_id: Option<CategoryId>,
    /// Display name of the category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Amount of money with its taxes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Price {
    /// Decimal amount in whole currency units, not cents.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub amount: Option<Decimal>,
    /// ISO 4217 code, such as `EUR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Tax breakdown of the amount; since 1.11.1.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub price_components: Vec<CalculatedTax>,
}

/// Payments a signed contract will bring.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SignupPaymentPreview {
    /// Payments to come, earliest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_schedule: Option<Vec<SignupPaymentScheduleEntry>>,
    /// Sum to be paid when the contract is signed; take it as it is instead of adding up prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on_signing_amount: Option<Price>,
}

/// One charge in the payment schedule.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SignupPaymentScheduleEntry {
    /// Calendar day on which the charge is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Date>,
    /// What is charged, as text for display.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Part of the membership the charge is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<SignupPaymentScheduleEntryType>,
    /// Money charged, with taxes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Price>,
    /// Whether the charge must be paid when the contract is signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandatory_on_signing: Option<bool>,
}

/// Signature under one text block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TextBlockSignature {
    /// Signature drawing, SVG encoded in base64.
    pub base64_svg_signature: String,
    /// Number of the text block that is signed.
    #[serde(with = "crate::wire::id")]
    pub text_block_id: TextBlockId,
}

impl TextBlockSignature {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(base64_svg_signature: impl Into<String>, text_block_id: TextBlockId) -> Self {
        Self {
            base64_svg_signature: base64_svg_signature.into(),
            text_block_id,
        }
    }
}

/// Hours to which an offer is limited.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TimeRestrictions {
    /// Category of opening hours from which the limit comes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours_category: Option<OpeningHoursCategory>,
    /// Weekdays and local times at which the offer can be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availabilities: Option<Vec<Availability>>,
}

/// One period of a voucher, with a discount of its own.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct VoucherDiscountPeriod {
    /// Whether the discount is an amount or a percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_type: Option<AdjustmentType>,
    /// Size of the discount, to be read with `discountType`; typed as Money even for a percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_value: Option<Money>,
    /// How long the discount lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_period: Option<VoucherEffectivePeriod>,
    /// How long a `TIME_BASED` discount lasts; absent for the other kinds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_period_time_based_term: Option<Term>,
    /// Base price while this discount lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounted_base_price: Option<Money>,
    /// Company's share in this period; for company vouchers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_amount: Option<Money>,
    /// Member's share in this period; for company vouchers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_amount: Option<Money>,
}

wire_enum! {
    /// Values of `MembershipOfferModuleAgeBasedAdjustment.type`.
    pub enum AdjustmentType {
        /// `value` is an amount of money.
        Absolute = "ABSOLUTE",
        /// `value` is in percent.
        Percentage = "PERCENTAGE",
    }
}

wire_enum! {
    /// Whether a contract may be used before it starts, and whether that costs extra.
    pub enum ContractPreUseType {
        /// No use before the start of the contract.
        NotAvailable = "NOT_AVAILABLE",
        /// Use before the start is possible and charged.
        Chargeable = "CHARGEABLE",
        /// Use before the start is possible at no charge.
        Free = "FREE",
    }
}

wire_enum! {
    /// Values of `MembershipOfferRateBonusPeriod.runtimeExtensionType`.
    pub enum MembershipOfferRateBonusPeriodRuntimeExtensionType {
        /// `WITH_EXTENSION`
        WithExtension = "WITH_EXTENSION",
        /// `WITHOUT_EXTENSION`
        WithoutExtension = "WITHOUT_EXTENSION",
    }
}

wire_enum! {
    /// Values of `MembershipOfferRateBonusPeriod.termStrategy`.
    pub enum MembershipOfferRateBonusPeriodTermStrategy {
        /// At the start date of the contract.
        ContractStart = "CONTRACT_START",
        /// At a fixed date.
        Fixed = "FIXED",
        /// `END_OF_CURRENT_TERM`
        EndOfCurrentTerm = "END_OF_CURRENT_TERM",
        /// `START_OF_NEXT_TERM`
        StartOfNextTerm = "START_OF_NEXT_TERM",
    }
}

wire_enum! {
    /// Values of `MembershipOfferTermAdjustmentRule.chargeAdjustmentType`.
    pub enum MembershipOfferTermAdjustmentRuleChargeAdjustmentType {
        /// `value` is a change relative to the price.
        Relative = "RELATIVE",
        /// `value` is an amount by which the price changes.
        Absolute = "ABSOLUTE",
        /// The price is set to the basic amount.
        BasicAmount = "BASIC_AMOUNT",
    }
}

wire_enum! {
    /// Values of `MembershipOfferTermAdjustmentRule.type`.
    pub enum MembershipOfferTermAdjustmentRuleType {
        /// `RAISE`
        Raise = "RAISE",
        /// `REDUCTION`
        Reduction = "REDUCTION",
        /// The basic amount becomes the new price.
        NewBasicAmount = "NEW_BASIC_AMOUNT",
    }
}

wire_enum! {
    /// Values of `MembershipOfferTermExtended.cancelationStrategy`.
    pub enum MembershipOfferTermExtendedCancelationStrategy {
        /// Reckoned by term.
        Term = "TERM",
        /// Reckoned from the day the cancelation is received.
        ReceiptDate = "RECEIPT_DATE",
    }
}

wire_enum! {
    /// Values of `MembershipOfferTextBlock.attachmentType`.
    pub enum MembershipOfferTextBlockAttachmentType {
        /// Nothing is attached.
        None = "NONE",
        /// A file, described in `attachedDocument`.
        File = "FILE",
        /// A link, described in `attachedExternalUrlDto`.
        Url = "URL",
        /// A preview of the contract as PDF.
        ContractPdfPreview = "CONTRACT_PDF_PREVIEW",
    }
}

wire_enum! {
    /// Values of `FlatFeePreview.paidTimePeriodCalculationType`.
    pub enum PaidTimePeriodCalculation {
        /// `REFERENCE_DATE`
        ReferenceDate = "REFERENCE_DATE",
        /// `NORMALIZATION_ON_CALENDAR_UNIT`
        NormalizationOnCalendarUnit = "NORMALIZATION_ON_CALENDAR_UNIT",
    }
}

wire_enum! {
    /// Values of `SignupPaymentScheduleEntry.type`.
    pub enum SignupPaymentScheduleEntryType {
        /// `CONTRACT_FEE`
        ContractFee = "CONTRACT_FEE",
        /// `STARTER_PACKAGE`
        StarterPackage = "STARTER_PACKAGE",
        /// `FLAT_FEE`
        FlatFee = "FLAT_FEE",
        /// `MODULE_FEE`
        ModuleFee = "MODULE_FEE",
        /// `BONUS_PERIOD`
        BonusPeriod = "BONUS_PERIOD",
    }
}

wire_enum! {
    /// Values of `MembershipOfferModuleTerm.extensionType`.
    pub enum TermExtensionType {
        /// The module is not extended.
        None = "NONE",
        /// The module is extended by a term.
        TermExtension = "TERM_EXTENSION",
        /// A subsequent rate follows.
        SubsequentRateDetail = "SUBSEQUENT_RATE_DETAIL",
    }
}

wire_enum! {
    /// Values of `OpenApiV1SignupPreviewDto.voucherEffectivePeriod`.
    pub enum VoucherEffectivePeriod {
        /// `UNLIMITED`
        Unlimited = "UNLIMITED",
        /// `INITIAL_TERM`
        InitialTerm = "INITIAL_TERM",
        /// `TIME_BASED`
        TimeBased = "TIME_BASED",
    }
}

wire_enum! {
    /// Values of `OpenApiV1SignupPreviewDto.voucherErrorCode`.
    pub enum VoucherErrorCode {
        /// `INVALID_CODE`
        InvalidCode = "INVALID_CODE",
    }
}

wire_enum! {
    /// Values of `OpenApiV1SignupPreviewDto.voucherType`.
    pub enum VoucherType {
        /// `CONTRACT`
        Contract = "CONTRACT",
        /// `CREDIT`
        Credit = "CREDIT",
        /// `DISCOUNT`
        Discount = "DISCOUNT",
        /// A company pays part of the fee.
        CompanyFeeSplit = "COMPANY_FEE_SPLIT",
        /// `CHECKIN`
        Checkin = "CHECKIN",
    }
}
