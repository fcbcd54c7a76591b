//! The fields that a studio added to its members: changed where they stand, and not over a colleague's head.

use studiodesk_e2e::{App, Key, Result, Theme};

use crate::changes::{juergen, offline};
use crate::screens::{look, palette};
use crate::studio::Studio;

/// A field that takes a whole number, and which no member has at first.
const DAYS: &str = "Trainingstage pro Woche";
const NUMBER: i64 = 1_234_567_969;

in_both_themes!(an_additional_field_is_changed_where_it_stands);

async fn an_additional_field_is_changed_where_it_stands(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("fields").theme(theme).start().await?;
    juergen(&app).await?;
    palette(&app, "additional").await?;
    app.see("Additional fields").await?;
    app.button(&change(DAYS)).click().await?;

    // What the field does not take is said before anything is sent.
    app.field("New value").fill("three").await?;
    app.press(Key::Enter).await?;
    app.see("This field takes a whole number").await?;
    look(&app, "field-form").await?;
    app.field("New value").fill("3").await?;
    app.press(Key::Enter).await?;
    app.see("Saved.").await?;
    app.focused("button", &change(DAYS)).await?;
    assert_eq!(days(&studio), ["3"]);

    // A colleague sets it in the studio's own program, while the form is open.
    app.button(&change(DAYS)).click().await?;
    app.field("New value").fill("4").await?;
    colleague_sets(&studio, "5");
    app.press(Key::Enter).await?;
    app.see("Somebody else changed this field meanwhile")
        .await?;
    look(&app, "field-overtaken").await?;
    assert_eq!(days(&studio), ["5"]);
    app.button("Set mine").click().await?;
    app.see("Saved.").await?;
    assert_eq!(days(&studio), ["4"]);

    // Without a network nothing is sent, and what was typed stays.
    offline(&app, &studio).await?;
    empty(&app).await?;
    app.see("Nothing was sent").await?;
    look(&app, "field-offline").await?;
    assert_eq!(days(&studio), ["4"]);
    studio.line.mend().await?;
    app.see("now").await?;
    app.button("Remove the value").click().await?;
    app.see("Saved.").await?;
    assert!(days(&studio).is_empty());
    app.close().await
}

fn change(field: &str) -> String {
    format!("Change: {field}")
}

async fn empty(app: &App) -> Result {
    app.button(&change(DAYS)).click().await?;
    app.button("Clear").click().await?;
    app.button("Remove the value").click().await
}

/// What the service has of the member in the field.
fn days(studio: &Studio) -> Vec<String> {
    studio.sandbox.state().with_people(|people| {
        let juergen = people
            .iter()
            .find(|it| it.last_name.as_deref() == Some("Großmann"));
        let values = juergen
            .into_iter()
            .flat_map(|it| &it.additional_information);
        let here = values.filter(|(id, _)| *id == NUMBER);
        here.map(|(_, value)| value.to_string()).collect()
    })
}

fn colleague_sets(studio: &Studio, value: &'static str) {
    let id = studio.sandbox.state().with_people(|people| {
        let juergen = people
            .iter()
            .find(|it| it.last_name.as_deref() == Some("Großmann"));
        juergen.map_or(0, |it| it.id)
    });
    studio.sandbox.state().edit_person(id, |person| {
        person
            .additional_information
            .retain(|(it, _)| *it != NUMBER);
        person.additional_information.push((NUMBER, value.into()));
    });
}
