//! An index that was put away is given out as long as it is true, and not a moment longer.

use studiodesk_core::CustomerId;
use studiodesk_store::Store;

use crate::support::{Place, at, person};

/// A mirror of two people, with an index.
fn indexed(store: Store) -> Store {
    let people = [person(1, "Ada"), person(2, "Eva")];
    store.save(&people, 1, at(0)).unwrap();
    store.save_index(b"index").unwrap();
    store
}

fn index_of(store: &Store) -> Option<Vec<u8>> {
    store.index(|bytes| Some(bytes.to_vec())).unwrap()
}

#[test]
fn an_index_returns_after_a_restart_and_after_a_crash() {
    let place = Place::new();
    let store = indexed(place.open());

    let crashed = place.after_a_crash();
    drop(store);

    for place in [&crashed, &place] {
        assert_eq!(index_of(&place.open()).as_deref(), Some(&b"index"[..]));
    }
}

#[test]
fn an_index_outlives_a_slice_that_brings_nothing_new() {
    let store = indexed(Store::in_memory().unwrap());

    store.save(&[person(1, "Ada")], 2, at(9)).unwrap();

    assert!(store.has_index().unwrap());
    assert_eq!(
        store.customer(CustomerId(1)).unwrap().unwrap().seen_at,
        at(9)
    );
    assert_eq!(store.unseen_since(2).unwrap(), [CustomerId(2)]);
}

#[test]
fn an_index_ends_with_any_change_of_the_people() {
    type Change = fn(&Store) -> studiodesk_store::Result<()>;
    let changes: [Change; 4] = [
        |store| store.save(&[person(3, "New")], 1, at(1)),
        |store| store.save(&[person(1, "Renamed"), person(2, "Eva")], 1, at(1)),
        |store| store.forget(&[CustomerId(1)]).map(drop),
        |store| store.drop_unseen(at(1)).map(drop),
    ];
    for change in changes {
        let store = indexed(Store::in_memory().unwrap());

        change(&store).unwrap();

        assert!(!store.has_index().unwrap());
        assert_eq!(index_of(&store), None);
        store.save_index(b"next").unwrap();
        assert_eq!(index_of(&store).as_deref(), Some(&b"next"[..]));
    }
}

#[test]
fn a_new_mirror_has_no_index() {
    let store = Store::in_memory().unwrap();

    assert_eq!(index_of(&store), None);
    assert!(!store.has_index().unwrap());
}
