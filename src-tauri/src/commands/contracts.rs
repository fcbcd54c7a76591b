//! Contracts of a member, modules beside them, and the switch to another membership.

use studiodesk_core::{
    AdditionalModuleContractId, ContractId, CustomerId, MembershipSwitchConfigId,
};
use studiodesk_services::{
    Contracts, ModuleContractView, ModuleOffer, ReadFrom, Section, SwitchConfig, SwitchPreview,
    SwitchWish,
};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// The contracts of a member; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_contracts(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Contracts>>> {
    Ok(state.desk.contracts(member, from).await?)
}

/// The modules that can be bought beside a contract.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn purchasable_modules(
    state: State<'_, AppState>,
    contract: ContractId,
) -> Result<Vec<ModuleOffer>> {
    Ok(state.desk.purchasable_modules(contract).await?)
}

/// What a module's contract says of its own end.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn module_contract(
    state: State<'_, AppState>,
    contract: ContractId,
    module: AdditionalModuleContractId,
) -> Result<ModuleContractView> {
    Ok(state.desk.module_contract(contract, module).await?)
}

/// The ways to switch that are open to a member, without where they lead.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn switch_configs(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<Vec<SwitchConfig>> {
    Ok(state.desk.switch_configs(member).await?)
}

/// One way to switch, with where it leads.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn switch_config(
    state: State<'_, AppState>,
    member: CustomerId,
    config: MembershipSwitchConfigId,
) -> Result<Option<SwitchConfig>> {
    Ok(state.desk.switch_config(member, config).await?)
}

/// What a switch would mean. Changes nothing.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn preview_switch(
    state: State<'_, AppState>,
    member: CustomerId,
    wish: SwitchWish,
) -> Result<SwitchPreview> {
    Ok(state.desk.preview_switch(member, wish).await?)
}
