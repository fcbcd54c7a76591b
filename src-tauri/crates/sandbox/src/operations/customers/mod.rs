//! Customers, and what the desk does with them.

pub(crate) mod by;
mod contracts;
mod list;
mod picture;
mod search;
pub(crate) mod show;

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{File, FileKind};
use crate::state::State;
use crate::studio::Studio;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getCustomers" => list::list(call),
        "getCustomerById" => list::get(call),
        "getCustomerBy" => by::get(call),
        "searchCustomers" => Ok(search::search(call)),
        "getCustomersContracts" => contracts::list(call),
        "getCustomerContractsBy" => contracts::list_by(call),
        "getAdditionalInformationFields" => Ok(json!([]).into()),
        _ => return None,
    })
}

/// What a signed address of this group leads to.
pub(crate) fn file(state: &State, studio: &Studio, kind: FileKind, id: i64) -> Option<File> {
    match kind {
        FileKind::CustomerPicture => picture::read(state, studio, id),
        _ => None,
    }
}
