//! The record of the member: look, and change part by part.

use studiodesk_kiosk::view::{KioskPart, KioskReview};
use studiodesk_services::changes::{Part, Values};

use super::{Result, closed};

/// A part of the record.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_my_data(session: String, part: Part) -> Result<KioskPart> {
    drop(session);
    let _ = part;
    closed()
}

/// What a change of a part would mean: all of its values as they are to be. Sends nothing.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_review_data(
    session: String,
    part: Part,
    values: Values,
) -> Result<KioskReview> {
    drop(session);
    let _ = part;
    drop(values);
    closed()
}

/// What it would mean to take back what waits for the studio. Sends nothing.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kiosk_review_data_withdrawal(session: String, part: Part) -> Result<KioskReview> {
    drop(session);
    let _ = part;
    closed()
}
