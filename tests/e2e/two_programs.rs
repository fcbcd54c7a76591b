//! A second program on the same data.

use studiodesk_e2e::Result;

use crate::changes::{NOTE, count, juergen, note, offline};
use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn a_second_program_says_why_it_does_not_open_and_the_first_goes_on() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("two-programs").start().await?;
    juergen(&app).await?;
    offline(&app, &studio).await?;
    note(&app, "Before the second").await?;
    // Held back, so that the kill finds nothing on its way: a note that is cannot be looked for afterwards.
    app.button("1 waiting").click().await?;
    app.button("Hold everything back").click().await?;
    app.see("Let everything go on").await?;
    app.button("Back to the desk").click().await?;
    let (ended, said) = app.once_more(&studio.arguments()).await?;
    note(&app, "After the second").await?;
    app.see("2 waiting").await?;
    let app = app.killed(studio.arguments()).await?;
    let (ended_again, said_again) = app.once_more(&studio.arguments()).await?;
    studio.line.mend().await?;
    app.button("2 waiting").click().await?;
    app.button("Let everything go on").click().await?;
    app.see("Everything is confirmed").await?;
    let app = app.restart().await?;
    app.see("220 people").await?;
    juergen(&app).await?;
    let (verified, verdict) = app.close_and_ask(&["verify-trail".into()]).await?;

    assert_eq!((ended.code(), ended_again.code()), (Some(1), Some(1)));
    for said in [said, said_again] {
        assert!(
            said.contains("Studiodesk is already open with this folder"),
            "{said}"
        );
    }
    assert_eq!(count(&studio, NOTE), 2);
    assert!(verified.success(), "{verdict}");
    assert!(verdict.contains("whole, "), "{verdict}");
    Ok(())
}
