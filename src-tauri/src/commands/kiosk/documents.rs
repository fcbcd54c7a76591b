//! Documents of the member: look, and hand in. Pages go to the page through the photo protocol.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskDocument, KioskPage, KioskPages, KioskReview};
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// What is on file, the latest first.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_documents(
    state: State<'_, AppState>,
    session: String,
) -> Result<Vec<KioskDocument>> {
    Ok(kiosk(&state)?.documents(&session).await?)
}

/// Fetches a document to be looked at.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_open_document(
    state: State<'_, AppState>,
    session: String,
    document: Handle,
) -> Result<KioskPages> {
    Ok(kiosk(&state)?.open_document(&session, &document).await?)
}

/// Lets go of what was looked at.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_close_document(state: State<'_, AppState>, session: String) -> Result<()> {
    Ok(kiosk(&state)?.close_document(&session)?)
}

/// What photos of paper would be as one document, called by a word of the page. Sends nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_document(
    state: State<'_, AppState>,
    session: String,
    pages: Vec<KioskPage>,
    words: String,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?
        .review_document(&session, &pages, &words)
        .await?)
}
