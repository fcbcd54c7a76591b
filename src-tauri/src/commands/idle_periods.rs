//! Contracts that rest: what they allow, what can be chosen, and what would follow.

use studiodesk_core::{ContractId, CustomerId, IdlePeriodId};
use studiodesk_services::{
    IdleChoice, IdleContract, IdleDay, IdleJudgement, IdleLengths, IdleWish, ReadFrom, Section,
};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// The contracts of a member with what they allow of resting; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_idle_periods(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Vec<IdleContract>>>> {
    Ok(state.desk.idle_periods(member, from).await?)
}

/// Which days of a month (`2026-03`) can be chosen, and why the others cannot.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn idle_days(
    state: State<'_, AppState>,
    member: CustomerId,
    contract: ContractId,
    changed: Option<IdlePeriodId>,
    choice: IdleChoice,
    month: String,
) -> Result<Vec<IdleDay>> {
    let days = state
        .desk
        .idle_days(member, contract, changed, choice, &month);
    Ok(days.await?)
}

/// Which lengths can be chosen from a day on.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn idle_lengths(
    state: State<'_, AppState>,
    member: CustomerId,
    contract: ContractId,
    changed: Option<IdlePeriodId>,
    start: String,
) -> Result<IdleLengths> {
    let lengths = state.desk.idle_lengths(member, contract, changed, &start);
    Ok(lengths.await?)
}

/// What is to be said of a wish, before anything is sent.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn judge_idle_period(
    state: State<'_, AppState>,
    member: CustomerId,
    contract: ContractId,
    changed: Option<IdlePeriodId>,
    wish: IdleWish,
) -> Result<IdleJudgement> {
    let judgement = state
        .desk
        .judge_idle_period(member, contract, changed, wish);
    Ok(judgement.await?)
}
