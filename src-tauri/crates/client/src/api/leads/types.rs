//! Types of people who may become members.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use studiodesk_core::{AdditionalFieldId, CustomerId, LeadId};

use crate::api::shared::{
    AdditionalFieldType, CommunicationPreference, FieldMode, Gender, Language,
};
use crate::wire::wire_enum;

/// An extra question the studio asks of leads.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LeadAdditionalFieldConfiguration {
    /// Number of the additional information field.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub additional_field_id: Option<AdditionalFieldId>,
    /// Question or label to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Kind of answer expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<AdditionalFieldType>,
    /// Whether several options may be chosen; matters only for `LIST`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_multi_selection: Option<bool>,
    /// Options to choose from; only for `LIST`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection_values: Option<Vec<String>>,
    /// Whether the question is asked and must be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<FieldMode>,
}

/// Answer to one extra question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeadAdditionalInformation {
    /// Number of the field answered, from the lead configuration.
    #[serde(with = "crate::wire::id")]
    pub additional_field_id: AdditionalFieldId,
    /// Answer as text, whatever the type: `true` or `false`, a day such as `2024-10-24`, an integer
    /// or free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Chosen options; use it instead of `value` if the field has `allowMultiSelection`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

impl LeadAdditionalInformation {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(additional_field_id: AdditionalFieldId) -> Self {
        Self {
            additional_field_id,
            value: None,
            values: None,
        }
    }
}

/// What the studio asks for when a lead is created.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LeadConfig {
    /// Whether the address is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_mode: Option<FieldMode>,
    /// Whether the date of birth is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth_mode: Option<FieldMode>,
    /// Whether the gender is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender_mode: Option<FieldMode>,
    /// Whether a phone number is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone_mode: Option<FieldMode>,
    /// Extra questions set up for leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_information: Option<Vec<LeadAdditionalFieldConfiguration>>,
    /// Channels open to leads, by message category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication_preferences: Option<Vec<CommunicationPreference>>,
}

/// Data of a new lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeadCreationRequest {
    /// The person.
    pub lead_customer: LeadCustomerData,
    /// Postal address; needed if the configuration says `MANDATORY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<LeadCustomerAddress>,
    /// Channels the lead accepts for each message category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication_preferences: Option<Vec<CommunicationPreference>>,
    /// Answers to the extra questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_information: Option<Vec<LeadAdditionalInformation>>,
    /// Free remarks for the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Campaign the lead came from, by its external id, e.g. `CMPGN-123`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_identifier: Option<String>,
}

impl LeadCreationRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(lead_customer: LeadCustomerData) -> Self {
        Self {
            lead_customer,
            address: None,
            communication_preferences: None,
            additional_information: None,
            notes: None,
            external_identifier: None,
        }
    }
}

/// Ids of a new lead.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LeadCreationResponse {
    /// Number of the lead.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<LeadId>,
    /// Number of the customer record belonging to the lead.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub customer_id: Option<CustomerId>,
    /// UUID of the lead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Customer number for people, e.g. `1-4139`; text, not an integer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_number: Option<String>,
}

/// Outcome of the dry run.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LeadCreationValidationResult {
    /// Whether the lead could be created; only `POSSIBLE` is good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<LeadValidation>,
}

/// Postal address of a lead; street, house number, postal code, city and country are required.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeadCustomerAddress {
    /// Street name without house number.
    pub street: String,
    /// House number with any letter suffix.
    pub house_number: String,
    /// Postal code.
    pub zip_code: String,
    /// Town.
    pub city: String,
    /// Country as ISO 3166-1 code, e.g. `DE`.
    pub country_code: String,
    /// Province or state by name, for southern Europe and the US.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Province or state by code, for southern Europe and the US.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province_code: Option<String>,
    /// Additional street line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_street: Option<String>,
    /// Quarter of the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_part: Option<String>,
    /// District within the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Kind of street, e.g. `Avenue`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_type: Option<String>,
    /// Block along the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_block: Option<String>,
    /// Entrance of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portal: Option<String>,
    /// Staircase in the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stairway: Option<String>,
    /// Door on the floor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// Anything that fits no other address field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_address_information: Option<String>,
    /// Floor in the building, e.g. `2nd floor`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// Name of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building_name: Option<String>,
}

impl LeadCustomerAddress {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        street: impl Into<String>,
        house_number: impl Into<String>,
        zip_code: impl Into<String>,
        city: impl Into<String>,
        country_code: impl Into<String>,
    ) -> Self {
        Self {
            street: street.into(),
            house_number: house_number.into(),
            zip_code: zip_code.into(),
            city: city.into(),
            country_code: country_code.into(),
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

/// The person behind a lead; first name, last name and e-mail are always needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeadCustomerData {
    /// Id the person has in an outside system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party_id: Option<String>,
    /// Given name (spelled `firstname` here).
    pub firstname: String,
    /// Second given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_firstname: Option<String>,
    /// Family name (spelled `lastname` here).
    pub lastname: String,
    /// Second family name, where customary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_lastname: Option<String>,
    /// E-mail address; always required.
    pub email: String,
    /// Gender; needed if `genderMode` is `MANDATORY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Birthday; needed if `dateOfBirthMode` is `MANDATORY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// Phone number; needed if `telephoneMode` is `MANDATORY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Language the person is addressed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl LeadCustomerData {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        firstname: impl Into<String>,
        lastname: impl Into<String>,
        email: impl Into<String>,
    ) -> Self {
        Self {
            firstname: firstname.into(),
            lastname: lastname.into(),
            email: email.into(),
            third_party_id: None,
            second_firstname: None,
            second_lastname: None,
            gender: None,
            date_of_birth: None,
            telephone: None,
            language: None,
        }
    }
}

wire_enum! {
    /// Values of `LeadCreationValidationResult.status`.
    pub enum LeadValidation {
        /// Lead can be created.
        Possible = "POSSIBLE",
        /// Data is incomplete or wrong.
        InvalidLeadData = "INVALID_LEAD_DATA",
        /// Such a customer exists already.
        DuplicateCustomer = "DUPLICATE_CUSTOMER",
    }
}
