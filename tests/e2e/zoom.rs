//! Everything at twice its size.

use studiodesk_e2e::{Key, Result, Setup, Theme};

use crate::screens::look_whole;

in_both_themes!(at_twice_the_size_nothing_is_lost);

async fn at_twice_the_size_nothing_is_lost(theme: Theme) -> Result {
    let app = Setup::journey("zoom")
        .theme(theme)
        .arguments(["--demo"])
        .start()
        .await?;
    app.see("ready to search").await?;

    app.button("Settings").click().await?;
    for percent in [110, 125, 150, 175, 200] {
        // By keyboard: the driver clicks where things would be without the zoom.
        app.chord(&[Key::Control], '+').await?;
        app.see(&format!("{percent}%")).await?;
    }
    look_whole(&app, "settings-at-200-percent").await?;
    app.chord(&[Key::Control], 'k').await?;
    app.type_text("anna").await?;
    app.results_when("somebody called Anna", |rows| !rows.is_empty())
        .await?;
    look_whole(&app, "results-at-200-percent").await?;
    app.press(Key::Down).await?;
    app.press(Key::Enter).await?;
    app.see("On record since").await?;
    look_whole(&app, "card-at-200-percent").await?;
    app.close().await
}
