//! Settings.

use studiodesk_services::{Settings, SettingsView};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Keeps settings, shows the window as they say, and answers what now holds.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn save_settings(
    state: State<'_, AppState>,
    settings: Settings,
) -> Result<SettingsView> {
    let view = state.desk.save_settings(settings)?;
    state.link.look(&view.settings);
    Ok(view)
}
