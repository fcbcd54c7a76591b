//! Customers, and what the desk does with them.

mod by;
mod contracts;
mod list;
pub(crate) mod picture;
mod search;
pub(crate) mod show;

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getCustomers" => list::list(call),
        "getCustomerById" => list::get(call),
        "getCustomerBy" => by::get(call),
        "searchCustomers" => Ok(search::search(call)),
        "getCustomersContracts" => contracts::list(call),
        "getCustomerContractsBy" => contracts::list_by(call),
        "getAdditionalInformationFields" => Ok(json!([]).into()),
        _ => return None,
    })
}
