//! A picture and a document of two pages, by the camera and by touch alone.

use studiodesk_e2e::{Result, Setup, Theme};

use super::Kiosk;
use super::steps::START;

/// What the camera sees never holds still, and a picture of it must.
const HOLD_STILL: &str = "const sight = document.querySelector('main img');
    sight.replaceWith(sight.cloneNode())";

in_both_themes!(a_member_hands_in_a_picture_and_a_document);

async fn a_member_hands_in_a_picture_and_a_document(theme: Theme) -> Result {
    let kiosk = Kiosk::demo(Setup::journey("kiosk-hand-in").theme(theme)).await?;
    let app = &kiosk.app;
    kiosk.says_number().await?;
    app.field("When were you born?").appears().await?;
    kiosk.touch_keys(&kiosk.guest.born).await?;
    app.button("Continue").click().await?;
    app.see("What would you like to do?").await?;

    app.flow("a picture, cut by buttons")?;
    picture(&kiosk).await?;
    app.flow("a document of two pages")?;
    documents(&kiosk).await?;
    app.flow("what was handed in is on file")?;
    on_file(&kiosk).await?;
    kiosk.ends().await?;
    app.see(START).await?;
    kiosk.app.close().await
}

async fn picture(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    app.button("My picture").click().await?;
    kiosk.page("My picture").await?;
    kiosk.pictures().await?;
    app.window().execute(HOLD_STILL, Vec::new()).await?;
    kiosk.pictures().await?;
    pictured(kiosk, "kiosk-camera").await?;
    app.button("Take the photo").click().await?;
    kiosk.page("What should be seen?").await?;
    for step in [
        "Bigger",
        "Bigger",
        "To the left",
        "Move up",
        "Turn right",
        "Turn left",
    ] {
        app.button(step).click().await?;
    }
    kiosk.pictures().await?;
    app.every_control_is_named().await?;
    pictured(kiosk, "kiosk-crop").await?;
    app.button("Continue").click().await?;
    kiosk.page("Is everything right?").await?;
    app.see("544 × 544").await?;
    kiosk.pictures().await?;
    pictured(kiosk, "kiosk-picture-review").await?;
    kiosk.send("Send my picture").await?;
    app.see("It is done.").await?;
    app.button("Take a receipt along").click().await?;
    kiosk.page("Your receipt").await?;
    app.see("Picture: 544 × 544").await?;
    app.button("Back").click().await?;
    app.button("Do something else").click().await
}

async fn documents(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    kiosk.open("My documents").await?;
    pictured(kiosk, "kiosk-documents").await?;
    app.button("Hand in a document").click().await?;
    kiosk.page("What would you like to hand in?").await?;
    app.control("radio", "Medical certificate").click().await?;
    pictured(kiosk, "kiosk-document-what").await?;
    app.button("Continue").click().await?;
    photograph(kiosk).await?;
    app.button("Turn it").click().await?;
    app.button("Another page").click().await?;
    photograph(kiosk).await?;
    kiosk.pictures().await?;
    app.every_control_is_named().await?;
    pictured(kiosk, "kiosk-pages").await?;
    app.button("Continue").click().await?;
    kiosk.page("Is everything right?").await?;
    kiosk.pictures().await?;
    pictured(kiosk, "kiosk-document-review").await?;
    kiosk.send("Send the document").await?;
    app.see("Medical certificate").await?;
    pictured(kiosk, "kiosk-document-sent").await?;
    app.button("Do something else").click().await
}

async fn photograph(kiosk: &Kiosk) -> Result {
    kiosk.page("Photograph the page").await?;
    kiosk.pictures().await?;
    kiosk.app.axe().await?;
    kiosk.app.button("Take the photo").click().await?;
    kiosk.page("Your pages").await
}

async fn on_file(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    kiosk.open("My documents").await?;
    app.see("Handed in here").await?;
    kiosk
        .press_first("//button[starts-with(@aria-label, 'Look at Medical certificate')]")
        .await?;
    app.see("Page 1 of 2").await?;
    kiosk.pictures().await?;
    pictured(kiosk, "kiosk-document").await?;
    app.button("Back").click().await?;
    kiosk.page("My documents").await
}

async fn pictured(kiosk: &Kiosk, name: &str) -> Result {
    kiosk.app.axe().await?;
    kiosk.app.screenshot(name).await
}
