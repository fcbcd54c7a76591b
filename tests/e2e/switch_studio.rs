//! A member moves to another studio of the company.

use studiodesk_e2e::{Key, Result, Theme};
use studiodesk_sandbox::Fault;

use crate::changes::count;
use crate::screens::{look, open_first, palette};
use crate::studio::Studio;

const SWITCH: &str = "switchStudio";
const NAME: &str = "Jürgen Großmann";

in_both_themes!(a_member_is_moved_to_another_studio);

async fn a_member_is_moved_to_another_studio(theme: Theme) -> Result {
    let studio = Studio::of_two().await?;
    let app = studio
        .connected("switch-studio")
        .theme(theme)
        .start()
        .await?;
    app.see("220 people").await?;
    app.search("großmann").await?;
    open_first(&app, NAME).await?;

    palette(&app, "switch studio").await?;
    app.see("Switch to another studio").await?;
    app.see("Choose where to.").await?;
    app.focused("combobox", "To").await?;
    app.press(Key::Down).await?;
    app.field("Remark").fill("Moved house").await?;
    look(&app, "move-form").await?;

    // Nothing is done before the second word.
    app.button("Switch studio…").click().await?;
    app.see("Nothing here can take that back.").await?;
    look(&app, "move-asked").await?;
    app.press(Key::Escape).await?;
    assert_eq!(count(&studio, SWITCH), 0);

    // An answer that was lost is read back, and the member is not moved twice.
    studio.sandbox.script(Fault::reset_request(SWITCH, 0));
    app.button("Switch studio…").click().await?;
    app.button("Switch now").click().await?;
    app.see_within("It did not arrive", LONG).await?;
    assert_eq!(homes(&studio), [true, false]);
    app.button("Switch studio…").click().await?;
    app.button("Switch now").click().await?;
    app.see("is now in Nordlicht Fitness 2").await?;
    app.see("Moved to Nordlicht Fitness 2").await?;
    look(&app, "moved").await?;
    assert_eq!(homes(&studio), [false, true]);

    // The copy here is gone with the member.
    app.search("großmann").await?;
    app.see("Nobody matches").await?;
    app.close().await
}

/// The looks that follow a lost answer take four seconds.
const LONG: std::time::Duration = std::time::Duration::from_secs(30);

/// In which of the studios the member is.
fn homes(studio: &Studio) -> Vec<bool> {
    let studios = studio.sandbox.state().studios().iter();
    let has = studios.map(|it| {
        it.with_people(|people| {
            let mut people = people.iter();
            people.any(|it| it.last_name.as_deref() == Some("Großmann"))
        })
    });
    has.collect()
}
