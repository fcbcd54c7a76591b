//! What opens the door for a member: the section of the card, what is asked for by a button, and how an entry
//! stands.

use studiodesk_core::{AccessMediumId, CustomerId};
use studiodesk_services::{
    Access, AccessCode, MediumCheck, MediumEntry, MediumValue, ReadFrom, Section,
};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// What opens the door for a member, and what keeps it shut; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_access(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Access>>> {
    Ok(state.desk.access(member, from).await?)
}

/// A PIN, for whoever asks to see it; nothing if the member has it no longer.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn reveal_pin(
    state: State<'_, AppState>,
    member: CustomerId,
    medium: AccessMediumId,
) -> Result<Option<MediumValue>> {
    Ok(state.desk.reveal_pin(member, medium).await?)
}

/// The code with which a member's phone opens the door.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn access_code(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<AccessCode> {
    Ok(state.desk.access_code(member).await?)
}

/// How an entry stands. Asks nobody.
#[tauri::command]
#[specta::specta]
pub(crate) fn check_medium(entry: MediumEntry) -> MediumCheck {
    studiodesk_services::check_medium(&entry)
}
