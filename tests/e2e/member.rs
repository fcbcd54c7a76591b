//! What journeys through the sections of one member's card have in common.

use std::time::Duration;

use serde_json::Value;
use studiodesk_e2e::{App, Failure, Result, until};
use studiodesk_sandbox::people::Status;

use crate::screens::open_first;
use crate::studio::Studio;

const PATIENCE: Duration = Duration::from_secs(10);

/// The number of the member of [`crate::changes::juergen`].
pub(crate) fn number(studio: &Studio) -> i64 {
    id_of(studio, "Großmann")
}

/// The number of whoever has this family name.
pub(crate) fn id_of(studio: &Studio, last_name: &str) -> i64 {
    studio.sandbox.state().with_people(|people| {
        let found = people
            .iter()
            .find(|it| it.last_name.as_deref() == Some(last_name));
        found.map_or(0, |it| it.id)
    })
}

/// Opens a section of the open card, and waits until it is read.
pub(crate) async fn section(app: &App, name: &str) -> Result {
    app.control("tab", name).click().await?;
    let is_open =
        "return document.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')
        === document.querySelector('[role=tab][id^=tab-][aria-selected=true]')?.id";
    until(name, PATIENCE, async || {
        let is_open = app.window().execute(is_open, Vec::new()).await?;
        Ok((is_open == true).then_some(()))
    })
    .await?;
    settled(app).await
}

/// Opens the card of a member, found by the studio's own number.
pub(crate) async fn open(app: &App, member: &Member) -> Result {
    app.see("220 people").await?;
    app.search(&member.number).await?;
    open_first(app, &member.number).await
}

/// A member whose contract runs at a certain rate, and nobody has canceled it.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) id: i64,
    pub(crate) number: String,
    pub(crate) contract: i64,
}

/// The first such member.
pub(crate) fn at_rate(studio: &Studio, rate: &str) -> Result<Member> {
    let members: Vec<(i64, String)> = studio.sandbox.state().with_people(|people| {
        let members = people
            .iter()
            .filter(|it| it.status == Status::Member && it.idle_periods.is_empty());
        let members = members.map(|it| (it.id, it.customer_number.to_string()));
        members.collect()
    });
    for (id, number) in members {
        let contracts = contracts(studio, id)?;
        let fits = |it: &&Value| {
            let is_open = it["contractStatus"] == "ACTIVE" && it["cancelationStatus"].is_null();
            is_open && it["rateName"] == rate
        };
        if let Some(found) = contracts.as_array().into_iter().flatten().find(fits) {
            let contract = found["id"].as_i64().unwrap_or_default();
            return Ok(Member {
                id,
                number,
                contract,
            });
        }
    }
    Err(Failure::new(format!("nobody has a contract {rate:?}")))
}

/// The contracts of a member as the service has them.
pub(crate) fn contracts(studio: &Studio, id: i64) -> Result<Value> {
    let path = format!("/v1/memberships/{id}/self-service/contract-data");
    studio.service.get(&path)
}

/// Waits until the service holds what it should, and tells what it held instead.
pub(crate) async fn holds<T: std::fmt::Debug>(
    what: &str,
    mut look: impl FnMut() -> Result<T>,
    is_it: impl Fn(&T) -> bool,
) -> Result<T> {
    until(what, PATIENCE, async || {
        let held = look()?;
        if is_it(&held) {
            Ok(Some(held))
        } else {
            Err(Failure::new(format!("it holds {held:#?}")))
        }
    })
    .await
}

/// Waits until the section that is open has been read, and what was read before is not shown for it.
pub(crate) async fn settled(app: &App) -> Result {
    let is_read = "const tab = document.querySelector('[role=tab][id^=tab-][aria-selected=true]');
        const panel = document.querySelector('[role=tabpanel]');
        return tab !== null && panel !== null && panel.getAttribute('aria-labelledby') === tab.id
            && (panel.querySelector('h2') !== null)
            && panel.querySelector('[aria-busy=true]') === null
            && !panel.textContent.includes('Refreshing')";
    until("the section to be read", PATIENCE, async || {
        let is_read = app.window().execute(is_read, Vec::new()).await?;
        Ok((is_read == true).then_some(()))
    })
    .await
}

/// The whole name of the one button that begins with these words, once there is one.
pub(crate) async fn button(app: &App, words: &str) -> Result<String> {
    until(&format!("the button {words:?}"), PATIENCE, async || {
        let mut names = app.names("button").await?;
        names.retain(|it| it.starts_with(words));
        Ok(names.pop())
    })
    .await
}
