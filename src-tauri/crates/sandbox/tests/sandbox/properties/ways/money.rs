//! What is paid, owed and exported.

use std::time::Duration;

use jiff::ToSpan;
use serde_json::{Value, json};

use super::{list, request};
use crate::properties::request::Request;
use crate::properties::run::Run;

/// Longer than the studio takes for an export.
const WORK: Duration = Duration::from_secs(60);

/// Runs of debt collection are numbered from 1; which there are stands in no answer.
const RUNS: std::ops::RangeInclusive<i64> = 1..=6;

/// What an agency tells of somebody in its run: nothing paid, nothing canceled.
pub(super) async fn report(run: &mut Run) -> Option<Request> {
    let mut debtors = Vec::new();
    for number in RUNS {
        let number = number.into();
        let asked = request("confirmTransfer").at("debtCollectionRunId", &number);
        run.answer("confirmTransfer", asked).await;
        let asked = request("getDebtors").at("debtCollectionRunId", &number);
        debtors.extend(list(run.answer("getDebtors", asked).await));
    }
    run.chance.shuffle(&mut debtors);
    let debtor = debtors.pop()?;
    let case = debtor.pointer("/collectionCases/0")?;
    let debts = case["debt"].as_array()?.iter().map(|debt| {
        json!({
            "debtId": debt["debtId"],
            "originalAmount": debt["amount"],
            "canceledAmount": 0,
            "paidAmount": 0,
            "currency": "EUR",
        })
    });
    let debts: Value = debts.collect();
    let number = run.chance.below(1 << 40);
    Some(request("updateDebtCollection").saying(json!({
        "requestId": format!("fc336b0b-409c-4c66-a26d-{number:012x}"),
        "debtors": [{
            "debtorId": debtor["debtorId"],
            "agencyCollectionCases": [{
                "agencyCollectionCaseId": format!("AG-{number}"),
                "collectionCaseIds": [case["collectionCaseId"]],
                "debts": debts,
            }],
        }],
    })))
}

pub(super) async fn export(run: &mut Run) -> Option<Request> {
    let today = run.today();
    let wanted = request("createExport").saying(json!({
        "fromDate": (today - 30.days()).to_string(),
        "toDate": (today - 2.days()).to_string(),
        "exportFormat": "SINGLE",
        "exportFileFormat": "JSON",
    }));
    let begun = run.answer("createExport", wanted).await?;
    run.hands.advance(WORK);
    Some(request("getExport").at("exportId", &begun["exportId"]))
}

impl Run {
    /// The token of somebody who agreed to pay that now, or to be charged later.
    /// `None` is somebody whom the studio does not know yet.
    pub(super) async fn token(
        &mut self,
        customer: Option<&Value>,
        scope: &str,
        amount: &Value,
    ) -> Option<Value> {
        let mut session = json!({
            "scope": scope,
            "amount": amount,
            "referenceText": "Studio",
        });
        if let Some(customer) = customer {
            session["customerId"] = customer.clone();
        }
        let session = request("userSession").saying(session);
        let opened = self.answer("userSession", session).await?;
        Some(opened["token"].clone())
    }
}

pub(super) async fn payment(run: &mut Run) -> Option<Request> {
    let member = run.member().await?;
    let token = run.token(Some(&member["id"]), "ECOM", &json!(1.5)).await?;
    let asked = request("bookCustomerPayment").at("customerId", &member["id"]);
    Some(asked.saying(json!({
        "paymentRequestToken": token,
        "amount": { "amount": 1.5, "currency": "EUR" },
    })))
}

pub(super) async fn instrument(run: &mut Run) -> Option<Request> {
    let member = run.member().await?;
    let token = run
        .token(Some(&member["id"]), "MEMBER_ACCOUNT", &json!(0))
        .await?;
    let asked = request("updateCustomerPaymentInstrument").at("customerId", &member["id"]);
    Some(asked.saying(json!({ "paymentRequestToken": token })))
}

pub(super) async fn purchase(run: &mut Run) -> Option<Request> {
    let asked = request("getPurchasableOnlineOffers");
    let offers = list(run.answer("getPurchasableOnlineOffers", asked).await);
    if offers.is_empty() {
        return None;
    }
    let offer = run.chance.pick(&offers).clone();
    let member = run.member().await?;
    let mut wish = json!({
        "onlineOfferId": offer["onlineOfferId"],
        "customerId": member["id"],
    });
    let price = &offer["price"]["amount"];
    if price.as_f64().is_some_and(|it| it > 0.0) {
        let token = run.token(Some(&member["id"]), "ECOM", price).await?;
        wish["paymentRequestToken"] = token;
    }
    Some(request("postOnlineOfferPurchase").saying(wish))
}
