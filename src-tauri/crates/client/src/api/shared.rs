//! Types that several groups use.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::{Date, Time};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use studiodesk_core::{
    AccessMediumId, AdditionalFieldId, BookableAppointmentId, BookingId, CheckinId, ClassId,
    ClassSlotId, ContractId, CustomerId, EmployeeId, IdlePeriodId, LocationId, PaymentFrequencyId,
    StudioId,
};

use crate::Moment;
use crate::wire::wire_enum;

/// Card, PIN, barcode or wallet pass a customer gets in with. Only media the integration itself
/// created may be changed or deleted.
///
/// `AccessMediumDto` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AccessMedium {
    /// Number of the access medium.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<AccessMediumId>,
    /// Kind of medium, which decides what `value` holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<AccessMediumType>,
    /// Content of the medium: card number, PIN, barcode content or wallet pass identifier, as
    /// `type` says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Reason a customer is kept out, with an optional period. Only restrictions the integration itself
/// created may be changed or deleted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AccessRestriction {
    /// Free text saying why access is restricted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Day the restriction begins; send it together with `endDate` or leave both out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Day the restriction ends; send it together with `startDate` or leave both out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

impl AccessRestriction {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(reason: impl Into<String>) -> Self {
        Self {
            reason: Some(reason.into()),
            ..Self::default()
        }
    }
}

/// Value a customer has for one of the studio's additional information fields.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AdditionalInformationFieldAssignment {
    /// Number of the field the value belongs to.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub additional_information_field_id: Option<AdditionalFieldId>,
    /// Value as text whatever the field's kind: the text itself, a whole number, an ISO 8601 date,
    /// `true` or `false`, or the selected item's id for a list field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl AdditionalInformationFieldAssignment {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        additional_information_field_id: AdditionalFieldId,
        value: impl Into<String>,
    ) -> Self {
        Self {
            additional_information_field_id: Some(additional_information_field_id),
            value: Some(value.into()),
        }
    }
}

/// Appointment slot to be booked or validated for a customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentBookingRequest {
    /// Number of the customer who attends.
    #[serde(with = "crate::wire::id")]
    pub customer_id: CustomerId,
    /// Number of the bookable appointment the slot belongs to.
    #[serde(with = "crate::wire::id")]
    pub bookable_appointment_id: BookableAppointmentId,
    /// Start of the wanted slot, with zone id in brackets; must not be in the past.
    pub start_date_time: Moment,
    /// End of the wanted slot, with zone id in brackets; the span from the start must match the
    /// appointment's main time.
    pub end_date_time: Moment,
    /// Numbers of the slot's instructors.
    #[serde(
        with = "crate::wire::id::list_option",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub instructor_ids: Option<Vec<EmployeeId>>,
}

impl AppointmentBookingRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        customer_id: CustomerId,
        bookable_appointment_id: BookableAppointmentId,
        start_date_time: Moment,
        end_date_time: Moment,
    ) -> Self {
        Self {
            customer_id,
            bookable_appointment_id,
            start_date_time,
            end_date_time,
            instructor_ids: None,
        }
    }
}

/// Appointment booking without the customer's number.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AppointmentBookingResult {
    /// Number of the booking; needed to read or delete it.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub booking_id: Option<BookingId>,
    /// State of the customer's booking, separate from the state of the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booking_status: Option<AppointmentBookingStatus>,
    /// When the appointment begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date_time: Option<Moment>,
    /// When the appointment ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date_time: Option<Moment>,
    /// Name of the booked appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Length in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Name of the category the appointment is filed under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Text describing the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Address of the picture to show; how long it stays valid is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub img_url: Option<String>,
    /// Instructors who hold the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructors: Option<Vec<Instructor>>,
    /// State of the appointment itself, separate from the customer's booking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appointment_status: Option<SessionStatus>,
    /// Whether the customer takes part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participant_status: Option<ParticipantStatus>,
}

/// Outcome of checking whether an appointment slot can be booked.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AppointmentBookingValidationResult {
    /// The verdict; only `AVAILABLE` means the slot can be booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_status: Option<AppointmentValidation>,
}

/// Span of hours on one weekday, in the studio's local time.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Availability {
    /// Weekday the hours apply to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_of_week: Option<DayOfWeek>,
    /// Local time the span opens, `HH:MM:SS` without offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_from: Option<Time>,
    /// Local time the span closes, `HH:MM:SS` without offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_to: Option<Time>,
}

/// Bank details kept for a customer; every part may be missing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BankAccount {
    /// Name the account is held in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_holder: Option<String>,
    /// Name of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank_name: Option<String>,
    /// BIC of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bic: Option<String>,
    /// IBAN of the account; may be written in groups with spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iban: Option<String>,
}

/// Number and title of a class, as shown with a slot.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BasicClass {
    /// Number of the class.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ClassId>,
    /// Name of the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// Kind of appointment customers can book; the actual times are its slots.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BookableAppointment {
    /// Number of the bookable appointment.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<BookableAppointmentId>,
    /// Name of the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Length in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Name of the category it is filed under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Text describing the appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Address of the picture to show; how long it stays valid is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub img_url: Option<String>,
}

/// Time at which a bookable appointment can be taken; it has no id, so book it by its start and
/// end.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BookableAppointmentSlot {
    /// Start of the slot, with zone id in brackets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date_time: Option<Moment>,
    /// End of the slot, with zone id in brackets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date_time: Option<Moment>,
    /// Instructors of the slot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructors: Option<Vec<Instructor>>,
}

/// Course the studio offers; its dates are the class slots.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Class {
    /// Number of the class.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ClassId>,
    /// Name of the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where the class takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ClassType>,
    /// Length in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Name of the category the class is filed under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Text describing the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Address of the picture to show; how long it stays valid is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub img_url: Option<String>,
    /// False when the class cannot be booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bookable: Option<bool>,
    /// Until when a booking can be canceled, and whether that is still possible later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancel_condition: Option<ClassCancelationCondition>,
}

/// Rules for canceling a booking of a class.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClassCancelationCondition {
    /// Whether a booking can still be canceled once `latestCancelTerm` has passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelation_after_latest_possible: Option<bool>,
    /// Latest time for canceling, given as a span.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_cancel_term: Option<TermWithMinutes>,
}

/// One date of a class, with its booking window and places.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClassSlot {
    /// Number of the slot; this is what gets booked.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ClassSlotId>,
    /// When the slot begins, with zone id in brackets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date_time: Option<Moment>,
    /// When the slot ends, with zone id in brackets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date_time: Option<Moment>,
    /// Instructors of the slot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructors: Option<Vec<Instructor>>,
    /// Room or place where the slot is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Moment booking opens, with zone id in brackets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest_booking_date_time: Option<Moment>,
    /// Moment booking closes, with zone id in brackets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_booking_date_time: Option<Moment>,
    /// Number of places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_participants: Option<i64>,
    /// Number of places on the waiting list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_waiting_list_participants: Option<i64>,
    /// Places booked at the moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booked_participants: Option<i64>,
    /// Participants the studio added on top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_participants: Option<i64>,
    /// Customers on the waiting list at the moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiting_list_participants: Option<i64>,
    /// Class the slot belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class_information: Option<BasicClass>,
}

/// Class slot to be booked or validated for a customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassSlotBookingRequest {
    /// Number of the customer who attends.
    #[serde(with = "crate::wire::id")]
    pub customer_id: CustomerId,
    /// Number of the slot, not of the class.
    #[serde(with = "crate::wire::id")]
    pub class_slot_id: ClassSlotId,
}

impl ClassSlotBookingRequest {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(customer_id: CustomerId, class_slot_id: ClassSlotId) -> Self {
        Self {
            customer_id,
            class_slot_id,
        }
    }
}

/// Booking of a class slot by a customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClassSlotBookingResult {
    /// Number of the booking; needed to read or cancel it.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub booking_id: Option<BookingId>,
    /// State of the customer's booking; a booking does not always mean a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booking_status: Option<ClassBookingStatus>,
    /// Number of the booked slot.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub class_slot_id: Option<ClassSlotId>,
    /// Number of the class the slot belongs to.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub class_id: Option<ClassId>,
    /// Number of the customer the booking is for.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub customer_id: Option<CustomerId>,
    /// State of the slot itself, separate from the customer's booking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class_slot_status: Option<SessionStatus>,
    /// Whether the customer takes part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participant_status: Option<ParticipantStatus>,
}

/// Outcome of checking whether a class slot can be booked.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ClassSlotBookingValidationResult {
    /// The verdict; only `AVAILABLE` means the slot can be booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_status: Option<ClassSlotValidation>,
}

/// Communication channel with its settings within one message category.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CommunicationChannelWrapper {
    /// The way messages are delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication_channel: Option<CommunicationChannel>,
    /// Whether the customer may change the setting of this channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_overridable: Option<bool>,
    /// Whether the channel is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
}

impl CommunicationChannelWrapper {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(communication_channel: CommunicationChannel) -> Self {
        Self {
            communication_channel: Some(communication_channel),
            ..Self::default()
        }
    }
}

/// Channels chosen for one category of messages.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CommunicationPreference {
    /// Subject of the messages the channels apply to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message_category: Option<MessageCategory>,
    /// Channels of the category and whether each is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<Vec<CommunicationChannelWrapper>>,
}

/// Price of a contract on a given day of the year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContractMonthDayToPrice {
    /// Day of the year the price belongs to, as month and day of the month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_day: Option<MonthDay>,
    /// Price for that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
}

/// How often a contract is paid; `type` decides which of the other fields apply.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContractPaymentFrequency {
    /// Number of the payment frequency.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<PaymentFrequencyId>,
    /// Rhythm of the payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<PaymentFrequencyType>,
    /// Span between payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Base price; only for type `RECURRING`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Days and their prices; only for type `MONTH_DAY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_days_to_prices: Option<Vec<ContractMonthDayToPrice>>,
    /// Terms and their prices; only for type `TERM_BASED`. A price starts to apply once its term is
    /// over, not during it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms_to_prices: Option<Vec<ContractTermToPrice>>,
}

/// Price of a contract that applies after a given term.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContractTermToPrice {
    /// Span that has to pass before the price applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Price from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
}

/// Person known to a studio, be it a member, a prospect or a former member. Most fields can be
/// missing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Customer {
    /// Number of the customer within the API; not the `customerNumber` people see.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<CustomerId>,
    /// Customer number as studio and member know it, for instance `1-12345`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_number: Option<String>,
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// E-mail address the studio has on file; can be missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Gender as entered in the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Street of the address, without the house number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// House number; text, as it can hold letters or ranges.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip_code: Option<String>,
    /// Town or city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Country as an ISO 3166-1 code, despite the name not the country's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Where the customer stands with the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CustomerStatus>,
    /// Card numbers in the requested card number format. Deprecated, use `accessMediums`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card_numbers: Option<Vec<String>>,
    /// Address of the customer's picture; expires after 15 minutes, so do not store it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Private landline or other private number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_private: Option<String>,
    /// Private mobile number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_private_mobile: Option<String>,
    /// Work number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_business: Option<String>,
    /// Mobile number used for work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_business_mobile: Option<String>,
    /// Periods during which the customer's contracts rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_periods: Option<Vec<CustomerIdlePeriod>>,
    /// Bank details of the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank_account: Option<BankAccount>,
    /// True while the customer is refused entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_refusal: Option<bool>,
    /// Restrictions on the customer's entry, each with its reason and an optional period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_restrictions: Option<Vec<AccessRestriction>>,
    /// UUID of the customer, next to the numeric `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Code with which the customer can refer others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral_code: Option<String>,
    /// Number of the studio the customer belongs to.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub studio_id: Option<StudioId>,
    /// Language the customer prefers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_language: Option<Language>,
    /// Values of the studio's additional information fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_information_field_assignments: Option<Vec<AdditionalInformationFieldAssignment>>,
    /// Id of the customer in the other party's system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party_id: Option<String>,
    /// Cards, PINs, barcodes and wallet passes of the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_mediums: Option<Vec<AccessMedium>>,
    /// Second first name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_first_name: Option<String>,
    /// Second family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_last_name: Option<String>,
    /// Province of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Second line for the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_street: Option<String>,
    /// Part of the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_part: Option<String>,
    /// District of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Kind of street, such as avenue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_type: Option<String>,
    /// Block of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_block: Option<String>,
    /// Entrance of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portal: Option<String>,
    /// Staircase within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stairway: Option<String>,
    /// Door within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// Anything about the address that fits no other field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_address_information: Option<String>,
    /// Floor within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// Name of the building in the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building_name: Option<String>,
    /// Moment the customer was created, with zone id in brackets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_date_time: Option<Moment>,
}

/// One visit of a customer to a studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerCheckin {
    /// Number of the visit.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub checkin_id: Option<CheckinId>,
    /// Moment the customer came in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_in_date_time: Option<Moment>,
    /// Moment the customer left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_out_date_time: Option<Moment>,
    /// Number of the studio visited.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub studio_id: Option<StudioId>,
    /// Name of the studio visited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub studio_name: Option<String>,
}

/// Idle period as shown with a customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerIdlePeriod {
    /// Number of the idle period.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<IdlePeriodId>,
    /// Day the idle period begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Day the idle period ends; declared required although a period can be unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Why the contract rests, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Contract that rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract: Option<SimpleContract>,
    /// True when no end is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlimited: Option<bool>,
}

/// What to search customers by. How several criteria combine, and whether case counts, is not
/// documented.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CustomerSearchRequest {
    /// First name or its beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name or its beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Whole e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// Format of card numbers, `DECIMAL` by default; the search itself takes no card number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card_number_format: Option<CardNumberFormat>,
}

/// Official document a customer proves their identity with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentIdentification {
    /// Number printed on the document.
    pub document_number: String,
    /// Kind of document.
    pub document_type: IdentityDocumentType,
}

impl DocumentIdentification {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(document_number: impl Into<String>, document_type: IdentityDocumentType) -> Self {
        Self {
            document_number: document_number.into(),
            document_type,
        }
    }
}

/// Person who leads a class or appointment.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Instructor {
    /// Number of the instructor.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<EmployeeId>,
    /// First name; show `publicName` to customers where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name; show `publicName` to customers where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Name meant for the eyes of customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_name: Option<String>,
}

/// Language with an optional country.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Language {
    /// ISO 639-1 code, such as `de`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language_code: Option<String>,
    /// ISO 3166-1 code of the country, such as `DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
}

impl Language {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(language_code: impl Into<String>) -> Self {
        Self {
            language_code: Some(language_code.into()),
            ..Self::default()
        }
    }
}

/// Room or other place within a studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Location {
    /// Number of the location.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<LocationId>,
    /// Name of the location.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text describing the location.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Personal data for a new customer, used for signing up a membership and for creating a prospect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MembershipSignupCustomer {
    /// Id of the customer in your own system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party_id: Option<String>,
    /// First name.
    pub first_name: String,
    /// Second first name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_first_name: Option<String>,
    /// Family name.
    pub last_name: String,
    /// Second family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_last_name: Option<String>,
    /// Date of birth.
    pub date_of_birth: Date,
    /// E-mail address; required even for a prospect.
    pub email: String,
    /// Gender of the new customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Private phone number; called `phonePrivate` in `Customer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_private: Option<String>,
    /// Mobile number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_mobile: Option<String>,
    /// Street of the address; the number goes into `houseNumber`.
    pub street: String,
    /// Second line for the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_street: Option<String>,
    /// Part of the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_part: Option<String>,
    /// District of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Kind of street, such as avenue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_type: Option<String>,
    /// Block of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_block: Option<String>,
    /// Entrance of the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portal: Option<String>,
    /// Staircase within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stairway: Option<String>,
    /// Door within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// Province of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Anything about the address that fits no other field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_address_information: Option<String>,
    /// Floor within the building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// Language the customer is to be addressed in.
    pub language: Language,
    /// House number; text, so ranges such as `3-4` are fine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Name of the building in the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building_name: Option<String>,
    /// Town or city.
    pub city: String,
    /// Postal code.
    pub zip_code: String,
    /// Country of the address as an ISO 3166-1 code; called `country` in `Customer`.
    pub country_code: String,
    /// Channels the customer wants, by message category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication_preferences: Option<Vec<CommunicationPreference>>,
    /// Official document; in Spain and Italy it can stand in for `taxId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_identification: Option<DocumentIdentification>,
    /// Token of a user payment session; its payment method becomes the customer's, and a mandate or
    /// card behind it is kept for later collection. Without a token the method is `CASH`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_request_token: Option<String>,
    /// Values for the studio's additional information fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_information_field_assignments: Option<Vec<AdditionalInformationFieldAssignment>>,
    /// Place of birth; needed by Italian studios for Italian nationals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place_of_birth: Option<String>,
    /// Country of birth; needed by Italian studios for people of other nationality.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_of_birth: Option<String>,
    /// Tax number; studios in Spain and Italy need it or a valid `documentIdentification`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_id: Option<String>,
}

impl MembershipSignupCustomer {
    /// With what the contract requires; the rest is left out until it is set.
    #[expect(clippy::too_many_arguments, reason = "the contract requires them all")]
    #[must_use]
    pub fn new(
        first_name: impl Into<String>,
        last_name: impl Into<String>,
        date_of_birth: Date,
        email: impl Into<String>,
        street: impl Into<String>,
        language: Language,
        city: impl Into<String>,
        zip_code: impl Into<String>,
        country_code: impl Into<String>,
    ) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            date_of_birth,
            email: email.into(),
            street: street.into(),
            language,
            city: city.into(),
            zip_code: zip_code.into(),
            country_code: country_code.into(),
            third_party_id: None,
            second_first_name: None,
            second_last_name: None,
            gender: None,
            phone_number_private: None,
            phone_number_mobile: None,
            second_street: None,
            city_part: None,
            district: None,
            street_type: None,
            street_block: None,
            portal: None,
            stairway: None,
            door: None,
            province: None,
            additional_address_information: None,
            floor: None,
            house_number: None,
            building_name: None,
            communication_preferences: None,
            document_identification: None,
            payment_request_token: None,
            additional_information_field_assignments: None,
            place_of_birth: None,
            country_of_birth: None,
            tax_id: None,
        }
    }
}

/// Amount in a currency.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Money {
    /// Decimal amount in the main unit, not in cents.
    #[serde(
        with = "crate::wire::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub amount: Option<Decimal>,
    /// ISO 4217 code, such as `EUR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

impl Money {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(amount: Decimal, currency: impl Into<String>) -> Self {
        Self {
            amount: Some(amount),
            currency: Some(currency.into()),
        }
    }
}

/// What a contract costs and how often it is paid.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PriceDetails {
    /// Price before any adjustment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_price: Option<Money>,
    /// Price that applies now, with all adjustments of the base price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_price: Option<Money>,
    /// How often the price is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_frequency: Option<ContractPaymentFrequency>,
}

/// Code of a membership offer's rate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RateCode {
    /// Readable name of the rate code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The code itself, such as `RC12345`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
}

/// Signature drawn by the customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Signature {
    /// The signature as an SVG image, encoded in base 64.
    pub base64_svg_signature: String,
}

impl Signature {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(base64_svg_signature: impl Into<String>) -> Self {
        Self {
            base64_svg_signature: base64_svg_signature.into(),
        }
    }
}

/// Number and rate of a contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SimpleContract {
    /// Number of the contract.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<ContractId>,
    /// Name of the contract's rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_name: Option<String>,
}

/// Span of time as a count and a unit, days at the finest.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Term {
    /// How many units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
    /// Unit the value counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<TermUnit>,
}

/// Span of time that can also be in minutes or hours.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TermWithMinutes {
    /// How many units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
    /// Unit the value counts; minutes and hours are plural, the others singular.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<TermUnitWithMinutes>,
}

/// Span of time; same meaning as `Term` with other field names.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TimePeriod {
    /// How many units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period_value: Option<i64>,
    /// Unit the value counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period_unit: Option<TermUnit>,
}

/// Answer of operations that have nothing else to return.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct VoidResult {
    /// Text rather than a boolean; its values are not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<String>,
}

/// A day of every year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MonthDay {
    /// Month by its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// Month, 1 to 12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_value: Option<i64>,
    /// Day of the month, 1 to 31.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_of_month: Option<i64>,
}

wire_enum! {
    /// Values of `AccessMediumDto.type`.
    pub enum AccessMediumType {
        /// `CARD_NUMBER`
        CardNumber = "CARD_NUMBER",
        /// `PIN`
        Pin = "PIN",
        /// `BARCODE`
        Barcode = "BARCODE",
        /// `WALLET_PASS`
        WalletPass = "WALLET_PASS",
    }
}

wire_enum! {
    /// Values of `AdditionalInformationField.type`.
    pub enum AdditionalFieldType {
        /// Yes or no.
        Boolean = "BOOLEAN",
        /// `DATE`
        Date = "DATE",
        /// Choice from `listItems`.
        List = "LIST",
        /// `NUMERIC`
        Numeric = "NUMERIC",
        /// Free text.
        Text = "TEXT",
    }
}

wire_enum! {
    /// Values of `IdlePeriodConfiguration.idlePeriodCreationStatus`.
    pub enum AmendmentMode {
        /// Requests are not possible.
        Read = "READ",
        /// A request remains an amendment until the studio approves.
        ChangesRequireVerification = "CHANGES_REQUIRE_VERIFICATION",
        /// A request takes effect at once.
        ChangesWithoutVerification = "CHANGES_WITHOUT_VERIFICATION",
    }
}

wire_enum! {
    /// Values of `AppointmentBookingResult.bookingStatus`.
    pub enum AppointmentBookingStatus {
        /// `BOOKED`
        Booked = "BOOKED",
        /// Booked, but a confirmation is still needed.
        BookedWithConfirmationRequired = "BOOKED_WITH_CONFIRMATION_REQUIRED",
        /// `CANCELED`
        Canceled = "CANCELED",
    }
}

wire_enum! {
    /// Values of `AppointmentBookingValidationResult.validationStatus`.
    pub enum AppointmentValidation {
        /// The slot begins in the past.
        PastStartDateTime = "PAST_START_DATE_TIME",
        /// The end is the same as or earlier than the start.
        EndDateTimeNotAfterStartDateTime = "END_DATE_TIME_NOT_AFTER_START_DATE_TIME",
        /// The span between start and end differs from the appointment's main time.
        PeriodDoesNotMatch = "PERIOD_DOES_NOT_MATCH",
        /// The customer is booked elsewhere at that time.
        CustomerInOtherBooking = "CUSTOMER_IN_OTHER_BOOKING",
        /// The slot falls into an idle period of the customer.
        CustomerIdle = "CUSTOMER_IDLE",
        /// The customer lacks the contingent the appointment needs.
        NoContingent = "NO_CONTINGENT",
        /// A restriction set on the appointment is not met.
        BookableAppointmentRestrictionsNotFulfilled = "BOOKABLE_APPOINTMENT_RESTRICTIONS_NOT_FULFILLED",
        /// No more bookings are allowed.
        BookingLimitReached = "BOOKING_LIMIT_REACHED",
        /// Too early for the booking window.
        DateTimeBeforeEarliestBookingDateTime = "DATE_TIME_BEFORE_EARLIEST_BOOKING_DATE_TIME",
        /// Too late for the booking window.
        DateTimeAfterLatestBookingDateTime = "DATE_TIME_AFTER_LATEST_BOOKING_DATE_TIME",
        /// The studio is shut at that time.
        StudioClosed = "STUDIO_CLOSED",
        /// At least one needed resource is not free.
        ResourceNotAvailable = "RESOURCE_NOT_AVAILABLE",
        /// Not bookable for a reason the other values do not name.
        NotAvailable = "NOT_AVAILABLE",
        /// `AVAILABLE`
        Available = "AVAILABLE",
    }
}

wire_enum! {
    /// Notation of card numbers. The same card reads `1173673668653440`, `042b73321a3180` and
    /// `80311a32732b04` in the three formats.
    pub enum CardNumberFormat {
        /// Decimal number.
        Decimal = "DECIMAL",
        /// Hexadecimal, most significant byte first.
        HexMsb = "HEX_MSB",
        /// Hexadecimal, least significant byte first.
        HexLsb = "HEX_LSB",
    }
}

wire_enum! {
    /// Values of `AccountPreviewItem.chargeType`.
    pub enum ChargeType {
        /// `MEMBERSHIP_CHARGE`
        MembershipCharge = "MEMBERSHIP_CHARGE",
        /// `BONUS_PERIOD_CHARGE`
        BonusPeriodCharge = "BONUS_PERIOD_CHARGE",
        /// `CONTRACT_IDLE_PERIOD_CHARGE`
        ContractIdlePeriodCharge = "CONTRACT_IDLE_PERIOD_CHARGE",
        /// `IDLE_PERIOD_CHARGE`
        IdlePeriodCharge = "IDLE_PERIOD_CHARGE",
        /// `TRIAL_PERIOD_CHARGE`
        TrialPeriodCharge = "TRIAL_PERIOD_CHARGE",
        /// `FLAT_FEE`
        FlatFee = "FLAT_FEE",
    }
}

wire_enum! {
    /// Values of `ClassSlotBookingResult.bookingStatus`.
    pub enum ClassBookingStatus {
        /// `BOOKED`
        Booked = "BOOKED",
        /// Booked, but a confirmation is still needed.
        BookedWithConfirmationRequired = "BOOKED_WITH_CONFIRMATION_REQUIRED",
        /// On the waiting list, without a place so far.
        WaitingList = "WAITING_LIST",
        /// `CANCELED`
        Canceled = "CANCELED",
    }
}

wire_enum! {
    /// Values of `ClassSlotBookingValidationResult.validationStatus`.
    pub enum ClassSlotValidation {
        /// `AVAILABLE`
        Available = "AVAILABLE",
        /// The customer lacks the contingent the class needs.
        NoContingent = "NO_CONTINGENT",
        /// The places or the waiting list are full.
        BookingLimitReached = "BOOKING_LIMIT_REACHED",
        /// The customer is on this slot already.
        CustomerAlreadyBooked = "CUSTOMER_ALREADY_BOOKED",
        /// The slot falls into an idle period of the customer.
        CustomerIdle = "CUSTOMER_IDLE",
        /// The customer is booked elsewhere at that time.
        CustomerInOtherBooking = "CUSTOMER_IN_OTHER_BOOKING",
        /// The class is only shown and takes no bookings.
        DisplayOnly = "DISPLAY_ONLY",
        /// Booking has not opened yet.
        DateTimeBeforeEarliestBookingDateTime = "DATE_TIME_BEFORE_EARLIEST_BOOKING_DATE_TIME",
        /// Booking has closed.
        DateTimeAfterLatestBookingDateTime = "DATE_TIME_AFTER_LATEST_BOOKING_DATE_TIME",
        /// The studio is shut at that time.
        StudioClosed = "STUDIO_CLOSED",
        /// Not bookable for a reason the other values do not name.
        NotAvailable = "NOT_AVAILABLE",
    }
}

wire_enum! {
    /// Values of `Class.type`.
    pub enum ClassType {
        /// On site.
        Studio = "STUDIO",
        /// Online.
        Stream = "STREAM",
    }
}

wire_enum! {
    /// Values of `CommunicationChannelWrapper.communicationChannel`.
    pub enum CommunicationChannel {
        /// `LETTER`
        Letter = "LETTER",
        /// `EMAIL`
        Email = "EMAIL",
        /// `TEXT_MESSAGE`
        TextMessage = "TEXT_MESSAGE",
        /// `PHONE`
        Phone = "PHONE",
        /// `FAX`
        Fax = "FAX",
        /// `CONVERSATION`
        Conversation = "CONVERSATION",
        /// `CHAT`
        Chat = "CHAT",
        /// `OTHER`
        Other = "OTHER",
    }
}

wire_enum! {
    /// Whether a contract is active; a filter in queries, the present state in answers.
    pub enum ContractStatus {
        /// `ACTIVE`
        Active = "ACTIVE",
        /// `INACTIVE`
        Inactive = "INACTIVE",
    }
}

wire_enum! {
    /// Values of `Customer.status`.
    pub enum CustomerStatus {
        /// Has at least one contract.
        Member = "MEMBER",
        /// Has no contract.
        Prospect = "PROSPECT",
        /// Used to be a member; never part of the customer list, only found by id or search.
        FormerMember = "FORMER_MEMBER",
    }
}

wire_enum! {
    /// Values of `Availability.dayOfWeek`.
    pub enum DayOfWeek {
        /// `MONDAY`
        Monday = "MONDAY",
        /// `TUESDAY`
        Tuesday = "TUESDAY",
        /// `WEDNESDAY`
        Wednesday = "WEDNESDAY",
        /// `THURSDAY`
        Thursday = "THURSDAY",
        /// `FRIDAY`
        Friday = "FRIDAY",
        /// `SATURDAY`
        Saturday = "SATURDAY",
        /// `SUNDAY`
        Sunday = "SUNDAY",
    }
}

wire_enum! {
    /// Values of `LeadAdditionalFieldConfiguration.mode`.
    pub enum FieldMode {
        /// Not asked.
        Inactive = "INACTIVE",
        /// `OPTIONAL`
        Optional = "OPTIONAL",
        /// `MANDATORY`
        Mandatory = "MANDATORY",
    }
}

wire_enum! {
    /// Values of `Customer.gender`.
    pub enum Gender {
        /// `MALE`
        Male = "MALE",
        /// `FEMALE`
        Female = "FEMALE",
        /// `UNISEX`
        Unisex = "UNISEX",
    }
}

wire_enum! {
    /// Values of `DocumentIdentification.documentType`.
    pub enum IdentityDocumentType {
        /// `ID_CARD`
        IdCard = "ID_CARD",
        /// `PASSPORT`
        Passport = "PASSPORT",
        /// `DRIVERS_LICENCE`
        DriversLicence = "DRIVERS_LICENCE",
        /// Residence permit or visa.
        ResidencePermit = "RESIDENCE_PERMIT",
        /// National identification number rather than a card.
        NationalIdNumber = "NATIONAL_ID_NUMBER",
        /// `OTHERS`
        Others = "OTHERS",
    }
}

wire_enum! {
    /// Values of `CommunicationPreference.messageCategory`.
    pub enum MessageCategory {
        /// `CONTRACT`
        Contract = "CONTRACT",
        /// `GENERAL`
        General = "GENERAL",
        /// `APPOINTMENT`
        Appointment = "APPOINTMENT",
        /// `NEWSLETTER`
        Newsletter = "NEWSLETTER",
        /// `LOYALTY_PROGRAM`
        LoyaltyProgram = "LOYALTY_PROGRAM",
    }
}

wire_enum! {
    /// Values of `AdditionalModuleMonthDayToPrice.monthDay.month`.
    pub enum Month {
        /// `JANUARY`
        January = "JANUARY",
        /// `FEBRUARY`
        February = "FEBRUARY",
        /// `MARCH`
        March = "MARCH",
        /// `APRIL`
        April = "APRIL",
        /// `MAY`
        May = "MAY",
        /// `JUNE`
        June = "JUNE",
        /// `JULY`
        July = "JULY",
        /// `AUGUST`
        August = "AUGUST",
        /// `SEPTEMBER`
        September = "SEPTEMBER",
        /// `OCTOBER`
        October = "OCTOBER",
        /// `NOVEMBER`
        November = "NOVEMBER",
        /// `DECEMBER`
        December = "DECEMBER",
    }
}

wire_enum! {
    /// Values of `AppointmentBookingResult.participantStatus`.
    pub enum ParticipantStatus {
        /// `PARTICIPATING`
        Participating = "PARTICIPATING",
        /// `NOT_PARTICIPATING`
        NotParticipating = "NOT_PARTICIPATING",
        /// Participation has not been recorded.
        Unset = "UNSET",
    }
}

wire_enum! {
    /// Values of `MembershipOfferExtended.allowedPaymentChoices`.
    pub enum PaymentChoice {
        /// `CASH`
        Cash = "CASH",
        /// `BANK_TRANSFER`
        BankTransfer = "BANK_TRANSFER",
        /// BACS direct debit.
        Bacs = "BACS",
        /// SEPA direct debit.
        Sepa = "SEPA",
        /// CH-DD direct debit.
        ChDd = "CH_DD",
        /// LSV direct debit.
        Lsv = "LSV",
        /// `CREDIT_CARD`
        CreditCard = "CREDIT_CARD",
        /// `TWINT`
        Twint = "TWINT",
        /// `PAYPAL`
        Paypal = "PAYPAL",
        /// `BANCONTACT`
        Bancontact = "BANCONTACT",
        /// `IDEAL`
        Ideal = "IDEAL",
    }
}

wire_enum! {
    /// Values of `AdditionalModulePaymentFrequency.type`.
    pub enum PaymentFrequencyType {
        /// Costs nothing.
        Free = "FREE",
        /// Paid once.
        NonRecurring = "NON_RECURRING",
        /// Paid anew every term; see `price`.
        Recurring = "RECURRING",
        /// Paid on fixed days of the year, each with its own price; see `monthDaysToPrices`.
        MonthDay = "MONTH_DAY",
        /// Price can differ from term to term; see `termsToPrices`.
        TermBased = "TERM_BASED",
    }
}

wire_enum! {
    /// Values of `AppointmentBookingResult.appointmentStatus`.
    pub enum SessionStatus {
        /// `PLANNED`
        Planned = "PLANNED",
        /// `CANCELED`
        Canceled = "CANCELED",
        /// `COMPLETED`
        Completed = "COMPLETED",
    }
}

wire_enum! {
    /// Values of `Term.unit`.
    pub enum TermUnit {
        /// `DAY`
        Day = "DAY",
        /// `WEEK`
        Week = "WEEK",
        /// `MONTH`
        Month = "MONTH",
        /// `YEAR`
        Year = "YEAR",
    }
}

wire_enum! {
    /// Values of `TermWithMinutes.unit`.
    pub enum TermUnitWithMinutes {
        /// `MINUTES`
        Minutes = "MINUTES",
        /// `HOURS`
        Hours = "HOURS",
        /// `DAY`
        Day = "DAY",
        /// `WEEK`
        Week = "WEEK",
        /// `MONTH`
        Month = "MONTH",
        /// `YEAR`
        Year = "YEAR",
    }
}
