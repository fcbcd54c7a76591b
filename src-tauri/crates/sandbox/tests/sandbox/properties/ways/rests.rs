//! Idle periods that are asked for, changed and withdrawn.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde_json::{Value, json};
use studiodesk_sandbox::{Mode, Subject};

use super::request;
use crate::properties::request::Request;
use crate::properties::run::Run;

/// One term of rest from the first possible day on, for that contract.
fn wish(config: &Value) -> Option<Value> {
    let unit = config["temporalUnit"].as_str()?;
    let first: Date = config["firstPossibleStartDate"].as_str()?.parse().ok()?;
    let reasons = config["idlePeriodReasons"].as_array()?.iter();
    let mut reasons = reasons.filter(|it| it["documentRequired"] == false);
    Some(json!({
        "startDate": on_or_after(first, unit).to_string(),
        "temporalUnit": unit,
        "termValue": 1,
        "reasonId": reasons.next()?["id"],
    }))
}

/// Weeks begin on Mondays, months on their first day.
fn on_or_after(day: Date, unit: &str) -> Date {
    match unit {
        "WEEK" => {
            let past = i64::from(day.weekday().since(Weekday::Monday));
            day + ((7 - past) % 7).days()
        }
        "MONTH" if day.day() != 1 => day.first_of_month() + 1.month(),
        _ => day,
    }
}

/// A request that carries a wish for a rest.
fn form(operation: &str, contract: &Value, wish: &Value) -> Request {
    let asked = request(operation).at("contractId", contract);
    asked.carrying("data", "application/json", wish.to_string().into_bytes())
}

/// Contracts that may rest, and a rest that each may have.
async fn restful(run: &mut Run) -> Vec<(Value, Value)> {
    let mut found = Vec::new();
    for (_, contract) in run.open_contracts().await {
        let id = contract["id"].clone();
        let config = run.of_contract("getIdlePeriodConfig", &id).await;
        let Some(wish) = config.as_ref().and_then(wish) else {
            continue;
        };
        let mut without_reason = wish.clone();
        without_reason
            .as_object_mut()
            .and_then(|it| it.remove("reasonId"));
        let asked = request("validateIdlePeriodRequest").at("contractId", &id);
        let verdict = run
            .answer("validateIdlePeriodRequest", asked.saying(without_reason))
            .await;
        if verdict.is_some_and(|it| it["validationStatus"] == "IDLEPERIOD_CREATABLE") {
            found.push((id, wish));
            // More than one, for what is asked for may be refused all the same.
            if found.len() == 3 {
                break;
            }
        }
    }
    found
}

pub(super) async fn rest(run: &mut Run) -> Option<Request> {
    let (contract, wish) = restful(run).await.pop()?;
    Some(form("createIdlePeriodAmendment", &contract, &wish))
}

/// A rest that was asked for: of which contract, its number, and the wish.
async fn resting(run: &mut Run) -> Option<(Value, Value, Value)> {
    for (contract, wish) in restful(run).await {
        let asked = form("createIdlePeriodAmendment", &contract, &wish);
        if let Some(rest) = run.answer("createIdlePeriodAmendment", asked).await {
            return Some((contract, rest["id"].clone(), wish));
        }
    }
    None
}

pub(super) async fn of_rest(run: &mut Run, operation: &str) -> Option<Request> {
    let (contract, rest, _) = resting(run).await?;
    let asked = request(operation).at("contractId", &contract);
    Some(asked.at("idlePeriodId", &rest))
}

/// Only what the studio has agreed to can be changed, and it agrees at once while this is prepared.
pub(super) async fn change(run: &mut Run) -> Option<Request> {
    let studio = &run.sandbox.state().studios()[0];
    let before = studio.amendment_mode(Subject::IdlePeriod);
    studio.set_amendment_mode(Subject::IdlePeriod, Mode::ChangesWithoutVerification);
    let agreed = resting(run).await;
    let studio = &run.sandbox.state().studios()[0];
    studio.set_amendment_mode(Subject::IdlePeriod, before);
    let (contract, rest, wish) = agreed?;
    let asked = form("updateIdlePeriod", &contract, &wish);
    Some(asked.at("idlePeriodId", &rest))
}
