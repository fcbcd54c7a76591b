//! What customers see of their own record, and the changes they ask for.

mod amend;
mod check;
mod read;
mod show;

use super::Verdict;
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::state::State;
use crate::studio::Studio;
use crate::world::amendments::{Amendment, Subject};

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getCustomerAddressData" => show::get(call, Subject::AddressData),
        "getCustomerContactData" => show::get(call, Subject::ContactData),
        "getCustomerMasterData" => show::get(call, Subject::MasterData),
        "getCustomerPaymentData" => show::get(call, Subject::PaymentData),
        "createCustomerAddressDataAmendment" => amend::create(call, Subject::AddressData),
        "createCustomerContactDataAmendment" => amend::create(call, Subject::ContactData),
        "createCustomerMasterDataAmendment" => amend::create(call, Subject::MasterData),
        "createCustomerPaymentDataAmendment" => amend::create(call, Subject::PaymentData),
        "withdrawAmendment" => amend::withdraw(call),
        _ => return None,
    })
}

/// Does what follows from the studio's word on one of this group's change requests.
pub(crate) fn settle(_: &State, studio: &Studio, amendment: &Amendment, verdict: Verdict) {
    if verdict == Verdict::Accepted {
        amend::apply(studio, amendment);
    }
}
