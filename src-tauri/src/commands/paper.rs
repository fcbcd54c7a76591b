//! What is put on paper.

use tauri::State;
use tracing::instrument;

use crate::AppState;

/// Opens the system's dialog for printing, for what the window shows on paper.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all)]
pub(crate) fn print_window(state: State<'_, AppState>) {
    state.link.print();
}
