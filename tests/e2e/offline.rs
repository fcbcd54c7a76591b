//! The network gone.

use studiodesk_e2e::{Key, Result};

use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn after_a_restart_without_a_network_everybody_is_still_found() -> Result {
    let studio = Studio::open().await?;
    let arguments = studio.arguments();
    let app = studio.connected("offline").start().await?;
    app.see("220 people").await?;
    studio.sandbox.stop().await;

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

    app.screenshot("offline").await?;
    app.axe().await?;
    app.close().await
}
