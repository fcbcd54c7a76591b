//! Who somebody is, and how long their session lives.

use studiodesk_kiosk::view::{KioskAlive, KioskAnswer, KioskHome, KioskStart};
use studiodesk_kiosk::words::{PageKind, Way};

use super::{Result, closed};

/// What the start screen is drawn from. Nothing of any person.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_start() -> Result<KioskStart> {
    closed()
}

/// Somebody says who they are. With a second factor the answer is the same for everybody, after the same time.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_identify(way: Way, text: String) -> Result<KioskAnswer> {
    let _ = way;
    drop(text);
    closed()
}

/// The answer to the second factor.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_factor(session: String, answer: String) -> Result<KioskAnswer> {
    drop(session);
    drop(answer);
    closed()
}

/// Somebody is there. Tells how long the session lives unless this is said again.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_touch(session: String, page: PageKind) -> Result<KioskAlive> {
    drop(session);
    let _ = page;
    closed()
}

/// The member is done. Ends whatever session there is.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_end(session: String) -> Result<()> {
    drop(session);
    closed()
}

/// What a session begins with.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_home(session: String) -> Result<KioskHome> {
    drop(session);
    closed()
}
