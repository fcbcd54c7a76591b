//! Access media and restrictions.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::json;

use crate::stateful::client::{Client, Told, pick};
use crate::stateful::fact::{Fact, number};
use crate::stateful::part::mark;
use crate::stateful::step::Step;
use crate::stateful::things::{MediumEvent, RestrictionEvent};
use crate::stateful::wire::Request;

/// So few values that several clients want the same.
fn value(step: &Step) -> (&'static str, String) {
    let digit = step.b % 5;
    match step.a % 3 {
        0 => ("BARCODE", format!("SHARED-{digit}")),
        1 => ("PIN", format!("90000{digit}")),
        _ => ("CARD_NUMBER", format!("77777{digit}")),
    }
}

pub(crate) async fn add(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let (kind, value) = value(step);
    let target = format!("/v1/customers/{person}/access-mediums");
    let body = json!({ "type": kind, "value": value });
    let reply = client
        .ask(person, Request::new("POST", target).json(&body))
        .await?;
    if !reply.done() {
        return Ok(Vec::new());
    }
    let id = number(&reply.json(), "id");
    Ok(vec![
        Fact::New("access medium", id),
        Fact::Medium(person, MediumEvent::Added(id, kind.to_owned(), value)),
    ])
}

pub(crate) async fn change(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let Some((id, kind)) = medium(client, person, step) else {
        return Ok(Vec::new());
    };
    let value = match kind.as_str() {
        "BARCODE" => format!("SHARED-{}", step.b % 5),
        "PIN" => format!("90000{}", step.b % 5),
        _ => format!("77777{}", step.b % 5),
    };
    let target = format!("/v1/customers/{person}/access-mediums/{id}");
    let body = json!({ "value": value });
    let reply = client
        .ask(person, Request::new("PUT", target).json(&body))
        .await?;
    Ok(match (reply.status, reply.code().as_str()) {
        (200, _) => vec![Fact::Medium(person, MediumEvent::Changed(id, value))],
        (404, "sandbox.access-medium.unknown") => {
            vec![Fact::Medium(person, MediumEvent::Unknown(id))]
        }
        _ => Vec::new(),
    })
}

pub(crate) async fn drop(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let Some((id, _)) = medium(client, person, step) else {
        return Ok(Vec::new());
    };
    let target = format!("/v1/customers/{person}/access-mediums/{id}");
    let reply = client.ask(person, Request::new("DELETE", target)).await?;
    Ok(match (reply.status, reply.code().as_str()) {
        (200, _) => vec![Fact::Medium(person, MediumEvent::Dropped(id))],
        (404, "sandbox.access-medium.unknown") => {
            vec![Fact::Medium(person, MediumEvent::Unknown(id))]
        }
        _ => Vec::new(),
    })
}

pub(crate) async fn restrict(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let mut body = json!({ "reason": format!("Sperre {}", mark(step.number)) });
    if !step.b.is_multiple_of(3)
        && let Ok(today) = client.stage.today().parse::<Date>()
    {
        let days = i64::try_from(step.b % 9).unwrap_or_default();
        body["startDate"] = today.saturating_add(days.days()).to_string().into();
        body["endDate"] = today.saturating_add((days + 2).days()).to_string().into();
    }
    let target = format!("/v1/customers/{person}/access-restrictions");
    let reply = client
        .ask(person, Request::new("PUT", target).json(&body))
        .await?;
    Ok(match reply.done() {
        true => vec![Fact::Restriction(person, RestrictionEvent::Set(body))],
        false => Vec::new(),
    })
}

pub(crate) async fn lift(client: &mut Client<'_>, person: i64) -> Told {
    let target = format!("/v1/customers/{person}/access-restrictions");
    let reply = client.ask(person, Request::new("DELETE", target)).await?;
    Ok(match (reply.status, reply.code().as_str()) {
        (200, _) => vec![Fact::Restriction(person, RestrictionEvent::Lifted)],
        (404, "sandbox.access-restriction.unknown") | (403, "sandbox.restriction.foreign") => {
            vec![Fact::Restriction(person, RestrictionEvent::NothingToLift)]
        }
        _ => Vec::new(),
    })
}

/// A medium that a client gave the person before the round.
fn medium(client: &Client<'_>, person: i64, step: &Step) -> Option<(i64, String)> {
    let states = client.model.media.get(&person)?.states();
    let known: Vec<_> = states
        .first()?
        .iter()
        .map(|(id, it)| (*id, it.0.clone()))
        .collect();
    pick(&known, step.a).cloned()
}
