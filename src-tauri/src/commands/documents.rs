//! What is on file for a member.

use studiodesk_core::{CustomerId, DocumentId};
use studiodesk_services::{Document, Preview, ReadFrom, Section};
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

/// Fetches a document to be looked at in the window.
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

/// Writes a document to a file of the person's choice, and tells its name.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn download_document(
    state: State<'_, AppState>,
    member: CustomerId,
    document: DocumentId,
    name: String,
) -> Result<Option<String>> {
    let Some(path) = state.picker.save(&name).await else {
        return Ok(None);
    };
    state
        .desk
        .download_document(member, document, &path)
        .await?;
    Ok(Some(super::name_of(&path)))
}
