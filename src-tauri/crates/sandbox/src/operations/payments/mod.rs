//! Payment sessions.

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(_operation: &str, _call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    None
}
