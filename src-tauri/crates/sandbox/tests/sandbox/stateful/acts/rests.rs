//! Idle periods: asked for, changed, withdrawn.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::stateful::client::{Client, Told, pick};
use crate::stateful::fact::{Fact, items, number, text};
use crate::stateful::possible::Possible;
use crate::stateful::rest::{Plan, RestEvent};
use crate::stateful::step::Step;
use crate::stateful::wire::Request;

/// What is sent along to prove a reason.
pub(crate) fn proof(step: &Step) -> Vec<u8> {
    format!("%PDF-1.4 proof {}", step.number).into_bytes()
}

pub(crate) async fn rest(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let Some(contract) = client.contract(person, step).await? else {
        return Ok(Vec::new());
    };
    let id = number(&contract, "id");
    let Some(data) = wish(client, person, id, step).await? else {
        return Ok(Vec::new());
    };
    let proof = proof(step);
    let target = format!("/v1/memberships/{id}/self-service/idle-periods");
    let request = form(
        "POST",
        target,
        &data,
        step.b.is_multiple_of(2).then_some(&*proof),
    );
    let reply = client.ask(person, request).await?;
    if !reply.done() {
        return Ok(busy(id, &reply.code()));
    }
    let shown = reply.json();
    if client.alone && step.b.is_multiple_of(2) {
        same_proof(client, &shown, &proof).await?;
    }
    let (made, plan) = (number(&shown, "id"), Plan::read(&shown));
    Ok(match shown["state"] == "ACCEPTED" {
        true => vec![
            Fact::New("idle period", made),
            Fact::Rest(id, RestEvent::Made(made, plan)),
        ],
        false => vec![
            Fact::New("amendment", made),
            Fact::Rest(id, RestEvent::Asked(made, None, plan)),
        ],
    })
}

pub(crate) async fn change(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let Some((contract, period, plan)) = known(client, person, step) else {
        return Ok(Vec::new());
    };
    let Some(mut data) = wish(client, person, contract, step).await? else {
        return Ok(Vec::new());
    };
    data["startDate"] = plan.start.clone().into();
    if plan.unlimited && data.get("unlimited").is_none() {
        data["unlimited"] = false.into();
    }
    if step.b.is_multiple_of(3) {
        // Shorter: to the day before a month after its start.
        let Ok(start) = plan.start.parse::<Date>() else {
            return Ok(Vec::new());
        };
        let end = start.saturating_add(1.months()).saturating_sub(1.days());
        data = json!({
            "startDate": plan.start, "endDate": end.to_string(), "reasonId": data["reasonId"],
            "unlimited": false,
        });
    }
    let target = format!("/v1/memberships/{contract}/self-service/idle-periods/{period}");
    let reply = client
        .ask(person, form("PUT", target, &data, Some(&proof(step))))
        .await?;
    if !reply.done() {
        return Ok(unknown_or_busy(contract, period, &reply.code()));
    }
    let shown = reply.json();
    let (id, plan) = (number(&shown, "id"), Plan::read(&shown));
    Ok(match shown["state"] == "ACCEPTED" {
        true => vec![Fact::Rest(contract, RestEvent::Changed(period, plan))],
        false => vec![
            Fact::New("amendment", id),
            Fact::Rest(contract, RestEvent::Asked(id, Some(period), plan)),
        ],
    })
}

pub(crate) async fn end(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let Some((contract, period, _)) = known(client, person, step) else {
        return Ok(Vec::new());
    };
    let target = format!("/v1/memberships/{contract}/self-service/idle-periods/{period}");
    let reply = client
        .ask(person, Request::new("DELETE", target.clone()))
        .await?;
    if !reply.done() {
        return Ok(unknown_or_busy(contract, period, &reply.code()));
    }
    Ok(vec![
        Fact::Rest(contract, RestEvent::Withdrawn(period)),
        Fact::Gone { person, target },
    ])
}

/// A period or request of the person's contracts, by what was known before the round.
fn known(client: &Client<'_>, person: i64, step: &Step) -> Option<(i64, i64, Plan)> {
    let owned = client.model.rests.iter().filter(|(contract, _)| {
        let owner = client.model.owned.get(contract);
        owner.is_some_and(|it| it.person == person)
    });
    let states = owned.filter_map(|(contract, it)| Some((*contract, first(it)?)));
    let all: Vec<_> = states
        .flat_map(|(contract, state)| {
            let accepted = state.accepted.into_iter();
            let pending = state.pending.map(|(id, _, plan)| (id, plan));
            let both = accepted.chain(pending).filter(|it| it.0 != 0);
            both.map(move |(id, plan)| (contract, id, plan))
                .collect::<Vec<_>>()
        })
        .collect();
    pick(&all, step.a).cloned()
}

fn first<S: crate::stateful::possible::Changes>(possible: &Possible<S>) -> Option<S> {
    possible.states().first().cloned()
}

/// A wish that the contract's configuration mostly allows.
async fn wish(
    client: &mut Client<'_>,
    person: i64,
    contract: i64,
    step: &Step,
) -> Result<Option<Value>, String> {
    let target = format!("/v1/memberships/{contract}/self-service/idle-periods/config");
    let config = client.get(person, &target).await?;
    let Ok(first) = text(&config, "firstPossibleStartDate").parse::<Date>() else {
        return Ok(None);
    };
    let unit = text(&config, "temporalUnit");
    let later = i64::try_from(step.b / 7 % 4).unwrap_or_default();
    let start = match unit.as_str() {
        "DAY" => first.saturating_add((later * 3).days()),
        "WEEK" => first.saturating_add(later.weeks()),
        _ => first.saturating_add(later.months()),
    };
    let reasons = items(&config["idlePeriodReasons"]);
    let Some(reason) = pick(&reasons, step.b / 3) else {
        return Ok(None);
    };
    let mut data = json!({ "startDate": start.to_string(), "reasonId": reason["id"] });
    if config["unlimitedAllowed"] == true && step.a.is_multiple_of(11) {
        data["unlimited"] = true.into();
    } else {
        let most = number(&config, "maxTerms").max(1).unsigned_abs();
        let terms = step.a as u64 % (most + 1) + u64::from(!step.a.is_multiple_of(17));
        data["temporalUnit"] = unit.into();
        data["termValue"] = terms.into();
    }
    Ok(Some(data))
}

fn form(method: &'static str, target: String, data: &Value, proof: Option<&[u8]>) -> Request {
    let data = data.to_string();
    let mut parts = vec![("data", "", "application/json", data.as_bytes())];
    parts.extend(proof.map(|it| ("document", "proof.pdf", "application/pdf", it)));
    Request::new(method, target).form(&parts)
}

fn busy(contract: i64, code: &str) -> Vec<Fact> {
    match code {
        "sandbox.idle-period.pending-verification" => vec![Fact::Rest(contract, RestEvent::Busy)],
        _ => Vec::new(),
    }
}

fn unknown_or_busy(contract: i64, period: i64, code: &str) -> Vec<Fact> {
    match code {
        "sandbox.idle-period.unknown" => vec![Fact::Rest(contract, RestEvent::Unknown(period))],
        code => busy(contract, code),
    }
}

/// What proves the reason is read back as it was sent.
async fn same_proof(client: &mut Client<'_>, shown: &Value, proof: &[u8]) -> Result<(), String> {
    let url = text(shown, "documentUrl");
    let target = url.strip_prefix(&client.stage.sandbox.url());
    let target = target.ok_or_else(|| format!("no address of the proof: {shown}"))?;
    let reply = client.ask_at(0, Request::new("GET", target)).await?;
    match reply.bytes == proof {
        true => Ok(()),
        false => Err(format!(
            "the proof reads {:?}",
            String::from_utf8_lossy(&reply.bytes)
        )),
    }
}
