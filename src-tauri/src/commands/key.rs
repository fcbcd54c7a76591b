//! Entering an API key: it goes into Rust and only its length comes back.

use secrecy::SecretString;
use studiodesk_services::{Error, KeyEntry};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Takes the key from the clipboard, in the place of what was entered before.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn paste_key(state: State<'_, AppState>) -> Result<KeyEntry> {
    let text = state.clipboard.text().ok_or(Error::ClipboardEmpty)?;
    state.desk.clear_key();
    let entry = state.desk.enter_key(&text);
    if entry.length == 0 {
        return Err(Error::ClipboardEmpty.into());
    }
    Ok(entry)
}

/// Adds typed characters to the key that is being entered.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn type_key(state: State<'_, AppState>, text: String) -> KeyEntry {
    state.desk.enter_key(&SecretString::from(text))
}

/// Forgets the key that is being entered.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn clear_key(state: State<'_, AppState>) -> KeyEntry {
    state.desk.clear_key()
}
