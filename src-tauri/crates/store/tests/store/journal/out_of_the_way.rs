//! Journals that cannot be used: set aside without a loss, or only looked at.

use std::fs;

use studiodesk_outbox::model::Step;
use studiodesk_store::{DataKey, Error, Imported, Journal, Rescued};

use super::support::{ADA, Place, bytes, draft, file, put, read};
use crate::support::at;

fn names(place: &Place) -> Vec<String> {
    let folder = fs::read_dir(place.path().parent().unwrap()).unwrap();
    let mut names: Vec<_> = folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn what_is_set_aside_keeps_every_byte_and_a_new_journal_begins() {
    let place = Place::new();
    let open = place.open();
    put(&open, ADA, "{}");
    let killed = place.after_a_kill();
    let before = [killed.path(), killed.log(), killed.file("journal.head")]
        .map(|file| fs::read(file).unwrap());

    let aside = Journal::set_aside(&killed.path(), at(0)).unwrap();

    let name = aside.file_name().unwrap().to_str().unwrap().to_owned();
    let log = killed.file(&format!("{name}-wal"));
    let after =
        [aside.clone(), log, aside.with_extension("head")].map(|file| fs::read(file).unwrap());
    assert!(after == before);
    assert_eq!(killed.open().items().unwrap(), []);
    let passphrase = "correct horse".into();
    let out = killed.file("out");
    let rescued = Journal::rescue(&aside, &killed.key, &out, &passphrase).unwrap();
    assert_eq!(rescued, Rescued { items: 1, lost: 0 });
    let imported = killed.open().import(&out, &passphrase, at(1)).unwrap();
    assert_eq!(imported, Imported { new: 1, known: 0 });
}

#[test]
fn a_second_one_set_aside_in_the_same_second_has_a_name_of_its_own() {
    let place = Place::new();
    let asides = [(); 3].map(|()| {
        put(&place.open(), ADA, "{}");
        Journal::set_aside(&place.path(), at(0)).unwrap()
    });

    for aside in &asides {
        assert_eq!(
            Journal::open(aside, &place.key)
                .unwrap()
                .items()
                .unwrap()
                .len(),
            1
        );
    }
    assert_ne!(asides[0], asides[1]);
    assert_ne!(asides[1], asides[2]);
}

#[test]
fn a_journal_that_vanished_can_be_set_aside_too() {
    let place = Place::new();
    put(&place.open(), ADA, "{}");
    fs::remove_file(place.path()).unwrap();
    assert!(matches!(
        Journal::open(&place.path(), &place.key),
        Err(Error::Vanished)
    ));

    Journal::set_aside(&place.path(), at(0)).unwrap();

    assert_eq!(place.open().items().unwrap(), []);
}

#[test]
fn a_journal_in_use_is_not_set_aside() {
    let place = Place::new();
    let _open = place.open();

    let error = Journal::set_aside(&place.path(), at(0)).unwrap_err();

    assert!(matches!(error, Error::InUse), "{error:?}");
}

#[test]
fn looking_at_a_journal_reads_all_of_it_changes_no_byte_and_takes_no_change() {
    let place = Place::new();
    let scan = bytes(300_000);
    let files = vec![file("scan.pdf", std::io::Cursor::new(scan.clone()))];
    let item = place.open().put(draft(ADA, "{}"), files, at(0)).unwrap();
    let before = (names(&place), place.bytes());

    let journal = Journal::open_read_only(&place.path(), &place.key).unwrap();

    assert_eq!(journal.items().unwrap()[0], item);
    assert_eq!(journal.verify().unwrap().broken, None);
    assert!(!journal.is_held().unwrap());
    assert!(read(&journal, item.id, 0) == scan);
    let put = journal.put(draft(ADA, "{}"), vec![], at(1)).unwrap_err();
    let stepped = journal.record(item.id, &Step::Paused, at(1)).unwrap_err();
    let held = journal.hold(true, at(1)).unwrap_err();
    for error in [put, stepped, held] {
        assert!(matches!(error, Error::ReadOnly), "{error:?}");
    }
    drop(journal);
    assert!((names(&place), place.bytes()) == before);
}

#[test]
fn a_path_with_letters_that_mean_something_elsewhere_can_be_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Stüdio 100% #1?").join("journal.db");
    let key = DataKey::random().unwrap();
    put(&Journal::open(&path, &key).unwrap(), ADA, "{}");

    let journal = Journal::open_read_only(&path, &key).unwrap();

    assert_eq!(journal.items().unwrap().len(), 1);
}

#[test]
fn what_still_lies_in_the_log_is_seen_by_who_only_looks() {
    let place = Place::new();
    let open = place.open();
    put(&open, ADA, "{}");
    let killed = place.after_a_kill();

    let journal = Journal::open_read_only(&killed.path(), &killed.key).unwrap();

    assert_eq!(journal.items().unwrap().len(), 1);
}

#[test]
fn holding_everything_back_outlives_a_restart_and_stands_in_the_trail_once() {
    let place = Place::new();
    assert!(!place.open().is_held().unwrap());

    place.open().hold(true, at(1)).unwrap();
    place.open().hold(true, at(2)).unwrap();

    let journal = place.open();
    assert!(journal.is_held().unwrap());
    journal.hold(false, at(3)).unwrap();
    assert!(!journal.is_held().unwrap());
    let events = journal.trail(0, 100).unwrap().into_iter();
    let events: Vec<_> = events.map(|entry| entry.event).collect();
    assert_eq!(events, ["begun", "all_held_back", "all_let_go"]);
}

#[test]
fn nothing_is_set_aside_where_there_is_nothing_but_a_new_one_can_begin() {
    let place = Place::new();
    drop(place.open());
    Journal::erase(&place.path()).unwrap();
    assert!(!Journal::is_at(&place.path()));

    Journal::set_aside(&place.path(), at(0)).unwrap();

    assert!(!Journal::is_at(&place.path()));
    assert_eq!(place.open().items().unwrap(), []);
}

#[test]
fn only_what_was_set_aside_can_be_erased_and_all_of_it_goes() {
    let place = Place::new();
    put(&place.open(), ADA, "{}");
    let [first, second] = [0, 1].map(|second| {
        let aside = Journal::set_aside(&place.path(), at(second)).unwrap();
        put(&place.open(), ADA, "{}");
        aside.file_name().unwrap().to_str().unwrap().to_owned()
    });
    let listed = |place: &Place| -> Vec<String> {
        let asides = Journal::asides(&place.path()).unwrap();
        assert!(asides.iter().all(|it| it.bytes > 0));
        asides.into_iter().map(|it| it.name).collect()
    };
    assert_eq!(listed(&place), [first.clone(), second.clone()]);

    for other in ["journal.db", "", "../journal.db", "journal.set-aside-.."] {
        let refused = Journal::erase_aside(&place.path(), other);
        assert!(matches!(refused, Err(Error::Gone)), "{other}");
    }
    Journal::erase_aside(&place.path(), &first).unwrap();

    assert_eq!(listed(&place), [second]);
    let stem = first.trim_end_matches(".db");
    assert!(names(&place).iter().all(|name| !name.contains(stem)));
    assert_eq!(place.open().items().unwrap().len(), 1);
}

#[test]
fn one_that_is_being_read_is_not_erased() {
    let place = Place::new();
    put(&place.open(), ADA, "{}");
    let aside = Journal::set_aside(&place.path(), at(0)).unwrap();
    let name = aside.file_name().unwrap().to_str().unwrap();
    let _reader = Journal::open(&aside, &place.key).unwrap();

    let refused = Journal::erase_aside(&place.path(), name);

    assert!(matches!(refused, Err(Error::InUse)), "{refused:?}");
    assert!(aside.exists());
}

#[test]
fn a_bad_page_in_the_middle_is_found_by_looking_through_and_named_by_its_cause() {
    let place = Place::new();
    let journal = place.open();
    for _ in 0..200 {
        put(
            &journal,
            ADA,
            &format!("{{\"x\":\"{}\"}}", "y".repeat(3_000)),
        );
    }
    assert!(journal.look_through().is_ok());
    drop(journal);
    let mut bytes = fs::read(place.path()).unwrap();
    let middle = bytes.len() / 8_192 * 4_096 + 100;
    bytes[middle] ^= 1;
    fs::write(place.path(), bytes).unwrap();

    let journal = place.open();
    let found = journal.look_through();
    // What was one bad page shuts all of it.
    let written = journal.hold(true, at(1)).unwrap_err();

    assert!(matches!(found, Err(Error::Damaged)), "{found:?}");
    assert!(matches!(journal.cause(written), Error::Damaged));
    assert!(matches!(journal.cause(Error::Full), Error::Full));
}
