//! A disk that is full, and one that cannot be written to.
//!
//! A test cannot fill the disk of who runs it, and to its administrator no file is read-only. So SQLite
//! is told that the database may have no more pages, or that no statement may write: what it then
//! answers is what it answers when the system refuses.

use jiff::Timestamp;
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Draft, Kind, Lane, Payload, Slot, State, Step};
use studiodesk_outbox::ports::Attachment;

use super::Journal;
use crate::{DataKey, Error};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

fn draft() -> Draft {
    Draft {
        kind: Kind::Document,
        customer: CustomerId(1),
        slot: Slot::from("documents"),
        lane: Lane::Interactive,
        payload: Payload::from("{}"),
        asked_by: "Front desk".into(),
    }
}

fn file(size: usize) -> Vec<Attachment> {
    vec![Attachment {
        name: "scan.pdf".into(),
        content_type: "application/pdf".into(),
        content: Box::new(std::io::Cursor::new(vec![7; size])),
    }]
}

fn on_disk() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::random().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), &key).unwrap();
    (folder, journal)
}

fn set(journal: &Journal, pragma: &str, value: i64) {
    let db = journal.db();
    // Some of them answer and some do not.
    db.query_row(&format!("PRAGMA {pragma} = {value}"), [], |_| Ok(()))
        .or_else(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => Ok(()),
            other => Err(other),
        })
        .unwrap();
}

fn pages(journal: &Journal) -> i64 {
    let db = journal.db();
    db.pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap()
}

#[test]
fn a_full_disk_takes_no_half_of_a_change_and_goes_on_when_there_is_room() {
    let (_folder, journal) = on_disk();
    let kept = journal.put(draft(), file(1_000), AT).unwrap();
    let before = journal.verify().unwrap();
    set(&journal, "max_page_count", pages(&journal) + 100);

    let error = journal.put(draft(), file(2 << 20), AT).unwrap_err();

    assert!(matches!(error, Error::Full), "{error:?}");
    assert_eq!(journal.items().unwrap(), [kept]);
    assert_eq!(journal.verify().unwrap(), before);
    set(&journal, "max_page_count", 1 << 20);
    journal.put(draft(), file(2 << 20), AT).unwrap();
    assert_eq!(journal.items().unwrap().len(), 2);
}

#[test]
fn a_step_that_finds_no_room_has_not_happened() {
    let (_folder, journal) = on_disk();
    let id = journal.put(draft(), vec![], AT).unwrap().id;
    set(&journal, "max_page_count", pages(&journal));
    let long = Step::Edited {
        payload: Payload::from("x".repeat(1 << 20)),
    };

    let error = journal.record(id, &long, AT).unwrap_err();

    assert!(matches!(error, Error::Full), "{error:?}");
    assert_eq!(&*journal.item(id).unwrap().payload, "{}");
}

#[test]
fn a_read_only_disk_still_shows_what_waits_and_takes_nothing() {
    let (_folder, journal) = on_disk();
    let kept = journal.put(draft(), file(1_000), AT).unwrap();
    set(&journal, "query_only", 1);

    let refused = [
        journal.put(draft(), file(1_000), AT).map(drop),
        journal.record(kept.id, &Step::Sending, AT).map(drop),
        journal.forget(CustomerId(1), true, AT).map(drop),
    ];

    for outcome in refused {
        assert!(matches!(outcome, Err(Error::ReadOnly)), "{outcome:?}");
    }
    assert_eq!(journal.items().unwrap(), std::slice::from_ref(&kept));
    assert_eq!(journal.item(kept.id).unwrap().state, State::Queued);
    assert_eq!(journal.verify().unwrap().broken, None);
}
