//! The studio itself.

mod information;
mod tags;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getStudioInformation" => Ok(information::information(call).into()),
        "getUtilization" => Ok(information::utilization(call).into()),
        "getAll" => Ok(tags::available()),
        "updateStudioTags" => tags::replace(call),
        "confirmActivation" => Ok(activate(call)),
        _ => return None,
    })
}

/// Doing it twice does no harm: an integration cannot know whether its first try arrived.
fn activate(call: &Call<'_>) -> Answer {
    call.world().studio_profile.webhooks_activated = true;
    Answer::Empty
}
