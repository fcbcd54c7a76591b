//! Types of bookable appointments and their bookings.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use serde::{Deserialize, Serialize};
use studiodesk_core::{BookingId, CustomerId};

use crate::Moment;
use crate::api::shared::{AppointmentBookingStatus, Instructor, ParticipantStatus, SessionStatus};

/// Appointment booking with the number of its customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AppointmentBookingResultWithCustomerId {
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
    /// Number of the customer the booking is for.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub customer_id: Option<CustomerId>,
}
