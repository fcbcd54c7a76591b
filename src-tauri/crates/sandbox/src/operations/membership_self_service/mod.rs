//! What members change about their contracts: idle periods, modules, cancelation.

mod cancelation;
mod contract_data;
mod desk;
mod idle_periods;
mod module_contracts;
mod module_image;
mod module_obstacle;
mod module_show;
mod modules;
pub(crate) mod sub_contracts;

use serde_json::json;

use super::Verdict;
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{File, FileKind};
use crate::state::State;
use crate::studio::Studio;
use crate::world::amendments::Amendment;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getContractCancelationReasonData" => Ok(cancelation::reasons(call)),
        "getContractData" => contract_data::list(call),
        "createContractCancelationAmendment" => cancelation::cancel(call),
        "withdrawContractCancelation" => cancelation::withdraw(call),
        "getAdditionalModules" => Ok(modules::list(call)),
        "getPurchasableAdditionalModules" => modules::purchasable(call),
        "validateAdditionalModuleContractRequest" => modules::validate(call),
        "purchaseAdditionalModuleContract" => modules::purchase(call),
        "getAdditionalModuleContract" => module_contracts::get(call),
        "createModuleContractCancelationAmendment" => module_contracts::cancel(call),
        "withdrawAdditionalModuleContractCancelation" => module_contracts::withdraw(call),
        "getIdlePeriodConfig" => idle_periods::config::get(call),
        "getRemainingIdlePeriods" => idle_periods::config::remaining(call),
        "getIdlePeriods" => idle_periods::show::list(call),
        "getIdlePeriodById" => idle_periods::show::get(call),
        "validateIdlePeriodRequest" => idle_periods::validate(call),
        "createIdlePeriodAmendment" => idle_periods::change::create(call),
        "updateIdlePeriod" => idle_periods::change::update(call),
        "withdrawIdlePeriod" => idle_periods::change::withdraw(call),
        "idlePeriodUpdatePreview" => idle_periods::preview::get(call),
        _ => return None,
    })
}

/// What a signed address of this group leads to.
pub(crate) fn file(_: &State, studio: &Studio, kind: FileKind, id: i64) -> Option<File> {
    match kind {
        FileKind::IdlePeriodDocument => idle_periods::document::read(studio, id),
        FileKind::ModuleImage => module_image::read(studio, id),
        _ => None,
    }
}

/// What operations that say nothing else answer.
fn done() -> Answer {
    json!({ "success": "true" }).into()
}

/// Does what follows from the studio's word on one of this group's change requests.
pub(crate) fn settle(_: &State, studio: &Studio, amendment: &Amendment, verdict: Verdict) {
    desk::settle(studio, amendment, verdict);
}
