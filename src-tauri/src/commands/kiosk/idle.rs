//! Contracts that rest.

use studiodesk_kiosk::Handle;
use studiodesk_kiosk::view::{KioskIdleContract, KioskIdleWish, KioskReview};
use studiodesk_services::{IdleDay, IdleLengths};

use super::{Result, closed};

/// The contracts with what they allow of resting.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_idle_contracts(session: String) -> Result<Vec<KioskIdleContract>> {
    drop(session);
    closed()
}

/// Which days of a month (`2026-03`) can be the first, and why the others cannot.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_idle_days(
    session: String,
    contract: Handle,
    month: String,
) -> Result<Vec<IdleDay>> {
    drop(session);
    drop(contract);
    drop(month);
    closed()
}

/// Which lengths can be chosen from a day on.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_idle_lengths(
    session: String,
    contract: Handle,
    start: String,
) -> Result<IdleLengths> {
    drop(session);
    drop(contract);
    drop(start);
    closed()
}

/// What a rest would mean. Sends nothing.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_review_idle(session: String, wish: KioskIdleWish) -> Result<KioskReview> {
    drop(session);
    drop(wish);
    closed()
}
