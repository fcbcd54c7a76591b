//! The desk: what was found, and the cards of unlike people.

use studiodesk_e2e::{Key, Result, Theme};

use super::{look, open_first};
use crate::studio::Studio;

in_both_themes!(every_screen_of_the_desk);

async fn every_screen_of_the_desk(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio
        .connected("screens-desk")
        .theme(theme)
        .start()
        .await?;
    app.focused("searchbox", "Search members").await?;
    app.see("220 people").await?;
    look(&app, "desk").await?;
    app.type_text("a").await?;
    app.results_when("many people", |rows| rows.len() > 20)
        .await?;
    look(&app, "results").await?;

    app.search("großmann").await?;
    open_first(&app, "Jürgen Großmann").await?;
    app.see_picture().await?;
    look(&app, "card-with-picture").await?;
    app.press(Key::Escape).await?;
    app.search("hohenstein").await?;
    open_first(&app, "Maximiliana").await?;
    look(&app, "card-with-long-name").await?;
    app.press(Key::Escape).await?;
    app.search("احمد").await?;
    open_first(&app, "أحمد").await?;
    look(&app, "card-right-to-left").await?;
    app.press(Key::Escape).await?;
    app.search("zolkiewska").await?;
    open_first(&app, "Łucja Żółkiewska").await?;
    for mark in ["Access refused", "Hausverbot", "Idle period"] {
        app.see(mark).await?;
    }
    look(&app, "card-with-marks").await?;
    app.press(Key::Escape).await?;
    app.search("nobody at all").await?;
    app.see("Nobody matches").await?;
    look(&app, "nothing-found").await?;
    app.close().await
}
