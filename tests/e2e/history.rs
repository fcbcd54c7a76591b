//! What was done at once for a member, in the member's history.

use std::fs;
use std::time::Duration;

use studiodesk_e2e::{App, Failure, Result, Theme, until};

use crate::changes::juergen;
use crate::screens::look;
use crate::studio::Studio;

const PATIENCE: Duration = Duration::from_secs(10);

in_both_themes!(a_class_booked_and_canceled_is_told_in_the_history);

async fn a_class_booked_and_canceled_is_told_in_the_history(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("history").theme(theme).start().await?;
    juergen(&app).await?;

    app.control("tab", "Bookings").click().await?;
    app.button("Book a class").click().await?;
    choose_free(&app).await?;
    app.button("Book").click().await?;
    app.see("It is booked.").await?;
    app.button("Close").click().await?;
    let names = app.names("button").await?;
    let is_one = |name: &&String| names.iter().filter(|it| it == name).count() == 1;
    // The farthest, which can still be given up.
    let mut bookings = names.iter().filter(|it| it.starts_with("Cancel booking: "));
    let cancel = bookings.rfind(is_one);
    let cancel = cancel.ok_or_else(|| Failure::new("there is no booking to cancel"))?;
    let booked = cancel.trim_start_matches("Cancel booking: ");
    let class = booked.split_once(", ").map_or(booked, |(class, _)| class);
    app.button(cancel).click().await?;
    app.button("Yes, cancel it").click().await?;
    app.see("The booking is canceled.").await?;

    app.control("tab", "History").click().await?;
    app.see("Class booked").await?;
    app.see("Booking of a class canceled").await?;
    look(&app, "history-acts").await?;
    app.control("combobox", "Kind").click().await?;
    app.type_text("Class").await?;
    app.press(studiodesk_e2e::Key::Enter).await?;
    let told = "return document.querySelectorAll('[role=tabpanel] details').length";
    until("the filter", PATIENCE, async || {
        let left = app.window().execute(told, Vec::new()).await?;
        Ok((left == 1).then_some(()))
    })
    .await?;

    // What is filtered away is not in the table, and is in the trail for programs.
    let table = app.path("history.csv");
    app.button("Save as CSV…").click().await?;
    app.answer_file_dialog(&table).await?;
    app.see("Saved as history.csv.").await?;
    let table = fs::read_to_string(table)?;
    let lines = |words: &str| table.lines().filter(|it| it.contains(words)).count();
    // A line for the class, and one for its time.
    assert_eq!(lines("Class booked"), 2, "{table}");
    assert_eq!(lines("confirmed"), 2, "{table}");
    assert_eq!(lines("Booking of a class canceled"), 0, "{table}");

    let trail = app.path("history.jsonl");
    app.button("Export as JSON lines").click().await?;
    app.answer_file_dialog(&trail).await?;
    app.see("Written to history.jsonl.").await?;
    let trail = fs::read_to_string(trail)?;
    let lines = |words: &str| trail.lines().filter(|it| it.contains(words)).count();
    assert_eq!(lines("\"asked_at_once\""), 2, "{trail}");
    assert_eq!(lines("\"confirmed\""), 2, "{trail}");
    // What is given up need not be what was booked, which may begin too soon.
    assert!(lines(class) > 0, "{trail}");
    app.close().await
}

/// Chooses the first time that the service says can be booked.
async fn choose_free(app: &App) -> Result {
    let choose = "const all = document.querySelectorAll('form fieldset input[type=radio]');
        all[arguments[0]]?.click();
        return all.length";
    let verdict = "return document.querySelector('[data-free]')?.dataset.free ?? ''";
    let window = app.window();
    let offered = until("times to choose from", PATIENCE, async || {
        let count = window.execute(choose, vec![0.into()]).await?;
        Ok(count.as_u64().filter(|count| *count > 0))
    })
    .await?;
    for number in 0..offered {
        window.execute(choose, vec![number.into()]).await?;
        let free = until("the service's word", PATIENCE, async || {
            let word = window.execute(verdict, Vec::new()).await?;
            Ok(word
                .as_str()
                .filter(|word| !word.is_empty())
                .map(str::to_owned))
        })
        .await?;
        if free == "true" {
            return Ok(());
        }
    }
    Err(Failure::new("no class can be booked"))
}
