//! The camera of the station. What it sees goes to the page through the photo protocol.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::KioskPhoto;
use studiodesk_kiosk::words::Flow;
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// Opens the camera for a flow that needs it.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_open_camera(
    state: State<'_, AppState>,
    session: String,
    flow: Flow,
) -> Result<()> {
    Ok(kiosk(&state)?.open_camera(&session, flow).await?)
}

/// Closes it.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_close_camera(state: State<'_, AppState>, session: String) -> Result<()> {
    Ok(kiosk(&state)?.close_camera(&session)?)
}

/// Takes what it sees now.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_take_photo(
    state: State<'_, AppState>,
    session: String,
) -> Result<KioskPhoto> {
    Ok(kiosk(&state)?.take_photo(&session).await?)
}

/// Lets go of a photo.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_forget_photo(
    state: State<'_, AppState>,
    session: String,
    photo: Handle,
) -> Result<()> {
    Ok(kiosk(&state)?.forget_photo(&session, &photo)?)
}
