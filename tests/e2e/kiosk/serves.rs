//! Everything that a member can do, in one visit by touch, and the card of the next visit.

use serde_json::json;
use studiodesk_e2e::{Result, Setup, Standing};

use super::Kiosk;
use super::steps::{START, ask};

#[tokio::test(flavor = "multi_thread")]
async fn a_member_does_everything_and_nothing_is_left_for_the_next() -> Result {
    let kiosk = Kiosk::demo(Setup::journey("kiosk-serves")).await?;
    let app = &kiosk.app;
    let empty = app.looks("the start screen").await?;
    assert_eq!(app.standing()?, Standing::AS_IT_SHOULD);

    app.flow("a number on the keys of the screen, and the day of birth")?;
    app.button("Enter your number").click().await?;
    app.axe().await?;
    kiosk.touch_keys(&kiosk.guest.number).await?;
    app.button("Continue").click().await?;
    app.field("When were you born?").appears().await?;
    app.see("Eight digits: day, month, year").await?;
    app.axe().await?;
    kiosk.touch_keys(&kiosk.guest.born).await?;
    app.button("Continue").click().await?;
    app.see("What would you like to do?").await?;
    app.axe().await?;
    app.every_control_is_named().await?;

    app.flow("what is read")?;
    reads(&kiosk).await?;
    app.flow("a cancelation, taken back")?;
    cancels(&kiosk).await?;
    app.flow("another address of mail")?;
    amends(&kiosk).await?;
    app.flow("a class, given up again")?;
    books(&kiosk).await?;
    app.flow("a break")?;
    rests(&kiosk).await?;

    app.flow("the end, and the next")?;
    app.button("Done").click().await?;
    app.see(START).await?;
    app.see_no_more("Hello").await?;
    let after = app.looks("the start screen again").await?;
    let differing = after.differs_in(&empty);
    assert!(differing < 1_000, "{differing} of a million pixels differ");
    app.read_card(&kiosk.guest.card)?;
    kiosk.is_recognised().await?;
    assert_eq!(app.standing()?, Standing::AS_IT_SHOULD);
    app.button("Done").click().await?;
    app.see(START).await?;
    let none = ask(app, "kiosk_home", json!({ "session": "" })).await?;
    assert_eq!(none.unwrap_err()["code"], "session_over");
    kiosk.app.close().await
}

async fn reads(kiosk: &Kiosk) -> Result {
    for tile in ["My balance", "My visits"] {
        kiosk.open(tile).await?;
        kiosk.app.axe().await?;
        kiosk.app.every_control_is_named().await?;
        kiosk.app.button("Back").click().await?;
    }
    Ok(())
}

async fn cancels(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    kiosk.open("My membership").await?;
    app.axe().await?;
    kiosk
        .press_first("//button[normalize-space(.)='Cancel my membership']")
        .await?;
    kiosk.page("When should it end?").await?;
    app.axe().await?;
    kiosk.choose_first().await?;
    app.button("Continue").click().await?;
    kiosk.page("Why do you want to leave?").await?;
    kiosk.choose_first().await?;
    app.every_control_is_named().await?;
    app.button("Continue").click().await?;
    kiosk.page("Is everything right?").await?;
    app.axe().await?;
    kiosk.send("Cancel my membership now").await?;
    app.axe().await?;
    app.button("Take a receipt along").click().await?;
    kiosk.page("Your receipt").await?;
    app.axe().await?;
    app.button("Back").click().await?;
    app.button("Do something else").click().await?;

    kiosk.open("My membership").await?;
    kiosk
        .press_first("//button[normalize-space(.)='Keep my membership after all']")
        .await?;
    kiosk.send("Take my cancelation back").await?;
    app.button("Do something else").click().await
}

async fn amends(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    kiosk.open("My data").await?;
    app.axe().await?;
    app.button("Phone and email").click().await?;
    kiosk.page("Phone and email").await?;
    app.axe().await?;
    app.button("Change this").click().await?;
    app.field("Email").appears().await?;
    app.axe().await?;
    app.every_control_is_named().await?;
    kiosk.touch_keys("xy").await?;
    app.button("Continue").click().await?;
    kiosk.send("Send the change").await?;
    app.button("Do something else").click().await
}

/// The first class that can be booked in a week, whichever it is.
async fn books(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    kiosk.open("My bookings").await?;
    app.axe().await?;
    app.button("Book a class").click().await?;
    kiosk.page("Book a class").await?;
    app.axe().await?;
    'days: for _ in 0..7 {
        let offered = app.names("button").await?;
        for class in offered.iter().filter(|it| it.starts_with("Book ")) {
            app.button(class).click().await?;
            app.see("Is everything right?").await?;
            if app
                .names("button")
                .await?
                .iter()
                .any(|it| it == "Book it now")
            {
                break 'days;
            }
            app.button("Go back and change").click().await?;
        }
        app.button("Next day").click().await?;
        kiosk.page("Book a class").await?;
    }
    app.axe().await?;
    kiosk.send("Book it now").await?;
    app.button("Do something else").click().await?;

    kiosk.open("My bookings").await?;
    kiosk
        .press_first("//button[starts-with(@aria-label, 'Give up ')]")
        .await?;
    kiosk.send("Give up my place now").await?;
    app.button("Do something else").click().await
}

async fn rests(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    kiosk.open("Take a break").await?;
    app.axe().await?;
    kiosk
        .press_first("//button[normalize-space(.)='Plan a break']")
        .await?;
    kiosk.page("When should your break begin?").await?;
    for _ in 0..6 {
        app.see_no_more("One moment, please").await?;
        if !app.text().await?.contains("Nothing can be chosen here") {
            break;
        }
        app.button("Next month").click().await?;
    }
    app.axe().await?;
    kiosk.press_first("//main//ul//button").await?;
    kiosk.page("How long should it be?").await?;
    app.axe().await?;
    kiosk.choose_first().await?;
    app.button("Continue").click().await?;
    kiosk.page("Why do you need a break?").await?;
    app.axe().await?;
    kiosk.choose_first().await?;
    app.button("Show what it means").click().await?;
    kiosk.page("Is everything right?").await?;
    app.axe().await?;
    kiosk.send("Ask for this break").await?;
    app.button("Do something else").click().await?;
    app.see("What would you like to do?").await
}
