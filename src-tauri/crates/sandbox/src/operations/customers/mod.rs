//! Customers, and what the desk does with them.

mod access_code;
mod benefits;
pub(crate) mod by;
pub(crate) mod checkins;
pub(crate) mod checks;
mod contracts;
pub(crate) mod create;
mod documents;
mod fields;
mod list;
mod mediums;
pub(crate) mod picture;
mod restrictions;
pub(crate) mod search;
pub(crate) mod show;
pub(crate) mod sign_up;
mod switch;
mod weighing;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{File, FileKind};
use crate::state::State;
use crate::studio::Studio;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getCustomers" => list::list(call),
        "getCustomerById" => list::get(call),
        "getCustomerBy" => by::get(call),
        "searchCustomers" => Ok(search::search(call)),
        "createCustomer" => create::create(call),
        "switchStudio" => switch::switch(call),
        "getCustomersContracts" => contracts::list(call),
        "getCustomerContractsBy" => contracts::list_by(call),
        "getAdditionalInformationFields" => Ok(fields::list(call).into()),
        "setAdditionalInformationFieldAssignments" => fields::set(call),
        "getBenefits" => benefits::list(call),
        "getBenefitsByCardNumber" => benefits::list_by_card(call),
        "useBenefit" => benefits::spend(call),
        "createCustomerWeighing" => weighing::create(call),
        "getCustomerMeasurement" => weighing::latest(call),
        "getCustomersCheckinHistory" => checkins::list(call),
        "getCustomerAccessCode" => access_code::get(call),
        "addAccessMedium" | "addAccessMediums" => mediums::add(call),
        "updateAccessMediums" => mediums::update(call),
        "deleteAccessMediums" => mediums::delete(call),
        "setAccessRestriction" => restrictions::set(call),
        "deleteAccessRestriction" => restrictions::delete(call),
        "getDocuments" => documents::list(call),
        "getDocumentById" => documents::get(call),
        "uploadDocument" => documents::upload(call),
        "updateImage" => picture::upload(call),
        _ => return None,
    })
}

/// What a signed address of this group leads to; `None` once it is gone.
pub(crate) fn file(state: &State, studio: &Studio, kind: FileKind, id: i64) -> Option<File> {
    match kind {
        FileKind::CustomerPicture => picture::read(state, studio, id),
        FileKind::Document => documents::read(studio, id),
        _ => None,
    }
}
