//! The smallest window that there is.

use studiodesk_e2e::{Key, Result, Theme};

use crate::screens::{look_whole, open_first};
use crate::studio::Studio;

in_both_themes!(in_the_smallest_window_everything_has_its_place);

async fn in_the_smallest_window_everything_has_its_place(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("narrow").theme(theme).start().await?;
    app.see("220 people").await?;
    app.resize(640, 480).await?;

    look_whole(&app, "narrow-desk").await?;
    app.search("großmann").await?;
    app.results_when("somebody", |rows| !rows.is_empty())
        .await?;
    look_whole(&app, "narrow-results").await?;
    open_first(&app, "Jürgen Großmann").await?;
    app.see_picture().await?;
    look_whole(&app, "narrow-card").await?;
    app.press(Key::Escape).await?;
    app.focused("searchbox", "Search members").await?;
    app.button("Studio: Nordlicht Fitness").click().await?;
    app.button("Manage studios").click().await?;
    app.see("Every studio that is connected").await?;
    look_whole(&app, "narrow-studios").await?;
    app.chord(&[Key::Control], 'k').await?;
    app.button("Settings").click().await?;
    app.see("Appearance").await?;
    look_whole(&app, "narrow-settings").await?;
    app.close().await
}
