//! What customers are written about, and conversations with them.

pub(crate) mod preferences;
mod threads;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getCommunicationPreferences" => preferences::get(call),
        "updateCommunicationPreferences" => preferences::update(call),
        "createCommunicationInNewCommunicationThread" => threads::open(call),
        "createCommunicationInExistingCommunicationThread" => threads::go_on(call),
        _ => return None,
    })
}
