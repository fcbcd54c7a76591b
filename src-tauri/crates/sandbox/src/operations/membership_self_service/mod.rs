//! What members change about their contracts: idle periods, modules, cancelation.

use serde_json::json;

use super::Verdict;
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{File, FileKind};
use crate::state::State;
use crate::studio::Studio;
use crate::world::amendments::Amendment;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, _call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    let none_yet = match operation {
        "getContractCancelationReasonData" | "getAdditionalModules" => json!([]),
        _ => return None,
    };
    Some(Ok(none_yet.into()))
}

/// What a signed address of this group leads to.
pub(crate) fn file(_: &State, _: &Studio, _: FileKind, _: i64) -> Option<File> {
    None
}

/// Does what follows from the studio's word on one of this group's change requests.
pub(crate) fn settle(_: &State, _: &Studio, _: &Amendment, _: Verdict) {}
