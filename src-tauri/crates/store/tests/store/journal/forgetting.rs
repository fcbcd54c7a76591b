//! Forgetting a person: everything of them, and nothing before it may.

use studiodesk_outbox::model::State;
use studiodesk_store::{Erased, Error};

use super::support::{ADA, BEN, Place, confirmed, draft, file, put, record, refused};
use crate::pages;
use crate::support::at;

#[test]
fn no_page_holds_anything_of_who_was_forgotten() {
    let place = Place::new();
    let journal = place.open();
    let ask = |of, secret: &str| {
        let scan = std::io::Cursor::new(format!("{secret}'s knee ").repeat(50_000));
        let files = vec![file(&format!("{secret}.pdf"), scan)];
        let payload = format!("{{\"name\":\"{secret}\"}}");
        journal.put(draft(of, &payload), files, at(0)).unwrap().id
    };
    let [done, refusal] = [ask(ADA, "Canarybird"), ask(ADA, "Canarybird")];
    record(&journal, done, &confirmed());
    record(&journal, refusal, &refused());
    let bens = ask(BEN, "Sparrow");
    let holds = |text| pages::hold(&place.path(), &place.key, text);
    assert!(holds("Canarybird's knee") && holds("Canarybird may not"));

    let before = journal.remains(ADA).unwrap();
    let erased = journal.forget(ADA, false, at(9)).unwrap();

    let expected = Erased {
        items: 2,
        files: 2,
        details: 4,
    };
    assert_eq!(erased, expected);
    assert_eq!(before, expected);
    assert_eq!(journal.remains(ADA).unwrap(), Erased::default());
    assert_eq!(journal.remains(BEN).unwrap().files, 1);
    assert!(!holds("Canarybird"));
    assert!(holds("Sparrow's knee"));
    assert_eq!(journal.items().unwrap()[0].id, bens);
    assert_eq!(
        journal.forget(ADA, false, at(9)).unwrap(),
        Erased::default()
    );
}

#[test]
fn what_still_waits_is_not_forgotten_by_accident() {
    let place = Place::new();
    let journal = place.open();
    let waiting = put(&journal, ADA, "{}").id;
    let done = put(&journal, ADA, "{}").id;
    record(&journal, done, &confirmed());
    put(&journal, BEN, "{}");

    let error = journal.forget(ADA, false, at(9)).unwrap_err();

    assert!(matches!(error, Error::Unfinished { count: 1 }), "{error:?}");
    assert_eq!(journal.item(waiting).unwrap().state, State::Queued);
    assert!(journal.item(done).is_ok());
    assert_eq!(journal.forget(ADA, true, at(9)).unwrap().items, 2);
    assert!(matches!(journal.item(waiting), Err(Error::Gone)));
}

#[test]
fn forgetting_somebody_unknown_leaves_no_entry() {
    let place = Place::new();
    let journal = place.open();
    let before = journal.verify().unwrap();

    let erased = journal.forget(ADA, false, at(9)).unwrap();

    assert_eq!(erased, Erased::default());
    assert_eq!(journal.verify().unwrap(), before);
}

#[test]
fn what_was_left_behind_is_found_though_nothing_names_the_person() {
    let place = Place::new();
    let journal = place.open();
    let waiting = put(&journal, ADA, "{}").id;
    journal.forget(ADA, true, at(9)).unwrap();
    drop(journal);
    place
        .raw()
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF;
             INSERT INTO chunk (item, file, place, bytes) VALUES ({waiting}, 0, 0, x'00')"
        ))
        .unwrap();

    let left = place.open().remains(ADA).unwrap();

    let one = Erased {
        files: 1,
        ..Erased::default()
    };
    assert_eq!(left, one);
}
