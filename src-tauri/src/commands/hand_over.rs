//! The outbox as a file, and what helps when its journal cannot be used.

use secrecy::SecretString;
use serde::Serialize;
use specta::Type;
use studiodesk_services::{OutboxAside, OutboxSummary, Rescue, SetAside, TakenOver};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// The name that a new file is offered with.
const FILE: &str = "studiodesk-outbox.sdx";

/// A file that was written out of a journal that cannot be used.
#[derive(Debug, Serialize, Type)]
pub(crate) struct RescuedFile {
    /// Its name.
    name: String,
    /// What is in it.
    rescue: Rescue,
}

/// Writes everything that waits to an encrypted file of the person's choice, and tells its name.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn export_outbox(
    state: State<'_, AppState>,
    passphrase: String,
) -> Result<Option<String>> {
    let passphrase = SecretString::from(passphrase);
    let Some(path) = state.picker.save(FILE).await else {
        return Ok(None);
    };
    state.desk.export_outbox(&path, passphrase).await?;
    Ok(Some(super::name_of(&path)))
}

/// Takes over what waits in an exported file of the person's choice.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn import_outbox(
    state: State<'_, AppState>,
    passphrase: String,
) -> Result<Option<TakenOver>> {
    let passphrase = SecretString::from(passphrase);
    let Some(path) = state.picker.pick_export().await else {
        return Ok(None);
    };
    Ok(Some(state.desk.import_outbox(&path, passphrase).await?))
}

/// Tries once more to open the journal.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn reopen_journal(state: State<'_, AppState>) -> Result<OutboxSummary> {
    Ok(state.desk.reopen_journal().await?)
}

/// Writes what can be read of a journal that cannot be used to an encrypted file of the person's choice.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn rescue_outbox(
    state: State<'_, AppState>,
    passphrase: String,
) -> Result<Option<RescuedFile>> {
    let passphrase = SecretString::from(passphrase);
    let Some(path) = state.picker.save(FILE).await else {
        return Ok(None);
    };
    let rescue = state.desk.rescue_outbox(&path, passphrase).await?;
    let name = super::name_of(&path);
    Ok(Some(RescuedFile { name, rescue }))
}

/// Sets a journal aside that cannot be used, and begins a new one.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn set_journal_aside(state: State<'_, AppState>) -> Result<SetAside> {
    Ok(state.desk.set_journal_aside().await?)
}

/// The outboxes that were set aside and still lie here.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn outboxes_aside(state: State<'_, AppState>) -> Result<Vec<OutboxAside>> {
    Ok(state.desk.outboxes_aside().await?)
}

/// Erases one of them for good, after the person has read what that means.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn erase_outbox_aside(
    state: State<'_, AppState>,
    name: String,
) -> Result<Vec<OutboxAside>> {
    Ok(state.desk.erase_outbox_aside(name).await?)
}
