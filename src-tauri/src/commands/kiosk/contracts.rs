//! Contracts of the member: look, cancel, take it back.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskContracts, KioskReview};
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// The contracts, those that run first.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_contracts(
    state: State<'_, AppState>,
    session: String,
) -> Result<KioskContracts> {
    Ok(kiosk(&state)?.contracts(&session).await?)
}

/// What a cancelation to that day would mean. Sends nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_cancelation(
    state: State<'_, AppState>,
    session: String,
    contract: Handle,
    end: String,
    reason: Handle,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?
        .review_cancelation(&session, &contract, &end, &reason)
        .await?)
}

/// What it would mean to take a cancelation back. Sends nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_cancelation_withdrawal(
    state: State<'_, AppState>,
    session: String,
    contract: Handle,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?
        .review_cancelation_withdrawal(&session, &contract)
        .await?)
}
