//! Bookings of the member, and classes to book.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskBookings, KioskClassSlot, KioskReview};

use super::{Result, closed};

/// What is booked ahead.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_bookings(session: String) -> Result<KioskBookings> {
    drop(session);
    closed()
}

/// The classes from a day on, for a week.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_class_slots(session: String, first: String) -> Result<Vec<KioskClassSlot>> {
    drop(session);
    drop(first);
    closed()
}

/// Whether a class can be booked. Books nothing.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_review_class(session: String, slot: Handle) -> Result<KioskReview> {
    drop(session);
    drop(slot);
    closed()
}

/// What it would mean to give a booking up. Cancels nothing.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_review_booking_end(session: String, booking: Handle) -> Result<KioskReview> {
    drop(session);
    drop(booking);
    closed()
}
