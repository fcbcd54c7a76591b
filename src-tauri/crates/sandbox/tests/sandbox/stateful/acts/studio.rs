//! Benefits, preferences, tags, moving, and the clock.

use std::time::Duration;

use serde_json::{Value, json};

use crate::stateful::client::{Client, Told, pick};
use crate::stateful::fact::{Fact, items, text};
use crate::stateful::step::Step;
use crate::stateful::things::{BenefitEvent, FlagEvent, TagsEvent};
use crate::stateful::wire::Request;

/// What the studio offers, and how often in a month.
pub(crate) const BENEFITS: [(&str, Option<u32>); 6] = [
    ("DRINKS_FLAT", None),
    ("SOLARIUM", Some(8)),
    ("BODY_ANALYSIS", Some(2)),
    ("MASSAGE_CHAIR", Some(4)),
    ("GUEST_DAY", Some(1)),
    ("CHILD_CARE", Some(12)),
];

pub(crate) async fn use_benefit(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let (key, _) = BENEFITS[step.a % BENEFITS.len()];
    let month = client.stage.today()[..7].to_owned();
    let target = format!("/v1/customers/{person}/benefits/{key}/use");
    let reply = client.ask(person, Request::new("POST", target)).await?;
    let event = match (reply.status, reply.code().as_str()) {
        (200, _) => BenefitEvent::Used(month),
        (_, "sandbox.benefit.exhausted") => BenefitEvent::Exhausted(month),
        _ => return Ok(Vec::new()),
    };
    Ok(vec![Fact::Benefit(person, key.to_owned(), event)])
}

/// The channels that a customer may change: category, channel, and whether it is on.
pub(crate) fn channels(shown: &Value) -> Vec<(String, String, bool)> {
    let mut all = Vec::new();
    for preference in items(shown) {
        for channel in items(&preference["channels"]) {
            if channel["customerOverridable"] == true {
                let name = text(&channel, "communicationChannel");
                let active = channel["active"] == true;
                all.push((text(&preference, "messageCategory"), name, active));
            }
        }
    }
    all
}

pub(crate) async fn prefer(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let target = format!("/v1/communications/{person}/communication-preferences");
    let shown = client.get(person, &target).await?;
    let Some((category, channel, active)) = pick(&channels(&shown), step.a).cloned() else {
        return Ok(Vec::new());
    };
    let body = json!([{
        "messageCategory": category,
        "channels": [{ "communicationChannel": channel, "active": !active }],
    }]);
    let reply = client
        .ask(person, Request::new("PUT", target).json(&body))
        .await?;
    Ok(match reply.done() {
        true => vec![Fact::Preference(
            person,
            category,
            channel,
            FlagEvent(!active),
        )],
        false => Vec::new(),
    })
}

pub(crate) async fn tag(client: &mut Client<'_>, step: &Step) -> Told {
    let place = step.who % 2;
    let open = client
        .ask_at(place, Request::new("GET", "/v1/studios/tags"))
        .await?;
    let open: Vec<String> = items(&open.json())
        .iter()
        .map(|it| text(it, "name"))
        .collect();
    let mut wanted: Vec<String> = Vec::new();
    for at in 0..step.b % 4 {
        wanted.extend(
            pick(&open, step.a + at)
                .filter(|it| !wanted.contains(it))
                .cloned(),
        );
    }
    // They are a set.
    wanted.sort_unstable();
    let body: Value = wanted.iter().map(|it| json!({ "name": it })).collect();
    let request = Request::new("PUT", "/v1/studios/information/tags").json(&body);
    let reply = client.ask_at(place, request).await?;
    Ok(match reply.done() {
        true => vec![Fact::Tags(place, TagsEvent(wanted))],
        false => Vec::new(),
    })
}

/// Moves the person to the other studio.
pub(crate) async fn go(client: &mut Client<'_>, person: i64) -> Told {
    let to = 1 - client.home(person);
    let body = json!({
        "targetStudioId": client.stage.studio(to).id(), "switchDate": client.stage.today(),
    });
    let target = format!("/v1/customers/{person}/switch-studio");
    let reply = client
        .ask(person, Request::new("POST", target).json(&body))
        .await?;
    Ok(match reply.done() {
        true => vec![Fact::Moved { person, to }],
        false => Vec::new(),
    })
}

/// Minutes, hours, days or weeks pass.
pub(crate) fn pass_time(client: &Client<'_>, person: i64, step: &Step) -> Told {
    let unit = [60, 3_600, 3_600, 86_400, 86_400, 7 * 86_400][step.a % 6];
    let by = Duration::from_secs(unit * (1 + step.b as u64 % 5));
    let state = client.stage.sandbox.state();
    state.set_clock(state.now() + by);
    Ok(vec![Fact::Met(person)])
}
