//! How the kiosk looks: in both themes, with high contrast, and from right to left.

use serde_json::json;
use studiodesk_e2e::{Result, Setup, Theme};

use super::Kiosk;
use super::steps::{START, allowed};

in_both_themes!(the_kiosk_can_be_seen);

async fn the_kiosk_can_be_seen(theme: Theme) -> Result {
    let kiosk = Kiosk::demo(Setup::journey("kiosk-looks").theme(theme)).await?;
    let app = &kiosk.app;
    pictured(&kiosk, "kiosk-start").await?;
    app.button("Help").click().await?;
    pictured(&kiosk, "kiosk-help").await?;
    app.button("Close").click().await?;
    app.button("Enter your number").click().await?;
    pictured(&kiosk, "kiosk-number").await?;
    app.button("Back").click().await?;

    app.read_card("424242424242")?;
    app.field("When were you born?").appears().await?;
    pictured(&kiosk, "kiosk-born").await?;
    kiosk.touch_keys("01011901").await?;
    app.button("Continue").click().await?;
    kiosk.page("That did not fit").await?;
    pictured(&kiosk, "kiosk-refused").await?;
    app.button("Try again").click().await?;
    app.see(START).await?;

    app.read_card(&kiosk.guest.card)?;
    kiosk.is_recognised().await?;
    pictured(&kiosk, "kiosk-home").await?;
    pages(&kiosk).await?;
    with_contrast(&kiosk, theme).await?;
    from_right_to_left(&kiosk).await?;
    let times = times(&kiosk).await?;
    kiosk.sheet.keep("kiosk", theme, &times)?;
    kiosk.app.close().await
}

/// Those that differ most: facts, figures, a form with all keys, a calendar.
async fn pages(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    for (tile, picture) in [
        ("My balance", "kiosk-balance"),
        ("My visits", "kiosk-visits"),
        ("My bookings", "kiosk-bookings"),
        ("My membership", "kiosk-membership"),
    ] {
        kiosk.open(tile).await?;
        pictured(kiosk, picture).await?;
        if tile != "My membership" {
            app.button("Back").click().await?;
        }
    }
    kiosk
        .press_first("//button[normalize-space(.)='Cancel my membership']")
        .await?;
    kiosk.page("When should it end?").await?;
    kiosk.choose_first().await?;
    pictured(kiosk, "kiosk-cancel").await?;
    app.button("Continue").click().await?;
    kiosk.page("Why do you want to leave?").await?;
    kiosk.choose_first().await?;
    app.button("Continue").click().await?;
    kiosk.page("Is everything right?").await?;
    pictured(kiosk, "kiosk-review").await?;
    kiosk.send("Cancel my membership now").await?;
    pictured(kiosk, "kiosk-thanks").await?;
    app.button("Take a receipt along").click().await?;
    kiosk.page("Your receipt").await?;
    pictured(kiosk, "kiosk-receipt").await?;
    kiosk.ends().await?;

    app.read_card(&kiosk.guest.card)?;
    kiosk.is_recognised().await
}

async fn with_contrast(kiosk: &Kiosk, theme: Theme) -> Result {
    let app = &kiosk.app;
    // It is the same in both themes, so it is kept in one.
    let pictured = async |name: &str| match theme {
        Theme::Light => self::pictured(kiosk, name).await,
        Theme::Dark => {
            app.axe().await?;
            kiosk.sheet.measure(app, name).await
        }
    };
    app.button("High contrast").click().await?;
    pictured("kiosk-home-in-contrast").await?;
    app.button("Larger text").click().await?;
    pictured("kiosk-home-larger").await?;
    app.button("Move everything down").click().await?;
    pictured("kiosk-home-within-reach").await?;
    app.button("Move everything down").click().await?;
    app.button("Larger text").click().await?;
    kiosk.open("My data").await?;
    app.button("Address").click().await?;
    kiosk.page("Address").await?;
    app.button("Change this").click().await?;
    app.field("Street").appears().await?;
    pictured("kiosk-form-in-contrast").await?;
    app.button("High contrast").click().await?;
    self::pictured(kiosk, "kiosk-form").await?;
    app.button("Back").click().await?;
    app.button("Back").click().await?;
    app.button("Back").click().await
}

/// The words are those of the catalogue, whose keys a test holds together.
async fn from_right_to_left(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    app.button("Language English").click().await?;
    pictured(kiosk, "kiosk-languages").await?;
    app.button("العربية").click().await?;
    app.see("ماذا").await?;
    let direction = "return getComputedStyle(document.querySelector('main')).direction";
    let direction = app.window().execute(direction, Vec::new()).await?;
    assert_eq!(direction, "rtl");
    pictured(kiosk, "kiosk-home-in-arabic").await?;
    kiosk.press_first("//main//ul//button").await?;
    kiosk.press_first("//main//ul//li[2]//button").await?;
    kiosk
        .press_first("//main//button[@data-variant='primary']")
        .await?;
    kiosk.press_first("//main//form//label").await?;
    pictured(kiosk, "kiosk-form-in-arabic").await?;
    kiosk.way_out().await?;
    app.button("العربية").click().await?;
    pictured(kiosk, "kiosk-start-in-arabic").await
}

/// How long the program lets a session live that nobody touches: what is asked for is what it keeps to.
async fn times(kiosk: &Kiosk) -> Result<Vec<String>> {
    let app = &kiosk.app;
    let who = json!({ "way": "member_number", "text": kiosk.guest.number });
    let asked = allowed(app, "kiosk_identify", who).await?;
    let born = allowed(app, "kiosk_start", json!({})).await?["demo"]["answer"].clone();
    let answer = json!({ "session": asked["session"], "answer": born });
    let session = allowed(app, "kiosk_factor", answer).await?["session"].clone();
    let mut notes = Vec::new();
    for (page, what, quiet, countdown) in [
        ("reading", "a page to read", 60, 20),
        ("form", "a form", 120, 20),
        ("done", "the page after it was sent", 10, 0),
    ] {
        let given = json!({ "session": session, "page": page });
        let alive = allowed(app, "kiosk_touch", given).await?;
        assert_eq!(alive["quietSeconds"], quiet, "{what}");
        assert_eq!(alive["endSeconds"], quiet + countdown, "{what}");
        notes.push(format!(
            "{what} without a touch | {quiet} s, then {countdown} s of countdown"
        ));
    }
    allowed(app, "kiosk_end", json!({ "session": session })).await?;
    Ok(notes)
}

/// Looked at by axe, measured, and kept.
async fn pictured(kiosk: &Kiosk, name: &str) -> Result {
    kiosk.app.axe().await?;
    kiosk.sheet.measure(&kiosk.app, name).await?;
    kiosk.app.screenshot(name).await
}
