//! Types of trial offers, their bookings and leads.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use studiodesk_core::{
    BookableAppointmentId, ClassId, CustomerId, TrialOfferConfigId, TrialOfferLeadDataConfigId,
};

use crate::api::shared::{
    BookableAppointment, Class, FieldMode, Gender, Language, Term, TermWithMinutes,
};
use crate::wire::wire_enum;

/// Appointment that can be booked under a trial offer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BookableTrialOfferAppointment {
    /// Config with the rules of the offer, for `getTrialOfferConfig`.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub trial_offer_config_id: Option<TrialOfferConfigId>,
    /// The appointment itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial_offer_bookable_appointment: Option<BookableAppointment>,
    /// Not described by the vendor; page with the answer's `offset`, not with this.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<BookableAppointmentId>,
}

/// Outcome of confirming a trial offer booking.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BookingConfirmationResult {
    /// Whether the confirmation came in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<BookingConfirmationResultStatus>,
}

/// Postal address of a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeadCustomerAddressData {
    /// Street.
    pub street: String,
    /// House number, may hold letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Postal code.
    pub zip_code: String,
    /// City.
    pub city: String,
}

impl LeadCustomerAddressData {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        street: impl Into<String>,
        zip_code: impl Into<String>,
        city: impl Into<String>,
    ) -> Self {
        Self {
            street: street.into(),
            zip_code: zip_code.into(),
            city: city.into(),
            house_number: None,
        }
    }
}

/// Personal data of a lead; which optional ones are needed is set by `TrialOfferLeadDataConfig`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeadData {
    /// Given name.
    pub firstname: String,
    /// Second given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_firstname: Option<String>,
    /// Family name.
    pub lastname: String,
    /// Second family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_lastname: Option<String>,
    /// E-mail address; always required.
    pub email: String,
    /// Gender; needed or not by `genderMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Calendar day of birth; needed or not by `dateOfBirthMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// Phone number; needed or not by `telephoneMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Postal address; needed or not by `addressMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<LeadCustomerAddressData>,
    /// The lead's id in an outside system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party_id: Option<String>,
    /// The lead's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl LeadData {
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
            second_firstname: None,
            second_lastname: None,
            gender: None,
            date_of_birth: None,
            telephone: None,
            address: None,
            third_party_id: None,
            language: None,
        }
    }
}

/// Class that can be booked under a trial offer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TrialOfferClass {
    /// Config with the rules of the offer, by its name; the vendor's text calls it the id of the
    /// class.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub trial_offer_config_id: Option<TrialOfferConfigId>,
    /// The class itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial_offer_class: Option<Class>,
    /// Not described by the vendor; page with the answer's `offset`, not with this.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ClassId>,
}

/// Rules of a trial offer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TrialOfferConfig {
    /// Number of the config.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<TrialOfferConfigId>,
    /// Name of the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Period in which the offer cannot be booked repeatedly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prevent_multiple_bookings_term: Option<Term>,
    /// Number of times one lead can book the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contingent: Option<i64>,
    /// Time within which a booking must be confirmed; may be absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmation_of_booking_term: Option<TermWithMinutes>,
    /// True when leads may book the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_booking_for_leads: Option<bool>,
    /// Which data a lead must or may give.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_data_config: Option<TrialOfferLeadDataConfig>,
}

/// Lead to be created for a trial offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TrialOfferLeadCustomerCreationRequest {
    /// Personal data of the lead.
    pub lead_customer_data: LeadData,
    /// Config of the trial offer concerned.
    #[serde(with = "crate::wire::id")]
    pub trial_offer_config_id: TrialOfferConfigId,
}

impl TrialOfferLeadCustomerCreationRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(lead_customer_data: LeadData, trial_offer_config_id: TrialOfferConfigId) -> Self {
        Self {
            lead_customer_data,
            trial_offer_config_id,
        }
    }
}

/// Answer to creating a lead.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TrialOfferLeadCustomerCreationResult {
    /// Number of the new lead as a customer.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub lead_customer_id: Option<CustomerId>,
}

/// Verdict on whether a lead can be created.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TrialOfferLeadCustomerCreationValidationResult {
    /// The verdict; anything but `POSSIBLE` is a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_status: Option<LeadCustomerValidation>,
}

/// Which optional data of a lead the form hides, offers or demands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TrialOfferLeadDataConfig {
    /// Number of this config.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub trial_offer_lead_data_config_id: Option<TrialOfferLeadDataConfigId>,
    /// Rule for `LeadData.gender`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender_mode: Option<FieldMode>,
    /// Rule for `LeadData.dateOfBirth`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth_mode: Option<FieldMode>,
    /// Rule for `LeadData.telephone`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone_mode: Option<FieldMode>,
    /// Rule for `LeadData.address`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_mode: Option<FieldMode>,
}

wire_enum! {
    /// Values of `BookingConfirmationResult.status`.
    pub enum BookingConfirmationResultStatus {
        /// `CONFIRMED`
        Confirmed = "CONFIRMED",
        /// Too late; the booking was not confirmed.
        Expired = "EXPIRED",
    }
}

wire_enum! {
    /// Values of `TrialOfferLeadCustomerCreationValidationResult.validationStatus`.
    pub enum LeadCustomerValidation {
        /// `POSSIBLE`
        Possible = "POSSIBLE",
        /// The data given do not pass.
        InvalidLeadCustomerData = "INVALID_LEAD_CUSTOMER_DATA",
        /// There is already a customer with these data.
        DuplicateCustomer = "DUPLICATE_CUSTOMER",
    }
}
