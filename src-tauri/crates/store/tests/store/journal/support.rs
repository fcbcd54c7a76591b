//! Changes and places for the tests of the journal.

use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;

use rusqlite::Connection;
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_outbox::model::{Draft, Item, ItemId, Kind, Lane, Payload, Said, Slot, Step};
use studiodesk_outbox::ports::Attachment;
use studiodesk_store::{DataKey, Journal};

use crate::support::{at, beside};

pub(crate) const ADA: CustomerId = CustomerId(4711);
pub(crate) const BEN: CustomerId = CustomerId(4712);

/// A folder of its own, with a key and the path of a journal in it.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    pub(crate) key: DataKey,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self::with_key(DataKey::random().unwrap())
    }

    pub(crate) fn with_key(key: DataKey) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            key,
        }
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("studio").join(name)
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.file("journal.db")
    }

    pub(crate) fn open(&self) -> Journal {
        Journal::open(&self.path(), &self.key).unwrap()
    }

    /// Another place with what the disk holds now, while the journal here is still open: what a kill
    /// leaves behind.
    pub(crate) fn after_a_kill(&self) -> Self {
        let killed = Self::with_key(DataKey::from_bytes(self.key.as_bytes()));
        fs::create_dir_all(killed.path().parent().unwrap()).unwrap();
        fs::copy(self.path(), killed.path()).unwrap();
        for name in ["journal.db-wal", "journal.head"] {
            if self.file(name).exists() {
                fs::copy(self.file(name), killed.file(name)).unwrap();
            }
        }
        killed
    }

    /// The database behind the journal, for what the journal itself never does.
    pub(crate) fn raw(&self) -> Connection {
        let connection = Connection::open(self.path()).unwrap();
        let hex = self.key.as_bytes().map(|byte| format!("{byte:02x}"));
        connection
            .execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex.concat()))
            .unwrap();
        connection
    }

    /// Every byte of every file that lies in the folder.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let folder = fs::read_dir(self.path().parent().unwrap()).unwrap();
        let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
            .iter()
            .flat_map(|file| fs::read(file).unwrap())
            .collect()
    }

    pub(crate) fn log(&self) -> PathBuf {
        beside(&self.path(), "-wal")
    }
}

/// A change that is asked of a customer.
pub(crate) fn draft(customer: CustomerId, payload: &str) -> Draft {
    Draft {
        kind: Kind::Document,
        customer,
        slot: Slot::from("documents"),
        lane: Lane::Interactive,
        payload: Payload::from(payload),
        asked_by: "Front desk".into(),
    }
}

pub(crate) fn file(name: &str, content: impl Read + Send + 'static) -> Attachment {
    Attachment {
        name: name.into(),
        content_type: "application/pdf".into(),
        content: Box::new(content),
    }
}

/// Bytes that differ everywhere, so that a piece in a wrong place is seen.
pub(crate) fn bytes(count: usize) -> Vec<u8> {
    (0..count as u64)
        .map(|n| (n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u8)
        .collect()
}

pub(crate) fn read(journal: &Journal, id: ItemId, number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut content = journal.open_file(id, number).unwrap();
    content.read_to_end(&mut bytes).unwrap();
    bytes
}

/// A change without files.
pub(crate) fn put(journal: &Journal, customer: CustomerId, payload: &str) -> Item {
    journal
        .put(draft(customer, payload), vec![], at(0))
        .unwrap()
}

pub(crate) fn record(journal: &Journal, id: ItemId, steps: &[Step]) -> Item {
    for step in steps {
        journal.record(id, step, at(5)).unwrap();
    }
    journal.item(id).unwrap()
}

pub(crate) fn confirmed() -> [Step; 2] {
    let server_id = Some("77".into());
    [Step::Sending, Step::Confirmed { server_id }]
}

pub(crate) fn refused() -> [Step; 2] {
    let why = Said {
        message: Some("Canarybird may not".into()),
        ..Said::code(ErrorCode::Invalid)
    };
    [Step::Sending, Step::Refused { why }]
}

/// A closed journal with a trail of seven entries: begun; asked, sending, confirmed of Ada; asked,
/// sending, refused of Ben.
pub(crate) fn seven() -> Place {
    let place = Place::new();
    let journal = place.open();
    let files = vec![file("letter.pdf", &b"abc"[..])];
    let ada = journal.put(draft(ADA, "{\"a\":1}"), files, at(0)).unwrap();
    record(&journal, ada.id, &confirmed());
    let ben = put(&journal, BEN, "{}");
    record(&journal, ben.id, &refused());
    place
}

/// A file that breaks off.
pub(crate) struct Torn(pub(crate) usize);

impl Read for Torn {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::Error::other("the stick was pulled out"));
        }
        let count = out.len().min(self.0);
        out[..count].fill(b'x');
        self.0 -= count;
        Ok(count)
    }
}
