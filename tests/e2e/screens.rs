//! A picture of every screen in both themes, each checked by axe-core.

use studiodesk_e2e::{App, Key, Result, Setup, Theme, canary};
use studiodesk_sandbox::Fault;

use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_in_light() -> Result {
    every_screen(Theme::Light).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_in_dark() -> Result {
    every_screen(Theme::Dark).await
}

async fn every_screen(theme: Theme) -> Result {
    let journey = format!("screens-{}", theme.name());
    let without_server = Setup::journey(&format!("{journey}-welcome")).theme(theme);
    let app = without_server.start().await?;
    welcome(&app).await?;
    app.close().await?;

    let studio = Studio::open().await?;
    // Two of the fifteen reads that find out about scopes are closed, so that both kinds are seen.
    let open = [
        "CUSTOMER_READ",
        "STUDIO_READ",
        "EMPLOYEE_READ",
        "DEVICE_READ",
    ];
    studio
        .sandbox
        .state()
        .set_scopes(Some(open.map(String::from).into()));
    let app = studio.journey(&journey).theme(theme).start().await?;
    connecting(&app).await?;
    desk(&app).await?;
    studios_and_settings(&app).await?;
    reading(&app, &studio).await?;
    app.close().await
}

async fn welcome(app: &App) -> Result {
    app.see("Welcome to Studiodesk").await?;
    look(app, "welcome").await?;
    app.field("Tenant name").fill("sunrise.gym").await?;
    app.field("API key").fill("abc").await?;
    app.see("3 characters").await?;
    app.button("Connect").click().await?;
    app.see("This is not a tenant name").await?;
    look(app, "connect-error").await
}

async fn connecting(app: &App) -> Result {
    app.field("API key").fill(canary::KEY).await?;
    app.see("47 characters").await?;
    look(app, "connect").await?;
    app.button("Connect").click().await?;
    app.see("closed").await?;
    look(app, "scopes").await?;
    app.button("Go to the desk").click().await
}

async fn desk(app: &App) -> Result {
    app.focused("searchbox", "Search members").await?;
    app.see("220 people").await?;
    look(app, "desk").await?;
    app.type_text("a").await?;
    app.results_when("many people", |rows| rows.len() > 20)
        .await?;
    look(app, "results").await?;
    app.search("hohenstein").await?;
    open_first(app, "Maximiliana").await?;
    look(app, "card-long-name").await?;
    app.press(Key::Escape).await?;
    app.search("احمد").await?;
    open_first(app, "أحمد").await?;
    look(app, "card-right-to-left").await?;
    app.press(Key::Escape).await?;
    app.search("nobody at all").await?;
    app.see("Nobody matches").await?;
    look(app, "nothing-found").await
}

async fn studios_and_settings(app: &App) -> Result {
    app.button("Studio: Nordlicht Fitness").click().await?;
    look(app, "studio-menu").await?;
    app.button("Manage studios").click().await?;
    app.see("Every studio that is connected").await?;
    look(app, "studios").await?;
    app.button("Remove Nordlicht Fitness…").click().await?;
    app.see("This cannot be undone").await?;
    look(app, "remove").await?;
    app.button("Cancel").click().await?;
    app.chord(&[Key::Control], 'k').await?;
    app.button("Settings").click().await?;
    app.see("Appearance").await?;
    look(app, "settings").await?;
    app.chord(&[Key::Control], 'k').await
}

/// While members are read, and when the service fails at it.
async fn reading(app: &App, studio: &Studio) -> Result {
    let (hold, held) = Fault::hold("getCustomers");
    studio.sandbox.script(hold);
    app.button("Read again").click().await?;
    app.see("Reading members").await?;
    look(app, "reading").await?;
    app.button("Stop").click().await?;
    app.see("Reading stopped").await?;
    look(app, "reading-stopped").await?;
    held.release();
    studio.sandbox.state().revoke_key();
    app.button("Read on").click().await?;
    app.see("Reading failed").await?;
    look(app, "reading-failed").await
}

async fn open_first(app: &App, name: &str) -> Result {
    app.results_when(name, |rows| {
        rows.first().is_some_and(|row| row.contains(name))
    })
    .await?;
    app.press(Key::Enter).await?;
    app.see("On record since").await
}

async fn look(app: &App, screen: &str) -> Result {
    app.screenshot(screen).await?;
    app.axe().await
}
