//! New people, and people who move on: answered at once, nothing of it waits in the outbox.

use studiodesk_services::{Creation, Likeness, NewMember, Similar, StudioTargets};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Who may already be the person with these data.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn similar_members(
    state: State<'_, AppState>,
    likeness: Likeness,
) -> Result<Similar> {
    Ok(state.desk.similar_members(likeness).await?)
}

/// Enters a person as a prospect.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn create_member(
    state: State<'_, AppState>,
    person: NewMember,
) -> Result<Creation> {
    Ok(state.desk.create_member(person).await?)
}

/// Whether a person is there whose creation had no clear answer.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn look_for_member(
    state: State<'_, AppState>,
    person: NewMember,
) -> Result<Creation> {
    Ok(state.desk.look_for_member(person).await?)
}

/// The studios that a member can be moved to.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn studio_targets(state: State<'_, AppState>) -> Result<StudioTargets> {
    Ok(state.desk.studio_targets().await?)
}
