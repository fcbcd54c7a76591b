//! What customers change about themselves, by way of amendments.

use super::Verdict;
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::state::State;
use crate::studio::Studio;
use crate::world::amendments::Amendment;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(_operation: &str, _call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    None
}

/// Does what follows from the studio's word on one of this group's change requests.
pub(crate) fn settle(_: &State, _: &Studio, _: &Amendment, _: Verdict) {}
