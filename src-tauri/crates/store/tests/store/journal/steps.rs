//! What happens to items, and changing what they say.

use studiodesk_outbox::model::{ItemId, Payload, State, Step};
use studiodesk_store::{Error, Journal};

use super::support::{ADA, Place, Torn, confirmed, draft, file, put, read, record, refused};
use crate::support::at;

#[test]
fn a_step_outlives_a_restart_with_its_entry_in_the_trail() {
    let place = Place::new();
    let journal = place.open();
    let id = put(&journal, ADA, "{}").id;

    let sent = journal.record(id, &Step::Sending, at(7)).unwrap();

    drop(journal);
    let journal = place.open();
    assert_eq!(journal.item(id).unwrap(), sent);
    assert_eq!((sent.state, sent.sent_at), (State::Sending, Some(at(7))));
    let last = journal.trail(0, 100).unwrap().pop().unwrap();
    assert_eq!(
        (last.event.as_str(), last.item, last.at),
        ("sending", Some(id), at(7))
    );
}

#[test]
fn a_step_that_is_not_legal_is_written_nowhere() {
    let journal = Journal::in_memory().unwrap();
    let item = put(&journal, ADA, "{}");
    let before = journal.verify().unwrap();

    let error = journal.record(item.id, &Step::Resumed, at(7)).unwrap_err();

    assert!(matches!(error, Error::Impossible(_)), "{error:?}");
    assert_eq!(journal.item(item.id).unwrap(), item);
    assert_eq!(journal.verify().unwrap(), before);
}

#[test]
fn an_item_that_is_not_here_is_told() {
    let journal = Journal::in_memory().unwrap();

    let error = journal
        .record(ItemId(9), &Step::Sending, at(7))
        .unwrap_err();

    assert!(matches!(error, Error::Gone), "{error:?}");
    assert!(matches!(journal.item(ItemId(9)), Err(Error::Gone)));
}

#[test]
fn what_waits_and_what_was_refused_is_listed_in_order_and_the_rest_is_history() {
    let journal = Journal::in_memory().unwrap();
    let [done, first, late, refusal, withdrawn] = [(); 5].map(|()| put(&journal, ADA, "{}").id);
    record(&journal, late, &[Step::Sending]);
    record(&journal, refusal, &refused());
    record(&journal, done, &confirmed());
    journal.record(withdrawn, &Step::GivenUp, at(90)).unwrap();

    let waiting: Vec<_> = journal
        .items()
        .unwrap()
        .iter()
        .map(|item| item.id)
        .collect();
    let history: Vec<_> = journal
        .history(10)
        .unwrap()
        .iter()
        .map(|item| item.id)
        .collect();

    assert_eq!(waiting, [first, late, refusal]);
    assert_eq!(history, [withdrawn, done]);
    assert_eq!(journal.history(1).unwrap()[0].id, withdrawn);
}

#[test]
fn a_refused_item_is_edited_with_other_files_and_waits_again() {
    let journal = Journal::in_memory().unwrap();
    let old = vec![file("old", &b"old"[..]), file("older", &b"older"[..])];
    let id = journal.put(draft(ADA, "{}"), old, at(0)).unwrap().id;
    record(&journal, id, &refused());

    let new = vec![file("new", &b"new"[..])];
    let item = journal
        .edit(id, Payload::from("{\"b\":2}"), Some(new), at(9))
        .unwrap();

    assert_eq!(journal.item(id).unwrap(), item);
    assert_eq!(item.state, State::Queued);
    assert_eq!(&*item.payload, "{\"b\":2}");
    assert_eq!(item.files.len(), 1);
    assert_eq!(read(&journal, id, 0), b"new");
    assert!(matches!(journal.open_file(id, 1), Err(Error::Gone)));
    let told = journal.trail(0, 100).unwrap().pop().unwrap();
    let digest = item.files[0].sha256.to_string();
    assert_eq!(told.event, "edited");
    assert!(told.details.unwrap().contains(&digest), "which file it was");
}

#[test]
fn editing_without_files_keeps_them() {
    let journal = Journal::in_memory().unwrap();
    let files = vec![file("old", &b"old"[..])];
    let id = journal.put(draft(ADA, "{}"), files, at(0)).unwrap().id;

    journal
        .edit(id, Payload::from("{\"b\":2}"), None, at(9))
        .unwrap();

    assert_eq!(read(&journal, id, 0), b"old");
}

#[test]
fn an_edit_that_fails_leaves_item_and_files_as_they_were() {
    let journal = Journal::in_memory().unwrap();
    let files = vec![file("old", &b"old"[..])];
    let item = journal.put(draft(ADA, "{}"), files, at(0)).unwrap();

    let torn = vec![file("torn", Torn(10))];
    let broken = journal
        .edit(item.id, Payload::from("{}"), Some(torn), at(9))
        .unwrap_err();
    record(&journal, item.id, &[Step::Sending]);
    let late = journal
        .edit(item.id, Payload::from("{}"), Some(vec![]), at(9))
        .unwrap_err();

    assert!(matches!(broken, Error::Source(_)), "{broken:?}");
    assert!(matches!(late, Error::Impossible(_)), "{late:?}");
    assert_eq!(read(&journal, item.id, 0), b"old");
}
