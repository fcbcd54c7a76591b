//! The studios and what can be done with them, and the settings.

use studiodesk_e2e::{Key, Result, Theme};

use super::look;
use crate::studio::Studio;

in_both_themes!(every_screen_about_studios_and_settings);

async fn every_screen_about_studios_and_settings(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio
        .connected("screens-studios")
        .theme(theme)
        .start()
        .await?;
    app.see("220 people").await?;
    let menu = app.button("Studio: Nordlicht Fitness");

    menu.click().await?;
    app.button("Manage studios").appears().await?;
    look(&app, "studio-menu").await?;
    app.button("Connect another studio").click().await?;
    app.control("heading", "Connect a studio").appears().await?;
    look(&app, "connect-another-studio").await?;
    app.press(Key::Escape).await?;

    menu.click().await?;
    app.button("Manage studios").click().await?;
    app.see("Every studio that is connected").await?;
    look(&app, "studios").await?;
    app.button("Rename Nordlicht Fitness").click().await?;
    app.focused("textbox", "Name of the studio").await?;
    look(&app, "rename-studio").await?;
    app.press(Key::Escape).await?;
    app.button("Replace key of Nordlicht Fitness")
        .click()
        .await?;
    app.focused("textbox", "API key").await?;
    look(&app, "replace-key").await?;
    app.button("Cancel").click().await?;
    app.button("Remove Nordlicht Fitness…").click().await?;
    app.see("This cannot be undone").await?;
    look(&app, "remove-studio").await?;
    app.button("Cancel").click().await?;

    app.chord(&[Key::Control], 'k').await?;
    app.button("Settings").click().await?;
    app.see("Appearance").await?;
    look(&app, "settings").await?;
    app.close().await
}
