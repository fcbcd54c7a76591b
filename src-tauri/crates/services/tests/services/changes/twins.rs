//! One change on two computers: exported on one, taken over on the other, and sent by whoever is first.

use std::io::Cursor;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::future::BoxFuture;
use jiff::Timestamp;
use studiodesk_outbox::model::{Draft, Kind, Lane, State};
use studiodesk_outbox::ports::{Attachment, Clock};
use studiodesk_outbox::{Outbox, Policy};
use studiodesk_services::changes::Change;
use studiodesk_services::{Courier, JournalFiles};
use studiodesk_store::Journal;

use crate::changes::asked::{ask, operation};
use crate::changes::stage::Stage;

/// A clock that runs so much faster, for proofs take minutes.
const FASTER: u32 = 40;

struct Fast(Instant);

impl Clock for Fast {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn passed(&self) -> Duration {
        self.0.elapsed() * FASTER
    }

    fn sleep_until(&self, passed: Duration) -> BoxFuture<'static, ()> {
        let until = self.0 + passed / FASTER;
        Box::pin(tokio::time::sleep_until(until.into()))
    }
}

fn keep(journal: &Journal, change: &Change, file: Option<&'static [u8]>) {
    let draft = Draft {
        kind: change.kind(),
        customer: change.customer(),
        slot: change.slot(),
        lane: Lane::Interactive,
        payload: change.to_payload().unwrap(),
        asked_by: "Front desk".into(),
    };
    let file = file.map(|bytes| Attachment {
        name: "attest.pdf".into(),
        content_type: "application/pdf".into(),
        content: Box::new(Cursor::new(bytes)),
    });
    let files = file.into_iter().collect();
    journal.put(draft, files, Timestamp::now()).unwrap();
}

/// Works off what waits, until nothing does.
async fn work_off(stage: &Stage, journal: &Journal, seed: u64) {
    let journal = Arc::new(journal.clone());
    let files = Arc::new(JournalFiles::new(Arc::clone(&journal)));
    let courier = Arc::new(Courier::new(stage.client(), files));
    let clock = Arc::new(Fast(Instant::now()));
    let policy = Policy::with_seed(seed);
    let (outbox, engine) = Outbox::open(journal, courier, clock, policy).unwrap();
    let done = async {
        while !outbox.items().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::select! {
        () = engine.run() => {}
        () = done => {}
    }
}

/// What is taken over, as the service reads it back by marks, by values, and by what stands with a member.
const KINDS: [Kind; 3] = [Kind::Document, Kind::AddressData, Kind::AccessRestriction];

/// What waits here, and has been taken over there.
async fn taken_over(stage: &Stage) -> [Journal; 2] {
    let [here, there] = [(); 2].map(|()| Journal::in_memory().unwrap());
    for kind in KINDS {
        let file = (kind == Kind::Document).then_some(&b"%PDF-1.7 a proof"[..]);
        keep(&here, &ask(stage, kind).await.change, file);
    }
    let folder = tempfile::tempdir().unwrap();
    let (file, passphrase) = (folder.path().join("outbox.sdx"), "correct horse".into());
    here.export(&file, &passphrase, Timestamp::now()).unwrap();
    there.import(&file, &passphrase, Timestamp::now()).unwrap();
    [here, there]
}

fn assert_once(stage: &Stage, journals: [Journal; 2]) {
    for kind in KINDS {
        assert_eq!(stage.arrived(operation(kind)), 1, "{kind:?}");
    }
    for journal in journals {
        let settled = journal.history(9).unwrap();
        assert_eq!(settled.len(), KINDS.len());
        assert!(settled.iter().all(|it| it.state == State::Confirmed));
    }
}

#[tokio::test]
async fn what_was_sent_from_where_it_was_taken_over_is_not_sent_from_here_as_well() {
    let stage = Stage::new().await;
    let [here, there] = taken_over(&stage).await;

    work_off(&stage, &there, 1).await;
    work_off(&stage, &here, 2).await;

    assert_once(&stage, [here, there]);
}

#[tokio::test]
async fn what_was_taken_over_is_done_once_though_both_go_on_at_the_same_time() {
    let stage = Stage::new().await;
    let [here, there] = taken_over(&stage).await;

    // As when one network comes back for both.
    tokio::join!(work_off(&stage, &here, 1), work_off(&stage, &there, 2));

    assert_once(&stage, [here, there]);
}
