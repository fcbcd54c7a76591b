//! Debt collection and tax exports.

mod blocked;
mod cases;
mod client;
mod configuration;
mod debt;
mod debtor;
mod exports;
mod runs;
mod sheet;
mod update;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{File, FileKind};
use crate::state::State;
use crate::studio::Studio;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getDebtCollectionConfiguration" => Ok(configuration::get(call)),
        "getTransferDetails" => runs::details(call),
        "getDebtors" => runs::debtors(call),
        "confirmTransfer" => runs::confirm(call),
        "getDebtCollectionCases" => cases::list(call),
        "getDebtCollectionBlockedDebtors" => blocked::debtors(call),
        "getDebtCollectionBlockedDebts" => blocked::debts(call),
        "updateDebtCollection" => update::update(call),
        "createExport" => exports::create(call),
        "getExport" => exports::get(call),
        _ => return None,
    })
}

/// What a signed address of this group leads to.
pub(crate) fn file(_: &State, studio: &Studio, kind: FileKind, id: i64) -> Option<File> {
    (kind == FileKind::TaxExport).then(|| exports::read(studio, id))?
}
