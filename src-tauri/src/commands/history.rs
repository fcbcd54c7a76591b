//! What was done for one member on this computer, and how they want to be told of things.

use studiodesk_core::CustomerId;
use studiodesk_services::{MemberHistory, PreferenceGroup, ReadFrom, Section, Thread, TrailFormat};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Everything that was asked for about a member on this computer.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn member_history(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<MemberHistory> {
    Ok(state.desk.member_history(member).await?)
}

/// Writes the trail of a member to a file of the person's choice, and tells its name.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn export_history(
    state: State<'_, AppState>,
    member: CustomerId,
    format: TrailFormat,
) -> Result<Option<String>> {
    let ending = match format {
        TrailFormat::Csv => "csv",
        TrailFormat::JsonLines => "jsonl",
    };
    let name = format!("studiodesk-member-{member}.{ending}");
    let Some(path) = state.picker.save(&name).await else {
        return Ok(None);
    };
    state.desk.export_history(member, &path, format).await?;
    Ok(Some(super::name_of(&path)))
}

/// The threads of notes about a member that were begun here.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn member_threads(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<Vec<Thread>> {
    Ok(state.desk.member_threads(member).await?)
}

/// By which ways a member wants to be told of what; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_preferences(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Vec<PreferenceGroup>>>> {
    Ok(state.desk.preferences(member, from).await?)
}
