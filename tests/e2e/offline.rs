//! The network gone.

use studiodesk_e2e::{Key, Result, Theme};

use crate::screens::look;
use crate::studio::Studio;

in_both_themes!(after_a_restart_without_a_network_everybody_is_still_found);

async fn after_a_restart_without_a_network_everybody_is_still_found(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let arguments = studio.arguments();
    let app = studio.connected("offline").theme(theme).start().await?;
    app.see("220 people").await?;
    studio.line.cut().await;

    let app = app.restart_with(arguments).await?;
    app.see("220 people").await?;
    app.see("Offline").await?;
    app.type_text("großmann").await?;
    app.results_when("the stored member", |rows| {
        rows.first()
            .is_some_and(|row| row.contains("Jürgen Großmann"))
    })
    .await?;
    app.press(Key::Down).await?;
    app.press(Key::Enter).await?;
    app.see("No network: this is the copy stored here.").await?;

    look(&app, "offline").await?;
    app.close().await
}
