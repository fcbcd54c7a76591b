//! What steps leave on an item.

use super::*;

#[test]
fn sending_counts_and_not_having_sent_takes_it_back() {
    let not_sent = Step::NotSent {
        why: why(),
        next_at: later(9),
    };

    let sending = walk(Kind::Document, &[Step::Sending]);
    let back = sending.after(&not_sent, later(61)).unwrap();

    assert_eq!((sending.attempts, sending.sent_at), (1, Some(later(60))));
    assert_eq!((back.attempts, back.sent_at), (0, None));
    assert_eq!((back.next_at, back.why), (Some(later(9)), Some(why())));
}

#[test]
fn a_repeat_that_was_not_sent_leaves_the_first_attempt_in_doubt() {
    let not_sent = Step::NotSent {
        why: why(),
        next_at: later(9),
    };

    let item = walk(
        Kind::Picture,
        &[Step::Sending, unknown(), Step::Sending, not_sent],
    );

    assert_eq!((item.state, item.attempts), (State::Unknown, 1));
}

#[test]
fn three_looks_prove_nothing_and_the_fourth_may() {
    let mut item = walk(Kind::Document, &[Step::Sending, unknown()]);
    let absent = Step::Absent { next_at: later(9) };

    for _ in 1..rules::LOOKS {
        item = item.after(&looked(), later(70)).unwrap();

        assert!(item.after(&absent, later(71)).is_err());
    }
    let item = item.after(&looked(), later(99)).unwrap();

    assert_eq!(item.first_look_at, Some(later(70)));
    assert!(item.after(&absent, later(100)).is_ok());
}

#[test]
fn what_was_read_before_a_crash_proves_nothing() {
    let item = walk(Kind::Document, &proved(vec![Step::Sending, unknown()]));

    let item = item.after(&Step::Interrupted, later(100)).unwrap();

    assert_eq!((item.looks, item.first_look_at), (0, None));
}

#[test]
fn what_is_withdrawn_in_doubt_keeps_its_doubt() {
    let item = walk(
        Kind::Message,
        &[Step::Sending, unknown(), doubtful(), Step::GivenUp],
    );

    assert!(item.doubt.is_some());
    assert_eq!(item.settled_at, Some(later(60)));
}

#[test]
fn an_edit_of_something_refused_begins_afresh() {
    let edited = Step::Edited {
        payload: "new".into(),
    };

    let item = walk(Kind::AddressData, &[Step::Sending, refused(), edited]);

    assert_eq!(&*item.payload, "new");
    assert_eq!(
        (item.attempts, item.sent_at, item.settled_at),
        (0, None, None)
    );
    assert_eq!(item.why, None);
}

#[test]
fn an_item_survives_being_written_as_json_and_hides_what_it_says() {
    let item = walk(Kind::Message, &[Step::Sending, unknown(), doubtful()]);

    let json = serde_json::to_string(&item).unwrap();

    assert_eq!(serde_json::from_str::<Item>(&json).unwrap(), item);
    assert!(!format!("{item:?}").contains("old"));
}

#[test]
fn what_may_go_on_elsewhere_is_looked_for_before_each_sending() {
    let not_sent = Step::NotSent {
        why: why(),
        next_at: later(9),
    };
    let exported = walk(Kind::Document, &[Step::Exported]);
    let absent = Step::Absent { next_at: later(9) };

    let later_on = walk(Kind::Document, &[Step::Paused, Step::Exported]);
    let resumed = later_on.after(&Step::Resumed, later(61)).unwrap();
    let mut steps = proved(vec![Step::Exported]);
    steps.extend([absent, Step::Sending, not_sent]);
    let not_sent = walk(Kind::Document, &steps);

    assert_eq!((exported.state, exported.attempts), (State::Unknown, 0));
    assert_eq!(
        (later_on.state, resumed.state),
        (State::Queued, State::Unknown)
    );
    assert_eq!((not_sent.state, not_sent.looks), (State::Unknown, 0));
}

#[test]
fn what_may_be_sent_twice_is_sent_although_it_was_exported() {
    let picture = walk(Kind::Picture, &[Step::Exported]);

    assert_eq!(
        (picture.state, picture.twin),
        (State::Queued, Some(Twin::Exported))
    );
}

#[test]
fn an_item_from_before_exports_were_marked_is_read() {
    let mut json = serde_json::to_value(walk(Kind::Document, &[])).unwrap();
    json.as_object_mut().unwrap().remove("twin");

    assert_eq!(serde_json::from_value::<Item>(json).unwrap().twin, None);
}
