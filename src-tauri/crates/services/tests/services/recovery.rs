//! Keys and copies that were lost or damaged behind the program's back.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::ErrorCode;
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::{StudioView, SyncStage};

async fn connected() -> (Sandbox, Home, StudioView) {
    let sandbox = sandbox(40).await;
    let mut home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, studio)
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_data_key_the_copy_is_read_anew() {
    let (sandbox, home, studio) = connected().await;
    let is_data = |slot: &String| slot.starts_with("data-");
    home.keyring
        .slots
        .lock()
        .unwrap()
        .retain(|slot, _| !is_data(slot));

    let mut home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio.id).await.unwrap();
    let view = home.stage(SyncStage::Complete).await;

    assert_eq!(view.stored, 44);
    // The journal of changes lies there still: its key is not replaced before a person gives it up.
    assert_eq!(home.keyring.slots.lock().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_that_lost_everything_is_mended_by_the_key() {
    let (sandbox, home, studio) = connected().await;
    home.keyring.slots.lock().unwrap().clear();

    let mut home = home.restarted(&sandbox.url()).await;
    let lost = home.desk.open_studio(&studio.id).await.unwrap_err();
    home.desk.enter_key(&KEY.into());
    let mended = home.desk.replace_key(&studio.id).await;
    let view = home.stage(SyncStage::Complete).await;

    assert_eq!(lost.code(), ErrorCode::KeyLost);
    assert!(mended.is_ok());
    assert_eq!(view.stored, 44);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_copy_is_read_anew() {
    let (sandbox, home, studio) = connected().await;
    let path = home.folder.path().join("studios").join(&studio.id);
    let home = home.restarted(&sandbox.url()).await;
    let mut file = OpenOptions::new()
        .write(true)
        .open(path.join("members.db"))
        .unwrap();
    let length = file.metadata().unwrap().len();
    for at in (0..length).step_by(4096) {
        file.seek(SeekFrom::Start(at + 100)).unwrap();
        file.write_all(b"scribbled over").unwrap();
    }

    let mut home = home;
    home.desk.open_studio(&studio.id).await.unwrap();
    let view = home.stage(SyncStage::Complete).await;

    assert_eq!(view.stored, 44);
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_goes_on_by_itself_after_the_network_was_gone() {
    let (sandbox, mut home, _) = connected().await;
    sandbox.script(Fault::close("getStudioInformation").times(6));

    home.desk.start_sync().unwrap();
    let failed = home.stage(SyncStage::Failed).await;
    home.desk.start_sync().unwrap();
    let again = home.desk.sync_view().unwrap();

    assert_eq!(failed.error.unwrap().code, ErrorCode::Offline);
    assert_eq!(again.stage, SyncStage::Members);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_in_the_list_that_the_service_forgot_begins_anew() {
    let sandbox = sandbox(3_000).await;
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.wait_for(|view| view.read > 0).await;
    home.desk.cancel_sync().unwrap();
    sandbox.script(Fault::status("getCustomers", 400));

    home.desk.start_sync().unwrap();
    let view = home.stage(SyncStage::Complete).await;

    assert_eq!(view.stored, 3_300);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_that_refuses_is_told_when_a_studio_is_removed() {
    let (_sandbox, home, studio) = connected().await;
    home.keyring
        .fail_with(Some(studiodesk_vault::Error::Refused));

    let removed = home.desk.remove_studio(&studio.id).await.unwrap();

    assert!(!removed.key_erased);
    assert!(removed.data_erased);
    assert!(home.desk.list_studios().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_studio_can_be_neither_renamed_nor_removed() {
    let home = Home::without_server();
    let demo = home.desk.try_demo().await.unwrap();

    let renamed = home.desk.rename_studio(&demo.id, "Mine").unwrap_err();
    let removed = home.desk.remove_studio(&demo.id).await.unwrap_err();

    assert_eq!(renamed.code(), ErrorCode::NoStudio);
    assert_eq!(removed.code(), ErrorCode::NoStudio);
}
