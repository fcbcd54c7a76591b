//! Changes that wait: kept here, in doubt, refused, mended, held back over a restart.

use studiodesk_e2e::{Key, Result, Theme};
use studiodesk_sandbox::Fault;

use crate::changes::{NOTE, count, juergen};
use crate::screens::look;
use crate::studio::Studio;

in_both_themes!(a_note_whose_answer_was_lost_is_sent_once_and_decided_by_a_person);
in_both_themes!(a_refused_restriction_keeps_what_it_says_and_is_mended);

async fn a_note_whose_answer_was_lost_is_sent_once_and_decided_by_a_person(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    studio.sandbox.script(Fault::reset_answer(NOTE, 0));
    let app = studio.connected("doubt").theme(theme).start().await?;
    juergen(&app).await?;

    app.button("Add a note").click().await?;
    app.field("Subject").fill("Locker").await?;
    app.field("Note").fill("Key returned").await?;
    look(&app, "form-note").await?;
    app.button("Add note").click().await?;
    app.see("1 needs you").await?;
    app.button("1 needs you").click().await?;
    app.see("Did it arrive?").await?;
    app.see("Key returned").await?;
    look(&app, "outbox-doubtful").await?;
    app.button("It arrived (Note: Jürgen Großmann)")
        .click()
        .await?;
    app.see("Everything is confirmed").await?;
    look(&app, "outbox-settled").await?;

    assert_eq!(count(&studio, NOTE), 1);
    app.close().await
}

async fn a_refused_restriction_keeps_what_it_says_and_is_mended(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let refusal = r#"{"errorMessage": "That reason is not known here", "reference": "reason"}"#;
    let refused = Fault::status("setAccessRestriction", 400).with_body(refusal);
    studio.sandbox.script(refused);
    let app = studio.connected("refused").theme(theme).start().await?;
    juergen(&app).await?;

    app.button("Restrict access").click().await?;
    app.field("Reason").fill("Lost card").await?;
    app.press(Key::Enter).await?;
    app.see("Open the form again").await?;
    look(&app, "card-refused").await?;
    app.button("Open the form again (Access restriction: Jürgen Großmann)")
        .click()
        .await?;
    app.field("Reason").appears().await?;
    assert_eq!(app.field("Reason").value().await?, "Lost card");
    let wrong = app.field("Reason").description().await?;
    assert!(wrong.contains("That reason is not known here"), "{wrong}");
    app.field("Reason").fill("Lost card, twice").await?;
    app.press(Key::Enter).await?;
    app.see("confirmed").await?;
    app.see("Lost card, twice").await?;
    look(&app, "card-confirmed").await?;
    app.close().await
}
