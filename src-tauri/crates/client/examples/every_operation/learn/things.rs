//! The studio, its offers, and changes of a contract.

use jiff::civil::{Date, Weekday};
use jiff::{ToSpan, Zoned};
use serde_json::{Value, json};

use super::{at, best, each, rows};
use crate::known::Known;

pub(super) fn learn(operation: &str, answer: &Value, known: &mut Known) {
    match operation {
        "getStudioInformation" => {
            known.put("studioId", at(answer, "/studioId"));
            known.put("studioTags", at(answer, "/studioTags"));
            known.put("closingHours", at(answer, "/closingHours"));
        }
        "getStudiosWithActiveMembershipOffers" => other_studio(answer, known),
        "getEmployees" => known.put("getEmployee.id", at(answer, "/result/0/id")),
        "getDevices" => {
            let device = best(rows(answer), |it| it["active"] == false);
            known.put("deviceId", at(&device, "/id"));
        }
        "createExport" => known.put("exportId", at(answer, "/exportId")),
        "getMembershipOffers" => known.put("membershipOfferId", at(answer, "/0/id")),
        "getMembershipOfferById" => offer(answer, known),
        "getPurchasableOnlineOffers" => {
            let id = at(answer, "/result/0/onlineOfferId");
            known.put("offerId", id.clone());
            known.put("onlineOfferId", id);
            known.put("onlineOfferPrice", at(answer, "/result/0/price/amount"));
        }
        // What pays is what the browser's widget makes of this token; a sandbox may take it as it is.
        "userSession" => known.guess("paymentRequestToken", at(answer, "/token")),
        "getDebtors" => known.put("debtor", at(answer, "/result/0")),
        "getIdlePeriodConfig" => idle_period(answer, known),
        "createIdlePeriodAmendment" => created(answer, known),
        "getIdlePeriodById" => {
            let reason = at(answer, "/idlePeriodReason/id");
            let changes = ["idlePeriodUpdatePreview", "updateIdlePeriod"];
            each(known, &changes, "reasonId", &reason);
        }
        "getContractCancelationReasonData" => {
            known.put("cancelationReasonId", at(answer, "/0/cancelationReasonId"));
        }
        "getContractData" => {
            let contract = known.get("contractId").cloned().unwrap_or_default();
            let contract = best(rows(answer), |it| it["id"] == contract);
            cancelation("createContractCancelationAmendment", &contract, known);
        }
        "getPurchasableAdditionalModules" => {
            let module = best(rows(answer), |it| {
                it.pointer("/paymentFrequencies/0/id").is_some()
            });
            known.put("additionalModuleId", at(&module, "/id"));
            let frequency = at(&module, "/paymentFrequencies/0/id");
            known.put("paymentFrequencyId", frequency);
        }
        "purchaseAdditionalModuleContract" => {
            known.put("additionalModuleContractId", at(answer, "/id"));
        }
        "getAdditionalModuleContract" => {
            cancelation("createModuleContractCancelationAmendment", answer, known);
        }
        "getMembershipSwitchConfigurationsForCustomer" => known.put(
            "getMembershipSwitchConfigurationForCustomer.configId",
            at(answer, "/0/id"),
        ),
        "getMembershipSwitchConfigurationForCustomer" => switch(answer, known),
        _ => {}
    }
}

/// A studio that a customer could move to; where there is no other, nobody knows whether this one serves.
fn other_studio(answer: &Value, known: &mut Known) {
    let own = known.get("studioId").cloned().unwrap_or_default();
    match rows(answer).iter().find(|it| it["studioId"] != own) {
        Some(other) => known.put("targetStudioId", at(other, "/studioId")),
        None => known.guess("targetStudioId", own),
    }
}

fn offer(offer: &Value, known: &mut Known) {
    let term = at(offer, "/terms/0");
    known.put("contractOfferTermId", at(&term, "/id"));
    // From today on, so that everything can be tried that needs a contract which has begun.
    known.put("contractStart", json!(Zoned::now().date()));
    known.put(
        "contractSignature",
        at(offer, "/contractSignaturesRequired"),
    );
    let blocks = offer["contractTextBlocks"].as_array();
    let signed: Vec<_> = blocks
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .filter(|block| block["hasSignature"] == true)
        .map(|block| block["id"].clone())
        .collect();
    known.put("signedTextBlocks", json!(signed));
}

/// The first idle period that the rules allow, one term long.
fn idle_period(config: &Value, known: &mut Known) {
    let unit = config["temporalUnit"].as_str().unwrap_or_default();
    let first = config["firstPossibleStartDate"].as_str();
    let Some(first) = first.and_then(|first| first.parse::<Date>().ok()) else {
        return;
    };
    let reasons = config["idlePeriodReasons"].as_array();
    let reason = best(reasons.map_or(&[], Vec::as_slice), |it| {
        it["documentRequired"] == false
    });
    let new = ["validateIdlePeriodRequest", "createIdlePeriodAmendment"];
    each(known, &new, "startDate", &json!(on_or_after(first, unit)));
    let all = [
        "validateIdlePeriodRequest",
        "createIdlePeriodAmendment",
        "idlePeriodUpdatePreview",
        "updateIdlePeriod",
    ];
    each(known, &all, "temporalUnit", &json!(unit));
    each(known, &all, "termValue", &json!(1));
    known.put("reasonId", at(&reason, "/id"));
    for change in &all[2..] {
        if known.own(change, "startDate").is_none() {
            each(
                known,
                &[change],
                "startDate",
                &json!(on_or_after(first, unit)),
            );
        }
    }
}

/// The idle period that was asked for. One that is agreed at once is the one to be changed next.
fn created(period: &Value, known: &mut Known) {
    known.put("idlePeriodId", at(period, "/id"));
    if period["state"] == "ACCEPTED" {
        let contract = known.get("contractId").cloned().unwrap_or_default();
        let changes = [
            "getIdlePeriodById",
            "idlePeriodUpdatePreview",
            "updateIdlePeriod",
        ];
        each(known, &changes, "idlePeriodId", &at(period, "/id"));
        each(known, &changes, "contractId", &contract);
        each(known, &changes[1..], "startDate", &at(period, "/startDate"));
    }
}

/// Weeks begin on Mondays, months on their first day.
fn on_or_after(day: Date, unit: &str) -> Date {
    match unit {
        "WEEK" => {
            let days = (7 - i64::from(day.weekday().since(Weekday::Monday))) % 7;
            day.saturating_add(days.days())
        }
        "MONTH" if day.day() != 1 => day.first_of_month().saturating_add(1.month()),
        _ => day,
    }
}

fn cancelation(operation: &str, contract: &Value, known: &mut Known) {
    let date = contract.pointer("/availableCancelationDates/0");
    let date = date
        .cloned()
        .unwrap_or_else(|| at(contract, "/lastPossibleCancelationDate"));
    each(known, &[operation], "cancelationDate", &date);
}

fn switch(config: &Value, known: &mut Known) {
    let operations = ["postMembershipSwitchPreview", "switchMembership"];
    each(known, &operations, "configId", &at(config, "/id"));
    let source = at(config, "/sourceContracts/0/id");
    each(known, &operations, "sourceContractId", &source);
    let term = at(config, "/destinationMembershipOffers/0/terms/0/id");
    each(known, &operations, "membershipOfferTermId", &term);
    // On the day that the offer names, unless that is one on which the old contract has hardly begun;
    // then right after the old one.
    let offered = at(
        config,
        "/destinationMembershipOffers/0/terms/0/defaultContractStartDate",
    );
    let today = Zoned::now().date().to_string();
    if offered.as_str().is_some_and(|day| day > &*today) {
        return each(known, &operations, "startDate", &offered);
    }
    let end = known.get("contractEnd").and_then(Value::as_str);
    if let Some(end) = end.and_then(|end| end.parse::<Date>().ok()) {
        let start = json!(end.saturating_add(1.day()));
        each(known, &operations, "startDate", &start);
    }
}
