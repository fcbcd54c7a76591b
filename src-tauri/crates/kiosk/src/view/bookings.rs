//! Bookings, and classes to book.

use serde::Serialize;
use specta::Type;
use studiodesk_services::{BookedKind, BookingState, CancelUntil, Seats};

use crate::Handle;

/// What the person has booked ahead.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskBookings {
    /// The earliest first.
    pub bookings: Vec<KioskBooking>,
    /// Whether the kiosk's key may not read all of them.
    pub incomplete: bool,
}

/// A booking.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskBooking {
    /// How it is named here.
    pub booking: Handle,
    /// What was booked.
    pub kind: BookedKind,
    /// How it stands.
    pub state: Option<BookingState>,
    /// Whether the studio has called it off.
    pub called_off: bool,
    /// Its name.
    pub title: String,
    /// RFC 3339.
    pub start: Option<String>,
    /// RFC 3339.
    pub end: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// Until when it can be given up, where the service says.
    pub cancel_until: Option<CancelUntil>,
}

/// A class that can be booked, on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskClassSlot {
    /// How it is named here.
    pub slot: Handle,
    /// Its name.
    pub title: String,
    /// RFC 3339.
    pub start: String,
    /// RFC 3339.
    pub end: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// RFC 3339: from when on it can be booked.
    pub opens: Option<String>,
    /// RFC 3339: until when.
    pub closes: Option<String>,
    /// Its places.
    pub seats: Seats,
    /// Whether the person is in it.
    pub booked: bool,
}
