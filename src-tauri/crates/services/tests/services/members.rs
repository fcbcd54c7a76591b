//! Finding people and looking at one.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::sync::Arc;

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::people::{Date, IdlePeriod, Person};
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::{MarkKind, Status, SyncStage};

/// A connected desk whose first member is called Żaneta Großmann.
async fn home_with_zaneta() -> (Sandbox, Home, CustomerId) {
    let sandbox = sandbox(60).await;
    let id = sandbox.state().with_people(|people| {
        let member = people.iter().find(|person| is_member(person)).unwrap();
        member.id
    });
    sandbox.state().edit_person(id, |person| {
        person.first_name = Some("Żaneta".into());
        person.second_first_name = None;
        person.last_name = Some("Großmann".into());
        person.second_last_name = None;
        person.has_picture = true;
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, CustomerId(id))
}

fn is_member(person: &Person) -> bool {
    person.status.as_str() == "MEMBER"
}

#[tokio::test(flavor = "multi_thread")]
async fn any_spelling_and_any_order_finds_a_member() {
    let (_sandbox, home, id) = home_with_zaneta().await;

    for text in ["zaneta", "grossm", "GROßMANN Żan", "gros zan"] {
        let found = home.desk.find_members(text).unwrap();
        assert_eq!(found.hits[0].id, id, "{text}");
        assert_eq!(found.hits[0].status, Status::Member);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_opens_from_the_copy_while_the_service_is_away() {
    let (sandbox, home, id) = home_with_zaneta().await;
    sandbox.stop().await;

    let stored = home.desk.open_member(id).await.unwrap();
    let fresh = home.desk.refresh_member(id).await.unwrap_err();

    assert_eq!(stored.name, "Żaneta Großmann");
    assert_eq!(fresh.code(), ErrorCode::Offline);
    assert_eq!(home.find("zaneta"), ["Żaneta Großmann"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_holds_today_stands_on_the_fresh_card() {
    let (sandbox, home, id) = home_with_zaneta().await;
    let before = home.desk.open_member(id).await.unwrap();
    let idle = any_idle_period_of_today(&sandbox);
    sandbox
        .state()
        .edit_person(id.0, |person| person.idle_periods = vec![idle]);

    let card = home.desk.refresh_member(id).await.unwrap();

    let idle = |marks: &[studiodesk_services::Mark]| {
        marks
            .iter()
            .filter(|mark| mark.kind == MarkKind::Idle)
            .count()
    };
    assert_eq!(idle(&card.marks), 1);
    assert!(card.seen_at >= before.seen_at);
    assert_eq!(home.desk.open_member(id).await.unwrap().marks, card.marks);
}

fn any_idle_period_of_today(sandbox: &Sandbox) -> IdlePeriod {
    let now = jiff::Zoned::now().date();
    let today = Date::new(
        now.year(),
        u8::try_from(now.month()).unwrap(),
        u8::try_from(now.day()).unwrap(),
    );
    sandbox.state().with_people(|people| {
        let mut periods = people.iter().flat_map(|person| &person.idle_periods);
        let mut period = periods.next().unwrap().clone();
        period.start_date = today.plus_days(-1);
        period.end_date = today.plus_days(1);
        period
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_gone_from_the_service_is_forgotten_here() {
    let (sandbox, home, id) = home_with_zaneta().await;
    sandbox.state().remove_person(id.0);

    let gone = home.desk.refresh_member(id).await.unwrap_err();

    assert_eq!(gone.code(), ErrorCode::NotFound);
    assert!(home.find("zaneta").is_empty());
    assert!(home.desk.open_member(id).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_fetched_once_made_small_and_kept() {
    let (sandbox, home, id) = home_with_zaneta().await;

    let first = home.desk.picture(id).await.unwrap().unwrap();
    sandbox.stop().await;
    let again = home.desk.picture(id).await.unwrap().unwrap();

    assert!(first.starts_with(&[0xff, 0xd8]), "a JPEG");
    assert!(first.len() < 30_000, "{} bytes", first.len());
    assert_eq!(first, again);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_is_none_is_an_error_and_is_not_kept() {
    let (sandbox, home, id) = home_with_zaneta().await;
    sandbox.script(Fault::status(studiodesk_sandbox::PICTURE, 200).with_body("no picture"));

    let broken = home.desk.picture(id).await;

    assert!(broken.is_err());
    assert!(home.desk.picture(id).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_while_others_write() {
    let (_sandbox, home, id) = home_with_zaneta().await;
    let home = Arc::new(home);

    let searching = {
        let home = Arc::clone(&home);
        tokio::task::spawn_blocking(move || (0..200).all(|_| home.find("zaneta").len() == 1))
    };
    for _ in 0..20 {
        home.desk.refresh_member(id).await.unwrap();
    }

    assert!(searching.await.unwrap());
}
