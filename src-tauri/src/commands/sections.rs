//! Parts of a member's card, each from the local copy or from the service.

use studiodesk_core::CustomerId;
use studiodesk_services::{Benefit, ReadFrom, Section};
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
