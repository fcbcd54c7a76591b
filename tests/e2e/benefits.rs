//! Benefits are used at the desk, and a weighing is entered.

use serde_json::json;
use studiodesk_e2e::{App, Failure, Key, Result, Theme};
use studiodesk_sandbox::Fault;
use studiodesk_sandbox::people::{AccessMedium, Medium, Status};

use crate::changes::count;
use crate::screens::{look, open_first, palette};
use crate::studio::Studio;

const TAB: &str = "Benefits and measurements";
const USE: &str = "useBenefit";
const WEIGH: &str = "createCustomerWeighing";
/// It can be used once a month.
const GUEST_DAY: &str = "GUEST_DAY";

in_both_themes!(a_benefit_is_used_and_a_weighing_entered_at_the_desk);

async fn a_benefit_is_used_and_a_weighing_entered_at_the_desk(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("benefits").theme(theme).start().await?;
    app.see("220 people").await?;
    let member = entitled(&app, &studio).await?;
    open(&app, &studio, member).await?;

    // Asked twice, used once, and not valid any more this month.
    app.button(&format!("Use now: {GUEST_DAY}")).click().await?;
    app.see("Use it once?").await?;
    look(&app, "benefit-asked").await?;
    app.button(&format!("Yes, use it: {GUEST_DAY}"))
        .click()
        .await?;
    app.see(&format!("Used once: {GUEST_DAY}.")).await?;
    app.see("the service does not say why").await?;
    assert_eq!(count(&studio, USE), 1);

    // A use that nobody answered is for a person.
    studio.sandbox.script(Fault::reset_answer(USE, 0));
    let other = valid(&app, member).await?;
    app.button(&format!("Use now: {other}")).click().await?;
    app.button(&format!("Yes, use it: {other}")).click().await?;
    app.see("never tells how often").await?;
    look(&app, "benefit-in-doubt").await?;
    assert_eq!(count(&studio, USE), 2);
    app.button("I have looked").click().await?;

    // By the palette.
    palette(&app, "weighing").await?;
    app.focused("textbox", "Weight (kg)").await?;
    app.type_text("9000").await?;
    app.press(Key::Enter).await?;
    app.see("No scale shows such a value.").await?;
    app.field("Weight (kg)").fill("80,5").await?;
    app.field("Height (cm)").fill("181,5").await?;
    app.see("by weight and height: 24.4").await?;
    look(&app, "weighing-form").await?;
    app.button("Save weighing").click().await?;
    app.see("The weighing is saved.").await?;
    app.see("181.5 cm").await?;
    assert_eq!(count(&studio, WEIGH), 2);

    // Without card, barcode and PIN nothing can be read.
    studio.sandbox.state().edit_person(member, |it| {
        it.access_mediums.clear();
    });
    app.control("tab", "Overview").click().await?;
    app.control("tab", TAB).click().await?;
    app.see("this member has none of them").await?;
    app.close().await
}

/// Opens the section on a member's card.
async fn open(app: &App, studio: &Studio, member: i64) -> Result {
    let person = studio.sandbox.state().find_person(member);
    let person = person.ok_or_else(|| Failure::new("the member is there"))?;
    app.search(&person.customer_number).await?;
    let name = person.last_name.as_deref().unwrap_or_default();
    open_first(app, name).await?;
    app.control("tab", TAB).click().await?;
    app.see("Measurements").await
}

/// A member who can bring a guest this month and has more benefits, with a card.
async fn entitled(app: &App, studio: &Studio) -> Result<i64> {
    let members: Vec<i64> = studio.sandbox.state().with_people(|people| {
        let members = people.iter().filter(|it| it.status == Status::Member);
        members.map(|it| it.id).collect()
    });
    for member in members {
        let keys = usable(app, member).await?;
        if keys.len() > 1 && keys.iter().any(|it| it == GUEST_DAY) {
            studio.sandbox.state().edit_person(member, |it| {
                let medium = Medium::Pin("48151623".into());
                it.access_mediums.push(AccessMedium { id: 1, medium });
            });
            return Ok(member);
        }
    }
    Err(Failure::new("somebody can bring a guest"))
}

async fn valid(app: &App, member: i64) -> Result<String> {
    let keys = usable(app, member).await?.into_iter();
    let mut others = keys.filter(|it| it != GUEST_DAY);
    others
        .next()
        .ok_or_else(|| Failure::new("the member has another benefit"))
}

/// The benefits that a member can use now, by the page's own command: looking at each card would take minutes.
async fn usable(app: &App, member: i64) -> Result<Vec<String>> {
    let script = "
        const [member, done] = arguments;
        window.__TAURI_INTERNALS__
          .invoke('read_benefits', { member: String(member), from: 'service' })
          .then(({ value }) => done(value.filter((it) => it.isValid).map((it) => it.key)))
          .catch((error) => done([JSON.stringify(error)]));";
    let answer = app
        .window()
        .execute_async(script, vec![json!(member)])
        .await?;
    Ok(serde_json::from_value(answer)?)
}
