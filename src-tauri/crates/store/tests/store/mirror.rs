//! What is saved is what is read, and a pass can be interrupted anywhere.

use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};
use studiodesk_store::{Pass, Picture, Store, Stored, StoredSection};

use crate::support::{Place, at, filled, person};

#[test]
fn a_customer_returns_whole_after_a_restart() {
    let place = Place::new();
    place.open().save(&[filled(7)], 1, at(5)).unwrap();

    let found = place.open().customer(CustomerId(7)).unwrap();

    let expected = Stored {
        customer: filled(7),
        seen_at: at(5),
    };
    assert_eq!(found, Some(expected));
}

#[test]
fn rows_say_the_same_as_the_customers_they_were_made_from() {
    let store = Store::in_memory().unwrap();
    let mut odd = person(-3, "");
    odd.status = CustomerStatus::Unknown("GUEST".into());
    odd.phones.private = Some(String::new());
    let people = [odd, person(1, "Ó"), filled(7)];

    store.save(&people, 1, at(0)).unwrap();

    let expected: Vec<_> = people.iter().map(MemberRow::from).collect();
    assert_eq!(store.rows().unwrap(), expected);
    assert_eq!(store.count().unwrap(), 3);
}

#[test]
fn a_later_slice_replaces_what_is_known_of_the_same_person() {
    let store = Store::in_memory().unwrap();
    store.save(&[person(1, "Before")], 1, at(0)).unwrap();

    store.save(&[person(1, "After")], 2, at(9)).unwrap();

    let stored = store.customer(CustomerId(1)).unwrap().unwrap();
    assert_eq!(stored.customer.last_name.as_deref(), Some("After"));
    assert_eq!(stored.seen_at, at(9));
    assert_eq!(store.rows().unwrap()[0].last_name, "After");
}

#[test]
fn who_was_not_seen_in_the_last_pass_is_named() {
    let store = Store::in_memory().unwrap();
    let [first, second] = [at(0), at(1)].map(|at| store.begin_pass(at).unwrap());
    let both = [person(1, "Stays"), person(2, "Leaves")];
    store.save(&both, first, at(0)).unwrap();

    store.save(&both[..1], second, at(1)).unwrap();

    assert_eq!(store.unseen_since(second).unwrap(), [CustomerId(2)]);
}

#[test]
fn a_picture_is_replaced_and_kept_across_a_new_slice() {
    let store = Store::in_memory().unwrap();
    store.save(&[filled(7)], 1, at(0)).unwrap();
    store.save_picture(CustomerId(7), b"old", at(0)).unwrap();
    store.save_picture(CustomerId(7), b"new", at(3)).unwrap();

    store.save(&[filled(7)], 2, at(4)).unwrap();

    let expected = Picture {
        jpeg: b"new".to_vec(),
        fetched_at: at(3),
    };
    assert_eq!(store.picture(CustomerId(7)).unwrap(), Some(expected));
}

#[test]
fn a_section_is_replaced_by_what_is_read_later_and_kept_across_a_new_slice() {
    let store = Store::in_memory().unwrap();
    store.save(&[filled(7)], 1, at(0)).unwrap();
    let id = CustomerId(7);
    store.save_section(id, "contracts", "1", at(0)).unwrap();
    store.save_section(id, "contracts", "2", at(3)).unwrap();
    store.save_section(id, "account", "3", at(4)).unwrap();

    store.save(&[filled(7)], 2, at(5)).unwrap();

    let expected = StoredSection {
        content: "2".into(),
        read_at: at(3),
    };
    assert_eq!(store.section(id, "contracts").unwrap(), Some(expected));
}

#[test]
fn a_section_of_somebody_who_is_not_here_is_not_kept() {
    let store = Store::in_memory().unwrap();
    store
        .save_section(CustomerId(7), "contracts", "1", at(0))
        .unwrap();

    store.save(&[filled(7)], 1, at(1)).unwrap();

    assert_eq!(store.section(CustomerId(7), "contracts").unwrap(), None);
}

#[test]
fn a_picture_of_somebody_who_is_not_here_is_not_kept() {
    let store = Store::in_memory().unwrap();

    store.save_picture(CustomerId(7), b"jpeg", at(0)).unwrap();

    assert_eq!(store.picture(CustomerId(7)).unwrap(), None);
}

#[test]
fn an_interrupted_pass_goes_on_where_its_last_slice_ended() {
    let place = Place::new();
    let store = place.open();
    let generation = store.begin_pass(at(0)).unwrap();
    store.save(&[person(1, "A")], generation, at(1)).unwrap();
    store
        .save_progress(&CustomerStatus::Prospect, Some("4711"))
        .unwrap();
    drop(store);

    let pass = place.open().pass().unwrap();

    let expected = Pass {
        generation,
        status: CustomerStatus::Prospect,
        offset: Some("4711".into()),
        started_at: at(0),
    };
    assert_eq!(pass, Some(expected));
}

#[test]
fn a_complete_pass_leaves_the_age_of_the_mirror_and_nothing_to_resume() {
    let place = Place::new();
    let store = place.open();
    assert_eq!(store.last_complete().unwrap(), None);
    store.begin_pass(at(0)).unwrap();

    store.complete_pass(at(60)).unwrap();

    let store = place.open();
    assert_eq!(store.pass().unwrap(), None);
    assert_eq!(store.last_complete().unwrap(), Some(at(60)));
}

#[test]
fn generations_rise_across_passes_and_restarts() {
    let place = Place::new();
    let first = place.open().begin_pass(at(0)).unwrap();

    let store = place.open();
    let second = store.begin_pass(at(1)).unwrap();
    store.complete_pass(at(2)).unwrap();
    let third = store.begin_pass(at(3)).unwrap();

    assert!(first < second && second < third);
    assert_eq!(store.generation().unwrap(), third);
}

#[test]
fn notes_are_kept_replaced_and_removed() {
    let place = Place::new();
    place.open().set_note("closed_until", Some("1")).unwrap();
    place.open().set_note("closed_until", Some("2")).unwrap();

    let store = place.open();

    assert_eq!(store.note("closed_until").unwrap().as_deref(), Some("2"));
    store.set_note("closed_until", None).unwrap();
    assert_eq!(store.note("closed_until").unwrap(), None);
}
