//! Offers sold online.

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, _call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    let none_yet = match operation {
        "getPurchasableOnlineOffers" => json!({ "result": [], "offset": "0", "hasNext": false }),
        _ => return None,
    };
    Some(Ok(none_yet.into()))
}
