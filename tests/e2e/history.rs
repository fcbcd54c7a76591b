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
    let class = cancel.trim_start_matches("Cancel booking: ").to_owned();
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

    let trail = app.path("history.csv");
    app.button("Export as CSV").click().await?;
    app.answer_file_dialog(&trail).await?;
    app.see("Written to history.csv.").await?;
    let trail = fs::read_to_string(trail)?;
    let lines: Vec<_> = trail.lines().filter(|it| it.contains(&class)).collect();
    assert_eq!(lines.len(), 2, "{trail}");
    assert!(trail.contains("\"asked_at_once\"") && trail.contains("\"confirmed\""));
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
