//! Habits of the desk: who comes in new, several cards at once, what the keyboard finds, what goes along as text.

use studiodesk_e2e::{App, Key, Result};

use crate::changes::juergen;
use crate::member::holds;
use crate::screens::{look_in_both, open_first};
use crate::studio::Studio;

const LONG: &str = "Maximiliana Theodora Wilhelmine von Hohenstein-Wittelsbach zu \
                    Lüdenscheidt-Brüggemann";

#[tokio::test(flavor = "multi_thread")]
async fn a_new_member_is_compared_with_who_is_there_already() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("create").start().await?;
    app.see("220 people").await?;

    app.flow(
        "a new member is entered, and somebody with that name is shown before anything is sent",
    )?;
    app.chord(&[Key::Control, Key::Shift], 'N').await?;
    app.control("heading", "New member").appears().await?;
    for (field, value) in [
        ("First name", "Jürgen"),
        ("Family name", "Großmann"),
        ("Date of birth", "12.4.1992"),
        ("E-mail", "j.grossmann@home.example"),
        ("Street", "Marktplatz"),
        ("Post code", "28195"),
        ("Town", "Bremen"),
    ] {
        app.field(field).fill(value).await?;
    }
    app.see("Perhaps already here").await?;
    app.see("same birthday and a name").await?;
    app.button("Create member").click().await?;
    app.button("It is another person: create").appears().await?;
    assert_eq!(created(&studio, "Großmann").len(), 1);
    look_in_both(&app, "create-similar").await?;

    app.flow("it is another person all the same, and is created once")?;
    app.field("First name").fill("Jonas").await?;
    app.field("Date of birth").fill("3.9.2001").await?;
    app.button("Create member").click().await?;
    if app
        .names("button")
        .await?
        .iter()
        .any(|it| it.starts_with("It is another"))
    {
        app.button("It is another person: create").click().await?;
    }
    holds(
        "the new member",
        || Ok(created(&studio, "Großmann")),
        |it| it.len() == 2,
    )
    .await?;
    app.control("heading", "Jonas Großmann").appears().await?;
    app.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn several_cards_are_open_and_the_keyboard_finds_everything() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("habits").start().await?;
    juergen(&app).await?;

    app.flow("several members are open in tabs")?;
    app.search("żółkiewska").await?;
    app.results_when("the next", |rows| {
        rows.first().is_some_and(|it| it.contains("Łucja"))
    })
    .await?;
    app.chord(&[Key::Control], char::from(Key::Enter)).await?;
    app.control("tab", "Łucja Żółkiewska").appears().await?;
    app.control("tab", "Jürgen Großmann").appears().await?;
    app.control("heading", "Łucja Żółkiewska").appears().await?;
    look_in_both(&app, "member-tabs").await?;
    app.chord(&[Key::Control], char::from(Key::Tab)).await?;
    app.control("heading", "Jürgen Großmann").appears().await?;
    app.chord(&[Key::Control], 'w').await?;
    app.control("heading", "Łucja Żółkiewska").appears().await?;

    app.flow("back and forward lead through the cards that were open")?;
    app.search("hohenstein").await?;
    open_first(&app, "Maximiliana").await?;
    app.control("heading", LONG).appears().await?;
    app.chord(&[Key::Alt], char::from(Key::Left)).await?;
    app.control("heading", "Łucja Żółkiewska").appears().await?;
    app.chord(&[Key::Alt], char::from(Key::Right)).await?;
    app.control("heading", LONG).appears().await?;

    app.flow("the palette finds a member")?;
    palette(&app, "großmann").await?;
    app.press(Key::Enter).await?;
    app.control("heading", "Jürgen Großmann").appears().await?;

    app.flow("the palette finds what can be done, and does it")?;
    palette(&app, "change: addr").await?;
    look_in_both(&app, "palette").await?;
    app.press(Key::Enter).await?;
    app.control("form", "Change: Address").appears().await?;
    app.press(Key::Escape).await?;

    app.flow("two keys in a row do what the open section can")?;
    app.chord(&[Key::Alt], '1').await?;
    app.chord(&[Key::Control], '.').await?;
    app.control("dialog", "What can be done").appears().await?;
    look_in_both(&app, "actions").await?;
    app.type_text("n").await?;
    app.focused("textbox", "Subject").await?;
    app.press(Key::Escape).await?;

    app.flow("every shortcut is in one list")?;
    app.press(Key::F1).await?;
    app.control("dialog", "Shortcuts").appears().await?;
    app.see("Find an action or a member").await?;
    look_in_both(&app, "shortcuts").await?;
    app.press(Key::Escape).await?;

    app.flow("the profile is printed in the system's dialog")?;
    app.chord(&[Key::Control], 'p').await?;
    leave_print_dialog(&app)?;

    app.flow("a fact of the card is copied")?;
    app.chord(&[Key::Alt], '1').await?;
    app.button("Copy 1-90002").click().await?;
    holds("the number", || app.copied(), |it| it == "1-90002").await?;
    palette(&app, "copy: mobile").await?;
    app.press(Key::Enter).await?;
    holds(
        "the telephone",
        || app.copied(),
        |it| it == "+49 171 3920 0874711",
    )
    .await?;
    app.close().await
}

/// Waits for the system's dialog for printing, and closes it.
fn leave_print_dialog(app: &App) -> Result {
    let script = app.path("home").join("print.sh");
    let wait = "timeout 10 xdotool search --sync --onlyvisible --name '^Print$' windowfocus --sync";
    std::fs::write(&script, format!("{wait} key Escape"))?;
    app.run(std::path::Path::new("sh"), &script, &[]).map(drop)
}

/// Opens the palette and types into it.
async fn palette(app: &App, text: &str) -> Result {
    app.chord(&[Key::Control, Key::Shift], 'P').await?;
    app.control("combobox", "Find an action or a member")
        .fill(text)
        .await?;
    let found = app.control("listbox", "Actions and members");
    found.appears().await
}

/// Everybody of that family name, as the service has them.
fn created(studio: &Studio, last_name: &str) -> Vec<String> {
    studio.sandbox.state().with_people(|people| {
        let same = people
            .iter()
            .filter(|it| it.last_name.as_deref() == Some(last_name));
        same.map(|it| it.first_name.clone().unwrap_or_default().into_owned())
            .collect()
    })
}
