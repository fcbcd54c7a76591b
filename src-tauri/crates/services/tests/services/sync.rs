//! Reading all members: stopped, resumed, interrupted, repeated.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::ErrorCode;
use studiodesk_sandbox::people::Status;
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::{SyncStage, SyncView};

const LIST: &str = "getCustomers";

fn slices_read(sandbox: &Sandbox) -> usize {
    let requests = sandbox.requests();
    let lists = requests
        .iter()
        .filter(|request| request.operation.as_deref() == Some(LIST));
    lists.filter(|request| request.status == Some(200)).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_reading_goes_on_where_it_was() {
    let sandbox = sandbox(3_000).await;
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.wait_for(|view| view.read > 0).await;
    let cancelled = home.desk.cancel_sync().unwrap();
    let before = slices_read(&sandbox);

    let mut home = home.restarted(&sandbox.url()).await;
    let id = home.desk.list_studios()[0].id.clone();
    home.desk.open_studio(&id).await.unwrap();
    let view = home.stage(SyncStage::Complete).await;

    // Six slices of members, one of prospects; one may have been under way when it was stopped.
    assert_eq!(cancelled.stage, SyncStage::Cancelled);
    assert_eq!(view.stored, 3_300);
    assert!(before < 7, "stopped in time");
    assert!(slices_read(&sandbox) <= 7 + 1, "no slice was read twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_shows_the_copy_at_once_with_the_network_gone() {
    let sandbox = sandbox(40).await;
    let url = sandbox.url();
    let mut home = Home::new(&url);
    let studio = home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    let known = home.desk.find_members("a").unwrap().people;
    sandbox.stop().await;

    let mut home = home.restarted(&url).await;
    assert_eq!(home.desk.current_studio().unwrap().id, studio.id);
    home.desk.open_studio(&studio.id).await.unwrap();
    let found = home.desk.find_members("a").unwrap();
    let view = home.stage(SyncStage::Failed).await;

    assert!(found.loaded);
    assert_eq!(found.people, known);
    assert_eq!(view.error.unwrap().code, ErrorCode::Offline);
    assert!(view.completed_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_finds_the_new_the_changed_and_the_vanished() {
    let sandbox = sandbox(30).await;
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    let first = home.stage(SyncStage::Complete).await;
    let ids: Vec<i64> = sandbox.state().with_people(|people| {
        let members = people
            .iter()
            .filter(|person| person.status == Status::Member);
        members.map(|person| person.id).take(3).collect()
    });
    let [changed, left, vanished] = ids[..] else {
        panic!("three members");
    };
    let edit = |id, name: &'static str, status: Option<Status>| {
        sandbox.state().edit_person(id, |person| {
            person.last_name = Some(name.into());
            person.status = status.unwrap_or(person.status);
        })
    };
    edit(changed, "Newname", None);
    edit(left, "Leftname", Some(Status::FormerMember));
    sandbox.state().remove_person(vanished);
    let mut newcomer = sandbox.state().find_person(changed).unwrap();
    newcomer.id += 1_000_000;
    newcomer.last_name = Some("Newcomer".into());
    sandbox.state().insert_person(newcomer);

    // The first pass is over, so this begins the second, half an hour early.
    home.desk.start_sync().unwrap();
    let again = |view: &SyncView| view.completed_at != first.completed_at;
    let view = home
        .wait_for(|view| view.stage == SyncStage::Complete && again(view))
        .await;

    assert!(home.find("newname")[0].contains("Newname"));
    assert!(home.find("newcomer")[0].contains("Newcomer"));
    let former = home.desk.find_members("leftname").unwrap().hits;
    assert_eq!(former[0].status, studiodesk_services::Status::FormerMember);
    assert_eq!(view.stored, first.stored);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_key_ends_the_reading_and_keeps_the_copy() {
    let sandbox = sandbox(30).await;
    let mut home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    sandbox.state().revoke_key();

    let mut home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio.id).await.unwrap();
    let view = home.stage(SyncStage::Failed).await;

    assert_eq!(view.error.unwrap().code, ErrorCode::KeyRefused);
    assert!(view.stored > 30);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_behind_the_key_that_changed_is_not_mixed_in() {
    let sandbox = sandbox(30).await;
    let mut home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    sandbox.state().set_studio("Another studio", 42);
    sandbox.state().clear_requests();

    let mut home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio.id).await.unwrap();
    let view = home.stage(SyncStage::Failed).await;

    assert_eq!(view.error.unwrap().code, ErrorCode::KeyOfAnotherStudio);
    assert_eq!(slices_read(&sandbox), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_service_ends_the_reading_with_its_trace() {
    let sandbox = sandbox(30).await;
    let mut home = Home::new(&sandbox.url());
    sandbox.script(Fault::status(LIST, 500).times(5));
    home.connect(KEY).await.unwrap();

    let view = home.stage(SyncStage::Failed).await;

    let error = view.error.unwrap();
    assert_eq!(error.code, ErrorCode::Server);
    assert!(error.trace_id.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_that_waits_for_the_service_can_be_stopped() {
    let sandbox = sandbox(30).await;
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    let first = home.stage(SyncStage::Complete).await;
    sandbox.state().clear_requests();
    let (hold, held) = Fault::hold(LIST);
    sandbox.script(hold);

    home.desk.start_sync().unwrap();
    home.stage(SyncStage::Members).await;
    let stopped = home.desk.cancel_sync().unwrap();
    held.release();

    assert_eq!(stopped.stage, SyncStage::Cancelled);
    assert_eq!(stopped.stored, first.stored);
    assert_eq!(slices_read(&sandbox), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_limit_is_waited_for_and_a_restart_does_not_hammer_it() {
    let sandbox = sandbox(30).await;
    let mut home = Home::new(&sandbox.url());
    sandbox.script(Fault::status(LIST, 429));
    let studio = home.connect(KEY).await.unwrap();
    let waiting = home.wait_for(|view| view.wait_seconds.is_some()).await;
    sandbox.state().clear_requests();

    let mut home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio.id).await.unwrap();
    let still = home.wait_for(|view| view.wait_seconds.is_some()).await;

    assert!(waiting.wait_seconds.unwrap() > 50);
    assert!(still.wait_seconds.unwrap() > 50);
    assert_eq!(still.stage, SyncStage::Members);
    let asked = sandbox.requests();
    assert!(asked.iter().all(|it| it.operation.as_deref() != Some(LIST)));
}
