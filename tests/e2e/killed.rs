//! The program killed while its outbox is full.

use std::fs;
use std::time::Duration;

use studiodesk_e2e::{FileDialog, Result};

use crate::changes::{
    CONTACT, DOCUMENT, NOTE, RESTRICTION, count, juergen, mails_arrived, note, queue_mails,
    reasons, restrict,
};
use crate::studio::Studio;

/// As many as a desk saves in a bad day without a network.
const MAILS: u16 = 57;

#[tokio::test(flavor = "multi_thread")]
async fn a_full_outbox_survives_the_program_and_everything_in_it_is_sent_once() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("killed-program").start().await?;
    juergen(&app).await?;
    let letter = app.path("letter.pdf");
    fs::write(&letter, b"%PDF-1.4 ".repeat(50_000))?;
    studio.line.cut().await;
    let mails = queue_mails(&app, &studio, MAILS.into()).await?;
    restrict(&app, "Lost card").await?;
    note(&app, "Locker").await?;
    app.button("Add a document").click().await?;
    app.button("Choose a file…").click().await?;
    app.answer_file_dialog(FileDialog::Open, &letter).await?;
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
