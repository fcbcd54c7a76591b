//! Changes that wait to be sent.

use studiodesk_core::CustomerId;
use studiodesk_services::{
    ChangeForm, Forgotten, ItemId, OutboxItem, OutboxSummary, OutboxView, PickedFile, SavedChange,
    Wanted,
};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Everything in the outbox of the open studio.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn outbox(state: State<'_, AppState>) -> Result<OutboxView> {
    Ok(state.desk.outbox().await?)
}

/// How much waits in it.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn outbox_summary(state: State<'_, AppState>) -> Result<OutboxSummary> {
    Ok(state.desk.outbox_summary()?)
}

/// Holds all of it back, or lets it go on.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn pause_outbox(
    state: State<'_, AppState>,
    paused: bool,
) -> Result<OutboxSummary> {
    Ok(state.desk.pause_outbox(paused).await?)
}

/// Holds a change back.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn pause_item(state: State<'_, AppState>, item: ItemId) -> Result<OutboxView> {
    Ok(state.desk.pause_item(item).await?)
}

/// Lets a change go on.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn resume_item(state: State<'_, AppState>, item: ItemId) -> Result<OutboxView> {
    Ok(state.desk.resume_item(item).await?)
}

/// Tries a change, or looks for it, at once.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn try_item(state: State<'_, AppState>, item: ItemId) -> Result<OutboxView> {
    Ok(state.desk.try_item(item).await?)
}

/// Withdraws a change.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn withdraw_item(state: State<'_, AppState>, item: ItemId) -> Result<OutboxView> {
    Ok(state.desk.withdraw_item(item).await?)
}

/// Ends the sending of an upload.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn cancel_item(state: State<'_, AppState>, item: ItemId) -> Result<OutboxView> {
    Ok(state.desk.cancel_item(item).await?)
}

/// Sends after all what was canceled.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn queue_item_again(
    state: State<'_, AppState>,
    item: ItemId,
) -> Result<OutboxView> {
    Ok(state.desk.queue_item_again(item).await?)
}

/// Says whether a change took effect, which reading back could not.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn decide_item(
    state: State<'_, AppState>,
    item: ItemId,
    there: bool,
) -> Result<OutboxView> {
    Ok(state.desk.decide_item(item, there).await?)
}

/// The form of a change, to be opened again.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn item_form(state: State<'_, AppState>, item: ItemId) -> Result<ChangeForm> {
    Ok(state.desk.item_form(item).await?)
}

/// Keeps a change. When this returns, it is on the disk.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn queue_change(
    state: State<'_, AppState>,
    member: CustomerId,
    form: ChangeForm,
) -> Result<SavedChange> {
    Ok(state.desk.queue_change(member, form).await?)
}

/// Puts what the form says now in the place of what a change said.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn edit_item(
    state: State<'_, AppState>,
    item: ItemId,
    form: ChangeForm,
) -> Result<SavedChange> {
    Ok(state.desk.edit_item(item, form).await?)
}

/// The changes of one person that are not final, and the latest that are.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn member_changes(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<Vec<OutboxItem>> {
    Ok(state.desk.member_changes(member).await?)
}

/// Lets the person pick a file with the system's own dialog.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn pick_file(
    state: State<'_, AppState>,
    what: Wanted,
) -> Result<Option<PickedFile>> {
    match state.picker.pick(what).await {
        Some(path) => Ok(Some(state.desk.take_picked(path, what).await?)),
        None => Ok(None),
    }
}

/// Erases what is kept of a person on this computer.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn forget_member(
    state: State<'_, AppState>,
    member: CustomerId,
    force: bool,
) -> Result<Forgotten> {
    Ok(state.desk.forget_member(member, force).await?)
}

/// Closes the window, whatever waits: the person has read what becomes of it.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all)]
pub(crate) async fn close_window(state: State<'_, AppState>) -> Result<()> {
    state.desk.close().await;
    state.link.close();
    Ok(())
}
