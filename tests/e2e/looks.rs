//! Language, theme and size, changed while the program runs.

use serde_json::Value;
use studiodesk_e2e::{App, Key, Result, Setup};

#[tokio::test(flavor = "multi_thread")]
async fn language_and_theme_change_at_once_and_are_kept() -> Result {
    let app = Setup::journey("looks")
        .arguments(["--demo"])
        .start()
        .await?;
    app.see("ready to search").await?;
    let light = background(&app).await?;

    app.button("Settings").click().await?;
    app.control("radio", "Dark").click().await?;
    app.control("radio", "Deutsch").click().await?;
    app.see("Einstellungen").await?;
    let language = ask(&app, "return document.documentElement.lang").await?;
    let dark = background(&app).await?;
    app.control("radio", "Polski").click().await?;
    app.see("Ustawienia").await?;

    assert_eq!(language, "de");
    assert_ne!(light, dark);
    let app = app.restart().await?;
    app.control("button", "Ustawienia").appears().await?;
    assert_eq!(background(&app).await?, dark);
    app.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn at_twice_the_size_nothing_is_lost() -> Result {
    let app = Setup::journey("zoom").arguments(["--demo"]).start().await?;
    app.see("ready to search").await?;

    app.button("Settings").click().await?;
    for percent in [110, 125, 150, 175, 200] {
        // By keyboard: the driver clicks where things would be without the zoom.
        app.chord(&[Key::Control], '+').await?;
        app.see(&format!("{percent}%")).await?;
    }
    let wide = ask(
        &app,
        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
    )
    .await?;
    app.screenshot("settings-200").await?;
    app.chord(&[Key::Control], 'k').await?;
    app.type_text("anna").await?;
    app.results_when("somebody called Anna", |rows| !rows.is_empty())
        .await?;
    app.press(Key::Down).await?;
    app.press(Key::Enter).await?;
    app.see("On record since").await?;
    app.screenshot("card-200").await?;

    assert_eq!(wide, true);
    app.axe().await?;
    app.close().await
}

async fn background(app: &App) -> Result<Value> {
    ask(
        app,
        "return getComputedStyle(document.body).backgroundColor",
    )
    .await
}

async fn ask(app: &App, script: &str) -> Result<Value> {
    Ok(app.window().execute(script, Vec::new()).await?)
}
