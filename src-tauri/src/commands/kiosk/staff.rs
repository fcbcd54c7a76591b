//! Somebody of the studio at the station.

use studiodesk_kiosk::view::{KioskStaffAct, KioskStaffAnswer, KioskStaffView};

use super::{Result, closed};

/// Opens the panel of the studio, and ends the session of whoever was signed in.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_staff(pin: String) -> Result<KioskStaffAnswer> {
    drop(pin);
    closed()
}

/// Does something there, or only looks.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_staff_act(staff: String, act: KioskStaffAct) -> Result<KioskStaffView> {
    drop(staff);
    let _ = act;
    closed()
}

/// Closes the panel.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_staff_end(staff: String) -> Result<()> {
    drop(staff);
    closed()
}
