//! Files that were cut, spoilt, or never ours: told in an error, never in a panic, and nothing that can
//! be read is left behind. For the mirror and the journal alike.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use studiodesk_core::CustomerId;
use studiodesk_store::{DataKey, Error, Journal, Result, Store};

use super::support::{ADA, BEN, bytes, confirmed, draft, file, put, record};
use crate::support::{at, beside, filled, person};

const CANARY: &str = "Canarybird";

/// What happens to one file.
#[derive(Debug, Clone)]
enum Spoil {
    /// The end is gone, from this part of it.
    Cut(f64),
    /// One bit is another.
    Flip(f64, u8),
    /// From here on some bytes are others.
    Overwrite(f64, Vec<u8>),
    /// It is another file.
    Foreign(Vec<u8>),
    /// It is a database that no key is needed for.
    InTheClear,
    /// It is gone.
    Removed,
}

fn spoil() -> impl Strategy<Value = Spoil> {
    let any_bytes = || prop::collection::vec(any::<u8>(), 0..9_000);
    prop_oneof![
        (0.0..1.0).prop_map(Spoil::Cut),
        (0.0..1.0, 0..8_u8).prop_map(|(at, bit)| Spoil::Flip(at, bit)),
        (0.0..1.0, any_bytes()).prop_map(|(at, bytes)| Spoil::Overwrite(at, bytes)),
        any_bytes().prop_map(Spoil::Foreign),
        Just(Spoil::InTheClear),
        Just(Spoil::Removed),
    ]
}

impl Spoil {
    fn apply(&self, path: &Path) {
        let mut bytes = fs::read(path).unwrap();
        let place = |part: f64| (part * bytes.len() as f64) as usize;
        match self {
            Self::Cut(at) => bytes.truncate(place(*at)),
            Self::Flip(at, bit) => {
                let place = place(*at);
                bytes[place] ^= 1 << bit;
            }
            Self::Overwrite(at, others) => {
                let from = place(*at);
                for (byte, other) in bytes[from..].iter_mut().zip(others) {
                    *byte = *other;
                }
            }
            Self::Foreign(others) => bytes = others.clone(),
            Self::InTheClear => {
                fs::remove_file(path).unwrap();
                let connection = rusqlite::Connection::open(path).unwrap();
                connection
                    .execute_batch("CREATE TABLE member (id)")
                    .unwrap();
                return;
            }
            Self::Removed => return fs::remove_file(path).unwrap(),
        }
        fs::write(path, bytes).unwrap();
    }
}

/// A folder with a copy of the files `names`, one of which is then spoilt.
struct Spoilt(tempfile::TempDir);

impl Spoilt {
    fn new(files: &[(PathBuf, Vec<u8>)], which: usize, spoil: &Spoil) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        spoil.apply(&folder.path().join(&files[which].0));
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn holds(&self, text: &str) -> bool {
        fs::read_dir(self.0.path()).unwrap().any(|file| {
            let bytes = fs::read(file.unwrap().path()).unwrap();
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        })
    }
}

/// The same cases every time; `PROPTEST_CASES` asks for more of them.
fn cases() -> ProptestConfig {
    ProptestConfig {
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What lies on the disk while a database is open, with commits in file and log.
fn on_disk(folder: &Path, names: &[&str]) -> Vec<(PathBuf, Vec<u8>)> {
    let read = |name: &&str| (PathBuf::from(name), fs::read(folder.join(name)).unwrap());
    names.iter().map(read).collect()
}

fn key() -> DataKey {
    DataKey::from_bytes(&[0x5c; 32])
}

/// Errors that say what is the matter with a file. Anything else would be a guess.
fn tells(error: &Error) -> bool {
    matches!(
        error,
        Error::Damaged | Error::Vanished | Error::WrongKey | Error::TooNew { .. }
    )
}

/// Everything that a journal does. What it gives out is what was put in.
fn use_journal(journal: &Journal) -> Result<()> {
    for item in [journal.items()?, journal.history(10)?].concat() {
        for (number, note) in item.files.iter().enumerate() {
            let mut content = Vec::new();
            let mut reader = journal.open_file(item.id, number)?;
            if reader.read_to_end(&mut content).is_ok() {
                assert!(content.len() as u64 == note.size && content == bytes(content.len()));
            }
        }
    }
    journal.verify()?;
    journal.write_trail_csv(Vec::new())?;
    let files = vec![file(CANARY, &b"Canarybird's knee"[..])];
    let id = journal.put(draft(BEN, CANARY), files, at(9))?.id;
    journal.record(id, &confirmed()[0], at(9))?;
    journal.settle(at(100))?;
    journal.forget(ADA, true, at(10))?;
    Ok(())
}

/// Everything that a mirror does.
fn use_store(store: &Store) -> Result<()> {
    for row in store.rows()? {
        store.customer(row.id)?;
        store.picture(row.id)?;
    }
    store.index(|bytes| Some(bytes.len()))?;
    store.save(&[person(9, CANARY)], 2, at(9))?;
    store.save_index(CANARY.as_bytes())?;
    store.drop_unseen(at(1))?;
    store.forget(&[CustomerId(1)])?;
    Ok(())
}

#[test]
fn a_spoilt_journal_is_told_or_used_and_stays_unreadable() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let journal = Journal::open(&path, &key()).unwrap();
    let files = || vec![file(CANARY, std::io::Cursor::new(bytes(100_000)))];
    journal.put(draft(ADA, CANARY), files(), at(0)).unwrap();
    drop(journal);
    let journal = Journal::open(&path, &key()).unwrap();
    journal.put(draft(BEN, CANARY), files(), at(0)).unwrap();
    record(&journal, put(&journal, ADA, CANARY).id, &confirmed());
    let disk = on_disk(
        folder.path(),
        &["journal.db", "journal.db-wal", "journal.head"],
    );

    proptest!(cases(), |(which in 0..3_usize, spoil in spoil())| {
        let spoilt = Spoilt::new(&disk, which, &spoil);

        let outcome = Journal::open(&spoilt.path("journal.db"), &key())
            .and_then(|journal| use_journal(&journal));

        if let Err(error) = outcome {
            prop_assert!(tells(&error), "{error:?}");
        }
        prop_assert!(!spoilt.holds(CANARY));
    });
}

#[test]
fn a_spoilt_mirror_is_told_or_used_and_stays_unreadable() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("members.db");
    let store = Store::open(&path, &key()).unwrap();
    let people: Vec<_> = (0..50).map(filled).collect();
    store.save(&people, 1, at(0)).unwrap();
    drop(store);
    let store = Store::open(&path, &key()).unwrap();
    store.save(&[person(1, CANARY)], 1, at(0)).unwrap();
    store
        .save_picture(CustomerId(1), CANARY.as_bytes(), at(0))
        .unwrap();
    assert!(beside(&path, "-wal").exists());
    let disk = on_disk(folder.path(), &["members.db", "members.db-wal"]);

    proptest!(cases(), |(which in 0..2_usize, spoil in spoil())| {
        let spoilt = Spoilt::new(&disk, which, &spoil);

        let outcome = Store::open(&spoilt.path("members.db"), &key())
            .and_then(|store| use_store(&store));

        if let Err(error) = outcome {
            prop_assert!(tells(&error), "{error:?}");
        }
        prop_assert!(!spoilt.holds(CANARY));
    });
}
