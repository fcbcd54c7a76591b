//! A studio, clients of it, and items as a journal would hand them out.

use std::collections::HashSet;
use std::io::{self, Cursor, Read};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use studiodesk_client::{Client, ServerAddress};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Draft, FileNote, Item, ItemId, Lane, Mark};
use studiodesk_outbox::ports::{Cancel, Looked, Progress, Sent};
use studiodesk_sandbox::people::{Person, Status};
use studiodesk_sandbox::{Config, Mode, Sandbox, Subject};
use studiodesk_services::changes::{Change, Files};

pub(crate) const KEY: &str = "key-of-the-sandbox";

/// A studio where nobody is asked twice.
pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    met: Mutex<HashSet<i64>>,
}

impl Stage {
    pub(crate) async fn new() -> Self {
        let sandbox = Sandbox::start(Config {
            members: 600,
            key: KEY.into(),
            rate_limit: 100_000,
            ..Config::default()
        });
        Self {
            sandbox: sandbox.await.unwrap(),
            met: Mutex::default(),
        }
    }

    /// A new client, which has asked for nothing so far.
    pub(crate) fn client(&self) -> Client {
        client(&self.sandbox.url())
    }

    /// Says how the studio takes changes of that subject.
    pub(crate) fn set(&self, subject: Subject, mode: Mode) {
        self.sandbox.state().studios()[0].set_amendment_mode(subject, mode);
    }

    /// A member whom nobody has met, and of whom nothing waits.
    pub(crate) fn somebody(&self) -> CustomerId {
        self.somebody_who(|_| true)
    }

    /// The same, who is as wanted.
    pub(crate) fn somebody_who(&self, wanted: impl Fn(&Person) -> bool) -> CustomerId {
        let waiting = self.sandbox.state().studios()[0].pending_amendments();
        let waits = |id| waiting.iter().any(|it| it.customer_id == id);
        let mut met = self.met.lock().unwrap();
        let found = self.sandbox.state().with_people(|people| {
            let mut members = people.iter().filter(|it| it.status == Status::Member);
            let fits = |it: &&Person| !met.contains(&it.id) && !waits(it.id) && wanted(it);
            members.find(fits).map(|it| it.id)
        });
        let id = found.expect("the studio has one more such member");
        met.insert(id);
        CustomerId(id)
    }

    /// How many requests of `operation` arrived.
    pub(crate) fn arrived(&self, operation: &str) -> u64 {
        let counts = self.sandbox.state().request_counts();
        counts.get(operation).map_or(0, |count| count.requests)
    }
}

pub(crate) fn client(url: &str) -> Client {
    let address = ServerAddress::Loopback(url.parse().unwrap());
    Client::builder(address, KEY.into()).build().unwrap()
}

/// A change in the outbox, with the bytes of its file.
pub(crate) struct Ready {
    pub(crate) change: Change,
    pub(crate) item: Item,
    files: Arc<dyn Files>,
}

/// A file: its name, what it is, and its bytes.
pub(crate) type File = (&'static str, &'static str, Vec<u8>);

impl Ready {
    /// As it is when its first sending begins.
    pub(crate) fn new(change: Change, file: Option<File>) -> Self {
        let (files, bytes): (Vec<_>, Vec<_>) = file.into_iter().map(note).unzip();
        let draft = Draft {
            kind: change.kind(),
            customer: change.customer(),
            slot: change.slot(),
            lane: Lane::Interactive,
            payload: change.to_payload().unwrap(),
            asked_by: "Front desk".into(),
        };
        let random = std::array::from_fn(|_| getrandom::u32().unwrap() as u8);
        let mark = Mark::from_random(random);
        let mut item = Item::new(ItemId(1), mark, draft, files, Timestamp::UNIX_EPOCH);
        item.attempts = 1;
        Self {
            change,
            item,
            files: Arc::new(Given(bytes)),
        }
    }

    /// With files that lie elsewhere.
    pub(crate) fn with_files(self, files: Arc<dyn Files>) -> Self {
        Self { files, ..self }
    }

    pub(crate) async fn send(&self, client: &Client) -> Sent {
        let (_keep, cancel) = Cancel::new();
        self.send_until(client, Progress::ignored(), cancel).await
    }

    pub(crate) async fn send_until(
        &self,
        client: &Client,
        progress: Progress,
        cancel: Cancel,
    ) -> Sent {
        let sending = self
            .change
            .send(client, &self.item, &self.files, progress, cancel);
        sending.await
    }

    pub(crate) async fn look(&self, client: &Client) -> Looked {
        self.change.look(client, &self.item).await
    }
}

fn note((name, content_type, bytes): File) -> (FileNote, Vec<u8>) {
    let note = FileNote {
        name: name.into(),
        content_type: content_type.into(),
        size: bytes.len() as u64,
        sha256: studiodesk_outbox::model::Sha256(Sha256::digest(&bytes).into()),
    };
    (note, bytes)
}

struct Given(Vec<Vec<u8>>);

impl Files for Given {
    fn open(&self, _: ItemId, index: usize) -> io::Result<Box<dyn Read + Send>> {
        let bytes = self.0.get(index).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(Cursor::new(bytes.clone())))
    }
}
