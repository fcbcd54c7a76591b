//! The keyring locked, and no keyring at all.

use studiodesk_e2e::{Keyring, Result, Theme, canary};

use crate::screens::look;
use crate::studio::Studio;

in_both_themes!(a_locked_keyring_is_told_and_unlocking_it_is_enough);

async fn a_locked_keyring_is_told_and_unlocking_it_is_enough(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio
        .connected("keyring-locked")
        .theme(theme)
        .start()
        .await?;
    app.see("220 people").await?;
    app.lock_keyring().await?;

    let app = app.restart_with(studio.arguments()).await?;
    app.see("Nordlicht Fitness could not be opened").await?;
    app.see("The keyring is locked").await?;
    look(&app, "keyring-locked").await?;
    app.unlock_keyring().await?;
    app.button("Try again").click().await?;

    app.see("220 people").await?;
    app.close().await
}

in_both_themes!(without_a_keyring_no_key_is_kept_and_the_demo_still_works);

async fn without_a_keyring_no_key_is_kept_and_the_demo_still_works(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio
        .journey("keyring-absent")
        .theme(theme)
        .keyring(Keyring::Absent)
        .start()
        .await?;
    app.field("API key").fill(canary::KEY).await?;

    app.button("Connect").click().await?;
    app.see("This computer has no keyring").await?;
    // What was entered is still there.
    app.see("47 characters").await?;
    look(&app, "keyring-missing").await?;
    app.button("Try the demo studio").click().await?;

    app.see("ready to search").await?;
    app.close().await
}
