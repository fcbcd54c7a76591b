//! The trail of all changes.

use studiodesk_services::{TrailFormat, TrailVerdict};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Looks at every entry of the trail.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn verify_trail(state: State<'_, AppState>) -> Result<TrailVerdict> {
    Ok(state.desk.verify_trail().await?)
}

/// Writes the trail to a file of the person's choice, and tells its name.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn export_trail(
    state: State<'_, AppState>,
    format: TrailFormat,
) -> Result<Option<String>> {
    let name = match format {
        TrailFormat::Csv => "studiodesk-trail.csv",
        TrailFormat::JsonLines => "studiodesk-trail.jsonl",
    };
    let Some(path) = state.picker.save(name).await else {
        return Ok(None);
    };
    state.desk.export_trail(&path, format).await?;
    Ok(Some(super::name_of(&path)))
}
