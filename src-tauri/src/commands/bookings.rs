//! Bookings of a member, and what can be booked.

use studiodesk_core::{BookableAppointmentId, CustomerId};
use studiodesk_services::{
    AppointmentOffer, AppointmentSlot, Bookings, ClassSlotOffer, ReadFrom, Section,
};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// What a member has booked ahead; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_bookings(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Bookings>>> {
    Ok(state.desk.bookings(member, from).await?)
}

/// The classes from a day on, for a week.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn class_slots(
    state: State<'_, AppState>,
    first: String,
) -> Result<Vec<ClassSlotOffer>> {
    Ok(state.desk.class_slots(&first).await?)
}

/// Everything that can be booked as an appointment.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn bookable_appointments(
    state: State<'_, AppState>,
) -> Result<Vec<AppointmentOffer>> {
    Ok(state.desk.bookable_appointments().await?)
}

/// When an appointment can be had by a member, from a day on for a week.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn appointment_slots(
    state: State<'_, AppState>,
    member: CustomerId,
    appointment: BookableAppointmentId,
    first: String,
) -> Result<Vec<AppointmentSlot>> {
    let slots = state.desk.appointment_slots(member, appointment, &first);
    Ok(slots.await?)
}
