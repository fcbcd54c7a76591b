//! The program, or the process behind its pages, killed while the outbox is full.

use std::fs;
use std::time::Duration;

use studiodesk_e2e::Result;
use studiodesk_sandbox::Fault;

use crate::changes::{
    CONTACT, DOCUMENT, NOTE, RESTRICTION, count, juergen, mails_arrived, note, offline,
    queue_mails, reasons, restrict,
};
use crate::studio::Studio;

/// As many as a desk saves in a bad day without a network.
const MAILS: u16 = 57;
/// How soon a window that was lost is to be back.
const A_SECOND: Duration = Duration::from_secs(1);

#[tokio::test(flavor = "multi_thread")]
async fn a_full_outbox_survives_the_program_and_everything_in_it_is_sent_once() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("killed-program").start().await?;
    juergen(&app).await?;
    let letter = app.path("letter.pdf");
    fs::write(&letter, b"%PDF-1.4 ".repeat(50_000))?;
    offline(&app, &studio).await?;
    let mails = queue_mails(&app, &studio, MAILS.into()).await?;
    restrict(&app, "Lost card").await?;
    note(&app, "Locker").await?;
    app.button("Add a document").click().await?;
    app.button("Choose files…").click().await?;
    app.answer_file_dialog(&letter).await?;
    app.see("letter.pdf").await?;
    app.button("Add document").click().await?;
    app.see("60 waiting").await?;

    let app = app.killed(studio.arguments()).await?;
    app.button("60 waiting").click().await?;
    app.see("Not confirmed yet").await?;
    let rows = app.names("listitem").await?.len();
    studio.line.mend().await?;
    app.see_within("Everything is confirmed", Duration::from_secs(60))
        .await?;

    assert_eq!(rows, 60);
    assert!(mails_arrived(&studio) == mails, "each mail once");
    assert_eq!(reasons(&studio), ["Lost card"]);
    for (operation, times) in [
        (CONTACT, MAILS.into()),
        (RESTRICTION, 1),
        (NOTE, 1),
        (DOCUMENT, 1),
    ] {
        assert_eq!(count(&studio, operation), times, "{operation}");
    }
    app.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_is_usable_within_a_second_after_its_pages_were_killed() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("killed-pages").start().await?;
    app.see("220 people").await?;
    let busy = Fault::status(CONTACT, 429).with_retry_after(Duration::from_secs(3_600));
    studio.sandbox.script(busy.times(usize::MAX));
    queue_mails(&app, &studio, MAILS.into()).await?;
    app.see("57 waiting").await?;
    let window = app.undriven(studio.arguments()).await?;
    window.takes_keys(1).await?;
    let desk = window.still("the desk", |now| !now.is_blank()).await?;
    window.type_text("gros")?;
    window.painted("gros".len()).await?;
    // What was found, and above it the mark of what waits.
    let found = window
        .still("what was found", |now| !now.shows_the_same_as(&desk))
        .await?;

    let mut times = Vec::new();
    for kills in 1..=3 {
        // What a dead page leaves on the screen must not look like what is waited for.
        window.press("Escape")?;
        window
            .see("the desk again", |now| now.shows_the_same_as(&desk))
            .await?;
        let killed = window.kill_pages()?;
        window.takes_keys(1 + kills).await?;
        let takes_keys = killed.elapsed();
        window.type_text("gros")?;
        window
            .see("what was found", |now| now.shows_the_same_as(&found))
            .await?;
        times.push((takes_keys, killed.elapsed()));
    }

    eprintln!("took keys, and had found after {times:.2?}");
    assert!(times.iter().all(|(_, time)| *time < A_SECOND), "{times:?}");
    window.end()
}
