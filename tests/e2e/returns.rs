//! The network gone while changes are made, and back, by keyboard alone.

use std::time::Duration;

use studiodesk_e2e::{App, Key, Result, until};

use crate::changes::{NOTE, RESTRICTION, count, reasons, tab_to};
use crate::screens::open_first;
use crate::studio::Studio;

/// How soon the first change is to be on its way once there is a way.
const SOON: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread")]
async fn what_was_saved_without_a_network_goes_out_in_order_soon_after_it_returns() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("returns").start().await?;
    app.see("220 people").await?;
    app.focused("searchbox", "Search members").await?;
    app.type_text("grossmann").await?;
    open_first(&app, "Jürgen Großmann").await?;
    studio.line.cut().await;

    restrict_by_keys(&app, "Lost card").await?;
    app.see("1 waiting").await?;
    tab_to(&app, "button", "Add a note").await?;
    app.press(Key::Enter).await?;
    app.focused("textbox", "Subject").await?;
    app.type_text("Locker").await?;
    app.press(Key::Tab).await?;
    app.type_text("Key returned").await?;
    app.press(Key::Tab).await?;
    app.focused("button", "Add note").await?;
    app.press(Key::Enter).await?;
    app.see("2 waiting").await?;
    restrict_by_keys(&app, "Lost card, twice").await?;
    app.see("3 waiting").await?;
    tab_to(&app, "button", "3 waiting").await?;
    app.press(Key::Enter).await?;
    app.see("The service does not answer").await?;

    let back = studio.line.mend().await?;
    let first = until("the first change at the service", SOON, async || {
        let sent = count(&studio, NOTE) + count(&studio, RESTRICTION);
        Ok((sent > 0).then(|| back.elapsed()))
    })
    .await?;
    app.see("Everything is confirmed").await?;

    eprintln!("the first change was at the service {first:.1?} after it was back");
    assert!(first < SOON, "{first:?}");
    assert_eq!((count(&studio, NOTE), count(&studio, RESTRICTION)), (1, 2));
    // Each sets the whole, so the one that came last stays.
    assert_eq!(reasons(&studio), ["Lost card, twice"]);
    app.close().await
}

async fn restrict_by_keys(app: &App, reason: &str) -> Result {
    tab_to(app, "button", "Restrict access").await?;
    app.press(Key::Enter).await?;
    app.focused("textbox", "Reason").await?;
    app.type_text(reason).await?;
    app.press(Key::Enter).await
}
