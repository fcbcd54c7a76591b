//! Personal data of a member: what it says, what may be changed, and how an entry stands.

use studiodesk_core::CustomerId;
use studiodesk_services::changes::Part;
use studiodesk_services::validate::{Checked, countries};
use studiodesk_services::{ChangeForm, PersonalPart, ReadFrom, Section};
use tauri::State;
use tracing::instrument;

use super::error::Result;
use crate::AppState;

/// A part of a member's record; nothing if the copy has none.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn read_personal_part(
    state: State<'_, AppState>,
    member: CustomerId,
    part: Part,
    from: ReadFrom,
) -> Result<Option<Section<PersonalPart>>> {
    Ok(state.desk.personal_part(member, part, from).await?)
}

/// The whole number of the account from which a member pays.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn reveal_iban(
    state: State<'_, AppState>,
    member: CustomerId,
) -> Result<Option<String>> {
    Ok(state.desk.reveal_iban(member).await?)
}

/// What is wrong with the entries of a form, and what is doubted.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn check_form(
    state: State<'_, AppState>,
    member: CustomerId,
    form: ChangeForm,
) -> Result<Checked> {
    Ok(state.desk.check_form(member, form).await?)
}

/// Codes of all countries.
#[tauri::command]
#[specta::specta]
pub(crate) fn list_countries() -> Vec<String> {
    countries().map(str::to_owned).collect()
}
