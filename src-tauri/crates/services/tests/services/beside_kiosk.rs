//! A desk on a computer where a kiosk has kept something of the same studio.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::PathBuf;

use crate::support::{Home, KEY};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::{Config, Sandbox};
use studiodesk_services::{ChangeForm, JournalFault, Remains, SyncStage};
use studiodesk_store::{DataKey, Erased, Journal};
use studiodesk_vault::Vault;

/// What somebody said at the kiosk.
const SAID: &str = "canary-kiosk@example.com";

/// A kiosk at which somebody changed something; it is closed again.
struct Kept {
    sandbox: Sandbox,
    home: Home,
    studio: String,
    member: CustomerId,
    journal: PathBuf,
}

fn contact() -> ChangeForm {
    ChangeForm::ContactData {
        email: Some(SAID.into()),
        phone_private: None,
        phone_private_mobile: None,
        phone_business: None,
        phone_business_mobile: None,
    }
}

/// `is_held` is whether nothing of it could be sent.
async fn kept(is_held: bool) -> Kept {
    let config = Config {
        members: 20,
        key: KEY.into(),
        ..Config::default()
    };
    let sandbox = Sandbox::start(config).await.unwrap();
    let member = CustomerId(sandbox.state().with_people(|people| people[0].id));
    let home = Home::new(&sandbox.url());
    let studio = home.connect(KEY).await.unwrap().id;
    let mut home = home.restarted_as_kiosk(&sandbox.url()).await;
    home.desk.open_studio(&studio).await.unwrap();
    home.desk.pause_outbox(is_held).await.unwrap();
    home.desk.queue_change(member, contact()).await.unwrap();
    if !is_held {
        home.outbox(|it| it.waiting + it.sending == 0).await;
    }
    let journal = home.folder.path().join("studios").join(&studio);
    let home = home.restarted(&sandbox.url()).await;
    Kept {
        home,
        sandbox,
        member,
        journal: journal.join("kiosk").join("journal.db"),
        studio,
    }
}

impl Kept {
    /// Forgets the data key, as a keyring does that was made anew.
    fn lose_data_key(&self) {
        let mut slots = self.home.keyring.slots.lock().unwrap();
        slots.retain(|slot, _| !slot.starts_with("data-"));
    }

    /// The kiosk's journal, opened with the key in the keyring.
    async fn open(&self) -> Journal {
        let vault = Vault::on(self.home.keyring.clone());
        let key = vault.data_key(&self.studio).await.unwrap().unwrap();
        let key = DataKey::from_bytes(key.expose());
        Journal::open(&self.journal, &key).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_forgotten_at_the_desk_is_forgotten_by_the_kiosk_too() {
    let mut kept = kept(false).await;
    kept.home.desk.open_studio(&kept.studio).await.unwrap();
    kept.home.stage(SyncStage::Complete).await;
    let before = kept.open().await.remains(kept.member).unwrap();

    let forgotten = kept
        .home
        .desk
        .forget_member(kept.member, false)
        .await
        .unwrap();

    assert_eq!((before.items, forgotten.items), (1, 1));
    assert!(before.details > 0 && forgotten.details as usize >= before.details);
    assert_eq!(forgotten.left, Some(vec![]));
    let after = kept.open().await;
    assert_eq!(after.remains(kept.member).unwrap(), Erased::default());
    assert_eq!(after.verify().unwrap().broken, None);
    assert!(after.items().unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_forgotten_while_something_waits_at_the_kiosk() {
    let mut kept = kept(true).await;
    kept.home.desk.open_studio(&kept.studio).await.unwrap();
    kept.home.stage(SyncStage::Complete).await;

    let refused = kept.home.desk.forget_member(kept.member, false).await;
    let is_still_there = kept.home.desk.open_member(kept.member).await.is_ok();
    let by_force = kept
        .home
        .desk
        .forget_member(kept.member, true)
        .await
        .unwrap();

    assert_eq!(refused.unwrap_err().code(), ErrorCode::UnfinishedChanges);
    assert!(is_still_there);
    assert_eq!((by_force.items, by_force.left), (1, Some(vec![])));
    assert!(kept.open().await.items().unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_opened_of_the_kiosk_is_told_as_left() {
    let mut kept = kept(false).await;
    fs::write(&kept.journal, vec![7; 8_192]).unwrap();
    kept.home.desk.open_studio(&kept.studio).await.unwrap();
    kept.home.stage(SyncStage::Complete).await;

    let forgotten = kept
        .home
        .desk
        .forget_member(kept.member, false)
        .await
        .unwrap();

    assert_eq!(forgotten.left, Some(vec![Remains::Kiosk]));
    assert!(fs::read(&kept.journal).unwrap() == vec![7; 8_192]);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_key_of_both_lost_the_kiosks_goes_the_way_of_the_desks() {
    let kept = kept(true).await;
    kept.lose_data_key();
    let desk = &kept.home.desk;
    desk.open_studio(&kept.studio).await.unwrap();
    let problem = desk.outbox_summary().unwrap().problem.unwrap();
    let refused = desk.remove_studio(&kept.studio).await.unwrap_err();

    let aside = desk.set_journal_aside().await.unwrap();

    assert_eq!(problem.fault, JournalFault::KeyLost);
    assert_eq!(refused.code(), ErrorCode::JournalUnread);
    assert_eq!(aside.summary.problem, None);
    assert!(!Journal::is_at(&kept.journal));
    let names: Vec<_> = desk.outboxes_aside().await.unwrap();
    let names: Vec<_> = names.into_iter().map(|it| it.name).collect();
    let of_kiosk = names.iter().filter(|it| it.starts_with("kiosk/")).count();
    assert_eq!((names.len(), of_kiosk), (2, 1), "{names:?}");
    let gone = desk.erase_outbox_aside("kiosk/../journal.db".into()).await;
    assert_eq!(gone.unwrap_err().code(), ErrorCode::NotFound);
    for name in names {
        desk.erase_outbox_aside(name).await.unwrap();
    }
    assert!(desk.outboxes_aside().await.unwrap().is_empty());

    let removed = desk.remove_studio(&kept.studio).await.unwrap();
    assert!(removed.key_erased && removed.data_erased);
    assert!(!kept.journal.parent().unwrap().exists());
    drop(kept.sandbox);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kiosk_begins_anew_after_the_key_of_both_was_lost() {
    let kept = kept(false).await;
    kept.lose_data_key();
    kept.home.desk.open_studio(&kept.studio).await.unwrap();
    kept.home.desk.set_journal_aside().await.unwrap();

    let home = kept.home.restarted_as_kiosk(&kept.sandbox.url()).await;
    home.desk.open_studio(&kept.studio).await.unwrap();

    assert_eq!(home.desk.outbox_summary().unwrap().problem, None);
    assert!(home.desk.queue_change(kept.member, contact()).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journal_of_the_kiosk_that_works_stays_when_the_desks_is_set_aside() {
    let kept = kept(true).await;
    let of_desk = kept.journal.parent().unwrap().with_file_name("journal.db");
    fs::write(&of_desk, vec![7; 8_192]).unwrap();
    kept.home.desk.open_studio(&kept.studio).await.unwrap();

    kept.home.desk.set_journal_aside().await.unwrap();

    assert_eq!(kept.open().await.items().unwrap().len(), 1);
}
