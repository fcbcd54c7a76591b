//! Contracts of the member: look, cancel, take it back.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskContracts, KioskReview};

use super::{Result, closed};

/// The contracts, those that run first.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_contracts(session: String) -> Result<KioskContracts> {
    drop(session);
    closed()
}

/// What a cancelation to that day would mean. Sends nothing.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_review_cancelation(
    session: String,
    contract: Handle,
    end: String,
    reason: Handle,
) -> Result<KioskReview> {
    drop(session);
    drop(contract);
    drop(end);
    drop(reason);
    closed()
}

/// What it would mean to take a cancelation back. Sends nothing.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_review_cancelation_withdrawal(
    session: String,
    contract: Handle,
) -> Result<KioskReview> {
    drop(session);
    drop(contract);
    closed()
}
