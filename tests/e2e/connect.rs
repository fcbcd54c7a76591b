//! Connecting a studio with its key.

use std::fs;

use studiodesk_e2e::{Result, canary};

use crate::screens::open_first;
use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_refused_and_the_right_one_connects_over_tls() -> Result {
    let studio = Studio::open().await?;
    let app = studio.journey("connect").start().await?;
    app.see(&format!("Developer server: {}", studio.url()))
        .await?;

    app.field("API key")
        .fill("not-the-key-of-this-studio")
        .await?;
    app.see("26 characters").await?;
    app.button("Connect").click().await?;
    app.see("The service refuses this key").await?;
    assert!(
        studio
            .sandbox
            .requests()
            .iter()
            .all(|request| request.had_key)
    );

    // Pasted this time: the program reads the clipboard itself, and empties it when the key is kept.
    app.field("API key").fill("").await?;
    app.copy_elsewhere(canary::KEY).await?;
    app.button("Paste").click().await?;
    app.see("47 characters").await?;
    app.button("Connect").click().await?;
    app.see("What the key can do").await?;
    app.see("CUSTOMER_READ").await?;
    app.button("Go to the desk").click().await?;

    app.focused("searchbox", "Search members").await?;
    app.see("Nordlicht Fitness").await?;
    app.see("220 people").await?;
    assert_eq!(app.secrets()?, 2, "the key, and the key of the local copy");

    // The name goes all the way into the window, so that the search for it afterwards says something.
    app.search(canary::NAME).await?;
    open_first(&app, canary::NAME).await?;
    app.see_picture().await?;
    app.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_is_nowhere_in_the_page() -> Result {
    let studio = Studio::open().await?;
    let app = studio.journey("key-in-page").start().await?;

    app.field("API key").fill(canary::KEY).await?;
    app.see("47 characters").await?;
    let field = app.field("API key").value().await?;
    let page = app.window().source().await?;

    assert!(field.chars().all(|c| c == '•'), "only bullets");
    assert!(!page.contains(canary::KEY));
    app.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_of_another_authority_is_not_trusted() -> Result {
    let studio = Studio::open().await?;
    let other = Studio::open().await?;
    let mut arguments = studio.arguments();
    arguments[3] = other.arguments()[3].clone();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let app = studiodesk_e2e::Setup::journey("tls")
        .arguments(arguments)
        .start()
        .await?;

    app.field("API key").fill(canary::KEY).await?;
    app.button("Connect").click().await?;
    app.see("The connection is not secure").await?;

    assert!(studio.sandbox.requests().is_empty());
    let stored = fs::read_dir(app.path("data"))?.flatten();
    let names: Vec<_> = stored.map(|entry| entry.file_name()).collect();
    assert!(!names.iter().any(|name| name == "studios"), "{names:?}");
    app.close().await
}
