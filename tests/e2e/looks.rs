//! Language and theme, changed while the program runs.

use serde_json::Value;
use studiodesk_e2e::{App, Result, Setup};

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
