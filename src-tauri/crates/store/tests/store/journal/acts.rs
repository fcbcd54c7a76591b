//! What is answered at once: in the trail before it is sent, and whole whatever happens then.

use serde_json::Value;
use studiodesk_outbox::model::ItemId;
use studiodesk_store::{ActEvent, BreakKind, Error, Journal};

use super::support::{ADA, BEN, Place, put};
use crate::pages;
use crate::support::at;

const ASKED: &str = r#"{"kind":"book_class","payload":"{\"title\":\"Canarybird yoga\"}"}"#;

fn told<'a>(event: &'a str, details: Option<&'a str>) -> ActEvent<'a> {
    ActEvent {
        event,
        customer: None,
        details,
    }
}

fn events(journal: &Journal) -> Vec<(String, Option<i64>, bool)> {
    let entries = journal.trail(1, 100).unwrap().into_iter();
    entries
        .map(|it| (it.event, it.customer.map(|id| id.0), it.details.is_some()))
        .collect()
}

#[test]
fn an_intention_is_on_the_disk_before_anybody_can_send() {
    let place = Place::new();
    let journal = place.open();

    let act = journal.intend(Some(ADA), ASKED, at(3)).unwrap();
    let killed = place.after_a_kill();

    let left = killed.open();
    let entry = left.trail_of(ADA, 0, 9).unwrap().remove(0);
    assert_eq!(
        (entry.event.as_str(), entry.item),
        ("asked_at_once", Some(act))
    );
    assert_eq!((entry.at, entry.details.as_deref()), (at(3), Some(ASKED)));
    let verdict = left.verify().unwrap();
    assert_eq!((verdict.broken, verdict.entries), (None, 2));
    assert!(left.items().unwrap().is_empty(), "nobody works it off");
    // Who comes back may still say what came of it.
    left.note_act(act, told("confirmed", None), at(4)).unwrap();
    assert_eq!(left.verify().unwrap().broken, None);
}

#[test]
fn a_number_names_one_thing() {
    let place = Place::new();
    let journal = place.open();
    let ids = |journal: &Journal| {
        let act = journal.intend(Some(ADA), ASKED, at(0)).unwrap();
        [act, put(journal, BEN, "{}").id]
    };

    let mut all = ids(&journal).to_vec();
    drop(journal);
    all.extend(ids(&place.open()));

    all.sort();
    all.dedup();
    assert_eq!(all.len(), 4);
}

#[test]
fn only_what_began_can_end() {
    let journal = Place::new().open();
    let item = put(&journal, ADA, "{}").id;

    for number in [item, ItemId(99)] {
        let ended = journal.note_act(number, told("confirmed", None), at(1));

        assert!(matches!(ended, Err(Error::Gone)), "{ended:?}");
    }
    assert_eq!(journal.trail(0, 9).unwrap().len(), 2);
}

#[test]
fn what_came_of_it_is_bound_to_whom_it_is_about() {
    let journal = Place::new().open();
    let act = journal.intend(Some(ADA), ASKED, at(0)).unwrap();
    let why = r#"{"step":"refused","why":{"code":"invalid"}}"#;

    journal
        .note_act(act, told("refused", Some(why)), at(1))
        .unwrap();

    let entry = journal.trail_of(ADA, 0, 9).unwrap().remove(1);
    assert_eq!((entry.event.as_str(), entry.item), ("refused", Some(act)));
    assert_eq!(entry.details.as_deref(), Some(why));
}

#[test]
fn whoever_is_new_is_named_once_there_is_a_number_to_forget_them_by() {
    let journal = Place::new().open();
    let act = journal.intend(None, "{}", at(0)).unwrap();
    let name = r#"{"name":"Canarybird"}"#;

    journal
        .note_act(act, told("unknown", Some(name)), at(1))
        .unwrap();
    let found = ActEvent {
        customer: Some(BEN),
        ..told("confirmed", Some(name))
    };
    journal.note_act(act, found, at(2)).unwrap();

    let expected = [
        ("asked_at_once".into(), None, true),
        ("unknown".into(), None, false),
        ("confirmed".into(), Some(BEN.0), true),
    ];
    assert_eq!(events(&journal), expected);
    journal.forget(BEN, false, at(3)).unwrap();
    assert_eq!(
        events(&journal)[2],
        ("confirmed".into(), Some(BEN.0), false)
    );
    assert_eq!(journal.verify().unwrap().broken, None);
}

#[test]
fn forgetting_reaches_what_was_asked_for_at_once_and_what_comes_of_it_later() {
    let place = Place::new();
    let journal = place.open();
    let act = journal.intend(Some(ADA), ASKED, at(0)).unwrap();
    let holds = |text| pages::hold(&place.path(), &place.key, text);
    assert!(holds("Canarybird"));

    let erased = journal.forget(ADA, false, at(1)).unwrap();
    // The answer comes when the person is forgotten already.
    let why = r#"{"why":"Canarybird may not"}"#;
    journal
        .note_act(act, told("refused", Some(why)), at(2))
        .unwrap();

    assert_eq!((erased.items, erased.details), (0, 1));
    assert!(!holds("Canarybird"));
    let verdict = journal.verify().unwrap();
    assert_eq!((verdict.broken, verdict.erased), (None, 1));
    // Whoever is back can be served again, and that is kept.
    let again = journal.intend(Some(ADA), ASKED, at(3)).unwrap();
    journal
        .note_act(again, told("refused", Some(why)), at(4))
        .unwrap();
    assert!(events(&journal).last().unwrap().2);
}

#[test]
fn an_outcome_that_was_altered_is_found() {
    let place = Place::new();
    let journal = place.open();
    let act = journal.intend(Some(ADA), ASKED, at(0)).unwrap();
    let why = r#"{"why":"no"}"#;
    journal
        .note_act(act, told("refused", Some(why)), at(1))
        .unwrap();
    drop(journal);
    let raw = place.raw();
    raw.execute_batch(
        "DROP TRIGGER detail_is_not_altered; UPDATE detail SET text = '{}' WHERE seq = 3",
    )
    .unwrap();
    drop(raw);

    let broken = place.open().verify().unwrap().broken.unwrap();

    assert_eq!((broken.seq, broken.kind), (3, BreakKind::DetailsAltered));
}

#[test]
fn exports_tell_it_like_everything_else() {
    let journal = Place::new().open();
    let act = journal.intend(Some(ADA), ASKED, at(0)).unwrap();
    let number = r#"{"step":"confirmed","server_id":"815"}"#;
    journal
        .note_act(act, told("confirmed", Some(number)), at(1))
        .unwrap();
    let (mut csv, mut lines) = (Vec::new(), Vec::new());

    journal.write_trail_csv(Some(ADA), &mut csv).unwrap();
    journal
        .write_trail_json_lines(Some(ADA), &mut lines)
        .unwrap();

    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains("\"asked_at_once\"") && csv.contains("815"));
    let last = String::from_utf8(lines).unwrap();
    let last: Value = serde_json::from_str(last.lines().last().unwrap()).unwrap();
    assert_eq!(last["details"]["server_id"], "815");
}
