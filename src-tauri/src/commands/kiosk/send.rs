//! What was reviewed is sent, once; and the receipt of it.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskDone, KioskReceipt};
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// Sends what a review showed. It can be sent once, and nothing else can.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_send(
    state: State<'_, AppState>,
    session: String,
    review: Handle,
) -> Result<KioskDone> {
    Ok(kiosk(&state)?.send(&session, &review).await?)
}

/// A receipt of it in the words of the page, as a QR code to take along.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_receipt(
    state: State<'_, AppState>,
    session: String,
    done: Handle,
    words: Vec<String>,
) -> Result<KioskReceipt> {
    Ok(kiosk(&state)?.receipt(&session, &done, &words)?)
}
