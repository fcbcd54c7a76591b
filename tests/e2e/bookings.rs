//! What a member books ahead and gives up again.

use std::time::Duration;

use serde_json::Value;
use studiodesk_e2e::{App, Failure, Result, until};

use crate::changes::juergen;
use crate::member::{number, section};
use crate::screens::look_in_both;
use crate::studio::Studio;

const PATIENCE: Duration = Duration::from_secs(10);

#[tokio::test(flavor = "multi_thread")]
async fn a_class_and_an_appointment_are_booked_and_given_up() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("bookings").start().await?;
    juergen(&app).await?;
    section(&app, "Bookings").await?;
    let before = (classes(&studio)?, appointments(&studio)?);
    let listed = cancelable(&app).await?;

    app.flow("a class is booked after the service has said that it can be")?;
    app.button("Book a class").click().await?;
    free(&app, "places free").await?;
    look_in_both(&app, "book-class").await?;
    app.button("Book").click().await?;
    app.see("It is booked.").await?;
    assert_eq!(classes(&studio)?.len(), before.0.len() + 1);
    app.button("Close").click().await?;

    app.flow("the class is given up")?;
    give_up(&app, &listed).await?;
    assert_eq!(classes(&studio)?, before.0);

    app.flow("an appointment is booked with somebody who has time")?;
    app.button("Book an appointment").click().await?;
    let which = app.control("combobox", "Appointment");
    let offered = which.options().await?;
    which.choose(&offered[0]).await?;
    free(&app, ":").await?;
    look_in_both(&app, "book-appointment").await?;
    app.button("Book").click().await?;
    app.see("It is booked.").await?;
    assert_eq!(appointments(&studio)?.len(), before.1.len() + 1);
    app.button("Close").click().await?;

    app.flow("the appointment is given up")?;
    give_up(&app, &listed).await?;
    assert_eq!(appointments(&studio)?, before.1);
    app.close().await
}

/// Chooses the last time with these words that the service does not refuse: only what is far off can be given up.
async fn free(app: &App, words: &str) -> Result {
    let offered = until("times to choose from", PATIENCE, async || {
        let mut offered = app.names("radio").await?;
        offered.retain(|it| it.contains(words));
        Ok((!offered.is_empty()).then_some(offered))
    })
    .await?;
    for time in offered.iter().rev().take(5) {
        app.control("radio", time).click().await?;
        app.see_no_more("Asking the service…").await?;
        if app.text().await?.contains("It can be booked.") {
            return Ok(());
        }
    }
    Err(Failure::new(format!(
        "none of these can be booked: {offered:#?}"
    )))
}

/// Cancels what was booked, which asks once more.
async fn give_up(app: &App, before: &[String]) -> Result {
    let new = until("the new booking in the list", PATIENCE, async || {
        let now = cancelable(app).await?;
        Ok(now.into_iter().find(|it| !before.contains(it)))
    })
    .await?;
    app.button(&new).click().await?;
    app.button("Yes, cancel it").click().await?;
    app.see("The booking is canceled.").await
}

/// What the member has booked, as the service has it, without what was given up.
fn booked(studio: &Studio, group: &str) -> Result<Vec<Value>> {
    let path = format!("/v1/{group}/booking?customerId={}", number(studio));
    let all = studio.service.get(&path)?;
    let all = all.as_array().cloned().unwrap_or_default();
    let holds = |it: &Value| !it.to_string().contains("CANCELED");
    Ok(all.into_iter().filter(holds).collect())
}

fn classes(studio: &Studio) -> Result<Vec<Value>> {
    booked(studio, "classes")
}

fn appointments(studio: &Studio) -> Result<Vec<Value>> {
    booked(studio, "appointments")
}

/// The buttons that cancel what is booked.
async fn cancelable(app: &App) -> Result<Vec<String>> {
    let mut names = app.names("button").await?;
    names.retain(|it| it.starts_with("Cancel booking: "));
    Ok(names)
}
