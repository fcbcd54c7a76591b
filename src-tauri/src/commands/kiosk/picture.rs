//! The profile picture of the member.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::KioskReview;
use studiodesk_services::PictureCrop;
use tauri::State;
use tracing::instrument;

use super::{Result, kiosk};
use crate::AppState;

/// The square of a photo as the picture that would be sent. Sends nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_review_picture(
    state: State<'_, AppState>,
    session: String,
    photo: Handle,
    crop: PictureCrop,
) -> Result<KioskReview> {
    Ok(kiosk(&state)?
        .review_picture(&session, &photo, crop)
        .await?)
}
