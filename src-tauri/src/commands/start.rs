//! The first moments of the window.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_services::{CommandError, SettingsView, StudioView};
use tauri::State;

use super::error::Result;
use crate::{AppState, report};

/// Everything the window needs to draw its first screen.
#[derive(Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StartView {
    version: String,
    settings: SettingsView,
    studios: Vec<StudioView>,
    /// The studio that is open, or is being opened.
    current: Option<StudioView>,
    /// Address of the developer's server.
    server: Option<String>,
    /// Why the studio of this start could not be opened, if that is known by now.
    problem: Option<CommandError>,
    /// Whether the window is to report key presses that were painted.
    measuring: bool,
}

/// Everything the window needs to draw its first screen. Asks neither the keyring nor the network.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start(state: State<'_, AppState>) -> Result<StartView> {
    let problem = state.startup.settled().await;
    let settings = state.desk.settings();
    state.link.look(&settings.settings);
    Ok(StartView {
        version: env!("CARGO_PKG_VERSION").into(),
        settings,
        studios: state.desk.list_studios(),
        current: state.desk.current_studio(),
        server: state.desk.server_url(),
        problem: problem.map(CommandError::from),
        measuring: report::is_measuring(),
    })
}

/// The search field has the focus and is painted.
#[tauri::command]
#[specta::specta]
pub(crate) fn window_ready() {
    report::moment("ready");
    report::usable(true);
}

/// What a key press brought onto the screen.
#[derive(Debug, Clone, Copy, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Painted {
    /// The list of whom the search found.
    Hits,
    /// The stored copy of a member's card.
    Card,
}

/// A key press was painted after so many milliseconds. Only heard while somebody measures.
#[tauri::command]
#[specta::specta]
pub(crate) fn report_painted(what: Painted, milliseconds: u32) {
    let word = match what {
        Painted::Hits => "painted",
        Painted::Card => "card",
    };
    report::moment(&format!("{word} {milliseconds}"));
}

/// A scroll through the list came to rest: so many frames in so many milliseconds, on a page of so many nodes.
/// Only heard while somebody measures.
#[tauri::command]
#[specta::specta]
pub(crate) fn report_scrolled(frames: u32, milliseconds: u32, nodes: u32) {
    report::moment(&format!("scrolled {frames} {milliseconds} {nodes}"));
}
