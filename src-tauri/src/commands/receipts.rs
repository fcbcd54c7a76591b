//! Receipts of changes.

use studiodesk_services::{ItemId, Preview, ReceiptVerdict, ReceiptWords, Wanted};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Writes the receipt of a change to a file of the person's choice, and tells its name.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn save_receipt(
    state: State<'_, AppState>,
    item: ItemId,
    words: ReceiptWords,
) -> Result<Option<String>> {
    let name = format!("studiodesk-receipt-{item}.pdf");
    let Some(path) = state.picker.save(&name).await else {
        return Ok(None);
    };
    state.desk.save_receipt(item, words, &path).await?;
    Ok(Some(super::name_of(&path)))
}

/// Makes the receipt of a change to be put on paper.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn open_receipt(
    state: State<'_, AppState>,
    item: ItemId,
    words: ReceiptWords,
) -> Result<Preview> {
    Ok(state.desk.open_receipt(item, words).await?)
}

/// Looks whether a receipt that the person picks fits the trail; nothing if they pick none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn verify_receipt(state: State<'_, AppState>) -> Result<Option<ReceiptVerdict>> {
    match state.picker.pick(Wanted::Document).await {
        Some(path) => Ok(Some(state.desk.verify_receipt(path).await?)),
        None => Ok(None),
    }
}
