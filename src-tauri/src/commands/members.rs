//! People of the open studio.

use studiodesk_core::CustomerId;
use studiodesk_services::{Found, MemberCard};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::{AppState, report};

/// At most 50 people who fit the text, best first. In memory: no network, no disk.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn find_members(state: State<'_, AppState>, text: String) -> Result<Found> {
    let found = state.desk.find_members(&text)?;
    if found.loaded {
        report::usable(false);
    }
    Ok(found)
}

/// The stored copy of a person.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn open_member(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<MemberCard> {
    Ok(state.desk.open_member(member).await?)
}

/// A fresh copy from the service, which is stored.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn refresh_member(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<MemberCard> {
    Ok(state.desk.refresh_member(member).await?)
}
