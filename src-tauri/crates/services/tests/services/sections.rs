//! Parts of a card: kept, shown without a network, and gone with the person.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::Sandbox;
use studiodesk_services::ReadFrom::{Copy, Service};
use studiodesk_services::SyncStage;

/// A connected desk, and one of its members.
async fn home() -> (Sandbox, Home, CustomerId) {
    let sandbox = sandbox(20).await;
    let id = sandbox.state().with_people(|people| {
        let member = people
            .iter()
            .find(|person| person.status.as_str() == "MEMBER");
        member.unwrap().id
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, CustomerId(id))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_was_never_read_is_not_there_and_no_failure() {
    let (_sandbox, home, id) = home().await;

    let stored = home.desk.benefits(id, Copy).await.unwrap();

    assert_eq!(stored, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_once_is_shown_while_the_service_is_away() {
    let (sandbox, home, id) = home().await;
    let read = home.desk.benefits(id, Service).await.unwrap().unwrap();
    sandbox.stop().await;

    let stored = home.desk.benefits(id, Copy).await.unwrap();
    let fresh = home.desk.benefits(id, Service).await.unwrap_err();

    assert!(!read.value.is_empty());
    assert_eq!(stored.unwrap().value, read.value);
    assert_eq!(fresh.code(), ErrorCode::Offline);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_goes_with_the_person() {
    let (_sandbox, home, id) = home().await;
    home.desk.benefits(id, Service).await.unwrap();

    home.desk.forget_here(id).await.unwrap();

    assert_eq!(home.desk.benefits(id, Copy).await.unwrap(), None);
}
