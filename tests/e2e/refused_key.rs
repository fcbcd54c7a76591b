//! A key that the service refuses on two occasions: said, decided by a person, and undone by another key.

use studiodesk_e2e::{Result, Theme};

use crate::changes::{NOTE, count, juergen, note};
use crate::screens::look;
use crate::studio::Studio;

/// The key that the studio makes for this computer after it took the first away.
const ANOTHER: &str = "4b9d2c60-1f27-4c1e-9a55-0d0e6a1f7a31";

in_both_themes!(a_key_refused_again_after_a_restart_asks_what_becomes_of_the_copy);

async fn a_key_refused_again_after_a_restart_asks_what_becomes_of_the_copy(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("refused-key").theme(theme).start().await?;
    juergen(&app).await?;
    studio.sandbox.state().revoke_key();
    note(&app, "Locker").await?;
    app.button("Read again").click().await?;
    app.see("Reading failed").await?;
    app.button("Reading failed").click().await?;
    app.see("The service refuses this key").await?;

    let app = app.killed(studio.arguments()).await?;
    app.see("The service has refused the key of this studio again")
        .await?;
    look(&app, "refused-key").await?;
    app.button("Decide what becomes of it…").click().await?;
    app.see("What is to become of the copy of the members?")
        .await?;
    look(&app, "refused-key-asked").await?;
    app.button("Erase the local copy").click().await?;
    app.see("The copy of 220 people is erased from this computer.")
        .await?;
    look(&app, "refused-key-erased").await?;
    app.search("großmann").await?;
    app.see("1 waiting").await?;
    assert_eq!(app.results().await?, Vec::<String>::new());

    studio.sandbox.state().replace_key(ANOTHER);
    app.button("Studio: Nordlicht Fitness").click().await?;
    app.button("Manage studios").click().await?;
    app.button("Replace key of Nordlicht Fitness")
        .click()
        .await?;
    app.field("API key").fill(ANOTHER).await?;
    app.button("Replace key").click().await?;
    app.button("Back to the desk").click().await?;

    juergen(&app).await?;
    app.see("confirmed").await?;
    let text = app.text().await?;
    assert!(!text.contains("refused the key"), "{text}");
    assert!(count(&studio, NOTE) >= 1);
    app.close().await
}
