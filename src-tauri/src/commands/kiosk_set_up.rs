//! The set-up of the kiosk, at the desk.
//!
//! **Invariant:** none of these begins with `kiosk_`: the kiosk's own window has none of them.

use studiodesk_kiosk::policy::{self, KioskSetUp, KioskSetUpSaved, KioskSetUpView, Place};
use studiodesk_kiosk::view::KioskText;
use tauri::State;
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

/// How large text would be at such a place; nothing where there is no such place.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn size_kiosk_text(place: Place) -> Option<KioskText> {
    place.is_possible().then(|| place.text(1.0))
}
