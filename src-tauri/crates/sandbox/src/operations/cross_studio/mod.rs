//! Customers of all studios with the same integration.

mod customers;
mod studios;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getCrossStudioCustomerBy" => customers::by(call),
        "getCrossStudioCustomerById" => customers::get(call),
        "searchCrossStudioCustomers" => Ok(customers::search(call)),
        "getCrossStudioCustomersCheckinHistory" => customers::checkins(call),
        "getStudiosWithActiveMembershipOffers" => Ok(studios::with_offers(call)),
        _ => return None,
    })
}
