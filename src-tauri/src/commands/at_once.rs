//! What is answered at once: asking whether it can be had, doing it, and looking whether it was done.

use studiodesk_core::CustomerId;
use studiodesk_services::{DeskAct, HistoryValue, Settled, Verdict, Wish};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Whether a module, a class or an appointment can be had. Changes nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn check_wish(
    state: State<'_, AppState>,
    member: CustomerId,
    wish: Wish,
) -> Result<Verdict> {
    Ok(state.desk.check_wish(member, wish).await?)
}

/// Does it now. Takes a few seconds more where nobody answered, to look whether it is there. `told` is what
/// the person saw of it, for the member's history.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn act_now(
    state: State<'_, AppState>,
    member: CustomerId,
    act: DeskAct,
    told: Vec<HistoryValue>,
) -> Result<Settled> {
    Ok(state.desk.act_now(member, act.told(told)).await?)
}

/// Looks once more whether something that was in doubt is there.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn look_again(
    state: State<'_, AppState>,
    member: CustomerId,
    act: DeskAct,
) -> Result<Settled> {
    Ok(state.desk.look_again(member, act).await?)
}

/// Takes a person's word that they have looked elsewhere whether something in doubt is there.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn looked_elsewhere(
    state: State<'_, AppState>,
    member: CustomerId,
    act: DeskAct,
) -> Result<()> {
    Ok(state.desk.looked_elsewhere(member, act).await?)
}
