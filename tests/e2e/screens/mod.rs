//! A picture of every screen in both themes, each checked by axe-core and for the names of its controls. Screens that only a trouble,
//! a size or a language shows are pictured by the journeys that lead there.

mod connecting;
mod desk;
mod reading;
mod studios;

use studiodesk_e2e::{App, Key, Result, Theme};

/// Keeps a picture of this screen and has it checked, also for what a screen reader is told of it: once, for
/// names do not depend on colours.
pub(crate) async fn look(app: &App, screen: &str) -> Result {
    app.screenshot(screen).await?;
    app.axe().await?;
    if app.theme() == Theme::Light {
        app.every_control_is_named().await?;
    }
    Ok(())
}

/// Like [`look`], in both themes one after the other, where a journey need not be made twice for its pictures.
pub(crate) async fn look_in_both(app: &App, screen: &str) -> Result {
    for theme in [Theme::Dark, Theme::Light] {
        app.screenshot_in(theme, screen).await?;
        app.axe().await?;
    }
    Ok(())
}

/// Like [`look`], where room is scarce: nothing may lie beyond the edge of the window.
pub(crate) async fn look_whole(app: &App, screen: &str) -> Result {
    look(app, screen).await?;
    let fits = "const page = document.documentElement; return page.scrollWidth <= page.clientWidth";
    let fits = app.window().execute(fits, Vec::new()).await?;
    assert_eq!(fits, true, "{screen}");
    Ok(())
}

/// Opens the first person found, who is called so, and waits for the card.
pub(crate) async fn open_first(app: &App, name: &str) -> Result {
    app.results_when(name, |rows| {
        rows.first().is_some_and(|row| row.contains(name))
    })
    .await?;
    app.press(Key::Enter).await?;
    app.see("On record since").await
}

/// Chooses what is found first by this name in the palette.
pub(crate) async fn palette(app: &App, name: &str) -> Result {
    app.chord(&[Key::Control], 'k').await?;
    app.focused("searchbox", "Search members").await?;
    app.chord(&[Key::Control], 'k').await?;
    app.focused("combobox", "Find an action or a member")
        .await?;
    app.type_text(name).await?;
    app.press(Key::Enter).await
}
