//! Leaving contracts and staying; modules.

use serde_json::{Value, json};
use studiodesk_sandbox::Subject;

use crate::stateful::client::{Client, Told, pick};
use crate::stateful::fact::{Fact, items, number, text};
use crate::stateful::leaving::LeavingEvent;
use crate::stateful::step::Step;
use crate::stateful::wire::{Reply, Request};

pub(crate) async fn leave(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let Some(contract) = client.contract(person, step).await? else {
        return Ok(Vec::new());
    };
    let id = number(&contract, "id");
    let dates = match items(&contract["availableCancelationDates"]) {
        none if none.is_empty() => vec!["2030-12-31".into()],
        dates => dates,
    };
    let mut wish = wish(client, person, &dates, step).await?;
    wish["contractId"] = id.into();
    let target = format!("/v1/memberships/{person}/self-service/ordinary-contract-cancelation");
    let mode = mode(client, person, Subject::ContractCancelation);
    let reply = client
        .ask(person, Request::new("POST", target).json(&wish))
        .await?;
    Ok(left(id, &wish, mode, &reply))
}

pub(crate) async fn stay(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let Some(contract) = client.contract(person, step).await? else {
        return Ok(Vec::new());
    };
    let id = number(&contract, "id");
    let target = format!(
        "/v1/memberships/{person}/self-service/withdraw-ordinary-contract-cancelation/{id}"
    );
    let mode = mode(client, person, Subject::ContractCancelationWithdrawal);
    let reply = client.ask(person, Request::new("POST", target)).await?;
    Ok(stayed(id, mode, &reply))
}

pub(crate) async fn buy(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let Some(contract) = client.contract(person, step).await? else {
        return Ok(Vec::new());
    };
    let contract = number(&contract, "id");
    let target = format!("/v1/memberships/{contract}/self-service/additional-modules/purchasable");
    let open = items(&client.get(person, &target).await?);
    let Some(module) = pick(&open, step.b) else {
        return Ok(Vec::new());
    };
    let wish = json!({
        "additionalModuleId": module["id"],
        "paymentFrequencyId": module["paymentFrequencies"][0]["id"],
        "bookTrialPeriod": step.b.is_multiple_of(2) && module.get("trialPeriodConfig").is_some(),
    });
    let target = format!("/v1/memberships/{contract}/self-service/additional-modules/purchase");
    let reply = client
        .ask(person, Request::new("POST", target).json(&wish))
        .await?;
    if !reply.done() {
        return Ok(Vec::new());
    }
    let id = number(&reply.json(), "id");
    Ok(vec![
        Fact::New("module contract", id),
        Fact::Bought {
            person,
            contract,
            id,
        },
    ])
}

pub(crate) async fn leave_module(client: &mut Client<'_>, step: &Step) -> Told {
    let Some((person, id, target)) = module(client, step) else {
        return Ok(Vec::new());
    };
    let shown = client.get(person, &target).await?;
    let dates = items(&shown["availableCancelationDates"]);
    if dates.is_empty() {
        return Ok(Vec::new());
    }
    let wish = wish(client, person, &dates, step).await?;
    let mode = mode(client, person, Subject::ModuleCancelation);
    let request = Request::new("POST", format!("{target}/ordinary-cancelation")).json(&wish);
    let reply = client.ask(person, request).await?;
    Ok(left(id, &wish, mode, &reply))
}

pub(crate) async fn stay_module(client: &mut Client<'_>, step: &Step) -> Told {
    let Some((person, id, target)) = module(client, step) else {
        return Ok(Vec::new());
    };
    let mode = mode(client, person, Subject::ModuleCancelationWithdrawal);
    let request = Request::new("POST", format!("{target}/withdraw-cancelation"));
    let reply = client.ask(person, request).await?;
    Ok(stayed(id, mode, &reply))
}

/// A module's contract that was bought in an earlier round: whose, its number and its address.
fn module(client: &Client<'_>, step: &Step) -> Option<(i64, i64, String)> {
    let bought = client.model.owned.iter();
    let bought = bought.filter_map(|(id, it)| Some((*id, it.person, it.main?)));
    let bought: Vec<_> = bought.collect();
    let (id, person, main) = *pick(&bought, step.a)?;
    Some((person, id, address(main, id)))
}

/// The address of a module's contract.
pub(crate) fn address(main: i64, id: i64) -> String {
    format!("/v1/memberships/{main}/self-service/additional-module-contracts/{id}")
}

async fn wish(
    client: &mut Client<'_>,
    person: i64,
    dates: &[Value],
    step: &Step,
) -> Result<Value, String> {
    let target = "/v1/memberships/self-service/contract-cancelation-reasons";
    let reasons = items(&client.get(person, target).await?);
    let reason = pick(&reasons, step.b).map(|it| it["cancelationReasonId"].clone());
    let few = &dates[..dates.len().min(3)];
    Ok(json!({
        "cancelationDate": pick(few, step.b),
        "cancelationReasonId": reason.unwrap_or(0.into()),
    }))
}

fn mode(client: &Client<'_>, person: i64, subject: Subject) -> studiodesk_sandbox::Mode {
    client
        .stage
        .studio(client.home(person))
        .amendment_mode(subject)
}

fn left(id: i64, wish: &Value, mode: studiodesk_sandbox::Mode, reply: &Reply) -> Vec<Fact> {
    let event = match (reply.status, reply.code().as_str()) {
        (200, _) => LeavingEvent::Left(text(wish, "cancelationDate"), mode),
        (409, "sandbox.cancelation.exists") => LeavingEvent::LeftBefore,
        _ => return Vec::new(),
    };
    vec![Fact::Leaving(id, event)]
}

fn stayed(id: i64, mode: studiodesk_sandbox::Mode, reply: &Reply) -> Vec<Fact> {
    let event = match (reply.status, reply.code().as_str()) {
        (200, _) => LeavingEvent::Stayed(mode),
        (409, "sandbox.cancelation.none") => LeavingEvent::NothingToTakeBack,
        _ => return Vec::new(),
    };
    vec![Fact::Leaving(id, event)]
}
