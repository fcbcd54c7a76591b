//! What is left of a person once their session is over: nothing in memory, nothing in files, and the start screen as
//! it was before them, also where the process behind the pages was killed under them.

use std::time::Duration;

use studiodesk_e2e::canary::{Needle, search};
use studiodesk_e2e::{Failure, Picture, Result, Undriven, until};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::{CardNumberFormat, Medium};

use super::escape::beside_a_desk;
use super::steps::WIDE;
use crate::studio::Studio;

/// Of the person, as the service spells it.
const PHONE: &str = "171 3920 0874711";
const OF_JUERGEN: [&str; 2] = ["Großmann", PHONE];
const BORN: &str = "12041992";
/// How soon everything has to be forgotten.
const FORGOTTEN: Duration = Duration::from_secs(2);
/// How soon a kiosk whose pages were killed stands there again.
const A_SECOND: Duration = Duration::from_secs(1);
/// Of a million pixels; fewer are no other screen.
const SAME: usize = 1_000;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_member_is_left_when_their_session_is_over() -> Result {
    let studio = Studio::open().await?;
    let card = card_of(&studio.sandbox, "1-90002");
    let (kiosk, _) = beside_a_desk(&studio, "kiosk-wiped").await?;
    let arguments = [studio.arguments(), vec!["--kiosk".into()]].concat();
    let window = kiosk.app.undriven_kiosk(arguments).await?;
    let start = window
        .still("the start screen", |now| !now.is_blank())
        .await?;

    sign_in(&window, &start, &card).await?;
    open_own_data(&window).await?;
    let held = window.remembers(&OF_JUERGEN)?;
    // What the program has handed on it has forgotten already.
    assert!(
        held.contains(&format!("WebKitWebProces: {PHONE}")),
        "{held:?}"
    );

    window.touch((WIDE.0 - 70, 50))?;
    until(
        "everything to be forgotten",
        FORGOTTEN,
        async || match window.remembers(&OF_JUERGEN)? {
            held if held.is_empty() => Ok(Some(())),
            held => Err(Failure::new(format!("{held:?}"))),
        },
    )
    .await?;
    window
        .see("the start screen again", |now| {
            now.differs_in(&start) < SAME
        })
        .await?;
    let needles = OF_JUERGEN.map(|word| Needle::new("what the member is called", word));
    let found = search(&[window.path("")], &needles)?;
    assert!(found.finds.is_empty(), "{:?}", found.finds);

    sign_in(&window, &start, &card).await?;
    let killed = window.kill_pages()?;
    window
        .see("the start screen after a kill", |now| {
            now.differs_in(&start) < SAME
        })
        .await?;
    let back = killed.elapsed();
    eprintln!("back after {back:.2?}");
    assert!(back < A_SECOND, "back after {back:.2?}");
    window.end()
}

fn card_of(sandbox: &Sandbox, number: &str) -> String {
    sandbox.state().with_people(|people| {
        let person = people.iter().find(|it| *it.customer_number == *number);
        let mediums = person.map(|it| it.access_mediums.as_slice());
        let mut cards = mediums.unwrap_or_default().iter().filter_map(|it| {
            let Medium::Card(card) = it.medium else {
                return None;
            };
            Some(card.to_text(CardNumberFormat::Decimal))
        });
        cards.next_back().unwrap_or_default()
    })
}

/// Reads the card and answers the question, with a keyboard.
async fn sign_in(window: &Undriven, start: &Picture, card: &str) -> Result {
    window.type_text(&format!("{card}\n"))?;
    let question = window
        .still("the question", |now| !now.shows_the_same_as(start))
        .await?;
    window.type_slowly(BORN)?;
    window.press("Return")?;
    let is_other = |now: &Picture| now.differs_in(&question) > 20 * SAME && !now.is_blank();
    window.still("what can be done", is_other).await.map(drop)
}

/// Opens the first tile, and the first part on its page.
async fn open_own_data(window: &Undriven) -> Result {
    for what in ["the parts of the data", "one part"] {
        let before = window.still("the page before", |_| true).await?;
        window.press("Tab")?;
        window.press("Return")?;
        let is_other = |now: &Picture| now.differs_in(&before) > 5 * SAME;
        window.still(what, is_other).await?;
    }
    Ok(())
}
