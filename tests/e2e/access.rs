//! What opens the door for a member: a card by keyboard alone, the phone's code, and a restriction.

use studiodesk_e2e::{App, Key, Result, Theme};
use studiodesk_sandbox::people::{AccessMedium, Medium};

use crate::changes::{RESTRICTION, count, juergen, reasons, restrict, tab_to};
use crate::screens::look;
use crate::studio::Studio;

const CARD: &str = "1173673668653440";
const OTHER_CARD: &str = "1173673668653441";
/// Whether the drawing is as large as it is to be, and nothing of it is cut off.
const WHOLE_CODE: &str = "
    const code = document.querySelector('svg[role=img]').getBoundingClientRect();
    return code.width > 350 && code.width === code.height
        && code.top >= 0 && code.bottom <= innerHeight && code.right <= innerWidth";

in_both_themes!(a_card_comes_and_goes_a_code_is_shown_and_access_restricted_and_free_again);

async fn a_card_comes_and_goes_a_code_is_shown_and_access_restricted_and_free_again(
    theme: Theme,
) -> Result {
    let studio = Studio::open().await?;
    give_media_of_the_studios_own(&studio);
    let app = studio.connected("access").theme(theme).start().await?;
    juergen(&app).await?;
    app.control("tab", "Access").click().await?;
    app.see("290000000017").await?;
    let grey = app.button("Delete: Barcode 290000000017");
    let why = grey.description().await?;
    assert!(why.contains("Only whoever added it can change it"), "{why}");

    add_by_keys(&app).await?;
    change_by_keys(&app).await?;
    delete_by_keys(&app).await?;
    for operation in [
        "addAccessMediums",
        "updateAccessMediums",
        "deleteAccessMediums",
    ] {
        assert_eq!(count(&studio, operation), 1, "{operation}");
    }

    app.button("Show PIN").click().await?;
    app.see("480211").await?;
    app.button("Hide PIN").click().await?;
    app.button("Show the access code").click().await?;
    app.see("Holds until").await?;
    app.button("Enlarge").click().await?;
    let code = app.window().execute(WHOLE_CODE, Vec::new()).await?;
    assert_eq!(code, true, "a code can be read that is large and in sight");
    look(&app, "access-code").await?;
    app.button("Hide the access code").click().await?;

    restrict(&app, "Lost card").await?;
    app.see("holds now").await?;
    look(&app, "access-restricted").await?;
    assert_eq!(reasons(&studio), ["Lost card"]);
    app.button("Lift the restriction").click().await?;
    app.see("can be lifted from here").await?;
    app.press(Key::Enter).await?;
    app.see("none to lift").await?;
    assert!(reasons(&studio).is_empty());
    assert_eq!(count(&studio, RESTRICTION), 1);

    app.close().await
}

/// Types a card as a reader shows it that begins at the other end.
async fn add_by_keys(app: &App) -> Result {
    tab_to(app, "button", "Add an access medium").await?;
    app.press(Key::Enter).await?;
    app.focused("textbox", "Card number").await?;
    app.chord(&[Key::Shift], Key::Tab.into()).await?;
    app.focused("radio", "decimal").await?;
    app.press(Key::Down).await?;
    app.press(Key::Down).await?;
    app.focused("radio", "hex, reversed").await?;
    app.press(Key::Tab).await?;
    app.type_text("80311a32732b04").await?;
    app.see(&format!("Sent as {CARD}")).await?;
    look(app, "form-medium").await?;
    app.press(Key::Enter).await?;
    app.see("The access medium is added.").await?;
    app.focused("button", "Add an access medium").await
}

async fn change_by_keys(app: &App) -> Result {
    tab_to(app, "button", &format!("Change: Card {CARD}")).await?;
    app.press(Key::Enter).await?;
    app.focused("textbox", "Card number").await?;
    app.type_text(OTHER_CARD).await?;
    app.press(Key::Enter).await?;
    app.see("The access medium is changed.").await?;
    app.focused("button", &format!("Change: Card {OTHER_CARD}"))
        .await?;
    look(app, "medium-changed").await
}

async fn delete_by_keys(app: &App) -> Result {
    tab_to(app, "button", &format!("Delete: Card {OTHER_CARD}")).await?;
    app.press(Key::Enter).await?;
    app.see("This cannot be undone").await?;
    look(app, "delete-medium").await?;
    app.press(Key::Tab).await?;
    app.focused("button", "Delete now").await?;
    app.press(Key::Enter).await?;
    app.see("The access medium is deleted.").await?;
    app.focused("button", "Add an access medium").await
}

/// A barcode and a PIN that no integration has added.
fn give_media_of_the_studios_own(studio: &Studio) {
    let state = studio.sandbox.state();
    let juergen = state.with_people(|people| {
        let mut named = people
            .iter()
            .filter(|it| it.last_name.as_deref() == Some("Großmann"));
        named.next().map(|it| it.id)
    });
    let own = |id, medium| AccessMedium { id, medium };
    state.edit_person(juergen.unwrap_or_default(), |person| {
        person.access_mediums = vec![
            own(41, Medium::Barcode("290000000017".into())),
            own(42, Medium::Pin("480211".into())),
        ];
    });
}
