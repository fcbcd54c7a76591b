//! The record of the member: look, and change part by part.

use studiodesk_kiosk::view::{KioskPart, KioskReview};
use studiodesk_services::changes::{Part, Values};
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// A part of the record.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_my_data(
    state: State<'_, AppState>,
    session: String,
    part: Part,
) -> Result<KioskPart> {
    Ok(kiosk(&state)?.my_data(&session, part).await?)
}

/// What a change of a part would mean: all of its values as they are to be. Sends nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_data(
    state: State<'_, AppState>,
    session: String,
    part: Part,
    values: Values,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?.review_data(&session, part, values).await?)
}

/// What it would mean to take back what waits for the studio. Sends nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_data_withdrawal(
    state: State<'_, AppState>,
    session: String,
    part: Part,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?
        .review_data_withdrawal(&session, part)
        .await?)
}
