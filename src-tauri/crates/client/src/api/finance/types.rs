//! Types of debt collection and exports for tax advisors.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use studiodesk_core::{ContractId, ExportId};

use crate::wire::wire_enum;

/// Address split into its parts, as far as the country has them; for ready-made lines use
/// `addressLine1` to `addressLine3` of the owner.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AddressDetails {
    /// Street name without house number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// House number with any letter suffix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Whether the address is known to be wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_status: Option<AddressStatus>,
}

/// Deliverability of an address.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AddressStatus {
    /// State of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<AddressStatusType>,
    /// Free text behind the state, e.g. why a letter came back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_information: Option<String>,
    /// Day on which this state began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
}

/// One case as the agency keeps it, which may bundle several collection cases of the platform.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AgencyCollectionCaseUpdate {
    /// Case number in the agency's own system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency_collection_case_id: Option<String>,
    /// Case number used in letters to the debtor, if it is not `agencyCollectionCaseId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_collection_case_id: Option<String>,
    /// Platform case ids (from the transfer) that the agency merged into this case.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub collection_case_ids: Vec<String>,
    /// Set only once the case is closed; leave it out while the case is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closure: Option<ClosureUpdate>,
    /// State of the debts; every debt that changed must be listed, the others may be.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub debts: Vec<DebtUpdate>,
}

impl AgencyCollectionCaseUpdate {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        agency_collection_case_id: impl Into<String>,
        collection_case_ids: Vec<String>,
        debts: Vec<DebtUpdate>,
    ) -> Self {
        Self {
            agency_collection_case_id: Some(agency_collection_case_id.into()),
            collection_case_ids,
            debts,
            ..Self::default()
        }
    }
}

/// Creditor of the claims, i.e. the studio or location, with address, tax number, contacts and bank
/// account.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClientDetails {
    /// Creditor's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name1: Option<String>,
    /// Continuation of the name on a second line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name2: Option<String>,
    /// Legal form, e.g. `GmbH`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_form: Option<String>,
    /// Whether the creditor may deduct input tax; `false` by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_tax_attribute: Option<bool>,
    /// Creditor's tax identification number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_serial_no: Option<String>,
    /// Creditor's postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Creditor's town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Creditor's country as ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Creditor's country in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Creditor's bank account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_details: Option<PaymentDetails>,
    /// Creditor's phone numbers, fax and e-mail addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_details: Option<Vec<ContactDetails>>,
    /// Formatted address, line one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line1: Option<String>,
    /// Formatted address, line two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line2: Option<String>,
    /// Formatted address, line three.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line3: Option<String>,
    /// Creditor's state or region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Creditor's address in parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_data: Option<AddressDetails>,
}

/// Extra setting for closing a case, as key and value.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClosureOption {
    /// Name of the setting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<ClosureOptionKey>,
    /// Setting's value as text; what is allowed depends on `key`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl ClosureOption {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(key: ClosureOptionKey, value: impl Into<String>) -> Self {
        Self {
            key: Some(key),
            value: Some(value.into()),
        }
    }
}

/// Outcome of a closed case.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClosureUpdate {
    /// How the case ended; it decides whether claims reopen and the dunning level is taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ClosureUpdateType>,
    /// Extra settings; they count only with `POSITIVE` and `NEGATIVE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<ClosureOption>>,
    /// Day the case was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Why the agency refused; required with type `REJECTION`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejection_reason: Option<ClosureUpdateRejectionReason>,
    /// Free text on why the case was closed; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closure_reason: Option<String>,
}

impl ClosureUpdate {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(r#type: ClosureUpdateType, date: Date) -> Self {
        Self {
            r#type: Some(r#type),
            date: Some(date),
            ..Self::default()
        }
    }
}

/// One handover of one debtor to the agency, with all debts it covers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CollectionCase {
    /// Platform's id of the case, a UUID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection_case_id: Option<String>,
    /// Sum still open over all debts, as a decimal without currency; each debt names its own.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub open_amount: Option<Decimal>,
    /// Debts in this case (a list despite the singular name).
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub debt: Vec<Debt>,
    /// Agency's case number for use with people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ext_human_id: Option<String>,
    /// Agency's technical reference to the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ext_reference_id: Option<String>,
}

/// One phone number, fax number or e-mail address.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContactDetails {
    /// What `value` holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ContactDetailsType>,
    /// Number or address itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// How e-mails to this contact have fared so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ContactStatus>,
}

/// Result of e-mail delivery to a contact.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContactStatus {
    /// Delivery state of the e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ContactStatusType>,
    /// Free text behind the state, e.g. the mail server's reply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_information: Option<String>,
}

/// One contract of the debtor; modules and flat fees appear as contracts too.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContractDetails {
    /// Number of the contract.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ContractId>,
    /// Name of the rate the contract was sold under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_name: Option<String>,
    /// First day of the contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// End of the running term, or the termination date if `cancelled` is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Day the contract was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_date: Option<Date>,
    /// Whether notice has been given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
    /// Length of the initial term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_period: Option<Recurrence>,
    /// Length of each extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_period: Option<Recurrence>,
    /// Notice period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_period: Option<Recurrence>,
}

/// A single claim against a debtor.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Debt {
    /// UUID of the debt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debt_id: Option<String>,
    /// Day the debt fell due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debt_date: Option<Date>,
    /// Start of the contract the debt comes from; without a contract, the due date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_start_date: Option<Date>,
    /// Sum to be collected, in `currency`.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub amount: Option<Decimal>,
    /// Currency of `amount` as ISO 4217 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// What the claim arose from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<DebtType>,
    /// What the debt is for, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub designation: Option<String>,
    /// How often this claim comes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
    /// First day of the service that was provided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_period_start_date: Option<Date>,
    /// Last day of the service that was provided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_period_end_date: Option<Date>,
    /// Whether the claim was altered because the remaining term fell due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maturity_type: Option<DebtMaturityType>,
    /// Why the last attempt at payment failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_rejection_reason: Option<DebtLatestRejectionReason>,
    /// Number of the contract behind the debt, usable to look up the contract; empty for debts
    /// without one.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub contract_id: Option<ContractId>,
    /// Whether and how long the debt is barred from new collection cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<ModuleBlock>,
}

/// Debt collection settings that apply to the partner.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DebtCollectionConfiguration {
    /// Creditor of the claims.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<ClientDetails>,
    /// Whether claims are entrusted or sold; `TRUST` by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debt_collection_type: Option<DebtCollectionType>,
    /// What happens to leftover debts when a case closes as `POSITIVE` or `NEGATIVE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derecognize_remaining_debts_on_closure: Option<RemainingDebts>,
    /// What happens to leftover debts when a case ends as `REJECTION` or `REVERSAL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derecognize_remaining_debts_on_rejection: Option<RemainingDebts>,
}

/// Agency's report on one or more debtors.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DebtCollectionUpdate {
    /// Debtors reported on, with their cases.
    pub debtors: Vec<DebtorUpdate>,
    /// UUID that identifies this report; chosen by the sender.
    pub request_id: String,
}

impl DebtCollectionUpdate {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(debtors: Vec<DebtorUpdate>, request_id: impl Into<String>) -> Self {
        Self {
            debtors,
            request_id: request_id.into(),
        }
    }
}

/// State of one transferred debt as the agency sees it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DebtUpdate {
    /// UUID of the debt, as received with the transfer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debt_id: Option<String>,
    /// Amount handed over; `canceledAmount` plus `paidAmount` should stay within it.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub original_amount: Option<Decimal>,
    /// Part the agency does not accept. Written off instead of reopened if the case closes with
    /// `WRITE_OFF_REMAINING_DEBTS`.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub canceled_amount: Option<Decimal>,
    /// Total paid to the agency so far, not the change since the last report. Any excess over
    /// `originalAmount` is booked to the debtor.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub paid_amount: Option<Decimal>,
    /// Currency of the three amounts as ISO 4217 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Bars the debt from new collection cases; leaving it out lifts an existing block.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<SwitchBlock>,
}

impl DebtUpdate {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        debt_id: impl Into<String>,
        original_amount: Decimal,
        canceled_amount: Decimal,
        paid_amount: Decimal,
        currency: impl Into<String>,
    ) -> Self {
        Self {
            debt_id: Some(debt_id.into()),
            original_amount: Some(original_amount),
            canceled_amount: Some(canceled_amount),
            paid_amount: Some(paid_amount),
            currency: Some(currency.into()),
            ..Self::default()
        }
    }
}

/// A member who owes money, with address, contacts, bank account, contracts and collection cases.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Debtor {
    /// Debtor's id in all exchange with the agency; a number or a UUID, so keep it as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debtor_id: Option<String>,
    /// Member's number in the studio software.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub membership_nr: Option<String>,
    /// Debtor's country as ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Debtor's country in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Debtor's identification number, e.g. `ATU143543`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identification_number: Option<String>,
    /// Debtor's bank account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_details: Option<PaymentDetails>,
    /// Debtor's contracts, modules and flat fees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_details: Option<Vec<ContractDetails>>,
    /// Debtor's date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthdate: Option<Date>,
    /// Debtor's given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Debtor's family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Second family name, where customary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_last_name: Option<String>,
    /// Debtor's sex, e.g. `MALE`; plain text without a fixed list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<String>,
    /// Debtor's postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Debtor's town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Person who answers for the debts if the debtor does not, e.g. for a minor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liable_person: Option<LiablePersonDetails>,
    /// Debtor's phone numbers, fax and e-mail addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_details: Option<Vec<ContactDetails>>,
    /// Cases handed over for this debtor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection_cases: Option<Vec<CollectionCase>>,
    /// Formatted address, line one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line1: Option<String>,
    /// Formatted address, line two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line2: Option<String>,
    /// Formatted address, line three.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line3: Option<String>,
    /// Debtor's state or region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Debtor's address in parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_data: Option<AddressDetails>,
    /// Whether and how long the debtor is barred from new collection cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<ModuleBlock>,
}

/// A debtor by id only, with block and debts but no personal data.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DebtorId {
    /// Debtor's id in all exchange with the agency; a number or a UUID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debtor_id: Option<String>,
    /// Whether and how long the debtor is barred from new collection cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<ModuleBlock>,
    /// Claims against this debtor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debts: Option<Vec<Debt>>,
}

/// One debtor's cases as the agency keeps them; sent in updates and returned when cases are read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DebtorUpdate {
    /// Debtor's id from the transfer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debtor_id: Option<String>,
    /// Agency's cases against this debtor.
    #[serde(deserialize_with = "crate::wire::or_empty")]
    pub agency_collection_cases: Vec<AgencyCollectionCaseUpdate>,
    /// Bars the debtor from new collection cases; leaving it out lifts an existing block.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<SwitchBlock>,
}

impl DebtorUpdate {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        debtor_id: impl Into<String>,
        agency_collection_cases: Vec<AgencyCollectionCaseUpdate>,
    ) -> Self {
        Self {
            debtor_id: Some(debtor_id.into()),
            agency_collection_cases,
            ..Self::default()
        }
    }
}

/// Person who answers for a member's payments in the member's place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LiablePersonDetails {
    /// Given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Second family name, where customary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_last_name: Option<String>,
    /// Date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthdate: Option<Date>,
    /// Sex, e.g. `MALE`; plain text without a fixed list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Country as a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Phone numbers, fax and e-mail addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_details: Option<Vec<ContactDetails>>,
    /// Identification number, e.g. `ATU143543`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identification_number: Option<String>,
    /// Bank account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_details: Option<PaymentDetails>,
    /// Formatted address, line one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line1: Option<String>,
    /// Formatted address, line two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line2: Option<String>,
    /// Formatted address, line three.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line3: Option<String>,
    /// State or region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Address in parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_data: Option<AddressDetails>,
}

/// Block of a debtor or debt against new collection cases, as read.
///
/// `OpenApiV1Block` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ModuleBlock {
    /// Kind of block.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_type: Option<LimitType>,
    /// Day the block runs until; meant for `LIMITED`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

/// Block of a debtor or debt against new collection cases, as sent in an update.
///
/// `OpenApiV1BlockDto` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SwitchBlock {
    /// Kind of block.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_type: Option<LimitType>,
    /// Day the block runs until; declared as required whatever the `limitType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

impl SwitchBlock {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(limit_type: LimitType, end_date: Date) -> Self {
        Self {
            limit_type: Some(limit_type),
            end_date: Some(end_date),
        }
    }
}

/// A bank account; only the bank's name is certain to be there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PaymentDetails {
    /// National account number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_number: Option<String>,
    /// National code of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank_code: Option<String>,
    /// IBAN; the vendor's example contains spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iban: Option<String>,
    /// BIC of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bic: Option<String>,
    /// Name of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// Country of the bank as a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank_country_code: Option<String>,
    /// Name the account is held in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_holder: Option<String>,
}

/// Time span or rhythm, given as unit and count.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Recurrence {
    /// Unit of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<RecurrencePeriod>,
    /// Count of units, e.g. `MONTH` with 2 means every two months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<i64>,
}

/// Order for a tax advisor export; range of at most 90 days, all of it in the past.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TaxAdvisorCreateExport {
    /// First accounting day; in the past, not after `toDate`, at most 90 days before it.
    pub from_date: Date,
    /// Last accounting day; in the past and not before `fromDate`.
    pub to_date: Date,
    /// Level of detail.
    pub export_format: ExportFormat,
    /// File type to produce.
    pub export_file_format: ExportFileFormat,
    /// Language of the file; optional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export_locale: Option<ExportLocale>,
}

impl TaxAdvisorCreateExport {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        from_date: Date,
        to_date: Date,
        export_format: ExportFormat,
        export_file_format: ExportFileFormat,
    ) -> Self {
        Self {
            from_date,
            to_date,
            export_format,
            export_file_format,
            export_locale: None,
        }
    }
}

/// A tax advisor export, with the settings it was ordered with and its download link.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TaxAdvisorExportDownload {
    /// First accounting day covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_date: Option<Date>,
    /// Last accounting day covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_date: Option<Date>,
    /// Type of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export_file_format: Option<ExportFileFormat>,
    /// Level of detail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export_format: Option<ExportFormat>,
    /// Language of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export_locale: Option<ExportLocale>,
    /// Link to the file; dead after 15 minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub download_url: Option<String>,
}

/// Answer to an export order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TaxAdvisorExportResult {
    /// Number of the export, needed to fetch it.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub export_id: Option<ExportId>,
}

/// Head data of one debt collection run.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TransferDetails {
    /// Day the run was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection_date: Option<Date>,
    /// Whether claims are entrusted or sold; `TRUST` by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debt_collection_type: Option<DebtCollectionType>,
    /// Creditor of the claims.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<ClientDetails>,
    /// Progress of the transfer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<TransferStatus>,
    /// What set off the transfer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<TransferOrigin>,
}

wire_enum! {
    /// Values of `AddressStatus.type`.
    pub enum AddressStatusType {
        /// Initial state; nothing speaks against the address.
        Valid = "VALID",
        /// Address is known to be wrong.
        Invalid = "INVALID",
    }
}

wire_enum! {
    /// Values of `ClosureOption.key`.
    pub enum ClosureOptionKey {
        /// Asks the studio to write off what is still unpaid, e.g. after a bankruptcy. Value `true`
        /// or `false`; `false` if the option is missing.
        WriteOffRemainingDebts = "WRITE_OFF_REMAINING_DEBTS",
    }
}

wire_enum! {
    /// Values of `ClosureUpdate.rejectionReason`.
    pub enum ClosureUpdateRejectionReason {
        /// A lawsuit over the claim is running without the agency's lawyers.
        ClaimsAlreadyInCourt = "CLAIMS_ALREADY_IN_COURT",
        /// Claim hinges on a consideration, which rules out the German court dunning procedure (§
        /// 688 (2) ZPO).
        MissingCompensationBlockingDunningProcess = "MISSING_COMPENSATION_BLOCKING_DUNNING_PROCESS",
        /// Debtor is a minor and no liable adult is known.
        NoInformationAboutLegalRepresentative = "NO_INFORMATION_ABOUT_LEGAL_REPRESENTATIVE",
        /// Debtor lives abroad and cannot be pursued from Germany.
        NoCollectionAbroadPossible = "NO_COLLECTION_ABROAD_POSSIBLE",
        /// Heir is unknown and neither probate court nor civil register readily names one.
        CollectingFromInheritNotPossible = "COLLECTING_FROM_INHERIT_NOT_POSSIBLE",
        /// Claim can no longer be enforced, by limitation or discharge of residual debt.
        ClaimsTimeBarredOrResidualDebtDischargeGranted = "CLAIMS_TIME_BARRED_OR_RESIDUAL_DEBT_DISCHARGE_GRANTED",
        /// Principal still due is 10 EUR or less.
        RemainingClaimBelowLimit = "REMAINING_CLAIM_BELOW_LIMIT",
        /// Legal duties to inform the debtor (in particular § 13a RDG) cannot be met.
        NotificationObligationsNotPossible = "NOTIFICATION_OBLIGATIONS_NOT_POSSIBLE",
        /// An unknown third party entered into the obligation unlawfully in the debtor's name;
        /// evidence is required.
        Fraud = "FRAUD",
        /// Agency or its lawyers have a conflict of interest that cannot be settled.
        ConflictOfInterest = "CONFLICT_OF_INTEREST",
        /// Other plausible reasons of the agency or the studio.
        WithdrawnByStudio = "WITHDRAWN_BY_STUDIO",
        /// Withdrawn untouched within 14 days of handover, free of charge; later withdrawals need
        /// another reason.
        NoProcessingAtAll = "NO_PROCESSING_AT_ALL",
        /// Debtor register already holds hard negative entries, so a court order would be futile.
        HardNegativesInDebtorRegister = "HARD_NEGATIVES_IN_DEBTOR_REGISTER",
        /// Mail does not arrive and an address search found nothing.
        PostalDeliveryNotPossible = "POSTAL_DELIVERY_NOT_POSSIBLE",
        /// Claim was raised on a file taken over from an older system.
        ClaimIncreaseImportedSystem = "CLAIM_INCREASE_IMPORTED_SYSTEM",
    }
}

wire_enum! {
    /// Values of `ClosureUpdate.type`.
    pub enum ClosureUpdateType {
        /// All or nearly all was paid. Resets the dunning level if the customer's other cases are
        /// closed as well; `options` are honoured.
        Positive = "POSITIVE",
        /// Nothing was paid or nothing more can be expected. Resets the dunning level only if the
        /// other cases are closed and no claim stays open; `options` are honoured.
        Negative = "NEGATIVE",
        /// Case is handed back after work had begun and no rejection reason fits. Claims reopen;
        /// `options` are ignored.
        Reversal = "REVERSAL",
        /// Agency refuses the case; needs `rejectionReason`. Claims reopen; `options` are ignored.
        Rejection = "REJECTION",
    }
}

wire_enum! {
    /// Values of `ContactDetails.type`.
    pub enum ContactDetailsType {
        /// `TEL_PRIVATE`
        TelPrivate = "TEL_PRIVATE",
        /// `TEL_PRIVATE_MOBILE`
        TelPrivateMobile = "TEL_PRIVATE_MOBILE",
        /// `TEL_BUSINESS`
        TelBusiness = "TEL_BUSINESS",
        /// `TEL_BUSINESS_MOBILE`
        TelBusinessMobile = "TEL_BUSINESS_MOBILE",
        /// `FAX`
        Fax = "FAX",
        /// `EMAIL`
        Email = "EMAIL",
    }
}

wire_enum! {
    /// Values of `ContactStatus.type`.
    pub enum ContactStatusType {
        /// There is no e-mail address.
        NoEmail = "NO_EMAIL",
        /// Address is known, nothing has been mailed to it.
        NotYetUsed = "NOT_YET_USED",
        /// Address is being checked.
        ValidationInProgress = "VALIDATION_IN_PROGRESS",
        /// A message has got through.
        Valid = "VALID",
        /// A message has got through and was opened.
        ValidRead = "VALID_READ",
        /// Bounced as a non-existing address; no more mail is sent.
        Invalid = "INVALID",
        /// Bounced without a stated reason; sending is retried.
        Warning = "WARNING",
        /// Bounced with a stated reason; sending is retried.
        Refused = "REFUSED",
        /// Bounced on a full mailbox; sending is retried.
        RefusedFull = "REFUSED_FULL",
        /// Bounced at the virus check; sending is retried.
        RefusedVirus = "REFUSED_VIRUS",
    }
}

wire_enum! {
    /// Values of `DebtCollectionConfiguration.debtCollectionType`.
    pub enum DebtCollectionType {
        /// Agency collects, the studio goes on managing the claims.
        Trust = "TRUST",
        /// Agency buys the claims.
        Purchase = "PURCHASE",
    }
}

wire_enum! {
    /// Values of `Debt.latestRejectionReason`.
    pub enum DebtLatestRejectionReason {
        /// `PURCHASE_LIMIT`
        PurchaseLimit = "PURCHASE_LIMIT",
        /// `INVALID_IBAN`
        InvalidIban = "INVALID_IBAN",
        /// `CLOSED_BANKACCOUNT`
        ClosedBankaccount = "CLOSED_BANKACCOUNT",
        /// `FRAUD`
        Fraud = "FRAUD",
        /// `INSOLVENCY`
        Insolvency = "INSOLVENCY",
        /// `DECEASED`
        Deceased = "DECEASED",
        /// `INCOMPLETE_ADDRESS`
        IncompleteAddress = "INCOMPLETE_ADDRESS",
        /// `INVALID_ADDRESS`
        InvalidAddress = "INVALID_ADDRESS",
        /// `INVALID_OR_MISSING_INFORMATION`
        InvalidOrMissingInformation = "INVALID_OR_MISSING_INFORMATION",
        /// Payment of the claim was returned.
        ChargedBack = "CHARGED_BACK",
        /// Claim had been bought before.
        AlreadyPurchased = "ALREADY_PURCHASED",
        /// Claim had been returned before.
        AlreadyChargedBack = "ALREADY_CHARGED_BACK",
        /// Customer disputes the contract.
        ContestedContract = "CONTESTED_CONTRACT",
        /// Customer revoked the direct debit authorisation.
        WithdrawnMandate = "WITHDRAWN_MANDATE",
        /// `INVALID_SEPA_MANDATE`
        InvalidSepaMandate = "INVALID_SEPA_MANDATE",
        /// `IBAN_BLACKLISTED`
        IbanBlacklisted = "IBAN_BLACKLISTED",
        /// Membership has been cancelled.
        TerminatedContract = "TERMINATED_CONTRACT",
        /// Bank takes no part in SEPA direct debit.
        IbanNotSepaDirectDebitCapable = "IBAN_NOT_SEPA_DIRECT_DEBIT_CAPABLE",
        /// Claim is higher than allowed.
        AmountExceedsLimit = "AMOUNT_EXCEEDS_LIMIT",
        /// Claim is older than allowed.
        NonContractual = "NON_CONTRACTUAL",
        /// Claims are not being bought for the time being.
        PurchasingSuspended = "PURCHASING_SUSPENDED",
        /// Studio refunds the amount.
        InstructedByStudio = "INSTRUCTED_BY_STUDIO",
        /// No legal representative is on file.
        MissingLiablePerson = "MISSING_LIABLE_PERSON",
        /// `IBAN_INVALID_SINCE_LAST_PAYMENT_RUN`
        IbanInvalidSinceLastPaymentRun = "IBAN_INVALID_SINCE_LAST_PAYMENT_RUN",
        /// `ACCOUNT_CLOSED_BEFORE_COLLECTION`
        AccountClosedBeforeCollection = "ACCOUNT_CLOSED_BEFORE_COLLECTION",
        /// Claim is too old.
        DebtOveraged = "DEBT_OVERAGED",
        /// `DUNNING_UNSUCCESSFUL`
        DunningUnsuccessful = "DUNNING_UNSUCCESSFUL",
        /// Client does not want it collected.
        AutomaticChargeback = "AUTOMATIC_CHARGEBACK",
        /// Refund because authorities ordered the studio to close.
        StudioClosedDown = "STUDIO_CLOSED_DOWN",
        /// `REPEATED_INVALID_SEPA_MANDATE`
        RepeatedInvalidSepaMandate = "REPEATED_INVALID_SEPA_MANDATE",
        /// Client agreed that every returned direct debit is charged back.
        SettlementAgreement = "SETTLEMENT_AGREEMENT",
        /// `INVALID_SEPA_CREDITOR_ID`
        InvalidSepaCreditorId = "INVALID_SEPA_CREDITOR_ID",
        /// Account lacked funds.
        InsufficientCovering = "INSUFFICIENT_COVERING",
        /// Account holder objected.
        Opposition = "OPPOSITION",
        /// `INVALID_BANK_INFORMATION`
        InvalidBankInformation = "INVALID_BANK_INFORMATION",
        /// `INVALID_MANDATE`
        InvalidMandate = "INVALID_MANDATE",
        /// `AUTHORIZATION_DECLINED`
        AuthorizationDeclined = "AUTHORIZATION_DECLINED",
        /// `INVALID_CARD`
        InvalidCard = "INVALID_CARD",
        /// `CARD_EXPIRED`
        CardExpired = "CARD_EXPIRED",
        /// `REVOKED_BY_CUSTOMER`
        RevokedByCustomer = "REVOKED_BY_CUSTOMER",
        /// `UNSUPPORTED_DEBT_CLAIM_TYPE`
        UnsupportedDebtClaimType = "UNSUPPORTED_DEBT_CLAIM_TYPE",
        /// `PURCHASESTOP_FRAUD`
        PurchasestopFraud = "PURCHASESTOP_FRAUD",
        /// `ALREADY_REJECTED`
        AlreadyRejected = "ALREADY_REJECTED",
        /// `CONSUMPTION_CREDIT_CHARGEBACK_DEBT_CLAIM_TYPE`
        ConsumptionCreditChargebackDebtClaimType = "CONSUMPTION_CREDIT_CHARGEBACK_DEBT_CLAIM_TYPE",
        /// `MANUALLY_REJECTED`
        ManuallyRejected = "MANUALLY_REJECTED",
        /// `MANUALLY_SET_PURCHASESTOP`
        ManuallySetPurchasestop = "MANUALLY_SET_PURCHASESTOP",
        /// `OTHER`
        Other = "OTHER",
        /// `OTHER_NO_FORWARDING_TO_EXTERNAL_COLLECTION_AGENCY`
        OtherNoForwardingToExternalCollectionAgency = "OTHER_NO_FORWARDING_TO_EXTERNAL_COLLECTION_AGENCY",
        /// `UNKNOWN`
        Unknown = "UNKNOWN",
    }
}

wire_enum! {
    /// Values of `Debt.maturityType`.
    pub enum DebtMaturityType {
        /// Not altered.
        Normal = "NORMAL",
        /// Altered by falling due of the remaining term.
        Residual = "RESIDUAL",
    }
}

wire_enum! {
    /// Values of `Debt.type`.
    pub enum DebtType {
        /// Claim the studio added by hand without a category.
        PrincipalClaim = "PRINCIPAL_CLAIM",
        /// Products sold at the cash register.
        Sale = "SALE",
        /// Contract, module or anything without a type of its own.
        DebtClaim = "DEBT_CLAIM",
        /// Flat fee.
        FlatFee = "FLAT_FEE",
        /// Fee from a dunning run or from the handover to collection.
        DunningFee = "DUNNING_FEE",
        /// Bank's charge for a returned payment.
        BankFee = "BANK_FEE",
    }
}

wire_enum! {
    /// Values of `TaxAdvisorCreateExport.exportFileFormat`.
    pub enum ExportFileFormat {
        /// `JSON`
        Json = "JSON",
        /// `CSV`
        Csv = "CSV",
        /// Excel workbook.
        Xlsx = "XLSX",
    }
}

wire_enum! {
    /// Values of `TaxAdvisorCreateExport.exportFormat`.
    pub enum ExportFormat {
        /// Each booking on its own.
        Single = "SINGLE",
        /// Totals per account number.
        Aggregated = "AGGREGATED",
    }
}

wire_enum! {
    /// Values of `TaxAdvisorCreateExport.exportLocale`.
    pub enum ExportLocale {
        /// `ENGLISH`
        English = "ENGLISH",
        /// `GERMAN`
        German = "GERMAN",
    }
}

wire_enum! {
    /// Values of `OpenApiV1Block.limitType`.
    pub enum LimitType {
        /// No block, or the block is lifted.
        Disabled = "DISABLED",
        /// Blocked up to `endDate`.
        Limited = "LIMITED",
        /// Blocked without an end.
        Unlimited = "UNLIMITED",
    }
}

wire_enum! {
    /// Values of `Recurrence.period`.
    pub enum RecurrencePeriod {
        /// `DAY`
        Day = "DAY",
        /// `MONTH`
        Month = "MONTH",
        /// `WEEK`
        Week = "WEEK",
        /// `YEAR`
        Year = "YEAR",
        /// Does not repeat.
        Once = "ONCE",
    }
}

wire_enum! {
    /// Values of `DebtCollectionConfiguration.derecognizeRemainingDebtsOnClosure`.
    pub enum RemainingDebts {
        /// The partner's update decides on the write-off.
        ByPartner = "BY_PARTNER",
        /// Written off in every case.
        Always = "ALWAYS",
    }
}

wire_enum! {
    /// Values of `TransferDetails.origin`.
    pub enum TransferOrigin {
        /// Regular or scheduled run.
        DebtCollectionRun = "DEBT_COLLECTION_RUN",
        /// Single transfer started from the member's account.
        IndividualHandover = "INDIVIDUAL_HANDOVER",
        /// Followed a MemberCash rejection without anybody's action.
        AutomaticHandover = "AUTOMATIC_HANDOVER",
        /// Done together with a contract cancelled by hand.
        ContractCancelation = "CONTRACT_CANCELATION",
    }
}

wire_enum! {
    /// Values of `TransferDetails.status`.
    pub enum TransferStatus {
        /// Platform is still preparing it.
        InternalProcessing = "INTERNAL_PROCESSING",
        /// Ready and announced by webhook; the agency has to confirm retrieval.
        WaitingForConfirmation = "WAITING_FOR_CONFIRMATION",
        /// Agency has confirmed retrieval.
        Completed = "COMPLETED",
        /// Something went wrong along the way.
        Failed = "FAILED",
    }
}
