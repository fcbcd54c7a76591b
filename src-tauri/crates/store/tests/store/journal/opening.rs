//! Opening: one process at a time, the right key, a known version.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use studiodesk_store::{DataKey, Error, Journal};

use super::support::{ADA, Place, put};
use crate::support::beside;

/// Set for the child process of the test that needs one.
const CHILD: &str = "STUDIODESK_TEST_JOURNAL";

#[test]
fn a_second_process_is_told_at_once_and_let_in_afterwards() {
    if let Some(path) = env::var_os(CHILD) {
        // The child: its exit code says what it was told. The key does not matter before the lock.
        let outcome = Journal::open(&PathBuf::from(path), &DataKey::from_bytes(&[7; 32]));
        let code = match outcome {
            Ok(_) => 10,
            Err(Error::InUse) => 11,
            Err(_) => 12,
        };
        std::process::exit(code);
    }
    let child = |place: &Place| {
        let test = "journal::opening::a_second_process_is_told_at_once_and_let_in_afterwards";
        let mut command = Command::new(env::current_exe().unwrap());
        let child = command.args(["--exact", test]).env(CHILD, place.path());
        child.output().unwrap().status.code()
    };
    let place = Place::with_key(DataKey::from_bytes(&[7; 32]));
    let journal = place.open();
    let before = fs::read(place.path()).unwrap();

    let while_open = child(&place);

    assert_eq!(while_open, Some(11));
    assert!(fs::read(place.path()).unwrap() == before);
    drop(journal);
    assert_eq!(child(&place), Some(10));
}

#[test]
fn the_same_process_is_told_too() {
    let place = Place::new();
    let journal = place.open();
    let clone = journal.clone();
    drop(journal);

    let second = Journal::open(&place.path(), &place.key).unwrap_err();
    let erased = Journal::erase(&place.path()).unwrap_err();

    assert!(matches!(second, Error::InUse), "{second:?}");
    assert!(matches!(erased, Error::InUse), "{erased:?}");
    drop(clone);
    put(&place.open(), ADA, "{}");
}

#[test]
fn a_wrong_key_is_told_and_leaves_everything_as_it_was() {
    let place = Place::new();
    let journal = place.open();
    put(&journal, ADA, "{}");
    let killed = place.after_a_kill();
    let files =
        || [killed.path(), killed.log(), killed.file("journal.head")].map(|f| fs::read(f).unwrap());
    let before = files();

    let error = Journal::open(&killed.path(), &DataKey::random().unwrap()).unwrap_err();

    assert!(matches!(error, Error::WrongKey), "{error:?}");
    assert!(files() == before);
    assert_eq!(killed.open().items().unwrap().len(), 1);
}

#[test]
fn a_journal_of_a_newer_version_is_told_and_left_alone() {
    let place = Place::new();
    put(&place.open(), ADA, "{}");
    place.raw().pragma_update(None, "user_version", 99).unwrap();
    let before = fs::read(place.path()).unwrap();

    let error = Journal::open(&place.path(), &place.key).unwrap_err();

    assert!(
        matches!(
            error,
            Error::TooNew {
                found: 99,
                known: 2
            }
        ),
        "{error:?}"
    );
    assert!(fs::read(place.path()).unwrap() == before);
}

#[test]
fn a_journal_that_vanished_is_told_until_somebody_says_to_begin_anew() {
    let vanish: [fn(&Place); 2] = [
        |place| fs::remove_file(place.path()).unwrap(),
        |place| fs::write(place.path(), "").unwrap(),
    ];
    for vanish in vanish {
        let place = Place::new();
        put(&place.open(), ADA, "{}");
        vanish(&place);

        for _ in 0..2 {
            let error = Journal::open(&place.path(), &place.key).unwrap_err();
            assert!(matches!(error, Error::Vanished), "{error:?}");
        }

        Journal::erase(&place.path()).unwrap();
        assert_eq!(place.open().items().unwrap(), []);
    }
}

#[cfg(unix)]
#[test]
fn only_the_user_may_read_what_lies_there() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let journal = place.open();
    put(&journal, ADA, "{}");

    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;

    for path in [
        place.path(),
        place.log(),
        beside(&place.path(), "-shm"),
        place.file("journal.head"),
        place.file("journal.lock"),
    ] {
        assert_eq!(mode(path), 0o600);
    }
    assert_eq!(mode(place.path().parent().unwrap().to_owned()), 0o700);
}

#[test]
fn nothing_readable_lies_there() {
    let place = Place::new();
    let journal = place.open();
    put(&journal, ADA, "{\"name\":\"Canarybird\"}");

    let bytes = place.bytes();

    assert!(bytes.len() > 4096);
    for needle in [&b"Canarybird"[..], b"documents", b"asked", b"CREATE TABLE"] {
        assert!(!bytes.windows(needle.len()).any(|part| part == needle));
    }
}

#[test]
fn erasing_removes_everything_and_may_be_repeated() {
    let place = Place::new();
    drop(place.open());

    Journal::erase(&place.path()).unwrap();
    Journal::erase(&place.path()).unwrap();

    assert_eq!(
        fs::read_dir(place.path().parent().unwrap())
            .unwrap()
            .count(),
        0
    );
    put(&place.open(), ADA, "{}");
    assert_eq!(place.open().verify().unwrap().broken, None);
}
