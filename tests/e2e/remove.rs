//! Removing a studio.

use std::fs;
use std::path::Path;

use studiodesk_e2e::Result;

use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_studio_leaves_neither_key_nor_data() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("remove").start().await?;
    app.see("220 people").await?;
    let data = app.path("data");
    // The copy of the members, and the journal of changes.
    assert_eq!(databases(&data)?, 2);
    assert_eq!(app.secrets()?, 2);

    app.button("Studio: Nordlicht Fitness").click().await?;
    app.button("Manage studios").click().await?;
    app.button("Remove Nordlicht Fitness…").click().await?;
    app.see("This cannot be undone").await?;
    app.button("Erase key and local data").click().await?;
    app.see("Its key and its local data are erased.").await?;

    assert_eq!(app.secrets()?, 0);
    assert_eq!(databases(&data)?, 0);
    let app = app.restart_with(studio.arguments()).await?;
    app.see("Welcome to Studiodesk").await?;
    app.close().await
}

/// Files of databases below a folder.
fn databases(folder: &Path) -> Result<usize> {
    let mut found = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found += databases(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "db") {
            found += 1;
        }
    }
    Ok(found)
}
