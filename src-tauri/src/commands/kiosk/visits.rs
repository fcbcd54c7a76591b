//! What a member owes, and when they came.

use studiodesk_kiosk::view::KioskCheckIn;
use studiodesk_services::Account;
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// The account.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_balance(state: State<'_, AppState>, session: String) -> Result<Account> {
    Ok(kiosk(&state)?.balance(&session).await?)
}

/// The visits of the last year, the latest first.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_check_ins(
    state: State<'_, AppState>,
    session: String,
) -> Result<Vec<KioskCheckIn>> {
    Ok(kiosk(&state)?.check_ins(&session).await?)
}
