//! The set-up of the kiosk, at the desk.
//!
//! **Invariant:** none of these begins with `kiosk_`: the kiosk's own window has none of them.

use studiodesk_kiosk::policy::{
    self, KioskLogoPicked, KioskSetUp, KioskSetUpSaved, KioskSetUpView, Place,
};
use studiodesk_kiosk::view::KioskText;
use studiodesk_services::{Error, Wanted};
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tracing::instrument;
use zeroize::Zeroizing;

use super::error::Result;
use crate::AppState;

/// What is set up on this computer, and what there is to choose from.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn read_kiosk_set_up(state: State<'_, AppState>) -> KioskSetUpView {
    policy::set_up(&state.desk, &policy::managed_path(), &state.data_dir)
}

/// Saves it. Without a PIN the one stays that is set.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn save_kiosk_set_up(
    state: State<'_, AppState>,
    set_up: KioskSetUp,
    pin: Option<String>,
) -> Result<KioskSetUpSaved> {
    let pin = pin.map(Zeroizing::new);
    let pin = pin.as_ref().map(|it| it.as_str());
    let (desk, folder) = (&state.desk, &state.data_dir);
    Ok(policy::save_set_up(
        desk,
        &policy::managed_path(),
        folder,
        set_up,
        pin,
    )?)
}

/// Asks for the picture of the studio's logo, and keeps what is to be shown of it. Nothing, where somebody changed their
/// mind.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn pick_kiosk_logo(state: State<'_, AppState>) -> Result<Option<KioskLogoPicked>> {
    let Some(path) = state.picker.pick(Wanted::Picture).await else {
        return Ok(None);
    };
    let folder = state.data_dir.clone();
    let kept = spawn_blocking(move || policy::keep_logo(&folder, &path)).await;
    let kept = kept.map_err(|_| Error::File(std::io::ErrorKind::Interrupted.into()))?;
    Ok(Some(kept?))
}

/// How large text would be at such a place; nothing where there is no such place.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn size_kiosk_text(place: Place) -> Option<KioskText> {
    place.is_possible().then(|| place.text(1.0))
}
