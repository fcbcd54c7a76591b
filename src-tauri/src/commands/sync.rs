//! The reading of all members.

use studiodesk_services::SyncView;
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// How the reading goes on.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn sync_view(state: State<'_, AppState>) -> Result<SyncView> {
    Ok(state.desk.sync_view()?)
}

/// Starts to read, or goes on where it was stopped.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn start_sync(state: State<'_, AppState>) -> Result<SyncView> {
    Ok(state.desk.start_sync()?)
}

/// Stops reading. What was read stays.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn cancel_sync(state: State<'_, AppState>) -> Result<SyncView> {
    Ok(state.desk.cancel_sync()?)
}

/// Erases the local copy of the members, after a person has said so, and tells how many were in it. What
/// waits to be sent stays.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn drop_mirror(state: State<'_, AppState>) -> Result<u32> {
    Ok(state.desk.drop_mirror().await?)
}
