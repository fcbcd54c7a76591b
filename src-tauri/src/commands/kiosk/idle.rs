//! Contracts that rest.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskIdleContract, KioskIdleWish, KioskReview};
use studiodesk_services::{IdleDay, IdleLengths};
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// The contracts with what they allow of resting.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_idle_contracts(
    state: State<'_, AppState>,
    session: String,
) -> Result<Vec<KioskIdleContract>> {
    Ok(kiosk(&state)?.idle_contracts(&session).await?)
}

/// Which days of a month (`2026-03`) can be the first, and why the others cannot.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_idle_days(
    state: State<'_, AppState>,
    session: String,
    contract: Handle,
    month: String,
) -> Result<Vec<IdleDay>> {
    Ok(kiosk(&state)?
        .idle_days(&session, &contract, &month)
        .await?)
}

/// Which lengths can be chosen from a day on.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_idle_lengths(
    state: State<'_, AppState>,
    session: String,
    contract: Handle,
    start: String,
) -> Result<IdleLengths> {
    Ok(kiosk(&state)?
        .idle_lengths(&session, &contract, &start)
        .await?)
}

/// What a rest would mean. Sends nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_idle(
    state: State<'_, AppState>,
    session: String,
    wish: KioskIdleWish,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?.review_idle(&session, wish).await?)
}
