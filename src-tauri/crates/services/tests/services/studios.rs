//! Connecting, opening, renaming and removing studios.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{ErrorCode, Platform};
use studiodesk_sandbox::Fault;
use studiodesk_services::{ScopeState, StudioKind, SyncStage};

#[tokio::test(flavor = "multi_thread")]
async fn connecting_names_the_studio_and_reads_everyone() {
    let sandbox = sandbox(120).await;
    let mut home = Home::new(&sandbox.url());

    let studio = home.connect(KEY).await.unwrap();
    let view = home.stage(SyncStage::Complete).await;

    assert!(!studio.name.is_empty());
    assert_eq!(studio.kind, StudioKind::Server);
    // Members and the tenth of them that the sandbox adds as prospects; former members are not listed.
    assert_eq!(view.stored, 132);
    assert_eq!(home.desk.list_studios(), [studio]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_key_is_told_and_the_right_one_can_follow() {
    let sandbox = sandbox(1).await;
    let home = Home::new(&sandbox.url());

    let refused = home.connect("another-key").await.unwrap_err();

    assert_eq!(refused.code(), ErrorCode::KeyRefused);
    assert!(home.keyring.is_empty());
    assert!(home.desk.list_studios().is_empty());
    assert!(home.connect(KEY).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_entered_is_kept_when_connecting_fails() {
    let sandbox = sandbox(1).await;
    let home = Home::new(&sandbox.url());
    home.keyring
        .fail_with(Some(studiodesk_vault::Error::Locked));

    let locked = home.connect(KEY).await.unwrap_err();
    home.keyring.fail_with(None);
    // The same key, which nobody had to enter again.
    let again = home.desk.connect_studio(Platform::PerfectGymNext, "").await;

    assert_eq!(locked.code(), ErrorCode::KeyringLocked);
    assert!(again.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn each_way_a_keyring_can_fail_is_told_apart_and_leaves_nothing_behind() {
    use studiodesk_vault::Error;
    let sandbox = sandbox(1).await;
    let home = Home::new(&sandbox.url());

    for (failure, code) in [
        (Error::Locked, ErrorCode::KeyringLocked),
        (Error::NoAnswer, ErrorCode::KeyringLocked),
        (Error::Missing, ErrorCode::KeyringMissing),
        (Error::Refused, ErrorCode::KeyringRefused),
    ] {
        home.keyring.fail_with(Some(failure));
        assert_eq!(home.connect(KEY).await.unwrap_err().code(), code);
    }
    home.keyring.fail_with(None);

    assert!(home.keyring.is_empty());
    assert!(home.desk.list_studios().is_empty());
    assert!(!home.has_file("studios"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_no_keyring_holds_is_told_with_the_longest_that_fits() {
    let long = "k".repeat(3_000);
    let sandbox = sandbox(1).await;
    sandbox.state().replace_key(&long);
    let home = Home::new(&sandbox.url());

    let refused = home.connect(&long).await.unwrap_err();

    assert_eq!(refused.code(), ErrorCode::KeyTooLong);
    let limit = refused.limit().unwrap();
    assert!((2_000..2_560).contains(&limit), "{limit}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_entered_and_a_tenant_that_cannot_be_are_told_at_their_fields() {
    let home = Home::without_server();

    let no_key = home.desk.connect_studio(Platform::Magicline, "fit").await;
    let no_tenant = home
        .desk
        .connect_studio(Platform::Magicline, "fit.evil")
        .await;

    assert_eq!(no_key.unwrap_err().field().as_deref(), Some("key"));
    assert_eq!(no_tenant.unwrap_err().field().as_deref(), Some("tenant"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_is_connected_once() {
    let sandbox = sandbox(1).await;
    let home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();

    let twice = home.connect(KEY).await.unwrap_err();

    assert_eq!(twice.code(), ErrorCode::AlreadyConnected);
    assert_eq!(home.desk.list_studios().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_studios_key_does_not_take_the_place_of_this_ones() {
    let sandbox = sandbox(1).await;
    let home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap();
    sandbox.state().set_studio("Another studio", 42);

    home.desk.enter_key(&KEY.into());
    let replaced = home.desk.replace_key(&studio.id).await.unwrap_err();

    assert_eq!(replaced.code(), ErrorCode::KeyOfAnotherStudio);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_takes_the_place_of_a_revoked_one() {
    let sandbox = sandbox(3).await;
    let mut home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    sandbox.state().replace_key("a-new-key");
    home.desk.start_sync().unwrap();

    home.desk.enter_key(&"a-new-key".into());
    let replaced = home.desk.replace_key(&studio.id).await.unwrap();
    home.stage(SyncStage::Complete).await;

    assert_eq!(replaced.id, studio.id);
    assert!(home.desk.studio_utilization().await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_a_studio_erases_its_keys_and_its_data() {
    let sandbox = sandbox(3).await;
    let mut home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    assert!(home.has_file("members.db"));

    let removed = home.desk.remove_studio(&studio.id).await.unwrap();

    assert!(removed.key_erased && removed.data_erased);
    assert!(home.keyring.is_empty());
    assert!(!home.has_file("members.db") && !home.has_file(&studio.id));
    assert!(home.desk.list_studios().is_empty());
    assert!(home.desk.find_members("a").is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keyring_keeps_a_studio_from_being_half_removed() {
    let sandbox = sandbox(3).await;
    let mut home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    home.keyring
        .fail_with(Some(studiodesk_vault::Error::Locked));

    let refused = home.desk.remove_studio(&studio.id).await.unwrap_err();

    assert_eq!(refused.code(), ErrorCode::KeyringLocked);
    assert!(home.has_file("members.db"));
    assert_eq!(home.desk.list_studios().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_needs_no_keyring_and_writes_nothing() {
    let mut home = Home::without_server();
    home.keyring
        .fail_with(Some(studiodesk_vault::Error::Missing));

    let studio = home.desk.try_demo().await.unwrap();
    home.stage(SyncStage::Complete).await;

    assert_eq!(studio.kind, StudioKind::Demo);
    assert!(home.desk.find_members("a").unwrap().people > 20);
    assert_eq!(std::fs::read_dir(home.folder.path()).unwrap().count(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_can_be_renamed_and_gets_its_own_name_back() {
    let sandbox = sandbox(1).await;
    let home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap();

    let renamed = home.desk.rename_studio(&studio.id, "  Am Hafen ").unwrap();
    let restored = home.desk.rename_studio(&studio.id, " ").unwrap();

    assert_eq!(renamed.name, "Am Hafen");
    assert_eq!(restored.name, studio.name);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_without_the_studios_scope_connects_and_the_probe_shows_what_is_closed() {
    let sandbox = sandbox(1).await;
    sandbox
        .state()
        .set_scopes(Some(vec!["CUSTOMER_READ".into()]));
    let home = Home::new(&sandbox.url());

    let studio = home.connect(KEY).await.unwrap();
    let scopes = home.desk.probe_scopes().await.unwrap();

    let state = |scope: &str| {
        scopes
            .iter()
            .find(|view| view.scope == scope)
            .unwrap()
            .state
    };
    assert_eq!(studio.studio_id, None);
    assert_eq!(state("CUSTOMER_READ"), ScopeState::Open);
    assert_eq!(state("STUDIO_READ"), ScopeState::Closed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_limit_is_told_with_its_wait() {
    let sandbox = sandbox(1).await;
    let home = Home::new(&sandbox.url());
    sandbox.script(Fault::status("getStudioInformation", 429));

    let closed = home.connect(KEY).await.unwrap_err();

    assert_eq!(closed.code(), ErrorCode::RateLimited);
    assert!(closed.wait().unwrap().as_secs() >= 50);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_developers_studio_is_hidden_without_its_server() {
    let sandbox = sandbox(1).await;
    let home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();

    let elsewhere = home.restarted("http://127.0.0.1:9").await;

    assert!(elsewhere.desk.list_studios().is_empty());
    assert_eq!(elsewhere.desk.current_studio(), None);
}
