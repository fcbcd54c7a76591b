//! A manager sets the kiosk up in the settings of the desk, and it starts straight into that.

use std::fs;

use serde_json::Value;
use studiodesk_e2e::{App, Key, Result, Theme};

use crate::screens::look;
use crate::studio::Studio;

/// No other number of the journey has these digits.
const PIN: &str = "73519064";
const GREETING: &str = "Schön, dass Sie da sind!";

in_both_themes!(a_manager_sets_the_kiosk_up);

async fn a_manager_sets_the_kiosk_up(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("kiosk-setup").theme(theme).start().await?;
    app.see("220 people").await?;
    let file = app.path("data/studiodesk/kiosk.json");

    app.flow("what is proposed, and what is wrong with what was entered")?;
    app.button("Settings").click().await?;
    app.button("Set up the kiosk").click().await?;
    app.see("All of the screen is within reach").await?;
    look(&app, "kiosk-setup").await?;
    app.field("Seconds to read").fill("5").await?;
    pins(&app, PIN, "7351").await?;
    app.press(Key::Enter).await?;
    app.focused(
        "checkbox",
        "See and change contact, address, name and account",
    )
    .await?;
    let why = app.field("Seconds to read").description().await?;
    assert_eq!(why, "Enter a whole number from 20 to 600.");
    look(&app, "kiosk-setup-wrong").await?;
    assert!(!file.exists());

    app.flow("what was wrong is mended with the keyboard")?;
    app.type_text(" ").await?;
    app.field("Seconds to read").fill("90").await?;
    app.field("PIN once more").fill(PIN).await?;
    app.control("checkbox", "German").click().await?;
    app.control("combobox", "It begins in")
        .choose("German")
        .await?;
    app.field("German").fill(GREETING).await?;
    app.field("Eyes to the screen, in mm").fill("700").await?;
    app.press(Key::Enter).await?;
    app.see("Saved. It holds from the next start of the kiosk.")
        .await?;
    look(&app, "kiosk-setup-saved").await?;
    written(&fs::read_to_string(&file)?)?;

    app.flow("later, without the PIN, which is kept")?;
    app.press(Key::Escape).await?;
    app.button("Set up the kiosk").click().await?;
    app.see("A PIN is set.").await?;
    app.control("checkbox", "See their own visits")
        .click()
        .await?;
    app.button("Save the set-up").click().await?;
    app.see("Saved. It holds from the next start of the kiosk.")
        .await?;
    let kept = written(&fs::read_to_string(&file)?)?;
    assert_eq!(kept["flows"], serde_json::json!(["data", "check_ins"]));

    app.flow("the kiosk starts straight into it")?;
    let arguments = [studio.arguments(), vec!["--kiosk".into()]].concat();
    let app = app.restart_with(arguments).await?;
    app.see(GREETING).await?;
    app.close().await
}

async fn pins(app: &App, one: &str, again: &str) -> Result {
    app.field("PIN").fill(one).await?;
    app.field("PIN once more").fill(again).await
}

/// What lies there, which has the PIN as a hash and nowhere else.
fn written(text: &str) -> Result<Value> {
    assert!(!text.contains(PIN), "the PIN in clear");
    let policy: Value = serde_json::from_str(text)?;
    assert_eq!(policy["times"]["readingSeconds"], 90);
    assert_eq!(policy["place"]["distance_mm"], 700);
    assert_eq!(policy["languages"], serde_json::json!(["de", "en"]));
    assert_eq!(policy["greetings"][0]["text"], GREETING);
    assert_eq!(policy["staff_pin"]["memory_kib"], 19_456);
    Ok(policy)
}
