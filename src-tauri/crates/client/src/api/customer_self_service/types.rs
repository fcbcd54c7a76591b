//! Types of changes of a customer's own data.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use studiodesk_core::AmendmentId;

use crate::api::shared::{AmendmentMode, Gender, Signature};
use crate::wire::wire_enum;

/// Address a customer asks to have on record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomerAddressData {
    /// Street name.
    pub street: String,
    /// House number, kept apart from the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Postal code.
    pub zip_code: String,
    /// Town.
    pub city: String,
    /// Country as ISO 3166-1 code, e.g. `DE`.
    pub country_code: String,
    /// Province or state by name, where addresses have one (southern Europe, US).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Short code of the province or state, e.g. `CA`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province_code: Option<String>,
    /// Second line for the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_street: Option<String>,
    /// Part of the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_part: Option<String>,
    /// District, where addresses have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Kind of street, e.g. `Avenue`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_type: Option<String>,
    /// Block of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_block: Option<String>,
    /// Entrance (portal) of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portal: Option<String>,
    /// Stairway within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stairway: Option<String>,
    /// Door within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// Anything else needed to find the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_address_information: Option<String>,
    /// Level within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// What the building is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building_name: Option<String>,
}

impl CustomerAddressData {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        street: impl Into<String>,
        zip_code: impl Into<String>,
        city: impl Into<String>,
        country_code: impl Into<String>,
    ) -> Self {
        Self {
            street: street.into(),
            zip_code: zip_code.into(),
            city: city.into(),
            country_code: country_code.into(),
            house_number: None,
            province: None,
            province_code: None,
            second_street: None,
            city_part: None,
            district: None,
            street_type: None,
            street_block: None,
            portal: None,
            stairway: None,
            door: None,
            additional_address_information: None,
            floor: None,
            building_name: None,
        }
    }
}

/// Contact data a customer asks to have on record.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerContactData {
    /// Address for e-mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Phone number, private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_private: Option<String>,
    /// Mobile number, private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_private_mobile: Option<String>,
    /// Phone number at work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_business: Option<String>,
    /// Mobile number for work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_business_mobile: Option<String>,
}

/// Personal data a customer asks to have on record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomerMasterData {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Gender to record.
    pub gender: Gender,
    /// Date of birth.
    pub date_of_birth: Date,
    /// Country of birth as ISO 3166-1 code, e.g. `DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_of_birth: Option<String>,
    /// Academic title.
    pub customer_title: CustomerTitle,
}

impl CustomerMasterData {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        first_name: impl Into<String>,
        last_name: impl Into<String>,
        gender: Gender,
        date_of_birth: Date,
        customer_title: CustomerTitle,
    ) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            gender,
            date_of_birth,
            customer_title,
            country_of_birth: None,
        }
    }
}

/// Address now on record, with the state of changes to it.
///
/// `OpenApiV1CustomerDataDtoCustomerAddressData` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AddressDataState {
    /// Street name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// House number, kept apart from the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip_code: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Country as ISO 3166-1 code, e.g. `DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Province or state by name, where addresses have one (southern Europe, US).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Short code of the province or state, e.g. `CA`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province_code: Option<String>,
    /// Whether the customer may change these data and whether the studio must approve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amendment_configuration_status: Option<AmendmentMode>,
    /// Change that still waits for the studio; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_amendment: Option<AddressDataAmendment>,
    /// Second line for the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_street: Option<String>,
    /// Part of the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_part: Option<String>,
    /// District, where addresses have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Kind of street, e.g. `Avenue`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_type: Option<String>,
    /// Block of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_block: Option<String>,
    /// Entrance (portal) of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portal: Option<String>,
    /// Stairway within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stairway: Option<String>,
    /// Door within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// Anything else needed to find the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_address_information: Option<String>,
    /// Level within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// What the building is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building_name: Option<String>,
}

/// Contact data now on record, with the state of changes to them.
///
/// `OpenApiV1CustomerDataDtoCustomerContactData` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContactDataState {
    /// E-mail address, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Phone number for private use, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_private: Option<String>,
    /// Mobile number for private use, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_private_mobile: Option<String>,
    /// Phone number at work, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_business: Option<String>,
    /// Mobile number for work, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_business_mobile: Option<String>,
    /// Whether the customer may change these data and whether the studio must approve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amendment_configuration_status: Option<AmendmentMode>,
    /// Change that still waits for the studio; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_amendment: Option<ContactDataAmendment>,
}

/// Personal data now on record, with the state of changes to them.
///
/// `OpenApiV1CustomerDataDtoCustomerMasterData` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MasterDataState {
    /// Given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Gender on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// Country of birth as ISO 3166-1 code, e.g. `DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_of_birth: Option<String>,
    /// Academic title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_title: Option<CustomerTitle>,
    /// Whether the customer may change these data and whether the studio must approve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amendment_configuration_status: Option<AmendmentMode>,
    /// Change that still waits for the studio; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_amendment: Option<MasterDataAmendment>,
}

/// Bank details now on record, with the state of changes to them.
///
/// `OpenApiV1CustomerDataDtoCustomerPaymentData` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PaymentDataState {
    /// Name in which the account is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_holder: Option<String>,
    /// Bank by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank_name: Option<String>,
    /// IBAN, possibly written with spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iban: Option<String>,
    /// BIC of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bic: Option<String>,
    /// True if a change must carry the `signature` of the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_signature: Option<bool>,
    /// Whether the customer may change these data and whether the studio must approve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amendment_configuration_status: Option<AmendmentMode>,
    /// Change that still waits for the studio; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_amendment: Option<PaymentDataAmendment>,
}

/// Address as asked for in an amendment; also the answer to requesting one.
///
/// `OpenApiV1CustomerDataPendingAmendmentDtoCustomerAddressData` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AddressDataAmendment {
    /// Number of the amendment, for `withdrawAmendment`; optional.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AmendmentId>,
    /// Street name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// House number, kept apart from the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip_code: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Country as ISO 3166-1 code, e.g. `DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Province or state by name, where addresses have one (southern Europe, US).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Short code of the province or state, e.g. `CA`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province_code: Option<String>,
    /// Second line for the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_street: Option<String>,
    /// Part of the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_part: Option<String>,
    /// District, where addresses have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Kind of street, e.g. `Avenue`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_type: Option<String>,
    /// Block of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_block: Option<String>,
    /// Entrance (portal) of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portal: Option<String>,
    /// Stairway within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stairway: Option<String>,
    /// Door within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// Anything else needed to find the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_address_information: Option<String>,
    /// Level within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// What the building is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building_name: Option<String>,
}

/// Contact data as asked for in an amendment; also the answer to requesting one.
///
/// `OpenApiV1CustomerDataPendingAmendmentDtoCustomerContactData` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContactDataAmendment {
    /// Number of the amendment, for `withdrawAmendment`; optional.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AmendmentId>,
    /// New e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// New phone number, private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_private: Option<String>,
    /// New mobile number, private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_private_mobile: Option<String>,
    /// New phone number at work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_business: Option<String>,
    /// New mobile number for work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_business_mobile: Option<String>,
}

/// Personal data as asked for in an amendment; also the answer to requesting one.
///
/// `OpenApiV1CustomerDataPendingAmendmentDtoCustomerMasterData` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MasterDataAmendment {
    /// Number of the amendment, for `withdrawAmendment`; optional.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AmendmentId>,
    /// Given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Gender asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// Country of birth as ISO 3166-1 code, e.g. `DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_of_birth: Option<String>,
    /// Academic title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_title: Option<CustomerTitle>,
}

/// Bank details as asked for in an amendment; also the answer to requesting one.
///
/// `OpenApiV1CustomerDataPendingAmendmentDtoCustomerPaymentData` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PaymentDataAmendment {
    /// Number of the amendment, for `withdrawAmendment`; optional.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AmendmentId>,
    /// Name in which the account is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_holder: Option<String>,
    /// Bank by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank_name: Option<String>,
    /// IBAN, possibly written with spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iban: Option<String>,
    /// BIC of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bic: Option<String>,
    /// True if the change needs the signature of the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_signature: Option<bool>,
}

/// Bank details a customer asks to have on record.
///
/// `OpenApiV1CustomerPaymentAmendment` in the contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentDataChange {
    /// Name in which the account is held.
    pub account_holder: String,
    /// Bank by name.
    pub bank_name: String,
    /// IBAN of the account.
    pub iban: String,
    /// BIC of the bank.
    pub bic: String,
    /// Signature of the customer; needed where `requireSignature` is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
}

impl PaymentDataChange {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        account_holder: impl Into<String>,
        bank_name: impl Into<String>,
        iban: impl Into<String>,
        bic: impl Into<String>,
    ) -> Self {
        Self {
            account_holder: account_holder.into(),
            bank_name: bank_name.into(),
            iban: iban.into(),
            bic: bic.into(),
            signature: None,
        }
    }
}

wire_enum! {
    /// Values of `CustomerMasterData.customerTitle`.
    pub enum CustomerTitle {
        /// Without a title.
        None = "NONE",
        /// Doctor.
        Dr = "DR",
        /// Professor.
        Prof = "PROF",
    }
}
