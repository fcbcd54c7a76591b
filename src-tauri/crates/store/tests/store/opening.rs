//! Opening what is not ours, not whole, older or newer.

use std::fs;

use rusqlite::Connection;
use studiodesk_core::{CustomerId, DocumentId, ErrorCode};
use studiodesk_store::{DataKey, Error, Room, Store};

use crate::support::{Place, at, beside, filled};

/// A mirror as version 1 left it, before there were pictures. Never changed.
const VERSION_1: &str = include_str!("fixtures/version1.sql");

/// The database behind a place's mirror, for what the store itself never does.
pub(crate) fn raw(place: &Place) -> Connection {
    fs::create_dir_all(place.path().parent().unwrap()).unwrap();
    let connection = Connection::open(place.path()).unwrap();
    let hex: String = place
        .key
        .as_bytes()
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{hex}'\""))
        .unwrap();
    connection
}

#[test]
fn a_wrong_key_is_told_and_leaves_file_and_log_as_they_were() {
    let place = Place::new();
    let store = place.open();
    store.save(&[filled(7)], 1, at(0)).unwrap();
    let crashed = place.after_a_crash();
    let files = || ["", "-wal"].map(|suffix| fs::read(beside(&crashed.path(), suffix)).unwrap());
    let before = files();

    let error = Store::open(&crashed.path(), &DataKey::random().unwrap()).unwrap_err();

    assert!(matches!(error, Error::WrongKey), "{error:?}");
    assert_eq!(error.code(), ErrorCode::Storage);
    assert!(files() == before);
    assert_eq!(crashed.open().count().unwrap(), 1);
}

#[test]
fn a_file_that_was_never_ours_is_told_and_left_alone() {
    let place = Place::new();
    drop(place.open());
    let letter = b"Dear Sir or Madam, ".repeat(1000);
    fs::write(place.path(), &letter).unwrap();

    let error = Store::open(&place.path(), &place.key).unwrap_err();

    assert!(matches!(error, Error::WrongKey), "{error:?}");
    assert!(fs::read(place.path()).unwrap() == letter);
}

#[test]
fn damage_in_the_middle_of_the_file_is_told() {
    let place = Place::new();
    let store = place.open();
    let people: Vec<_> = (0..500).map(filled).collect();
    store.save(&people, 1, at(0)).unwrap();
    drop(store);
    let mut bytes = fs::read(place.path()).unwrap();
    let start = bytes.len() / 4;
    for byte in &mut bytes[start..] {
        *byte ^= 0x55;
    }
    fs::write(place.path(), bytes).unwrap();

    let outcome = Store::open(&place.path(), &place.key).and_then(|store| store.rows());

    assert!(
        matches!(outcome, Err(Error::Damaged)),
        "{:?}",
        outcome.err()
    );
}

#[test]
fn damage_within_a_picture_or_the_index_is_told_although_they_are_only_bytes() {
    type Outcome = Result<bool, Error>;
    let read: [fn(&Store) -> Outcome; 2] = [
        |store| Ok(store.picture(CustomerId(7))?.is_some()),
        |store| Ok(store.index(|bytes| Some(bytes.len()))?.is_some()),
    ];
    for (number, read) in read.iter().enumerate() {
        let place = Place::new();
        let store = place.open();
        store.save(&[filled(7)], 1, at(0)).unwrap();
        let bytes = vec![7; 100_000];
        match number {
            0 => store.save_picture(CustomerId(7), &bytes, at(0)).unwrap(),
            _ => store.save_index(&bytes).unwrap(),
        }
        assert!(read(&store).unwrap());
        drop(store);
        let mut file = fs::read(place.path()).unwrap();
        // The last page of what was written last: nothing after it is missed when it is zeroes.
        let in_the_last_page = file.len() - 2_000;
        file[in_the_last_page] ^= 1;
        fs::write(place.path(), file).unwrap();

        let outcome = read(&place.open());

        assert!(
            matches!(outcome, Err(Error::Damaged)),
            "{number}: {outcome:?}"
        );
    }
}

#[test]
fn what_was_read_before_is_read_where_nothing_can_be_written() {
    let place = Place::new();
    let id = CustomerId(7);
    let letter = (id, DocumentId(70));
    let room = Room { all: 99, one: 99 };
    let store = place.open();
    store.save(&[filled(7)], 1, at(0)).unwrap();
    store.save_picture(id, b"jpeg", at(0)).unwrap();
    store.save_section(id, "account", "[]", at(0)).unwrap();
    store.keep_document(letter, b"pdf", at(0), room).unwrap();
    store.save_index(b"index").unwrap();
    drop(store);

    let store = Store::open_read_only(&place.path(), &place.key).unwrap();

    assert!(store.picture(id).unwrap().is_some());
    assert!(store.section(id, "account").unwrap().is_some());
    assert!(store.document(letter).unwrap().is_some());
    let length = store.index(|bytes| Some(bytes.len()));
    assert_eq!(length.unwrap(), Some(5));
    let refused = store.save_section(id, "account", "[1]", at(1));
    assert!(matches!(refused, Err(Error::ReadOnly)), "{refused:?}");
}

#[test]
fn a_mirror_of_a_newer_version_is_told_and_left_alone() {
    let place = Place::new();
    drop(place.open());
    raw(&place).pragma_update(None, "user_version", 99).unwrap();
    let before = fs::read(place.path()).unwrap();

    let error = Store::open(&place.path(), &place.key).unwrap_err();

    assert!(
        matches!(error, Error::TooNew { found: 99, .. }),
        "{error:?}"
    );
    assert!(fs::read(place.path()).unwrap() == before);
}

#[test]
fn a_mirror_of_version_1_keeps_its_people_and_gains_pictures() {
    let place = Place::new();
    raw(&place).execute_batch(VERSION_1).unwrap();

    let store = place.open();

    let ada = store.customer(CustomerId(4711)).unwrap().unwrap();
    assert_eq!(ada.customer.name(), "Ada Lovelace");
    assert_eq!(store.rows().unwrap()[0].phones, ["030 1234567"]);
    assert_eq!(
        store.pass().unwrap().unwrap().offset.as_deref(),
        Some("4711")
    );
    store
        .save_picture(CustomerId(4711), b"jpeg", at(0))
        .unwrap();
    assert!(store.picture(CustomerId(4711)).unwrap().is_some());
}

#[test]
fn a_migration_that_fails_leaves_the_version_before_it() {
    let place = Place::new();
    let connection = raw(&place);
    connection.execute_batch(VERSION_1).unwrap();
    // In the way of the second script.
    connection
        .execute_batch("CREATE TABLE picture (x)")
        .unwrap();

    assert!(Store::open(&place.path(), &place.key).is_err());

    connection.execute_batch("DROP TABLE picture").unwrap();
    drop(connection);
    assert_eq!(place.open().count().unwrap(), 1);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let place = Place::new();
    let file = place.path().parent().unwrap().to_owned();
    fs::write(&file, "in the way").unwrap();

    let error = Store::open(&place.path(), &place.key).unwrap_err();

    assert!(matches!(error, Error::Io(_)), "{error:?}");
}
