//! What a person's wish to end a sending leaves on an item.

use super::*;

fn absent() -> Step {
    Step::Absent { next_at: later(9) }
}

fn canceled(more: &[Step]) -> Item {
    let mut steps = vec![Step::Sending, Step::Canceled, unknown()];
    steps.extend_from_slice(more);
    walk(Kind::Document, &steps)
}

#[test]
fn what_is_proved_absent_is_given_up_with_what_it_says_and_without_doubt() {
    let item = canceled(&proved(vec![]))
        .after(&absent(), later(99))
        .unwrap();

    assert_eq!((item.state, item.canceled), (State::GivenUp, true));
    assert_eq!((item.doubt, &*item.payload), (None, "old"));
    assert_eq!((item.settled_at, item.next_at), (Some(later(99)), None));
}

#[test]
fn what_had_arrived_is_confirmed_and_says_that_it_was_canceled() {
    let answered = walk(
        Kind::Document,
        &[Step::Sending, Step::Canceled, confirmed()],
    );
    let seen = canceled(&[looked(), confirmed()]);

    for item in [answered, seen] {
        assert_eq!((item.state, item.canceled), (State::Confirmed, true));
    }
}

#[test]
fn the_wish_survives_the_end_of_the_process() {
    let item = walk(
        Kind::Document,
        &[Step::Sending, Step::Canceled, Step::Interrupted],
    );

    assert_eq!((item.state, item.canceled), (State::Unknown, true));
    assert!(!item.is_repeatable());
}

#[test]
fn what_is_queued_again_begins_afresh_under_its_old_mark() {
    let steps = [proved(vec![]), vec![absent(), Step::QueuedAgain]].concat();

    let item = canceled(&steps);

    let fresh = queued(Kind::Document);
    assert_eq!(
        item,
        Item {
            // When it was asked for does not change.
            asked_at: fresh.asked_at,
            ..fresh
        }
    );
}

#[test]
fn what_was_withdrawn_in_doubt_or_lost_its_content_is_not_queued_again() {
    let in_doubt = canceled(&[Step::GivenUp]);
    let emptied = Item {
        payload: "".into(),
        ..walk(Kind::Document, &[Step::Canceled])
    };

    for item in [in_doubt, emptied] {
        assert!(item.after(&Step::QueuedAgain, later(99)).is_err());
    }
}

#[test]
fn a_picture_whose_earlier_attempt_is_in_doubt_is_not_called_absent() {
    let not_sent = Step::NotSent {
        why: why(),
        next_at: later(9),
    };
    let steps = [
        Step::Sending,
        unknown(),
        Step::Sending,
        Step::Canceled,
        not_sent,
    ];

    let item = walk(Kind::Picture, &steps);

    assert_eq!((item.state, item.attempts), (State::Unknown, 1));
}

#[test]
fn what_may_go_on_elsewhere_is_looked_for_although_it_was_not_sent_here() {
    let not_sent = Step::NotSent {
        why: why(),
        next_at: later(9),
    };
    let steps = [Step::Exported, Step::Sending, Step::Canceled, not_sent];

    let item = walk(Kind::Picture, &steps);

    assert_eq!((item.state, item.attempts), (State::Unknown, 0));
}

#[test]
fn an_item_from_before_sendings_could_be_canceled_is_read() {
    let mut json = serde_json::to_value(queued(Kind::Document)).unwrap();
    json.as_object_mut().unwrap().remove("canceled");

    assert!(!serde_json::from_value::<Item>(json).unwrap().canceled);
}
