//! The local copy: how it is kept fresh, how long it keeps people, and that it forgets them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::pages;
use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::support::{Home, KEY, sandbox};
use jiff::SignedDuration;
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::people::Status;
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::{Error, ForgottenHere, Settings, SyncStage};
use studiodesk_store::DataKey;
use studiodesk_vault::Vault;

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// How often each operation was asked for.
fn asked(sandbox: &Sandbox) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for operation in sandbox.requests().into_iter().filter_map(|it| it.operation) {
        *counts.entry(operation).or_default() += 1;
    }
    counts
}

/// Numbers of the first members.
fn members<const N: usize>(sandbox: &Sandbox) -> [i64; N] {
    let ids: Vec<_> = sandbox.state().with_people(|people| {
        let members = people.iter().filter(|it| it.status == Status::Member);
        members.map(|person| person.id).take(N).collect()
    });
    ids.try_into().unwrap()
}

fn rename(sandbox: &Sandbox, id: i64, name: &'static str) {
    assert!(
        sandbox
            .state()
            .edit_person(id, |person| person.last_name = Some(name.into()))
    );
}

/// A sandbox and a desk that has read it whole; its first member is called Canarybird.
async fn read_desk() -> (Sandbox, Home, CustomerId) {
    read_desk_ago(SignedDuration::ZERO).await
}

/// The same, read so long ago.
async fn read_desk_ago(ago: SignedDuration) -> (Sandbox, Home, CustomerId) {
    let sandbox = sandbox(30).await;
    let [id] = members(&sandbox);
    rename(&sandbox, id, "Canarybird");
    sandbox
        .state()
        .edit_person(id, |person| person.has_picture = true);
    let mut home = Home::new(&sandbox.url());
    home.set_clock_ahead(-ago);
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, CustomerId(id))
}

/// The database of the only studio, and its key.
async fn database(home: &Home) -> (PathBuf, DataKey) {
    let studio = home.desk.current_studio().unwrap();
    let key = Vault::on(home.keyring.clone()).data_key(&studio.id).await;
    let path = home.folder.path().join("studios").join(&studio.id);
    let key = DataKey::from_bytes(key.unwrap().unwrap().expose());
    (path.join("members.db"), key)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_of_three_thousand_takes_one_call_for_each_five_hundred() {
    let sandbox = sandbox(3_000).await;
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    let first = home.stage(SyncStage::Complete).await;
    let [changed, vanished] = members(&sandbox);
    rename(&sandbox, changed, "Newname");
    let gone = sandbox.state().remove_person(vanished).unwrap();
    let mut newcomer = gone;
    newcomer.id += 1_000_000;
    newcomer.last_name = Some("Newcomer".into());
    sandbox.state().insert_person(newcomer);
    sandbox.state().clear_requests();

    let again = home.read_again().await;

    assert!(home.find("newname")[0].contains("Newname"));
    assert!(home.find("newcomer")[0].contains("Newcomer"));
    let card = home.desk.open_member(CustomerId(vanished)).await;
    assert!(matches!(card, Err(Error::MemberUnknown)));
    assert_eq!(again.stored, first.stored);
    // Six slices of members, one of prospects, the studio itself, and the one whom no list had.
    let expected = [
        ("getCustomerById", 1),
        ("getCustomers", 7),
        ("getStudioInformation", 1),
    ];
    let counted = asked(&sandbox);
    let total: usize = counted.values().sum();
    for (operation, count) in expected {
        assert_eq!(counted.get(operation), Some(&count), "{counted:?}");
    }
    assert_eq!(total, 9, "{counted:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_seen_on_a_card_is_found_by_the_search_and_shown_offline() {
    let (sandbox, home, id) = read_desk().await;
    rename(&sandbox, id.0, "Goldfinch");
    let before = home.desk.open_member(id).await.unwrap();

    let fresh = home.desk.refresh_member(id).await.unwrap();
    sandbox.stop().await;
    let stored = home.desk.open_member(id).await.unwrap();

    assert_eq!(home.find("goldfinch").len(), 1);
    assert!(home.find("canarybird").is_empty());
    assert_eq!(stored.name, fresh.name);
    let seen = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
    assert!(seen(&stored.seen_at) > seen(&before.seen_at));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_former_member_goes_when_the_days_are_over() {
    let (sandbox, mut home, id) = read_desk_ago(DAY * 30 + HOUR).await;
    sandbox
        .state()
        .edit_person(id.0, |person| person.status = Status::FormerMember);
    home.read_again().await;

    home.set_clock_ahead(DAY * 30 - HOUR);
    let kept = home.read_again().await;
    assert_eq!(home.find("canarybird").len(), 1);
    home.set_clock_ahead(HOUR * 2);
    let dropped = home.read_again().await;

    assert!(home.find("canarybird").is_empty());
    assert_eq!(dropped.stored + 1, kept.stored);
    let (path, key) = database(&home).await;
    assert!(!pages::hold(&path, &key, "Canarybird"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_days_that_a_person_sets_hold_from_the_next_reading_on() {
    let (sandbox, mut home, id) = read_desk_ago(DAY * 3).await;
    sandbox
        .state()
        .edit_person(id.0, |person| person.status = Status::FormerMember);
    home.read_again().await;
    let retention_days = 2;
    let settings = home.desk.settings().settings;

    home.desk
        .save_settings(Settings {
            retention_days,
            ..settings
        })
        .unwrap();
    home.set_clock_ahead(DAY * 3);
    home.read_again().await;

    assert!(home.find("canarybird").is_empty());
}

/// Starts again and opens the only studio, whose reading fails.
async fn reopened(home: Home, url: &str) -> Home {
    let mut home = home.restarted(url).await;
    let id = home.desk.list_studios()[0].id.clone();
    home.desk.open_studio(&id).await.unwrap();
    home.stage(SyncStage::Failed).await;
    home
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_nobody_refreshed_for_that_long_is_emptied_once_the_service_is_heard() {
    let (sandbox, home, _) = read_desk_ago(DAY * 31).await;
    home.set_clock_ahead(DAY * 31);
    // It says no more than what time it is.
    sandbox.state().revoke_key();

    let home = reopened(home, &sandbox.url()).await;

    assert_eq!(home.desk.find_members("a").unwrap().people, 0);
    let (path, key) = database(&home).await;
    assert!(!pages::hold(&path, &key, "Canarybird"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_set_ahead_empties_nothing_where_nobody_says_what_time_it_is() {
    let (sandbox, home, _) = read_desk().await;
    let url = sandbox.url();
    sandbox.stop().await;
    home.set_clock_ahead(DAY * 31);

    let home = reopened(home, &url).await;

    assert_eq!(home.find("canarybird").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_set_ahead_empties_nothing_where_the_service_says_otherwise() {
    let (sandbox, mut home, id) = read_desk().await;
    sandbox
        .state()
        .edit_person(id.0, |person| person.status = Status::FormerMember);
    home.read_again().await;
    home.set_clock_ahead(DAY * 31);

    home.read_again().await;
    let after_a_pass = home.find("canarybird").len();
    sandbox.state().revoke_key();
    let home = reopened(home, &sandbox.url()).await;

    assert_eq!(after_a_pass, 1);
    assert_eq!(home.find("canarybird").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_member_is_nowhere_on_this_device() {
    let (_sandbox, home, id) = read_desk().await;
    home.desk.picture(id).await.unwrap().unwrap();
    let (path, key) = database(&home).await;
    assert!(pages::hold(&path, &key, "Canarybird"));

    let forgotten = home.desk.forget_here(id).await.unwrap();

    let one = ForgottenHere {
        people: 1,
        pictures: 1,
    };
    assert_eq!(forgotten, one);
    assert!(home.find("canarybird").is_empty());
    assert!(home.desk.open_member(id).await.is_err());
    assert!(!pages::hold(&path, &key, "Canarybird"));
    let again = home.desk.forget_here(id).await.unwrap();
    assert_eq!(again, ForgottenHere::default());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_member_returns_only_while_the_service_lists_them() {
    let (sandbox, mut home, id) = read_desk().await;

    home.desk.forget_here(id).await.unwrap();
    home.read_again().await;
    let listed = home.find("canarybird").len();
    home.desk.forget_here(id).await.unwrap();
    sandbox.state().remove_person(id.0);
    home.read_again().await;

    assert_eq!(listed, 1);
    assert!(home.find("canarybird").is_empty());
    // The index was put away once more by the reading.
    let (path, key) = database(&home).await;
    assert!(!pages::hold(&path, &key, "Canarybird"));
    assert!(!pages::hold(&path, &key, "canarybird"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_was_under_way_does_not_bring_a_forgotten_member_back() {
    let (sandbox, home, id) = read_desk().await;
    sandbox.state().clear_requests();
    let (hold, held) = Fault::hold("getCustomerById");
    sandbox.script(hold);

    let forget = async {
        while asked(&sandbox).is_empty() {
            tokio::task::yield_now().await;
        }
        home.desk.forget_here(id).await.unwrap();
        held.release();
    };
    let (fresh, ()) = tokio::join!(home.desk.refresh_member(id), forget);

    assert!(fresh.is_ok());
    assert!(home.find("canarybird").is_empty());
    let (path, key) = database(&home).await;
    assert!(!pages::hold(&path, &key, "Canarybird"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_refused_on_two_occasions_is_said_and_nothing_goes_by_itself() {
    let (sandbox, mut home, _) = read_desk().await;
    sandbox.state().revoke_key();

    home.desk.start_sync().unwrap();
    let once = home.stage(SyncStage::Failed).await;
    home.set_clock_ahead(SignedDuration::from_secs(61));
    home.desk.start_sync().unwrap();
    let twice = home.wait_for(|view| view.key_refused_twice).await;

    assert!(!once.key_refused_twice);
    assert_eq!(twice.stored, once.stored);
    assert_eq!(home.find("canarybird").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_after_a_restart_is_the_second_and_dropping_leaves_no_member() {
    let (sandbox, mut home, id) = read_desk().await;
    let studio = home.desk.current_studio().unwrap();
    home.desk.picture(id).await.unwrap().unwrap();
    sandbox.state().revoke_key();
    home.desk.start_sync().unwrap();
    home.stage(SyncStage::Failed).await;

    let mut home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio.id).await.unwrap();
    let said = home.wait_for(|view| view.key_refused_twice).await;
    let (path, key) = database(&home).await;
    assert!(pages::hold(&path, &key, "Canarybird"));
    let dropped = home.desk.drop_mirror().await.unwrap();

    assert_eq!(dropped, said.stored);
    assert_eq!(home.desk.find_members("a").unwrap().people, 0);
    assert_eq!(home.desk.current_studio().unwrap().id, studio.id);
    assert!(!pages::hold(&path, &key, "Canarybird"));
    let after = home
        .wait_for(|view| view.stage == SyncStage::Failed && view.stored == 0)
        .await;
    assert_eq!(after.error.unwrap().code, ErrorCode::KeyRefused);
    assert!(
        !home.desk.sync_view().unwrap().key_refused_twice,
        "there is nothing to ask about"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_copy_is_read_anew_once_the_key_is_accepted() {
    let (_sandbox, mut home, _) = read_desk().await;
    let before = home.stage(SyncStage::Complete).await;

    home.desk.drop_mirror().await.unwrap();
    let after = home
        .wait_for(|view| view.stage == SyncStage::Complete && view.revision > before.revision)
        .await;

    assert_eq!(after.stored, before.stored);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_studio_has_no_copy_to_drop() {
    let home = Home::without_server();
    home.desk.try_demo().await.unwrap();

    assert!(matches!(
        home.desk.drop_mirror().await,
        Err(Error::NoStudio)
    ));
}
