//! All that a member can do, with a keyboard and nothing else: Tab, arrows, space, Enter and Escape, as the keys of a
//! computer are pressed. At each page assistive technology is told of every control.

use std::time::Duration;

use studiodesk_e2e::{App, Failure, Result, Setup, until};

use super::Kiosk;
use super::steps::START;

/// What a key does is seen by then.
const SOON: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread")]
async fn a_member_does_everything_with_keys_alone() -> Result {
    let kiosk = Kiosk::demo(Setup::journey("kiosk-keys")).await?;
    let app = &kiosk.app;

    app.flow("panels, opened and left")?;
    panels(app).await?;
    app.flow("a number, the last figure of it on the pad, and the day of birth")?;
    signs_in(&kiosk).await?;
    app.flow("another address of mail")?;
    amends(&kiosk).await?;
    app.flow("the membership and the balance, to look at")?;
    for tile in ["My membership", "My balance", "My visits"] {
        opens(&kiosk, tile).await?;
        enter_on(app, "Back").await?;
        home(&kiosk).await?;
    }
    app.flow("a break")?;
    rests(&kiosk).await?;
    app.flow("a class")?;
    books(&kiosk).await?;

    app.flow("the end")?;
    enter_on(app, "Done").await?;
    app.see(START).await?;
    app.keeps_the_focus().await?;
    kiosk.app.close().await
}

async fn panels(app: &App) -> Result {
    app.keeps_the_focus().await?;
    app.every_control_is_named().await?;
    enter_on(app, "Help").await?;
    app.focused("heading", "Help").await?;
    app.every_control_is_named().await?;
    app.press_real(&["Escape"])?;
    app.focused("button", "Help").await?;
    enter_on(app, "Language English").await?;
    app.focused("heading", "Choose your language").await?;
    app.every_control_is_named().await?;
    app.press_real(&["Escape"])?;
    app.focused("button", "Language English").await
}

async fn signs_in(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    enter_on(app, "Enter your number").await?;
    app.focused("textbox", "Your member number").await?;
    app.every_control_is_named().await?;
    let (typed, last) = kiosk.guest.number.split_at(kiosk.guest.number.len() - 1);
    app.type_slowly(typed)?;
    app.tab_to("button", "1").await?;
    to_figure(app, last).await?;
    app.press_real(&["Return"])?;
    until("the figure to stand in the field", SOON, async || {
        let value = app.field("Your member number").value().await?;
        Ok((value == kiosk.guest.number).then_some(()))
    })
    .await?;
    enter_on(app, "Continue").await?;

    app.focused("textbox", "When were you born?").await?;
    app.every_control_is_named().await?;
    app.type_slowly(&kiosk.guest.born)?;
    app.press_real(&["Return"])?;
    home(kiosk).await
}

/// With the arrows over the pad, from its first key.
async fn to_figure(app: &App, figure: &str) -> Result {
    let number: usize = figure.parse().map_err(|_| Failure::new("no figure"))?;
    let (down, right) = match number {
        0 => (3, 1),
        _ => ((number - 1) / 3, (number - 1) % 3),
    };
    for _ in 0..down {
        app.moves_by("Down").await?;
    }
    for _ in 0..right {
        app.moves_by("Right").await?;
    }
    app.focused("button", figure).await
}

async fn amends(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    opens(kiosk, "My data").await?;
    enter_on(app, "Phone and email").await?;
    page(kiosk, "Phone and email").await?;
    enter_on(app, "Change this").await?;
    app.focused("textbox", "Email").await?;
    app.every_control_is_named().await?;
    app.press_real(&["Home"])?;
    app.type_slowly("keys.")?;
    app.press_real(&["Return"])?;
    sends(kiosk, "Send the change").await
}

async fn rests(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    opens(kiosk, "Take a break").await?;
    enter_on(app, "Plan a break").await?;
    page(kiosk, "When should your break begin?").await?;
    for _ in 0..6 {
        app.see_no_more("One moment, please").await?;
        if !app.text().await?.contains("Nothing can be chosen here") {
            break;
        }
        enter_on(app, "Next month").await?;
    }
    app.every_control_is_named().await?;
    let is_day = |role: &str, name: &str| role == "button" && name.contains(" 20");
    app.tab_until("a day", is_day).await?;
    app.press_real(&["Return"])?;
    page(kiosk, "How long should it be?").await?;
    chooses(app).await?;
    enter_on(app, "Continue").await?;
    page(kiosk, "Why do you need a break?").await?;
    chooses(app).await?;
    enter_on(app, "Show what it means").await?;
    sends(kiosk, "Ask for this break").await
}

/// The first class that can be booked in a week, whichever it is.
async fn books(kiosk: &Kiosk) -> Result {
    let app = &kiosk.app;
    opens(kiosk, "My bookings").await?;
    enter_on(app, "Book a class").await?;
    page(kiosk, "Book a class").await?;
    let names_class = |name: &str| name.starts_with("Book ") && name != "Book a class";
    for _ in 0..7 {
        app.see_no_more("One moment, please").await?;
        let offered = app.names("button").await?;
        if offered.iter().any(|it| names_class(it)) {
            let is_class = |role: &str, name: &str| role == "button" && names_class(name);
            app.tab_until("a class", is_class).await?;
            app.press_real(&["Return"])?;
            app.see("Is everything right?").await?;
            return sends(kiosk, "Book it now").await;
        }
        enter_on(app, "Next day").await?;
    }
    Err(Failure::new("no class can be booked in a week"))
}

/// The first of the answers that can be given: its arrow keys choose, and so does the space.
async fn chooses(app: &App) -> Result {
    let name = app
        .tab_until("an answer", |role, _| role == "radio")
        .await?;
    app.press_real(&["space"])?;
    let chosen = "return document.activeElement.checked === true";
    until(&format!("{name:?} to be chosen"), SOON, async || {
        let is_chosen = app.window().execute(chosen, Vec::new()).await?;
        Ok((is_chosen == true).then_some(()))
    })
    .await?;
    if app.names("radio").await?.len() > 1 {
        app.moves_by("Down").await?;
        app.moves_by("Up").await?;
    }
    Ok(())
}

async fn opens(kiosk: &Kiosk, tile: &str) -> Result {
    enter_on(&kiosk.app, tile).await?;
    page(kiosk, tile).await
}

async fn sends(kiosk: &Kiosk, words: &str) -> Result {
    let app = &kiosk.app;
    page(kiosk, "Is everything right?").await?;
    enter_on(app, words).await?;
    page(kiosk, "Thank you").await?;
    enter_on(app, "Do something else").await?;
    home(kiosk).await
}

async fn home(kiosk: &Kiosk) -> Result {
    kiosk.app.see("What would you like to do?").await?;
    kiosk.app.keeps_the_focus().await?;
    kiosk.app.every_control_is_named().await
}

/// A page that the keys have led to: it has the focus, and all of it is told.
async fn page(kiosk: &Kiosk, heading: &str) -> Result {
    kiosk.page(heading).await?;
    kiosk.app.keeps_the_focus().await?;
    kiosk.app.every_control_is_named().await
}

async fn enter_on(app: &App, button: &str) -> Result {
    app.tab_to("button", button).await?;
    app.press_real(&["Return"])
}
