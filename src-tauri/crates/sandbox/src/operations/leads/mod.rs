//! Leads: people who showed interest, and become prospects.

pub(super) mod applicant;
mod config;
mod create;
mod questions;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getLeadConfig" => Ok(config::get(call).into()),
        "validateForLeadCreation" => create::validate(call),
        "createLead" => create::create(call),
        _ => return None,
    })
}
