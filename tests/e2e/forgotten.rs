//! A member forgotten on this device, and the trail that keeps what it must.

use std::fs;
use std::path::Path;

use studiodesk_e2e::{App, Result, Theme, canary};

use crate::changes::note;
use crate::filed::drawn;
use crate::member::{button, holds, section};
use crate::screens::{look, open_first};
use crate::studio::Studio;

/// What the program finds the databases' pages with, where it may not.
const PAGES: &str = env!("CARGO_BIN_EXE_pages");
const SECRET: &str = "Asked about her knee";
/// Stands in each of her documents, and nowhere else.
const IN_DOCUMENTS: &str = "Dieses Dokument ist erfunden";

in_both_themes!(a_forgotten_member_is_in_no_file_and_the_trail_stays_whole);

async fn a_forgotten_member_is_in_no_file_and_the_trail_stays_whole(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("forgotten").theme(theme).start().await?;
    app.see("220 people").await?;
    app.search(canary::NAME).await?;
    open_first(&app, canary::NAME).await?;
    app.see_picture().await?;
    section(&app, "Documents").await?;
    let show = button(&app, "Show (").await?;
    app.button(&show).click().await?;
    drawn(&app).await?;
    app.button("Close").click().await?;
    section(&app, "Overview").await?;
    note(&app, SECRET).await?;
    app.see("confirmed").await?;
    // A document is kept some time after it was shown.
    let before = holds("the pages", || kept(&app), |it| it[2]).await?;

    app.button("Forget this member on this device…")
        .click()
        .await?;
    app.see("This cannot be undone.").await?;
    look(&app, "forget-member").await?;
    app.button("Erase from this device").click().await?;
    app.search(canary::NAME).await?;
    app.see("Nobody matches").await?;
    let after = kept(&app)?;

    app.button("Settings").click().await?;
    app.button("Check the audit trail").click().await?;
    app.see("none altered or missing").await?;
    look(&app, "settings-trail-checked").await?;
    let trail = app.path("trail.csv");
    app.button("Export as CSV").click().await?;
    app.answer_file_dialog(&trail).await?;
    app.see("Written to trail.csv.").await?;
    let trail = fs::read_to_string(trail)?;

    assert_eq!(
        before,
        [canary::NAME, SECRET, IN_DOCUMENTS].map(|_| true),
        "it can be found"
    );
    assert_eq!(after, [false; 3], "name, what was noted, and a document");
    assert!(trail.lines().count() > 2, "{trail}");
    assert!(!trail.contains(canary::NAME) && !trail.contains(SECRET));
    app.close().await
}

/// Whether name, note and document can be read in a page of a database, by whoever has its key.
fn kept(app: &App) -> Result<[bool; 3]> {
    let studios = app.path("data/studiodesk/studios");
    let texts = [canary::NAME, SECRET, IN_DOCUMENTS];
    let found = app.run(Path::new(PAGES), &studios, &texts)?;
    Ok([0, 1, 2].map(|text| {
        found
            .lines()
            .any(|line| line.ends_with(&format!(" {text}")))
    }))
}
