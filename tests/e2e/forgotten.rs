//! A member forgotten on this device, and the trail that keeps what it must.

use std::fs;
use std::path::Path;

use studiodesk_e2e::{App, Result, Theme, canary};

use crate::changes::note;
use crate::screens::{look, open_first};
use crate::studio::Studio;

/// What the program finds the databases' pages with, where it may not.
const PAGES: &str = env!("CARGO_BIN_EXE_pages");
const SECRET: &str = "Asked about her knee";

in_both_themes!(a_forgotten_member_is_in_no_file_and_the_trail_stays_whole);

async fn a_forgotten_member_is_in_no_file_and_the_trail_stays_whole(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("forgotten").theme(theme).start().await?;
    app.see("220 people").await?;
    app.search(canary::NAME).await?;
    open_first(&app, canary::NAME).await?;
    app.see_picture().await?;
    note(&app, SECRET).await?;
    app.see("confirmed").await?;
    let before = kept(&app)?;

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
        [canary::NAME, SECRET].map(|_| true),
        "it can be found"
    );
    assert_eq!(after, [false, false], "name, and what was noted");
    assert!(trail.lines().count() > 2, "{trail}");
    assert!(!trail.contains(canary::NAME) && !trail.contains(SECRET));
    app.close().await
}

/// Whether name and note can be read in a page of a database, by whoever has its key.
fn kept(app: &App) -> Result<[bool; 2]> {
    let studios = app.path("data/studiodesk/studios");
    let found = app.run(Path::new(PAGES), &studios, &[canary::NAME, SECRET])?;
    Ok([0, 1].map(|text| {
        found
            .lines()
            .any(|line| line.ends_with(&format!(" {text}")))
    }))
}
