//! What there is to know of a member: account, visits, how they are told of things.

use serde_json::Value;
use studiodesk_e2e::{App, Result};

use crate::changes::juergen;
use crate::member::{holds, number, section};
use crate::screens::look_in_both;
use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn account_visits_and_letters_of_a_member_are_looked_through() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("insight").start().await?;
    juergen(&app).await?;

    app.flow("the account is shown as a plot and a table, and by one kind only")?;
    section(&app, "Account").await?;
    account(&app, &studio).await?;

    app.flow("visits are shown by weekday and hour, by week, and one by one")?;
    section(&app, "Check-ins").await?;
    visits(&app, &studio).await?;

    app.flow("a way to be told of things is switched off")?;
    section(&app, "Communication").await?;
    preferences(&app, &studio).await?;

    app.flow("a thread is begun, and goes on with an answer")?;
    thread(&app, &studio).await?;
    app.close().await
}

async fn account(app: &App, studio: &Studio) -> Result {
    let plots = app.names("img").await?;
    assert!(
        plots.iter().any(|it| it.starts_with("Balance from ")),
        "{plots:?}"
    );
    let all = rows(app).await?;
    let list = app.control("combobox", "Show");
    list.choose("Membership").await?;
    let some = rows(app).await?;
    let is_membership = |it: &String| it.contains("Membership");
    assert!(
        !some.is_empty() && some.iter().all(is_membership),
        "{some:#?}"
    );
    assert!(!all.iter().all(is_membership), "{all:#?}");
    list.choose("To come").await?;
    let upcoming = rows(app).await?;
    let path = format!(
        "/v1/customers/{}/account/transactions/upcoming?sliceSize=50",
        number(studio)
    );
    let held = studio.service.get(&path)?;
    let held = held
        .as_array()
        .or(held["result"].as_array())
        .map_or(0, Vec::len);
    assert_eq!(upcoming.len(), held, "{upcoming:#?}");
    Ok(())
}

async fn visits(app: &App, studio: &Studio) -> Result {
    let _ = studio;
    app.control("table", "By weekday and hour")
        .appears()
        .await?;
    let shown = app.text().await?;
    let count = shown
        .split(" visits in the last year")
        .next()
        .unwrap_or_default();
    let count: usize = count.rsplit(' ').next().unwrap_or_default().parse()?;
    let sum = "return [...document.querySelectorAll('td[data-shade]')]
        .reduce((sum, it) => sum + Number(it.textContent.trim() || 0), 0)";
    assert_eq!(app.window().execute(sum, Vec::new()).await?, count);
    app.control("button", "The numbers as a table")
        .click()
        .await?;
    app.see("Week of").await
}

async fn preferences(app: &App, studio: &Studio) -> Result {
    let path = format!(
        "/v1/communications/{}/communication-preferences",
        number(studio)
    );
    let before = studio.service.get(&path)?;
    app.button("Change how they are told").click().await?;
    app.control("form", "Change how they are told")
        .appears()
        .await?;
    look_in_both(app, "form-preferences").await?;
    let script = "const box = [...document.querySelectorAll('form input[type=checkbox]')]
        .find((it) => it.getAttribute('aria-disabled') !== 'true');
        box.focus(); return box.checked";
    let was_on = app.window().execute(script, Vec::new()).await? == true;
    app.type_text(" ").await?;
    app.button("Save preferences").click().await?;
    app.see("confirmed").await?;
    let after = holds(
        "another choice",
        || studio.service.get(&path),
        |it| *it != before,
    )
    .await?;
    let count = |all: &Value| all.to_string().matches("\"active\":true").count();
    let step = if was_on { -1 } else { 1 };
    assert_eq!(
        count(&after).cast_signed(),
        count(&before).cast_signed() + step
    );
    Ok(())
}

async fn thread(app: &App, studio: &Studio) -> Result {
    crate::changes::note(app, "Locker").await?;
    app.see("confirmed").await?;
    section(app, "Communication").await?;
    app.button("Add to a thread").click().await?;
    app.field("Note").fill("The key is back").await?;
    look_in_both(app, "form-answer").await?;
    app.button("Add note to thread").click().await?;
    app.see("The key is back").await?;
    holds(
        "an answer in the thread",
        || {
            Ok(crate::changes::count(
                studio,
                "createCommunicationInExistingCommunicationThread",
            ))
        },
        |it| *it == 1,
    )
    .await?;
    Ok(())
}

/// The rows of the account's table.
async fn rows(app: &App) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('tbody tr')].map((it) => it.innerText)";
    Ok(serde_json::from_value(
        app.window().execute(script, Vec::new()).await?,
    )?)
}
