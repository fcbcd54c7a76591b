//! What a member owes, and when they came.

use studiodesk_core::CustomerId;
use studiodesk_services::{Account, CheckIn, ReadFrom, Section};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// The account of a member; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_account(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Account>>> {
    Ok(state.desk.account(member, from).await?)
}

/// The check-ins of a member in the last year; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_check_ins(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Vec<CheckIn>>>> {
    Ok(state.desk.check_ins(member, from).await?)
}
