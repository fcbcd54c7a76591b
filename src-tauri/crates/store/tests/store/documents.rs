//! Documents that were looked at: kept as they were, within their room and their days, and gone without a trace.

use std::fs;

use studiodesk_core::{CustomerId, DocumentId};
use studiodesk_store::{DocumentKey, Error, Room, Store, erase};

use crate::opening::raw;
use crate::pages;
use crate::support::{Place, at, person};

const ADA: CustomerId = CustomerId(7);
const BOB: CustomerId = CustomerId(8);
const LETTER: DocumentKey = (ADA, DocumentId(70));
const SCAN: DocumentKey = (ADA, DocumentId(71));
const OTHERS: DocumentKey = (BOB, DocumentId(80));
const ROOM: Room = Room {
    all: 64 << 20,
    one: 16 << 20,
};

/// Several pieces that say `word` over and over.
fn long(word: &str) -> Vec<u8> {
    word.as_bytes().repeat(1_300_000 / word.len())
}

/// A store with two people in it.
fn filled(store: Store) -> Store {
    let people = [person(ADA.0, "Ada"), person(BOB.0, "Bob")];
    store.save(&people, 1, at(0)).unwrap();
    store
}

fn bytes(store: &Store, key: DocumentKey) -> Option<Vec<u8>> {
    store.document(key).unwrap().map(|kept| kept.bytes)
}

#[test]
fn a_document_returns_byte_for_byte_after_a_restart_with_the_time_it_was_read_at() {
    let place = Place::new();
    let store = filled(place.open());
    let scan = long("a scan of the knee. ");
    assert!(store.keep_document(SCAN, &scan, at(5), ROOM).unwrap());
    assert!(store.keep_document(LETTER, b"", at(6), ROOM).unwrap());
    drop(store);

    let store = place.open();
    let kept = store.document(SCAN).unwrap().unwrap();

    assert!(kept.bytes == scan);
    assert_eq!(kept.read_at, at(5));
    assert_eq!(bytes(&store, LETTER).as_deref(), Some(&b""[..]));
    let listed = [(LETTER.1, at(6)), (SCAN.1, at(5))];
    assert_eq!(store.kept_documents(ADA).unwrap(), listed);
}

#[test]
fn a_document_of_one_person_never_answers_for_another() {
    let store = filled(Store::in_memory().unwrap());

    store.keep_document(LETTER, b"Ada's", at(0), ROOM).unwrap();

    assert_eq!(bytes(&store, (BOB, LETTER.1)), None);
    assert_eq!(store.kept_documents(BOB).unwrap(), []);
}

#[test]
fn of_somebody_who_is_not_here_no_document_is_kept() {
    let store = Store::in_memory().unwrap();

    let kept = store.keep_document(LETTER, b"letter", at(0), ROOM).unwrap();
    let store = filled(store);

    assert!(!kept);
    assert_eq!(bytes(&store, LETTER), None);
}

#[test]
fn what_the_service_says_later_replaces_what_is_kept_and_an_earlier_answer_does_not() {
    let store = filled(Store::in_memory().unwrap());
    store.keep_document(LETTER, b"old", at(1), ROOM).unwrap();

    store.keep_document(LETTER, b"new", at(3), ROOM).unwrap();
    store.keep_document(LETTER, b"late", at(2), ROOM).unwrap();
    store.keep_document(LETTER, b"new", at(4), ROOM).unwrap();

    let kept = store.document(LETTER).unwrap().unwrap();
    assert_eq!((&kept.bytes[..], kept.read_at), (&b"new"[..], at(4)));
}

#[test]
fn the_one_that_nobody_has_looked_at_for_the_longest_time_makes_room() {
    let store = filled(Store::in_memory().unwrap());
    let room = Room { all: 30, one: 20 };
    store.keep_document(LETTER, &[1; 10], at(1), room).unwrap();
    store.keep_document(SCAN, &[2; 10], at(2), room).unwrap();
    store.keep_document(OTHERS, &[3; 10], at(3), room).unwrap();
    store.saw_document(LETTER, at(4)).unwrap();

    let another = (BOB, DocumentId(81));
    assert!(store.keep_document(another, &[4; 5], at(5), room).unwrap());
    let after_one = [LETTER, SCAN, OTHERS].map(|key| bytes(&store, key).is_some());
    assert!(store.keep_document(SCAN, &[5; 20], at(6), room).unwrap());
    let after_two = [LETTER, SCAN, OTHERS, another].map(|key| bytes(&store, key).is_some());

    assert_eq!(after_one, [true, false, true]);
    assert_eq!(after_two, [false, true, false, true]);
    let letter = store.keep_document(LETTER, &[1; 10], at(7), room);
    assert!(letter.unwrap());
}

#[test]
fn what_is_too_large_is_not_kept_and_neither_is_what_it_took_the_place_of() {
    let store = filled(Store::in_memory().unwrap());
    let room = Room { all: 30, one: 20 };
    store.keep_document(LETTER, &[1; 10], at(1), room).unwrap();
    store.keep_document(SCAN, &[1; 10], at(1), room).unwrap();

    let kept = store.keep_document(LETTER, &[2; 21], at(2), room).unwrap();

    assert!(!kept);
    assert_eq!(bytes(&store, LETTER), None);
    assert!(bytes(&store, SCAN).is_some());
}

#[test]
fn what_the_service_has_no_more_goes_and_what_it_gave_since_stays() {
    let store = filled(Store::in_memory().unwrap());
    for (key, second) in [(LETTER, 1), (SCAN, 1), (OTHERS, 1)] {
        store.keep_document(key, b"x", at(second), ROOM).unwrap();
    }
    let new = (ADA, DocumentId(79));
    store.keep_document(new, b"x", at(9), ROOM).unwrap();

    store.drop_documents_but(ADA, &[SCAN.1], at(5)).unwrap();

    let left = [LETTER, SCAN, OTHERS, new].map(|key| bytes(&store, key).is_some());
    assert_eq!(left, [false, true, true, true]);
    store.drop_document(SCAN).unwrap();
    assert_eq!(bytes(&store, SCAN), None);
}

#[test]
fn what_nobody_has_looked_at_for_long_goes_although_its_member_stays() {
    let place = Place::new();
    let store = filled(place.open());
    let scan = long("Longago's knee. ");
    store.keep_document(SCAN, &scan, at(10), ROOM).unwrap();
    store.keep_document(LETTER, b"seen", at(10), ROOM).unwrap();
    store.saw_document(LETTER, at(60)).unwrap();
    store.save(&[person(ADA.0, "Ada")], 2, at(90)).unwrap();
    assert!(pages::hold(&place.path(), &place.key, "Longago"));

    store.drop_unseen(at(60)).unwrap();

    assert_eq!(store.kept_documents(ADA).unwrap(), [(LETTER.1, at(10))]);
    assert!(!pages::hold(&place.path(), &place.key, "Longago"));
}

#[test]
fn no_page_holds_anything_of_a_document_whose_member_was_forgotten() {
    let place = Place::new();
    let store = filled(place.open());
    let scan = long("Canarybird's knee. ");
    store.keep_document(SCAN, &scan, at(0), ROOM).unwrap();
    let others = long("Somebody else's. ");
    store.keep_document(OTHERS, &others, at(0), ROOM).unwrap();
    let holds = |text| pages::hold(&place.path(), &place.key, text);
    assert!(holds("Canarybird") && holds("Somebody else"));
    assert!(store.remains(ADA).unwrap().documents > 1);

    store.forget(&[ADA]).unwrap();

    assert!(!holds("Canarybird"));
    assert_eq!(store.remains(ADA).unwrap().documents, 0);
    assert_eq!(bytes(&store, OTHERS), Some(others));
}

#[test]
fn no_page_holds_what_was_replaced_made_room_or_is_gone_at_the_service() {
    let place = Place::new();
    let store = filled(place.open());
    let room = Room {
        all: 1_400_000,
        one: 1_400_000,
    };
    let holds = |text| pages::hold(&place.path(), &place.key, text);
    let keep = |key, word, second| {
        assert!(
            store
                .keep_document(key, &long(word), at(second), room)
                .unwrap()
        );
        assert!(holds(word));
    };

    keep(LETTER, "Canarybird", 1);
    keep(LETTER, "Goldfinch", 2);
    assert!(!holds("Canarybird"));
    keep(SCAN, "Nightingale", 3);
    assert!(!holds("Goldfinch"));
    store.drop_documents_but(ADA, &[], at(9)).unwrap();

    assert!(!holds("Nightingale"));
}

#[test]
fn the_files_of_a_mirror_tell_nothing_of_a_document_and_go_with_it() {
    let place = Place::new();
    let store = filled(place.open());
    store
        .keep_document(SCAN, &long("Canarybird"), at(0), ROOM)
        .unwrap();
    let file = fs::read(place.path()).unwrap();
    drop(store);

    erase(&place.path()).unwrap();

    assert!(file.len() > 1_300_000);
    assert!(!file.windows(10).any(|part| part == b"Canarybird"));
    assert!(!place.path().exists());
}

#[test]
fn what_a_power_cut_left_half_written_is_not_given_out_and_goes_with_the_next() {
    let place = Place::new();
    let store = filled(place.open());
    store
        .keep_document(SCAN, &long("Canarybird"), at(0), ROOM)
        .unwrap();
    let half = "UPDATE document SET is_whole = 0;
        DELETE FROM document_piece WHERE place > 0";
    raw(&place).execute_batch(half).unwrap();

    let given = bytes(&store, SCAN);
    let listed = store.kept_documents(ADA).unwrap();
    store.keep_document(LETTER, b"next", at(1), ROOM).unwrap();

    assert_eq!((given, listed), (None, vec![]));
    assert!(!pages::hold(&place.path(), &place.key, "Canarybird"));
}

#[test]
fn a_piece_that_is_missing_is_told_as_damage() {
    let place = Place::new();
    let store = filled(place.open());
    store
        .keep_document(SCAN, &long("Canarybird"), at(0), ROOM)
        .unwrap();
    let torn = "UPDATE document_piece SET bytes = zeroblob(length(bytes)) WHERE place = 1";
    raw(&place).execute_batch(torn).unwrap();

    let outcome = store.document(SCAN);

    assert!(matches!(outcome, Err(Error::Damaged)), "{outcome:?}");
}
