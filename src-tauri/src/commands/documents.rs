//! What is on file for a member.

use studiodesk_core::{CustomerId, DocumentId};
use studiodesk_services::{Document, Preview, ReadFrom, ReadableDocument, SavedDocument, Section};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// The documents of a member; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_documents(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Vec<Document>>>> {
    Ok(state.desk.documents(member, from).await?)
}

/// Which of a member's documents can be read without a network.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kept_documents(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<Vec<ReadableDocument>> {
    Ok(state.desk.kept_documents(member).await?)
}

/// Fetches a document to be looked at in the window, or takes the kept one where there is no network.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn open_preview(
    state: State<'_, AppState>,
    member: CustomerId,
    document: DocumentId,
) -> Result<Preview> {
    Ok(state.desk.open_preview(member, document).await?)
}

/// Lets go of what was looked at.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all)]
pub(crate) async fn close_preview(state: State<'_, AppState>, token: String) -> Result<()> {
    state.desk.close_preview(&token);
    Ok(())
}

/// Writes a document to a file of the person's choice, and tells its name and whether it is a kept one.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn download_document(
    state: State<'_, AppState>,
    member: CustomerId,
    document: DocumentId,
    name: String,
) -> Result<Option<SavedDocument>> {
    let Some(path) = state.picker.save(&name).await else {
        return Ok(None);
    };
    let saved = state
        .desk
        .download_document(member, document, &path)
        .await?;
    Ok(Some(saved))
}
