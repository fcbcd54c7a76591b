//! A journal that cannot be opened: said in words, set aside by a person, and the desk goes on.

use std::fs;
use std::path::PathBuf;

use studiodesk_e2e::{App, Result, Theme};

use crate::changes::{juergen, note, offline};
use crate::screens::look;
use crate::studio::Studio;

in_both_themes!(a_damaged_outbox_is_told_and_set_aside_by_a_person);

async fn a_damaged_outbox_is_told_and_set_aside_by_a_person(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("damaged").theme(theme).start().await?;
    juergen(&app).await?;
    offline(&app, &studio).await?;
    note(&app, "Locker").await?;
    let journal = journal(&app)?;
    fs::write(&journal, [7; 65_536])?;
    fs::write(journal.with_extension("db-wal"), [])?;

    let app = app.killed(studio.arguments()).await?;
    studio.line.mend().await?;
    juergen(&app).await?;
    app.button("Add a note").click().await?;
    app.field("Subject").fill("Kept").await?;
    app.field("Note").fill("What was typed stays").await?;
    app.see("it cannot be saved now").await?;
    look(&app, "form-that-cannot-be-saved").await?;
    app.button("Changes cannot be kept on this computer")
        .click()
        .await?;
    app.see("does not open the changes").await?;
    look(&app, "outbox-damaged").await?;

    app.button("Set aside and begin anew…").click().await?;
    app.see("Set the outbox aside and begin anew?").await?;
    look(&app, "set-outbox-aside").await?;
    app.button("Set aside and begin anew").click().await?;
    app.see("A new outbox has begun").await?;
    app.button("Back to the desk").click().await?;
    app.button("Add note").click().await?;
    app.see("confirmed").await?;

    let aside = fs::read_dir(journal.parent().unwrap_or(&journal))?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.contains("set-aside"))
        .count();
    assert!(aside > 0, "the old one is not erased");
    app.close().await
}

/// The journal of the only studio.
fn journal(app: &App) -> Result<PathBuf> {
    let studios = app.path("data").join("studiodesk").join("studios");
    let mut journals = fs::read_dir(studios)?
        .filter_map(|entry| Some(entry.ok()?.path().join("journal.db")))
        .filter(|journal| journal.exists());
    Ok(journals.next().unwrap_or_default())
}
