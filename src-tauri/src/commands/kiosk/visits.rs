//! What a member owes, and when they came.

use studiodesk_kiosk::view::KioskCheckIn;
use studiodesk_services::Account;

use super::{Result, closed};

/// The account.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_balance(session: String) -> Result<Account> {
    drop(session);
    closed()
}

/// The visits of the last year, the latest first.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_check_ins(session: String) -> Result<Vec<KioskCheckIn>> {
    drop(session);
    closed()
}
