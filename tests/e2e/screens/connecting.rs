//! From the first start to what the key can do, with an entry and a key that are refused.

use studiodesk_e2e::{Result, Setup, Theme, canary};

use super::look;
use crate::studio::Studio;

in_both_themes!(every_screen_until_a_studio_is_connected);

async fn every_screen_until_a_studio_is_connected(theme: Theme) -> Result {
    let without_server = Setup::journey("screens-welcome").theme(theme);
    let app = without_server.start().await?;
    app.see("Welcome to Studiodesk").await?;
    look(&app, "welcome").await?;
    app.field("Tenant name").fill("sunrise.gym").await?;
    app.field("API key").fill("abc").await?;
    app.see("3 characters").await?;
    app.button("Connect").click().await?;
    app.see("This is not a tenant name").await?;
    look(&app, "tenant-name-refused").await?;
    app.close().await?;

    let studio = Studio::open().await?;
    // Most of the reads that find out about scopes are closed, so that both kinds are seen.
    let open = [
        "CUSTOMER_READ",
        "STUDIO_READ",
        "EMPLOYEE_READ",
        "DEVICE_READ",
    ];
    let state = studio.sandbox.state();
    state.set_scopes(Some(open.map(String::from).into()));
    let app = studio
        .journey("screens-connecting")
        .theme(theme)
        .start()
        .await?;
    app.field("API key").fill("not-the-key").await?;
    app.button("Connect").click().await?;
    app.see("The service refuses this key").await?;
    look(&app, "key-refused").await?;
    app.field("API key").fill(canary::KEY).await?;
    app.see("47 characters").await?;
    look(&app, "key-entered").await?;
    app.button("Connect").click().await?;
    app.see("closed").await?;
    look(&app, "what-the-key-can-do").await?;
    app.close().await
}
