//! Contracts: those that run, switches between them, and their ends.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{joining, list, request};
use crate::properties::request::Request;
use crate::properties::run::Run;

/// How many people are looked at for something that not everybody has.
const LOOKED_AT: usize = 25;

impl Run {
    /// Contracts that run and that nobody leaves, with whose they are. First that of somebody who joins now,
    /// to whom nothing has happened yet.
    pub(super) async fn open_contracts(&mut self) -> Vec<(Value, Value)> {
        let mut open = Vec::new();
        let new = joining::joined(self).await;
        let members = self.members().await.into_iter().take(LOOKED_AT);
        let members = members.map(|it| it["id"].clone());
        for id in new.into_iter().chain(members) {
            let id = &id;
            let contracts = list(self.of_customer("getContractData", id).await);
            let runs = contracts.into_iter().filter(|it| {
                it["contractStatus"] == "ACTIVE" && it.get("cancelationStatus").is_none()
            });
            open.extend(runs.map(|it| (id.clone(), it)));
        }
        open
    }

    /// What that operation answers for that contract.
    pub(super) async fn of_contract(&mut self, operation: &str, contract: &Value) -> Option<Value> {
        let asked = request(operation).at("contractId", contract);
        self.answer(operation, asked).await
    }

    /// A reason to leave.
    pub(super) async fn reason(&mut self) -> Option<Value> {
        let operation = "getContractCancelationReasonData";
        let reasons = list(self.answer(operation, request(operation)).await);
        Some(reasons.first()?["cancelationReasonId"].clone())
    }
}

/// The first day on which that contract, of a membership or a module, can end.
pub(super) fn end(contract: &Value) -> Option<&Value> {
    let days = contract.pointer("/availableCancelationDates/0");
    days.or_else(|| contract.get("lastPossibleCancelationDate"))
}

/// Somebody leaves: whose contract, which, and the request.
async fn leaving(run: &mut Run) -> Option<(Value, Value, Request)> {
    let reason = run.reason().await?;
    for (customer, contract) in run.open_contracts().await {
        let Some(day) = end(&contract) else { continue };
        let asked = request("createContractCancelationAmendment").at("customerId", &customer);
        let asked = asked.saying(json!({
            "contractId": contract["id"],
            "cancelationDate": day,
            "cancelationReasonId": reason,
        }));
        return Some((customer, contract["id"].clone(), asked));
    }
    None
}

pub(super) async fn leave(run: &mut Run) -> Option<Request> {
    leaving(run).await.map(|(_, _, asked)| asked)
}

pub(super) async fn stay(run: &mut Run) -> Option<Request> {
    let (customer, contract, asked) = leaving(run).await?;
    run.answer("createContractCancelationAmendment", asked)
        .await?;
    let asked = request("withdrawContractCancelation").at("customerId", &customer);
    Some(asked.at("contractId", &contract))
}

/// A switch that the preview knows to be possible.
pub(super) async fn switch(run: &mut Run, operation: &str) -> Option<Request> {
    for member in run.members().await.into_iter().take(LOOKED_AT) {
        let customer = &member["id"];
        let configs = run
            .of_customer("getMembershipSwitchConfigurationsForCustomer", customer)
            .await;
        for config in list(configs) {
            let about = "getMembershipSwitchConfigurationForCustomer";
            let asked = request(about).at("customerId", customer);
            let asked = asked.at("configId", &config["id"]);
            let Some(config) = run.answer(about, asked).await else {
                continue;
            };
            for day in run.beginnings(customer).await {
                let wish = json!({
                    "configId": config["id"],
                    "sourceContractId": config["sourceContracts"][0]["id"],
                    "membershipOfferTermId":
                        config["destinationMembershipOffers"][0]["terms"][0]["id"],
                    "startDate": day.to_string(),
                });
                let preview = "postMembershipSwitchPreview";
                let asked = request(preview).at("customerId", customer);
                let possible = run.answer(preview, asked.saying(wish.clone())).await;
                if possible.is_some() {
                    let asked = request(operation).at("customerId", customer);
                    return Some(asked.saying(wish));
                }
            }
        }
    }
    None
}

impl Run {
    /// Days on which another contract can begin: the next month's first, and each after the end of one.
    async fn beginnings(&mut self, customer: &Value) -> Vec<Date> {
        let mut days = vec![self.today().first_of_month() + 1.month()];
        for contract in list(self.of_customer("getCustomersContracts", customer).await) {
            let end = contract["endDate"].as_str().and_then(|it| it.parse().ok());
            days.extend(end.map(|end: Date| end + 1.day()));
        }
        days
    }
}
