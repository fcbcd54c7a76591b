//! Profile pictures before they are sent. Their pixels go to the window through the photo protocol.

use serde::Serialize;
use specta::Type;
use studiodesk_services::{PictureCrop, PictureProblem, PreparedPicture, TakenPicture, Wanted};
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tracing::instrument;

use super::error::Result;
use crate::clipboard::Pasted;
use crate::{AppState, CameraDevice, CameraProblem};

/// The cameras of this computer, or why there is none.
#[derive(Debug, Serialize, Type)]
pub(crate) struct CameraView {
    devices: Vec<CameraDevice>,
    problem: Option<CameraProblem>,
}

/// Lets the person pick a picture with the system's own dialog.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn pick_picture(state: State<'_, AppState>) -> Result<Option<TakenPicture>> {
    match state.picker.pick(Wanted::Picture).await {
        Some(path) => Ok(Some(state.desk.take_picture(path).await?)),
        None => Ok(None),
    }
}

/// Takes the picture, or the file of one, that is in the clipboard.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn paste_picture(state: State<'_, AppState>) -> Result<TakenPicture> {
    let clipboard = std::sync::Arc::clone(&state.clipboard);
    let pasted = spawn_blocking(move || clipboard.picture()).await;
    Ok(match pasted.ok().flatten() {
        Some(Pasted::File(path)) => state.desk.take_picture(path).await?,
        Some(Pasted::Pixels {
            width,
            height,
            pixels,
        }) => state.desk.take_pixels(width, height, pixels).await?,
        None => refused(PictureProblem::NothingToPaste),
    })
}

/// Says whether a form is open that takes a picture which is dropped on the window.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all)]
pub(crate) fn expect_picture(state: State<'_, AppState>, expected: bool) {
    state.expected.set(expected);
}

/// Makes a square of a taken picture, exactly as it will be sent.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn prepare_picture(
    state: State<'_, AppState>,
    token: String,
    crop: PictureCrop,
) -> Result<PreparedPicture> {
    Ok(state.desk.prepare_picture(token, crop).await?)
}

/// Lets go of a taken picture.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all)]
pub(crate) fn forget_picture(state: State<'_, AppState>, token: String) {
    state.desk.forget_picture(&token);
}

/// The cameras that can be opened.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn cameras(state: State<'_, AppState>) -> Result<CameraView> {
    let viewfinder = state.viewfinder.clone();
    Ok(match patiently(move || viewfinder.devices()).await {
        Ok(devices) => CameraView {
            devices,
            problem: None,
        },
        Err(problem) => CameraView {
            devices: Vec::new(),
            problem: Some(problem),
        },
    })
}

/// Opens a camera; tells why it does not open.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn open_camera(
    state: State<'_, AppState>,
    device: String,
) -> Result<Option<CameraProblem>> {
    let viewfinder = state.viewfinder.clone();
    Ok(patiently(move || viewfinder.open(&device)).await.err())
}

/// Closes the camera that is open.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn close_camera(state: State<'_, AppState>) -> Result<()> {
    let viewfinder = state.viewfinder.clone();
    // There is nothing to say about a camera that cannot be closed: it is not looked through any more.
    let close = move || {
        viewfinder.close();
        Ok(())
    };
    let _ = patiently(close).await;
    Ok(())
}

/// Takes what the open camera sees.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn take_photo(state: State<'_, AppState>) -> Result<TakenPicture> {
    let viewfinder = state.viewfinder.clone();
    match patiently(move || viewfinder.frame()).await {
        Ok(frame) => Ok(state
            .desk
            .take_pixels(frame.width, frame.height, frame.pixels)
            .await?),
        Err(_) => Ok(refused(PictureProblem::CameraGone)),
    }
}

/// Away from the threads that answer everything else, for cameras take seconds.
async fn patiently<T: Send + 'static>(
    look: impl FnOnce() -> std::result::Result<T, CameraProblem> + Send + 'static,
) -> std::result::Result<T, CameraProblem> {
    spawn_blocking(look)
        .await
        .unwrap_or(Err(CameraProblem::Silent))
}

fn refused(problem: PictureProblem) -> TakenPicture {
    TakenPicture::Refused {
        name: None,
        problem,
    }
}
