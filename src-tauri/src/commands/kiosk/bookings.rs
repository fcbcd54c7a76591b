//! Bookings of the member, and classes to book.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskBookings, KioskClassSlot, KioskReview};
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// What is booked ahead.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_bookings(
    state: State<'_, AppState>,
    session: String,
) -> Result<KioskBookings> {
    Ok(kiosk(&state)?.bookings(&session).await?)
}

/// The classes from a day on, for a week.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_class_slots(
    state: State<'_, AppState>,
    session: String,
    first: String,
) -> Result<Vec<KioskClassSlot>> {
    Ok(kiosk(&state)?.class_slots(&session, &first).await?)
}

/// Whether a class can be booked. Books nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_class(
    state: State<'_, AppState>,
    session: String,
    slot: Handle,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?.review_class(&session, &slot).await?)
}

/// What it would mean to give a booking up. Cancels nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_booking_end(
    state: State<'_, AppState>,
    session: String,
    booking: Handle,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?
        .review_booking_end(&session, &booking)
        .await?)
}
