//! While members are read, and when the service fails at it.

use studiodesk_e2e::{Result, Theme};
use studiodesk_sandbox::Fault;

use super::look;
use crate::studio::Studio;

in_both_themes!(every_state_of_the_reading);

async fn every_state_of_the_reading(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio
        .connected("screens-reading")
        .theme(theme)
        .start()
        .await?;
    app.see("220 people").await?;

    let (hold, held) = Fault::hold("getCustomers");
    studio.sandbox.script(hold);
    app.button("Read again").click().await?;
    app.see("Reading members").await?;
    look(&app, "reading").await?;
    app.button("Stop").click().await?;
    app.see("Reading stopped").await?;
    look(&app, "reading-stopped").await?;
    held.release();
    studio.sandbox.state().revoke_key();
    app.button("Read on").click().await?;
    app.see("Reading failed").await?;
    app.button("Reading failed").click().await?;
    app.see("The service refuses this key").await?;
    look(&app, "reading-failed").await?;
    app.close().await
}
