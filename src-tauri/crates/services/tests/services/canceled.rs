//! An upload that a person ends: broken off, looked for, and never sent again unless they ask for it.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::time::Duration;

use crate::support::{Home, KEY};
use studiodesk_core::CustomerId;
use studiodesk_sandbox::{Config, Fault, Release, Sandbox};
use studiodesk_services::{
    ChangeForm, HistoryOutcome, ItemAction, ItemId, OutboxItem, ReadFrom, State, SyncStage, Wanted,
};

const UPLOAD: &str = "uploadDocument";

/// More than any system takes in for a service that does not read.
const LARGE: usize = 48 << 20;

struct Studio {
    sandbox: Sandbox,
    home: Home,
    member: CustomerId,
}

impl Studio {
    async fn open() -> Self {
        let config = Config {
            members: 20,
            key: KEY.into(),
            ..Config::default()
        };
        let sandbox = Sandbox::start(config).await.unwrap();
        let id = sandbox.state().with_people(|people| people[0].id);
        let mut home = Home::new(&sandbox.url());
        home.connect(KEY).await.unwrap();
        home.stage(SyncStage::Complete).await;
        Self {
            sandbox,
            home,
            member: CustomerId(id),
        }
    }

    /// A document of so many bytes on its way to a service that does not read it.
    async fn begin(&mut self, length: usize) -> (ItemId, Release) {
        let (hold, release) = Fault::hold(UPLOAD);
        self.sandbox.script(hold);
        let id = self.queue(length).await;
        self.until(|item| item.progress.is_some_and(|it| it.sent > 0))
            .await;
        (id, release)
    }

    async fn queue(&self, length: usize) -> ItemId {
        let path = self.home.folder.path().join("attest.pdf");
        let bytes: Vec<u8> = b"%PDF-1.4 ".iter().copied().cycle().take(length).collect();
        fs::write(&path, bytes).unwrap();
        let desk = &self.home.desk;
        let picked = desk.take_picked(path, Wanted::Document).await.unwrap();
        let form = ChangeForm::Document {
            file: picked.token,
            description: "Knee".into(),
            clean: false,
        };
        desk.queue_change(self.member, form).await.unwrap().id
    }

    async fn only(&self) -> OutboxItem {
        let changes = self.home.desk.member_changes(self.member).await.unwrap();
        assert_eq!(changes.len(), 1, "{changes:?}");
        changes.into_iter().next().unwrap()
    }

    /// The only change of the member, once it is so. A look's proof takes half a minute.
    async fn until(&self, so: impl Fn(&OutboxItem) -> bool) -> OutboxItem {
        for _ in 0..3_000 {
            let item = self.only().await;
            if so(&item) {
                return item;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("it stays as {:?}", self.only().await);
    }

    async fn outcome(&self) -> (HistoryOutcome, Vec<String>) {
        let history = self.home.desk.member_history(self.member).await.unwrap();
        let item = &history.items[0];
        let steps = item.steps.iter().map(|step| step.event.clone());
        (item.outcome, steps.collect())
    }

    async fn filed(&self) -> usize {
        let read = self.home.desk.documents(self.member, ReadFrom::Service);
        let filed = read.await.unwrap().unwrap().value;
        filed.iter().filter(|it| it.name == "attest.pdf").count()
    }

    fn uploads(&self) -> usize {
        let asked = self.sandbox.requests();
        let uploads = asked
            .iter()
            .filter(|it| it.operation.as_deref() == Some(UPLOAD));
        uploads.count()
    }
}

fn can(item: &OutboxItem, action: ItemAction) -> bool {
    item.actions.contains(&action)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_upload_is_ended_proved_absent_and_goes_when_it_is_queued_again() {
    let mut studio = Studio::open().await;
    let (id, _held) = studio.begin(LARGE).await;
    let sending = studio.only().await;

    studio.home.desk.cancel_item(id).await.unwrap();
    let doubt = studio.until(|item| item.state == State::Unknown).await;
    let ended = studio.until(|item| item.state == State::GivenUp).await;
    let (outcome, steps) = studio.outcome().await;
    let (uploads, filed) = (studio.uploads(), studio.filed().await);
    studio.home.desk.queue_item_again(id).await.unwrap();
    let again = studio.until(|item| item.state == State::Confirmed).await;

    let progress = sending.progress.unwrap();
    assert!(progress.sent < progress.total, "{progress:?}");
    assert!(can(&sending, ItemAction::Cancel) && !can(&sending, ItemAction::QueueAgain));
    assert!(doubt.canceled && !can(&doubt, ItemAction::Cancel));
    assert!(ended.canceled && ended.doubt.is_none() && can(&ended, ItemAction::QueueAgain));
    assert_eq!(outcome, HistoryOutcome::Canceled);
    assert_eq!(steps[..4], ["asked", "sending", "canceled", "unknown"]);
    assert_eq!(steps[steps.len() - 2..], ["looked_in_vain", "absent"]);
    assert_eq!((uploads, filed), (1, 0));
    assert!(!again.canceled);
    assert_eq!((studio.uploads(), studio.filed().await), (2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_had_arrived_stays_and_is_confirmed() {
    let studio = Studio::open().await;
    studio.sandbox.script(Fault::stall(UPLOAD, 0));
    let id = studio.queue(700_000).await;
    // It is filed, and nobody says so.
    for _ in 0..3_000 {
        if studio.filed().await == 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }

    studio.home.desk.cancel_item(id).await.unwrap();
    let ended = studio.until(|item| item.state == State::Confirmed).await;

    assert!(ended.canceled && !can(&ended, ItemAction::QueueAgain));
    assert_eq!((studio.uploads(), studio.filed().await), (1, 1));
    assert_eq!(studio.outcome().await.0, HistoryOutcome::Confirmed);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wish_survives_the_program() {
    let mut studio = Studio::open().await;
    let (id, _held) = studio.begin(LARGE).await;
    studio.home.desk.cancel_item(id).await.unwrap();

    let url = studio.sandbox.url();
    studio.home = studio.home.restarted(&url).await;
    let open = studio.home.desk.list_studios().remove(0);
    studio.home.desk.open_studio(&open.id).await.unwrap();
    let ended = studio.until(|item| item.state == State::GivenUp).await;

    assert!(ended.canceled && can(&ended, ItemAction::QueueAgain));
    assert_eq!((studio.uploads(), studio.filed().await), (1, 0));
}
