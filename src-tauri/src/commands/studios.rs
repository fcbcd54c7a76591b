//! Studios.

use studiodesk_core::Platform;
use studiodesk_services::{Removed, ScopeView, StudioView, UtilizationView};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::{AppState, clipboard};

/// Starts the demo studio inside the program and opens it.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn try_demo(state: State<'_, AppState>) -> Result<StudioView> {
    Ok(state.desk.try_demo().await?)
}

/// Checks the entered key, names the studio, keeps the key and opens the studio. With a developer's
/// server, platform and tenant are not looked at.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn connect_studio(
    state: State<'_, AppState>,
    platform: Platform,
    tenant: String,
) -> Result<StudioView> {
    let desk = &state.desk;
    Ok(clipboard::wiped_after(&state, desk.connect_studio(platform, &tenant)).await?)
}

/// Puts the entered key in the place of a refused or lost one.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn replace_key(state: State<'_, AppState>, studio: String) -> Result<StudioView> {
    let desk = &state.desk;
    Ok(clipboard::wiped_after(&state, desk.replace_key(&studio)).await?)
}

/// Every studio that is connected here.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn list_studios(state: State<'_, AppState>) -> Vec<StudioView> {
    state.desk.list_studios()
}

/// Opens a studio. The local copy is there at once; a fresh one is read beside it.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn open_studio(state: State<'_, AppState>, studio: String) -> Result<StudioView> {
    state.startup.outcome().await?;
    Ok(state.desk.open_studio(&studio).await?)
}

/// Gives a studio another name here. An empty one brings back the service's.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn rename_studio(
    state: State<'_, AppState>,
    studio: String,
    name: String,
) -> Result<StudioView> {
    Ok(state.desk.rename_studio(&studio, &name)?)
}

/// Erases a studio's key and local data.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn remove_studio(state: State<'_, AppState>, studio: String) -> Result<Removed> {
    Ok(state.desk.remove_studio(&studio).await?)
}

/// Which scopes the key of the open studio has. Asks the service.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn probe_scopes(state: State<'_, AppState>) -> Result<Vec<ScopeView>> {
    Ok(state.desk.probe_scopes().await?)
}

/// How many people are in the studio now. Asks the service.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn studio_utilization(state: State<'_, AppState>) -> Result<UtilizationView> {
    Ok(state.desk.studio_utilization().await?)
}
