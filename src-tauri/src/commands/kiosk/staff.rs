//! Somebody of the studio at the station.

use studiodesk_kiosk::view::{KioskStaffAct, KioskStaffAnswer, KioskStaffView};
use tauri::State;
use tracing::instrument;
use zeroize::Zeroizing;

use super::{Result, kiosk};
use crate::AppState;

/// Opens the panel of the studio, and ends the session of whoever was signed in.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_staff(
    state: State<'_, AppState>,
    pin: String,
) -> Result<KioskStaffAnswer> {
    let pin = Zeroizing::new(pin);
    Ok(kiosk(&state)?.staff(&pin).await?)
}

/// Does something there, or only looks.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_staff_act(
    state: State<'_, AppState>,
    staff: String,
    act: KioskStaffAct,
) -> Result<KioskStaffView> {
    let kiosk = kiosk(&state)?;
    let view = kiosk.staff_act(&staff, act)?;
    match act {
        KioskStaffAct::OpenAgain => state.startup.open_kiosk_again().await,
        KioskStaffAct::EndKiosk => {
            state.desk.close().await;
            state.link.close();
        }
        _ => return Ok(view),
    }
    Ok(kiosk.staff_view())
}

/// Closes the panel.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_staff_end(state: State<'_, AppState>, staff: String) -> Result<()> {
    kiosk(&state)?.staff_end(&staff);
    Ok(())
}
