//! A contract rests: planned and sent by keys alone, made shorter, taken back.

use serde_json::Value;
use studiodesk_e2e::{App, Failure, Key, Result};
use studiodesk_sandbox::{Mode, Subject};

use crate::changes::tab_to;
use crate::member::{Member, at_rate, button, holds, section, settled};
use crate::screens::look_in_both;
use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn a_contract_rests_by_keys_alone_and_the_rest_is_taken_back() -> Result {
    let studio = Studio::open().await?;
    let desk = &studio.sandbox.state().studios()[0];
    desk.set_amendment_mode(Subject::IdlePeriod, Mode::ChangesWithoutVerification);
    // Counted in days, with a fee and some days free of it.
    let member = at_rate(&studio, "Flex")?;
    let app = studio.connected("idle").start().await?;
    app.see("220 people").await?;

    app.flow("an idle period is planned, looked at, sent and confirmed by keys alone")?;
    app.type_text(&member.number).await?;
    app.results_when("the member", |rows| rows.len() == 1)
        .await?;
    app.press(Key::Enter).await?;
    app.see("On record since").await?;
    tab_to(&app, "tab", "Overview").await?;
    for _ in 0..3 {
        app.press(Key::Right).await?;
    }
    app.focused("tab", "Idle periods").await?;
    settled(&app).await?;
    tab_to(&app, "button", "Plan an idle period").await?;
    app.press(Key::Enter).await?;
    app.see("First day").await?;
    let first = to_calendar(&app).await?;
    // The first day that can be had, and from there into the next week.
    assert!(first.ends_with("can be chosen"), "{first}");
    app.press(Key::Up).await?;
    let (_, refused) = app.focus().await?;
    assert!(refused.contains("Not before"), "{refused}");
    app.press(Key::Enter).await?;
    app.see("Not before").await?;
    app.press(Key::Down).await?;
    app.press(Key::Down).await?;
    app.press(Key::Right).await?;
    app.press(Key::Enter).await?;
    let (_, chosen) = app.focus().await?;
    assert!(chosen.ends_with("chosen"), "{chosen}");
    tab_to(&app, "combobox", "How long").await?;
    for _ in 0..10 {
        app.press(Key::Down).await?;
    }
    app.see("Not longer: ").await?;
    tab_to(&app, "combobox", "Reason").await?;
    choose_by_keys(&app, "Reason", "Urlaub").await?;
    app.see("The service says: Possible.").await?;
    app.see("It rests for 10 days.").await?;
    app.see("estimate").await?;
    look_in_both(&app, "form-idle").await?;
    tab_to(&app, "button", "Let the contract rest").await?;
    app.press(Key::Enter).await?;
    app.see("confirmed").await?;
    let rests = holds("the rest", || rests(&studio, &member), |it| it.len() == 1).await?;
    assert_eq!(rests[0]["reason"], "Urlaub", "{rests:#?}");
    app.see("to come").await?;
    // What the member can take along.
    tab_to_part(&app, "Receipt").await?;
    look_in_both(&app, "idle-confirmed").await?;

    app.flow("the rest is ended early, after a look at what the service says of it")?;
    let (_, last) = days(&rests[0]);
    app.button(&button(&app, "End early: ").await?)
        .click()
        .await?;
    app.see("An earlier last day").await?;
    // Where it ends so far.
    let day = to_calendar(&app).await?;
    assert!(day.contains("It can only become shorter"), "{day}");
    app.press(Key::Left).await?;
    app.press(Key::Left).await?;
    app.press(Key::Enter).await?;
    app.see("The service says: The change is possible.").await?;
    app.see("certain").await?;
    look_in_both(&app, "form-idle-change").await?;
    app.button("Send change").click().await?;
    let is_shorter = |it: &Vec<Value>| it.len() == 1 && days(&it[0]).1 < last;
    holds(
        "a shorter rest",
        || self::rests(&studio, &member),
        is_shorter,
    )
    .await?;

    app.flow("the rest is withdrawn")?;
    settled(&app).await?;
    app.button(&button(&app, "Withdraw: ").await?)
        .click()
        .await?;
    app.see("as if nobody had asked for a rest").await?;
    app.button("Withdraw idle period").click().await?;
    holds("no rest", || self::rests(&studio, &member), Vec::is_empty).await?;
    app.see("No idle periods yet.").await?;

    app.flow("where the studio has to agree the request waits, and is taken back")?;
    desk.set_amendment_mode(Subject::IdlePeriod, Mode::ChangesRequireVerification);
    section(&app, "Overview").await?;
    section(&app, "Idle periods").await?;
    app.button("Plan an idle period").click().await?;
    to_calendar(&app).await?;
    app.press(Key::Enter).await?;
    app.control("combobox", "How long").choose("3 days").await?;
    app.control("combobox", "Reason")
        .choose("Sonstiges")
        .await?;
    app.see("The studio has to agree.").await?;
    app.button("Send request").click().await?;
    app.see("waits for the studio").await?;
    let waits = |it: &usize| *it == 1;
    holds("the request", || Ok(waiting(&studio, member.id)), waits).await?;
    app.button(&button(&app, "Withdraw: ").await?)
        .click()
        .await?;
    app.button("Withdraw idle period").click().await?;
    holds(
        "no request",
        || Ok(waiting(&studio, member.id)),
        |it| *it == 0,
    )
    .await?;
    app.close().await
}

/// How many requests of a member wait for the studio.
fn waiting(studio: &Studio, id: i64) -> usize {
    let pending = studio.sandbox.state().studios()[0].pending_amendments();
    let of_member = pending.into_iter().filter(|it| it.customer_id == id);
    of_member
        .filter(|it| it.subject == Subject::IdlePeriod)
        .count()
}

/// Walks with the Tab key into the calendar, and answers the day there.
async fn to_calendar(app: &App) -> Result<String> {
    let is_day = "return document.activeElement?.dataset.day ?? ''";
    for _ in 0..60 {
        let day = app.window().execute(is_day, Vec::new()).await?;
        if day.as_str().is_some_and(|it| !it.is_empty()) {
            return Ok(app.focus().await?.1);
        }
        app.press(Key::Tab).await?;
    }
    Err(Failure::new("the Tab key does not lead into the calendar"))
}

/// Walks with the Tab key to a button whose name begins so.
async fn tab_to_part(app: &App, name: &str) -> Result {
    for _ in 0..60 {
        let (role, is) = app.focus().await?;
        if role == "button" && is.starts_with(name) {
            return Ok(());
        }
        app.press(Key::Tab).await?;
    }
    Err(Failure::new(format!(
        "the Tab key does not lead to {name:?}"
    )))
}

/// Chooses in a list that has the keyboard, with the arrow key.
async fn choose_by_keys(app: &App, list: &str, words: &str) -> Result {
    let all = app.control("combobox", list).options().await?;
    let place = all.iter().position(|it| it == words);
    let place = place.ok_or_else(|| Failure::new(format!("{words:?} is not among {all:?}")))?;
    for _ in 0..=place {
        app.press(Key::Down).await?;
    }
    Ok(())
}

/// The rests of the member's contract that are not over, as the service has them.
fn rests(studio: &Studio, member: &Member) -> Result<Vec<Value>> {
    let contract = member.contract;
    let all = studio.service.get(&format!(
        "/v1/memberships/{contract}/self-service/idle-periods"
    ))?;
    let all = all["currentAndUpcomingIdlePeriods"].as_array().cloned();
    Ok(all.unwrap_or_default())
}

fn days(rest: &Value) -> (String, String) {
    let day = |name: &str| rest[name].as_str().unwrap_or_default().to_owned();
    (day("startDate"), day("endDate"))
}
