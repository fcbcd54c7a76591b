//! Files on their way in: picked, pasted, made of photos; and tables on their way out.

use std::sync::Arc;

use studiodesk_services::{PaperPage, PickedFile, Table, TableFormat, Wanted};
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tracing::instrument;

use super::error::Result;
use crate::AppState;
use crate::clipboard::Pasted;

/// Lets the person pick files with the system's own dialog, as many as they like.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn pick_files(
    state: State<'_, AppState>,
    what: Wanted,
) -> Result<Vec<PickedFile>> {
    let mut files = Vec::new();
    for path in state.picker.pick_many(what).await {
        files.push(state.desk.take_picked(path, what).await?);
    }
    Ok(files)
}

/// Takes files or a picture from the clipboard; none if it holds neither. A picture gets `name`.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn paste_files(
    state: State<'_, AppState>,
    name: String,
) -> Result<Vec<PickedFile>> {
    let clipboard = Arc::clone(&state.clipboard);
    let pasted = spawn_blocking(move || {
        let files = clipboard.files();
        (clipboard.picture().filter(|_| files.is_empty()), files)
    });
    let (picture, paths) = pasted.await.unwrap_or_default();
    let mut files = Vec::new();
    for path in paths {
        files.push(state.desk.take_picked(path, Wanted::Document).await?);
    }
    if let Some(Pasted::Pixels {
        width,
        height,
        pixels,
    }) = picture
    {
        files.push(state.desk.take_pasted(name, width, height, pixels).await?);
    }
    Ok(files)
}

/// Looks at a picked file once more.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn look_at_file(
    state: State<'_, AppState>,
    token: String,
    what: Wanted,
) -> Result<PickedFile> {
    Ok(state.desk.look_at_file(token, what).await?)
}

/// Binds photos of paper to one PDF, which can be sent like a picked file.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn bind_paper(
    state: State<'_, AppState>,
    pages: Vec<PaperPage>,
    name: String,
) -> Result<PickedFile> {
    Ok(state.desk.bind_paper(pages, name).await?)
}

/// Writes a table that the window shows to a file of the person's choice, and tells its name.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn export_table(
    state: State<'_, AppState>,
    table: Table,
    format: TableFormat,
    name: String,
) -> Result<Option<String>> {
    let name = format!("{name}.{}", format.ending());
    let Some(path) = state.picker.save(&name).await else {
        return Ok(None);
    };
    state.desk.export_table(table, format, &path).await?;
    Ok(Some(super::name_of(&path)))
}
