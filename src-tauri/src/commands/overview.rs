//! What matters now about a member, for the head of the card.

use studiodesk_core::CustomerId;
use studiodesk_services::{Overview, ReadFrom, Section};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// Owed money, ending contracts and changes that wait; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_overview(
    state: State<'_, AppState>,
    member: CustomerId,
    from: ReadFrom,
) -> Result<Option<Section<Overview>>> {
    Ok(state.desk.overview(member, from).await?)
}
