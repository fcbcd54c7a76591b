//! Modules that are bought, left and kept.

use serde_json::{Value, json};

use super::contracts::end;
use super::{list, request};
use crate::properties::request::Request;
use crate::properties::run::Run;

/// A module that somebody buys: of which contract it is, and its own.
async fn bought(run: &mut Run) -> Option<(Value, Value)> {
    for (_, contract) in run.open_contracts().await {
        let id = contract["id"].clone();
        let modules = list(
            run.of_contract("getPurchasableAdditionalModules", &id)
                .await,
        );
        for module in modules {
            let Some(frequency) = module.pointer("/paymentFrequencies/0/id") else {
                continue;
            };
            let asked = request("purchaseAdditionalModuleContract").at("contractId", &id);
            let asked = asked.saying(json!({
                "additionalModuleId": module["id"],
                "paymentFrequencyId": frequency,
                "bookTrialPeriod": false,
            }));
            let operation = "purchaseAdditionalModuleContract";
            if let Some(bought) = run.answer(operation, asked).await {
                return Some((id, bought["id"].clone()));
            }
        }
    }
    None
}

/// A request about a module's contract.
fn about(operation: &str, (contract, module): &(Value, Value)) -> Request {
    let asked = request(operation).at("contractId", contract);
    asked.at("additionalModuleContractId", module)
}

pub(super) async fn shown(run: &mut Run) -> Option<Request> {
    let bought = bought(run).await?;
    Some(about("getAdditionalModuleContract", &bought))
}

/// Somebody leaves a module: its contract, and the request.
async fn leaving(run: &mut Run) -> Option<((Value, Value), Request)> {
    let bought = bought(run).await?;
    let asked = about("getAdditionalModuleContract", &bought);
    let shown = run.answer("getAdditionalModuleContract", asked).await?;
    let reason = run.reason().await?;
    let asked = about("createModuleContractCancelationAmendment", &bought);
    let asked = asked.saying(json!({
        "cancelationDate": end(&shown)?,
        "cancelationReasonId": reason,
    }));
    Some((bought, asked))
}

pub(super) async fn leave(run: &mut Run) -> Option<Request> {
    leaving(run).await.map(|(_, asked)| asked)
}

pub(super) async fn keep(run: &mut Run) -> Option<Request> {
    let (bought, asked) = leaving(run).await?;
    run.answer("createModuleContractCancelationAmendment", asked)
        .await?;
    Some(about(
        "withdrawAdditionalModuleContractCancelation",
        &bought,
    ))
}
