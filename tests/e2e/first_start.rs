//! From nothing to a member's card, by mouse and by keyboard alone.

use studiodesk_e2e::{App, Key, Keyring, Result, Setup};

use crate::changes::tab_to;

#[tokio::test(flavor = "multi_thread")]
async fn somebody_new_tries_the_demo_studio_and_finds_a_member() -> Result {
    let app = Setup::journey("first-start")
        .keyring(Keyring::Absent)
        .start()
        .await?;
    app.see("Welcome to Studiodesk").await?;

    app.button("Try the demo studio").click().await?;
    app.focused("searchbox", "Search members").await?;
    app.see("ready to search").await?;
    app.type_text("mül").await?;
    app.results_when("somebody called Müller first", |rows| {
        rows.first().is_some_and(|row| row.contains("Müller"))
    })
    .await?;

    open_first(&app).await?;
    app.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_leads_from_the_start_to_a_card_and_back() -> Result {
    let app = Setup::journey("keyboard")
        .keyring(Keyring::Absent)
        .start()
        .await?;
    app.see("Welcome to Studiodesk").await?;

    tab_to(&app, "button", "Try the demo studio").await?;
    app.press(Key::Enter).await?;
    app.focused("searchbox", "Search members").await?;
    app.see("ready to search").await?;
    app.type_text("anna").await?;
    app.results_when("somebody called Anna", |rows| !rows.is_empty())
        .await?;
    open_first(&app).await?;

    app.press(Key::Escape).await?;
    app.focused("searchbox", "Search members").await?;
    app.press(Key::Escape).await?;
    app.see("ready to search").await?;

    tab_to(&app, "button", "Settings").await?;
    app.press(Key::Enter).await?;
    app.see("Appearance").await?;
    app.chord(&[Key::Control], 'k').await?;
    app.focused("searchbox", "Search members").await?;
    app.close().await
}

/// Enter opens the marked row's card, whose heading is the name.
async fn open_first(app: &App) -> Result {
    app.press(Key::Down).await?;
    app.press(Key::Enter).await?;
    app.see("On record since").await
}
