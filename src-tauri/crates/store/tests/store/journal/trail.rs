//! The trail: whole as long as nobody touches it, and broken exactly where somebody did.

use std::fs;

use rusqlite::Connection;
use studiodesk_store::{Break, BreakKind, Error, Journal, Verdict};

use super::support::{ADA, BEN, Place, confirmed, put, record, seven};
use crate::support::at;

fn verdict(place: &Place) -> Verdict {
    place.open().verify().unwrap()
}

/// Takes away what stands in the way of somebody who has the key and means it.
fn unguarded(place: &Place) -> Connection {
    let raw = place.raw();
    raw.execute_batch(
        "DROP TRIGGER trail_is_not_altered; DROP TRIGGER trail_is_not_shortened;
         DROP TRIGGER trail_is_not_replaced; DROP TRIGGER detail_is_not_altered;
         PRAGMA foreign_keys = OFF;",
    )
    .unwrap();
    raw
}

#[test]
fn an_untouched_trail_is_whole() {
    let place = seven();

    let expected = Verdict {
        entries: 7,
        erased: 0,
        broken: None,
    };
    assert_eq!(verdict(&place), expected);
    assert_eq!(Journal::in_memory().unwrap().verify().unwrap().broken, None);
}

#[test]
fn the_database_itself_refuses_to_change_the_trail() {
    let place = seven();
    let raw = place.raw();

    for statement in [
        "UPDATE trail SET event = 'refused' WHERE seq = 4",
        "DELETE FROM trail WHERE seq = 4",
        "DELETE FROM trail",
        "REPLACE INTO trail SELECT * FROM trail WHERE seq = 4",
        "INSERT INTO trail SELECT 99, at, item, customer, event, digest, previous, hash
         FROM trail WHERE seq = 4",
        "UPDATE detail SET text = '{}'",
    ] {
        assert!(raw.execute(statement, []).is_err(), "{statement}");
    }

    drop(raw);
    assert_eq!(verdict(&place).broken, None);
}

#[test]
fn what_was_done_to_the_trail_is_found_where_it_was_done() {
    use BreakKind::{Altered, CutOff, DetailsAltered, DetailsMissing, Missing};
    // Hashed anew by somebody who knows how: as good as any other 32 bytes here.
    let rehash = "UPDATE trail SET hash = randomblob(32) WHERE seq = 3";
    for (done, seq, kind) in [
        (
            "UPDATE trail SET event = 'refused' WHERE seq = 4",
            4,
            Altered,
        ),
        ("UPDATE trail SET at = at + 1 WHERE seq = 1", 1, Altered),
        ("UPDATE trail SET customer = 1 WHERE seq = 7", 7, Altered),
        ("UPDATE trail SET item = NULL WHERE seq = 3", 3, Altered),
        (
            "UPDATE trail SET previous = zeroblob(32) WHERE seq = 5",
            5,
            Altered,
        ),
        ("UPDATE trail SET digest = NULL WHERE seq = 2", 2, Altered),
        (rehash, 3, Altered),
        ("DELETE FROM trail WHERE seq = 1", 1, Missing),
        ("DELETE FROM trail WHERE seq IN (3, 4)", 3, Missing),
        ("DELETE FROM trail WHERE seq = 7", 7, CutOff),
        ("DELETE FROM trail WHERE seq > 3", 4, CutOff),
        (
            "UPDATE detail SET text = '{}' WHERE seq = 2",
            2,
            DetailsAltered,
        ),
        (
            "UPDATE detail SET salt = zeroblob(16) WHERE seq = 2",
            2,
            DetailsAltered,
        ),
        ("DELETE FROM detail WHERE seq = 2", 2, DetailsMissing),
    ] {
        let place = seven();
        let raw = unguarded(&place);
        raw.execute_batch(done).unwrap();
        drop(raw);

        let broken = verdict(&place).broken;

        assert_eq!(broken, Some(Break { seq, kind }), "{done}");
    }
}

#[test]
fn a_trail_that_was_emptied_is_damage() {
    let place = seven();
    unguarded(&place)
        .execute_batch("DELETE FROM detail; DELETE FROM trail")
        .unwrap();

    let error = Journal::open(&place.path(), &place.key).unwrap_err();

    assert!(matches!(error, Error::Damaged), "{error:?}");
}

#[test]
fn a_trail_that_was_written_anew_from_start_to_end_is_found() {
    let place = seven();
    let head = fs::read(place.file("journal.head")).unwrap();
    for suffix in ["db", "head"] {
        fs::remove_file(place.file(&format!("journal.{suffix}"))).unwrap();
    }
    let journal = place.open();
    record(&journal, put(&journal, ADA, "{}").id, &confirmed());
    record(&journal, put(&journal, BEN, "{}").id, &confirmed());
    drop(journal);
    assert_eq!(verdict(&place).broken, None);
    fs::write(place.file("journal.head"), head).unwrap();

    let broken = verdict(&place).broken;

    let seq = 7;
    assert_eq!(
        broken.map(|b| b.seq),
        Some(seq + 1),
        "written down at the start"
    );
}

#[test]
fn a_cut_stays_known_although_the_trail_grows_again() {
    let place = seven();
    unguarded(&place)
        .execute_batch("DELETE FROM trail WHERE seq > 4")
        .unwrap();

    let journal = place.open();
    for _ in 0..20 {
        put(&journal, ADA, "{}");
    }

    drop(journal);
    let expected = Break {
        seq: 5,
        kind: BreakKind::CutOff,
    };
    assert_eq!(verdict(&place).broken, Some(expected));
}

#[test]
fn a_head_that_was_removed_or_spoilt_is_a_cut() {
    for spoilt in [None, Some(&b"nonsense"[..])] {
        let place = seven();
        fs::remove_file(place.file("journal.head")).unwrap();
        if let Some(bytes) = spoilt {
            fs::write(place.file("journal.head"), bytes).unwrap();
        }

        let broken = verdict(&place).broken.unwrap();

        assert_eq!(broken.kind, BreakKind::CutOff);
    }
}

#[test]
fn a_head_that_lags_behind_is_no_cut() {
    let place = Place::new();
    let journal = place.open();
    let old = fs::read(place.file("journal.head")).unwrap();
    put(&journal, ADA, "{}");
    let killed = place.after_a_kill();

    fs::write(killed.file("journal.head"), old).unwrap();

    assert_eq!(verdict(&killed).broken, None);
}

#[test]
fn details_of_the_forgotten_are_erased_and_the_chain_holds() {
    let place = seven();
    let journal = place.open();

    let erased = journal.forget(ADA, false, at(9)).unwrap();

    let expected = Verdict {
        entries: 8,
        erased: 2,
        broken: None,
    };
    assert_eq!(erased.details, 2);
    assert_eq!(journal.verify().unwrap(), expected);
    let entries = journal.trail(0, 100).unwrap();
    assert!(entries[1].erased && entries[1].details.is_none());
    assert!(!entries[4].erased && entries[4].details.is_some());
    assert_eq!(entries[7].event, "forgotten");
}

#[test]
fn details_that_go_after_somebody_was_forgotten_are_missed() {
    let place = seven();
    let journal = place.open();
    journal.forget(ADA, false, at(9)).unwrap();
    put(&journal, ADA, "{}");
    drop(journal);

    unguarded(&place)
        .execute_batch("DELETE FROM detail WHERE seq = 9")
        .unwrap();

    let expected = Break {
        seq: 9,
        kind: BreakKind::DetailsMissing,
    };
    assert_eq!(verdict(&place).broken, Some(expected));
}

#[test]
fn the_head_tells_nothing_and_two_equal_trails_have_different_ones() {
    let [one, other] =
        [seven(), seven()].map(|place| fs::read_to_string(place.file("journal.head")).unwrap());

    assert!(one.starts_with("0000000000000000007 "));
    assert_ne!(one, other);
}
