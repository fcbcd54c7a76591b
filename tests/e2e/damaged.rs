//! A journal that cannot be opened: said in words, mended or set aside by a person, and the desk goes on.

use std::fs;
use std::path::{Path, PathBuf};

use studiodesk_e2e::{App, Result, Theme};

use crate::changes::{juergen, note, offline};
use crate::member::button;
use crate::screens::look;
use crate::studio::Studio;

/// What spoils journals with the keys of the session's keyring.
const SPOIL: &str = env!("CARGO_BIN_EXE_spoil");

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
    app.see("Outboxes that were set aside").await?;
    look(&app, "outboxes-aside").await?;
    app.button("Back to the desk").click().await?;
    app.button("Add note").click().await?;
    app.see("confirmed").await?;
    assert!(asides(&journal)? > 0, "the old one is not erased");

    app.button("Forget this member on this device…")
        .click()
        .await?;
    app.see("may still hold changes of this person").await?;
    look(&app, "forget-member-asides").await?;
    app.button("Show them in the outbox").click().await?;
    app.see("Outboxes that were set aside").await?;
    let names = app.names("button").await?;
    let erase = names
        .iter()
        .find(|name| name.starts_with("Erase the outbox set aside on"));
    app.button(erase.map_or("", String::as_str)).click().await?;
    app.see("Erase this outbox for good?").await?;
    look(&app, "erase-outbox-aside").await?;
    app.button("Erase it for good").click().await?;
    app.see("It is erased.").await?;

    assert_eq!(asides(&journal)?, 0);
    assert!(journal.exists(), "the one in use stays");
    app.close().await
}

/// One journey through what else can be wrong with a journal: its pages are the same, and only words and
/// ways differ.
#[tokio::test(flavor = "multi_thread")]
async fn each_fault_of_the_outbox_is_told_apart_and_mended() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("faults").start().await?;
    juergen(&app).await?;
    offline(&app, &studio).await?;
    note(&app, "Locker").await?;
    let journal = journal(&app)?;
    let studios = app.path("data/studiodesk/studios");
    let away = app.path("away");
    fs::create_dir(&away)?;
    let files = ["journal.db", "journal.db-wal", "journal.db-shm"];
    let moved = |from: &Path, to: &Path| -> Result {
        for name in files.iter().filter(|name| from.join(name).exists()) {
            fs::rename(from.join(name), to.join(name))?;
        }
        Ok(())
    };
    let place = journal.parent().unwrap_or(&journal);
    moved(place, &away)?;

    let app = app.killed(studio.arguments()).await?;
    app.button("Changes cannot be kept on this computer")
        .click()
        .await?;
    app.see("The file with the changes is gone").await?;
    look(&app, "outbox-vanished").await?;

    // Out of a backup of another day, which a newer program wrote meanwhile.
    moved(&away, place)?;
    app.run(Path::new(SPOIL), &studios, &["newer"])?;
    app.button("Try again").click().await?;
    app.see("A newer Studiodesk has written the changes")
        .await?;
    look(&app, "outbox-newer").await?;

    app.run(Path::new(SPOIL), &studios, &["as it was"])?;
    let lock = fs::File::open(journal.with_extension("lock"))?;
    lock.lock()?;
    app.button("Try again").click().await?;
    app.see("Another program has the changes open").await?;
    look(&app, "outbox-in-use").await?;

    app.run(Path::new(SPOIL), &studios, &["keyless"])?;
    lock.unlock()?;
    app.button("Try again").click().await?;
    app.see("The key that opens the changes is gone").await?;
    look(&app, "outbox-key-lost").await?;

    app.run(Path::new(SPOIL), &studios, &["as it was"])?;
    app.button("Try again").click().await?;
    app.see("The outbox is open again.").await?;
    let row = button(&app, "Note").await?;
    app.button(&row).click().await?;
    app.see("Locker").await?;
    app.close().await
}

/// How many files of outboxes that were set aside lie beside this one.
fn asides(journal: &Path) -> Result<usize> {
    let names = fs::read_dir(journal.parent().unwrap_or(journal))?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    Ok(names.filter(|name| name.contains("set-aside")).count())
}

/// The journal of the only studio.
fn journal(app: &App) -> Result<PathBuf> {
    let studios = app.path("data").join("studiodesk").join("studios");
    let mut journals = fs::read_dir(studios)?
        .filter_map(|entry| Some(entry.ok()?.path().join("journal.db")))
        .filter(|journal| journal.exists());
    Ok(journals.next().unwrap_or_default())
}
