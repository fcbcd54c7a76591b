//! The studio itself.

mod information;

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    let body = match operation {
        "getStudioInformation" => information::information(call),
        "getUtilization" => information::utilization(call),
        "getAll" => json!([]),
        _ => return None,
    };
    Some(Ok(body.into()))
}
