//! Changes that wait when somebody leaves: taken along in a file, and told before the window closes.

use std::fs;

use studiodesk_e2e::{Result, Theme};

use crate::changes::{juergen, note, offline, restrict};
use crate::screens::look;
use crate::studio::Studio;

in_both_themes!(what_waits_can_be_exported_and_is_told_before_the_window_closes);

async fn what_waits_can_be_exported_and_is_told_before_the_window_closes(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("leaving").theme(theme).start().await?;
    juergen(&app).await?;
    offline(&app, &studio).await?;
    restrict(&app, "Lost card").await?;
    note(&app, "Locker").await?;

    app.button("2 waiting").click().await?;
    app.see("The service does not answer").await?;
    app.button("Import…").click().await?;
    app.see("Import an exported outbox").await?;
    look(&app, "outbox-import").await?;
    app.button("Export encrypted…").click().await?;
    app.field("Passphrase").fill("too short").await?;
    app.button("Choose a place and export").click().await?;
    app.see("The passphrase has fewer than 12 characters.")
        .await?;
    app.field("Passphrase").fill("long enough to keep").await?;
    app.field("Passphrase again")
        .fill("long enough to keep")
        .await?;
    app.button("Choose a place and export").click().await?;
    let file = app.path("waiting.sdx");
    app.answer_file_dialog(&file).await?;
    app.see("Written to waiting.sdx.").await?;
    look(&app, "outbox-exported").await?;
    let written = fs::read(&file)?;

    app.ask_to_close()?;
    app.see("Close Studiodesk?").await?;
    // What was exported may be sent from elsewhere, so it is looked for before it is sent from here.
    app.see("Of 2 changes it is not known yet").await?;
    look(&app, "close-while-changes-wait").await?;
    app.button("Close the program").click().await?;

    assert!(written.len() > 500);
    for said in ["Lost card", "Locker", "Großmann"] {
        let is_plain = written.windows(said.len()).any(|it| it == said.as_bytes());
        assert!(!is_plain, "{said} can be read in it");
    }
    app.closes().await
}
