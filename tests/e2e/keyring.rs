//! The keyring locked, and no keyring at all.

use studiodesk_e2e::{Keyring, Result, canary};

use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keyring_is_told_and_unlocking_it_is_enough() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("keyring-locked").start().await?;
    app.see("220 people").await?;
    app.lock_keyring().await?;

    let app = app.restart_with(studio.arguments()).await?;
    app.see("Nordlicht Fitness could not be opened").await?;
    app.see("The keyring is locked").await?;
    app.screenshot("keyring-locked").await?;
    app.axe().await?;
    app.unlock_keyring().await?;
    app.button("Try again").click().await?;

    app.see("220 people").await?;
    app.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_keyring_no_key_is_kept_and_the_demo_still_works() -> Result {
    let studio = Studio::open().await?;
    let app = studio
        .journey("keyring-absent")
        .keyring(Keyring::Absent)
        .start()
        .await?;
    app.field("API key").fill(canary::KEY).await?;

    app.button("Connect").click().await?;
    app.see("This computer has no keyring").await?;
    // What was entered is still there.
    app.see("47 characters").await?;
    app.button("Try the demo studio").click().await?;

    app.see("ready to search").await?;
    app.close().await
}
