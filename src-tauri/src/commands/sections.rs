//! Parts of a member's card, each from the local copy or from the service.

use studiodesk_core::CustomerId;
use studiodesk_services::{AdditionalField, Benefit, LatestMeasurement, ReadFrom, Section};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// The benefits of a member; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_benefits(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Vec<Benefit>>>> {
    Ok(state.desk.benefits(member, from).await?)
}

/// The latest measurement of a member; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_measurement(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<LatestMeasurement>>> {
    Ok(state.desk.measurement(member, from).await?)
}

/// The studio's own fields, with what a member has in them; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_additional_fields(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Vec<AdditionalField>>>> {
    Ok(state.desk.additional_fields(member, from).await?)
}
