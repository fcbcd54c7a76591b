//! Every kind of change with a disk that takes nothing and a clock that jumps: what is to come of each.
//!
//! What comes of faults on the way is in the table of `studiodesk-services`; these concern no request.

use std::time::Duration;

use jiff::SignedDuration;
use studiodesk_core::ErrorCode;
use studiodesk_outbox::Error;
use studiodesk_outbox::model::{ItemId, Kind, State};
use studiodesk_outbox::ports::{Looked, Sent};
use studiodesk_outbox::rules::{self, Compares};

use crate::script::{Answer, Script, run};
use crate::{SECOND, confirmed, found, nothing, said};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// How doubt about a kind ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By reading back.
    Looks,
    /// By sending it again, which is harmless.
    SentAgain,
    /// By a person's word.
    Person,
}

fn way(kind: Kind) -> Way {
    let rule = rules::of(kind);
    match rule.compares {
        Compares::Unreadable => Way::Person,
        _ if rule.repeatable => Way::SentAgain,
        _ => Way::Looks,
    }
}

/// A service whose first answer is lost, and that shows of it what looks are to see.
fn lost(kind: Kind, seen: &[Looked]) -> Script {
    let unknown = Answer::now(Sent::Unknown(said(ErrorCode::Server))).after(SECOND);
    Script::new([unknown, confirmed()]).looks(match way(kind) {
        Way::Looks => seen.to_vec(),
        Way::SentAgain => Vec::new(),
        Way::Person => vec![Looked::Unreadable { scope: None }],
    })
}

/// When it was sent and looked for, and where it ended.
type Story = (Vec<Duration>, Vec<Duration>, State);

async fn told(world: &Script, id: ItemId) -> Story {
    let ended = || {
        let item = world.item(id);
        item.state == State::Confirmed || item.doubt.is_some()
    };
    world.until(ended).await;
    (world.sent_at(id), world.looked_at(id), world.item(id).state)
}

/// Nothing was done and the answer was lost, while the clock jumps before the first look and after it.
fn doubt(kind: Kind, jump: SignedDuration) -> Story {
    let mut story = None;
    let four = [nothing(), nothing(), nothing(), nothing()];
    run(lost(kind, &four), async |world, outbox| {
        let item = outbox.put(world.draft(kind), Vec::new()).unwrap();
        tokio::time::sleep(SECOND + SECOND / 2).await;
        world.jump(jump);
        tokio::time::sleep(10 * SECOND).await;
        world.jump(jump);
        story = Some(told(world, item.id).await);
    });
    story.unwrap()
}

#[test]
fn a_clock_that_jumps_in_doubt_changes_nothing_about_any_kind() {
    for kind in Kind::ALL {
        let (sent, looked, state) = doubt(kind, SignedDuration::ZERO);

        assert_eq!(
            doubt(kind, DAY),
            (sent.clone(), looked.clone(), state),
            "{kind:?}"
        );
        assert_eq!(
            doubt(kind, -DAY),
            (sent.clone(), looked.clone(), state),
            "{kind:?}"
        );
        let expected = match way(kind) {
            Way::Looks => (2, 4, State::Confirmed),
            Way::SentAgain => (2, 0, State::Confirmed),
            Way::Person => (1, 1, State::Unknown),
        };
        assert_eq!((sent.len(), looked.len(), state), expected, "{kind:?}");
        // The proof takes its half minute by any clock.
        let proved = looked.last().zip(looked.first());
        assert!(
            way(kind) != Way::Looks
                || proved.is_some_and(|(last, first)| *last - *first >= 30 * SECOND),
            "{kind:?}: {looked:?}"
        );
    }
}

#[test]
fn a_full_disk_before_the_first_byte_keeps_every_kind_from_being_sent() {
    for kind in Kind::ALL {
        run(Script::new([confirmed()]), async |world, outbox| {
            outbox.hold(true);
            let item = outbox.put(world.draft(kind), Vec::new()).unwrap();
            world.set_disk_full(true);
            outbox.hold(false);
            tokio::time::sleep(60 * SECOND).await;
            let meanwhile = (world.sent_at(item.id).len(), world.item(item.id).state);

            world.set_disk_full(false);
            let (sent, looked, state) = told(world, item.id).await;

            assert_eq!(meanwhile, (0, State::Queued), "{kind:?}");
            assert_eq!(
                (sent.len(), looked.len(), state),
                (1, 0, State::Confirmed),
                "{kind:?}"
            );
        });
    }
}

#[test]
fn a_full_disk_when_the_answer_comes_has_no_kind_sent_twice() {
    for kind in Kind::ALL {
        let script = Script::new([confirmed().after(SECOND)]);
        run(script, async |world, outbox| {
            let item = outbox.put(world.draft(kind), Vec::new()).unwrap();
            world.until(|| !world.sent_at(item.id).is_empty()).await;
            world.set_disk_full(true);
            tokio::time::sleep(60 * SECOND).await;
            let meanwhile = world.item(item.id).state;

            world.set_disk_full(false);
            let (sent, looked, state) = told(world, item.id).await;

            assert_eq!(meanwhile, State::Sending, "{kind:?}");
            assert_eq!(
                (sent.len(), looked.len(), state),
                (1, 0, State::Confirmed),
                "{kind:?}"
            );
        });
    }
}

#[test]
fn a_full_disk_when_the_answer_is_lost_only_puts_doubt_off() {
    for kind in Kind::ALL {
        run(lost(kind, &[found()]), async |world, outbox| {
            let item = outbox.put(world.draft(kind), Vec::new()).unwrap();
            world.until(|| !world.sent_at(item.id).is_empty()).await;
            world.set_disk_full(true);
            tokio::time::sleep(60 * SECOND).await;
            let meanwhile = (world.sent_at(item.id).len(), world.item(item.id).state);

            world.set_disk_full(false);
            let (sent, looked, state) = told(world, item.id).await;

            assert_eq!(meanwhile, (1, State::Sending), "{kind:?}");
            let expected = match way(kind) {
                Way::Looks => (1, 1, State::Confirmed),
                Way::SentAgain => (2, 0, State::Confirmed),
                Way::Person => (1, 1, State::Unknown),
            };
            assert_eq!((sent.len(), looked.len(), state), expected, "{kind:?}");
        });
    }
}

#[test]
fn a_read_only_disk_takes_nothing_new_and_sends_nothing_old_of_any_kind() {
    for kind in Kind::ALL {
        let mut waiting = None;
        let world = run(Script::new([confirmed()]), async |world, outbox| {
            outbox.hold(true);
            waiting = Some(outbox.put(world.draft(kind), Vec::new()).unwrap().id);
        });
        let id = waiting.unwrap();

        world.set_read_only(true);
        let world = run(world, async |world, outbox| {
            let refused = outbox.put(world.draft(kind), Vec::new());
            tokio::time::sleep(60 * SECOND).await;

            assert!(matches!(refused, Err(Error::Journal(_))), "{kind:?}");
            assert_eq!(outbox.items().len(), 1, "{kind:?}");
            assert_eq!(world.item(id).state, State::Queued, "{kind:?}");
            assert_eq!(world.sent_at(id), [], "{kind:?}");
        });
        world.set_read_only(false);
        run(world, async |world, _| {
            let (sent, looked, state) = told(world, id).await;

            assert_eq!(
                (sent.len(), looked.len(), state),
                (1, 0, State::Confirmed),
                "{kind:?}"
            );
        });
    }
}
