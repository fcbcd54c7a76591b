//! Who was forgotten is nowhere any more.

use studiodesk_core::{CustomerId, DocumentId};
use studiodesk_store::{Forgotten, Remains, Room, Store};

use crate::pages;
use crate::support::{Place, at, filled, person};

const ADA: CustomerId = CustomerId(7);

#[test]
fn forgetting_erases_the_row_the_record_the_picture_and_the_document_and_counts_them() {
    let store = Store::in_memory().unwrap();
    store
        .save(&[filled(7), person(8, "Stays")], 1, at(0))
        .unwrap();
    store.save_picture(ADA, b"jpeg", at(0)).unwrap();
    store.save_section(ADA, "account", "[]", at(0)).unwrap();
    let letter = (ADA, DocumentId(1));
    let room = Room { all: 99, one: 99 };
    store.keep_document(letter, b"pdf", at(0), room).unwrap();

    let before = store.remains(ADA).unwrap();
    let forgotten = store.forget(&[ADA, CustomerId(99)]).unwrap();

    let was = Remains {
        records: 2,
        pictures: 1,
        sections: 1,
        documents: 2,
    };
    assert_eq!(before, was);
    assert_eq!(store.remains(ADA).unwrap(), Remains::default());
    let expected = Forgotten {
        customers: 1,
        pictures: 1,
    };
    assert_eq!(forgotten, expected);
    assert_eq!(store.customer(ADA).unwrap(), None);
    assert_eq!(store.picture(ADA).unwrap(), None);
    assert_eq!(store.section(ADA, "account").unwrap(), None);
    assert_eq!(store.document(letter).unwrap(), None);
    assert_eq!(store.rows().unwrap().len(), 1);
}

#[test]
fn no_page_holds_anything_of_who_was_forgotten() {
    let place = Place::new();
    let store = place.open();
    let people: Vec<_> = (100..400).map(|id| person(id, "Stays")).collect();
    store.save(&people, 1, at(0)).unwrap();
    store.save(&[person(7, "Canarybird")], 1, at(0)).unwrap();
    store
        .save_picture(ADA, b"Canarybird's face", at(0))
        .unwrap();
    store
        .save_section(ADA, "account", "[\"Canarybird's debt\"]", at(0))
        .unwrap();
    store.save_index(b"Canarybird 7").unwrap();
    // In the log a second time, as after any later change.
    store
        .save(&[person(7, "Canarybird-Jones")], 1, at(1))
        .unwrap();
    let holds = |text| pages::hold(&place.path(), &place.key, text);
    assert!(holds("Canarybird") && holds("Canarybird's face") && holds("Stays"));

    store.forget(&[ADA]).unwrap();

    assert!(!holds("Canarybird"));
    assert!(holds("Stays"));
}

#[test]
fn whom_nobody_has_seen_for_long_is_dropped_and_named() {
    let place = Place::new();
    let store = place.open();
    store
        .save(&[person(1, "Longago"), person(2, "Returned")], 1, at(0))
        .unwrap();
    store.save(&[person(2, "Returned")], 2, at(90)).unwrap();
    store.save(&[person(3, "Recent")], 2, at(60)).unwrap();

    let dropped = store.drop_unseen(at(60)).unwrap();

    assert_eq!(dropped, [CustomerId(1)]);
    assert_eq!(store.count().unwrap(), 2);
    assert!(!pages::hold(&place.path(), &place.key, "Longago"));
}

#[test]
fn dropping_nobody_keeps_the_index() {
    let store = Store::in_memory().unwrap();
    store.save(&[person(1, "Recent")], 1, at(60)).unwrap();
    store.save_index(b"index").unwrap();

    let dropped = store.drop_unseen(at(60)).unwrap();

    assert_eq!(dropped, []);
    assert!(store.has_index().unwrap());
}
