//! Every state against every step. What a step does beside moving is in [`effects`].

mod canceled;
mod effects;

use std::collections::BTreeSet;

use jiff::SignedDuration;
use studiodesk_core::{CustomerId, ErrorCode};

use super::*;
use crate::model::{Doubt, Draft, ItemId, Kind, Lane, Mark, Said};

const ASKED: Timestamp = Timestamp::UNIX_EPOCH;

fn later(seconds: i64) -> Timestamp {
    ASKED + SignedDuration::from_secs(seconds)
}

fn why() -> Said {
    Said::code(ErrorCode::Offline)
}

fn queued(kind: Kind) -> Item {
    let draft = Draft {
        kind,
        customer: CustomerId(7),
        slot: "address".into(),
        lane: Lane::Interactive,
        payload: "old".into(),
        asked_by: "Ada".into(),
    };
    Item::new(
        ItemId(1),
        Mark::from_random([3; 10]),
        draft,
        Vec::new(),
        ASKED,
    )
}

fn walk(kind: Kind, steps: &[Step]) -> Item {
    steps.iter().fold(queued(kind), |item, step| {
        item.after(step, later(60)).expect("a legal walk")
    })
}

fn unknown() -> Step {
    Step::Unknown {
        why: why(),
        next_at: later(1),
    }
}

fn looked() -> Step {
    Step::LookedInVain { next_at: later(5) }
}

fn doubtful() -> Step {
    Step::Doubtful {
        doubt: Doubt::Unreadable { scope: None },
    }
}

fn refused() -> Step {
    Step::Refused { why: why() }
}

fn confirmed() -> Step {
    Step::Confirmed {
        server_id: Some("9".into()),
    }
}

fn proved(mut steps: Vec<Step>) -> Vec<Step> {
    steps.extend((0..rules::LOOKS).map(|_| looked()));
    steps
}

/// All places where an item can stand, each with the walk that leads there.
fn places() -> Vec<(&'static str, Item)> {
    let address = |steps: &[Step]| walk(Kind::AddressData, steps);
    let picture = |steps: &[Step]| walk(Kind::Picture, steps);
    let document = |steps: &[Step]| walk(Kind::Document, steps);
    vec![
        ("queued", address(&[])),
        ("paused", address(&[Step::Paused])),
        ("sending", address(&[Step::Sending])),
        ("unknown", address(&[Step::Sending, unknown()])),
        ("proved", address(&proved(vec![Step::Sending, unknown()]))),
        ("repeatable", picture(&[Step::Sending, unknown()])),
        ("doubtful", address(&[Step::Sending, unknown(), doubtful()])),
        ("confirmed", address(&[Step::Sending, confirmed()])),
        ("refused", address(&[Step::Sending, refused()])),
        ("given up", address(&[Step::GivenUp])),
        ("upload", document(&[Step::Sending])),
        ("canceled", document(&[Step::Sending, Step::Canceled])),
        (
            "canceled in doubt",
            document(&[Step::Sending, Step::Canceled, unknown()]),
        ),
        (
            "canceled and proved",
            document(&proved(vec![Step::Sending, Step::Canceled, unknown()])),
        ),
        (
            "canceled picture",
            picture(&[Step::Sending, Step::Canceled, unknown()]),
        ),
        (
            "canceled and doubtful",
            picture(&[Step::Sending, Step::Canceled, unknown(), doubtful()]),
        ),
        (
            "canceled and given up",
            document(&[Step::Sending, Step::Canceled, refused()]),
        ),
        ("canceled in time", document(&[Step::Canceled])),
    ]
}

fn steps() -> Vec<Step> {
    vec![
        Step::Sending,
        Step::NotSent {
            why: why(),
            next_at: later(9),
        },
        unknown(),
        looked(),
        Step::LookFailed {
            why: why(),
            next_at: later(9),
        },
        Step::Absent { next_at: later(9) },
        doubtful(),
        confirmed(),
        refused(),
        Step::Interrupted,
        Step::Exported,
        Step::Paused,
        Step::Resumed,
        Step::TryNow,
        Step::Edited {
            payload: "new".into(),
        },
        Step::GivenUp,
        Step::Decided { there: true },
        Step::Decided { there: false },
        Step::Canceled,
        Step::QueuedAgain,
    ]
}

/// For each place, the legal steps in the order of [`steps`] and where they lead.
const LEGAL: [(&str, &[(&str, State)]); 18] = {
    use State::{Confirmed, GivenUp, Queued, Refused, Sending, Unknown};
    const DOUBT: &[(&str, State)] = &[
        ("looked_in_vain", Unknown),
        ("look_failed", Unknown),
        ("doubtful", Unknown),
        ("confirmed", Confirmed),
        ("interrupted", Unknown),
        ("exported", Unknown),
        ("try_now", Unknown),
        ("given_up", GivenUp),
    ];
    [
        (
            "queued",
            &[
                ("sending", Sending),
                ("exported", Unknown),
                ("paused", Queued),
                ("try_now", Queued),
                ("edited", Queued),
                ("given_up", GivenUp),
            ],
        ),
        (
            "paused",
            &[
                ("exported", Queued),
                ("resumed", Queued),
                ("try_now", Queued),
                ("edited", Queued),
                ("given_up", GivenUp),
            ],
        ),
        (
            "sending",
            &[
                ("not_sent", Queued),
                ("unknown", Unknown),
                ("confirmed", Confirmed),
                ("refused", Refused),
                ("interrupted", Unknown),
                ("exported", Sending),
            ],
        ),
        ("unknown", DOUBT),
        (
            "proved",
            &[
                ("looked_in_vain", Unknown),
                ("look_failed", Unknown),
                ("absent", Queued),
                ("doubtful", Unknown),
                ("confirmed", Confirmed),
                ("interrupted", Unknown),
                ("exported", Unknown),
                ("try_now", Unknown),
                ("given_up", GivenUp),
            ],
        ),
        (
            "repeatable",
            &[
                ("sending", Sending),
                ("looked_in_vain", Unknown),
                ("look_failed", Unknown),
                ("doubtful", Unknown),
                ("confirmed", Confirmed),
                ("interrupted", Unknown),
                ("exported", Unknown),
                ("try_now", Unknown),
                ("given_up", GivenUp),
                ("canceled", Unknown),
            ],
        ),
        (
            "doubtful",
            &[
                ("exported", Unknown),
                ("try_now", Unknown),
                ("given_up", GivenUp),
                ("decided", Confirmed),
                ("decided", Queued),
            ],
        ),
        ("confirmed", &[]),
        (
            "refused",
            &[
                ("exported", Refused),
                ("edited", Queued),
                ("given_up", GivenUp),
            ],
        ),
        ("given up", &[]),
        (
            "upload",
            &[
                ("not_sent", Queued),
                ("unknown", Unknown),
                ("confirmed", Confirmed),
                ("refused", Refused),
                ("interrupted", Unknown),
                ("exported", Sending),
                ("canceled", Sending),
            ],
        ),
        (
            "canceled",
            &[
                ("not_sent", GivenUp),
                ("unknown", Unknown),
                ("confirmed", Confirmed),
                ("refused", GivenUp),
                ("interrupted", Unknown),
                ("exported", Sending),
            ],
        ),
        ("canceled in doubt", DOUBT),
        (
            "canceled and proved",
            &[
                ("looked_in_vain", Unknown),
                ("look_failed", Unknown),
                ("absent", GivenUp),
                ("doubtful", Unknown),
                ("confirmed", Confirmed),
                ("interrupted", Unknown),
                ("exported", Unknown),
                ("try_now", Unknown),
                ("given_up", GivenUp),
            ],
        ),
        // It could be sent again without looking, and is not.
        ("canceled picture", DOUBT),
        (
            "canceled and doubtful",
            &[
                ("exported", Unknown),
                ("try_now", Unknown),
                ("given_up", GivenUp),
                ("decided", Confirmed),
                ("decided", GivenUp),
            ],
        ),
        ("canceled and given up", &[("queued_again", Queued)]),
        ("canceled in time", &[("queued_again", Queued)]),
    ]
};

#[test]
fn every_place_takes_its_legal_steps_and_no_others() {
    for ((place, item), (expected_place, expected)) in places().into_iter().zip(LEGAL) {
        assert_eq!(place, expected_place);

        let taken: Vec<_> = steps()
            .into_iter()
            .filter_map(|step| Some((step.name(), item.after(&step, later(99)).ok()?.state)))
            .collect();

        assert_eq!(taken, expected, "{place}");
    }
}

#[test]
fn what_is_impossible_says_what_was_asked_of_whom() {
    let confirmed = walk(Kind::Document, &[Step::Sending, confirmed()]);

    let impossible = confirmed.after(&Step::Sending, later(99));

    assert_eq!(
        impossible,
        Err(Impossible {
            state: State::Confirmed,
            step: "sending"
        })
    );
}

#[test]
fn all_states_and_all_steps_are_tried() {
    let states: BTreeSet<_> = places().iter().map(|(_, item)| item.state).collect();
    let names: BTreeSet<_> = steps().iter().map(Step::name).collect();

    assert_eq!(states, State::ALL.into());
    assert_eq!(names.len(), 19);
}
