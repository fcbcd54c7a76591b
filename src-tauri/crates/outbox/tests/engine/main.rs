//! What the engine promises, one promise at a time, on a clock that moves when nothing else does.

#![expect(
    clippy::unwrap_used,
    reason = "a scripted world that cannot be built has to stop"
)]

mod cancels;
mod doubt;
mod ends;
mod kinds;
mod script;
mod starts;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use studiodesk_core::ErrorCode;
use studiodesk_outbox::model::{Doubt, Kind, Match, Said, State};
use studiodesk_outbox::ports::{Looked, Reach, Sent};

use crate::script::{Answer, Script, run};

const SECOND: Duration = Duration::from_secs(1);

fn said(code: ErrorCode) -> Said {
    Said::code(code)
}

fn confirmed() -> Answer {
    Answer::now(Sent::Confirmed {
        server_id: Some("9".into()),
    })
}

fn not_sent(code: ErrorCode, wait: Option<Duration>) -> Answer {
    let why = said(code);
    Answer::now(Sent::NotSent { why, wait })
}

fn one_match() -> Vec<Match> {
    vec![Match {
        server_id: Some("9".into()),
        text: Vec::new(),
    }]
}

fn found() -> Looked {
    Looked::Matches(one_match())
}

fn nothing() -> Looked {
    Looked::Matches(Vec::new())
}

#[test]
fn a_new_item_is_sent_at_once_and_confirmed() {
    run(Script::new([confirmed()]), async |world, outbox| {
        tokio::time::sleep(100 * SECOND).await;

        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(world.sent_at(item.id), [100 * SECOND]);
        assert_eq!(world.item(item.id).state, State::Confirmed);
        assert_eq!(world.item(item.id).server_id.as_deref(), Some("9"));
    });
}

#[test]
fn doubt_is_looked_into_after_a_second_and_one_match_confirms() {
    let unknown = Answer::now(Sent::Unknown(said(ErrorCode::Server)));
    let script = Script::new([unknown]).looks([found()]);
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(world.looked_at(item.id), [SECOND]);
        assert_eq!(world.item(item.id).state, State::Confirmed);
    });
}

#[test]
fn only_looks_spread_over_thirty_seconds_let_it_be_sent_again() {
    let unknown = Answer::now(Sent::Unknown(said(ErrorCode::Server)));
    let script = Script::new([unknown, confirmed()]).looks((0..4).map(|_| nothing()));
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| outbox.items().is_empty()).await;

        let looks = [1, 5, 15, 32].map(|at| at * SECOND);
        assert_eq!(world.looked_at(item.id), looks);
        assert_eq!(world.sent_at(item.id), [Duration::ZERO, 32 * SECOND]);
    });
}

#[test]
fn impatience_does_not_shorten_the_proof() {
    let unknown = Answer::now(Sent::Unknown(said(ErrorCode::Server)));
    let script = Script::new([unknown, confirmed()]).looks((0..20).map(|_| nothing()));
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        for _ in 0..10 {
            tokio::time::sleep(SECOND).await;
            outbox.try_now(item.id).unwrap();
        }
        world.until(|| outbox.items().is_empty()).await;

        let looks = world.looked_at(item.id);
        assert!(looks.len() > 10);
        let sent_again = world.sent_at(item.id)[1];
        assert!(sent_again - looks[0] >= 30 * SECOND);
    });
}

#[test]
fn what_cannot_be_read_waits_for_a_person() {
    let unknown = Answer::now(Sent::Unknown(said(ErrorCode::TimedOut)));
    let script = Script::new([unknown]).looks([Looked::Unreadable { scope: None }]);
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Message), Vec::new()).unwrap();
        world.until(|| world.item(item.id).doubt.is_some()).await;
        tokio::time::sleep(3600 * SECOND).await;

        let doubt = world.item(item.id).doubt;
        outbox.decide(item.id, true).unwrap();

        assert_eq!(doubt, Some(Doubt::Unreadable { scope: None }));
        assert_eq!(world.looked_at(item.id).len(), 1);
        assert_eq!(world.item(item.id).state, State::Confirmed);
    });
}

#[test]
fn a_used_up_limit_is_waited_for_by_all_of_the_kind_and_counts_no_attempt() {
    let limited = not_sent(ErrorCode::RateLimited, Some(20 * SECOND));
    let script = Script::new([limited, confirmed(), confirmed(), confirmed()]);
    run(script, async |world, outbox| {
        let first = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| world.item(first.id).why.is_some()).await;
        let attempts = world.item(first.id).attempts;
        let same = outbox
            .put(world.draft_of(2, Kind::Document), Vec::new())
            .unwrap();
        let other = outbox
            .put(world.draft_of(3, Kind::AddressData), Vec::new())
            .unwrap();
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(attempts, 0);
        assert_eq!(world.sent_at(first.id)[1], 20 * SECOND);
        assert_eq!(world.sent_at(same.id), [20 * SECOND]);
        assert!(world.sent_at(other.id)[0] < SECOND);
    });
}

#[test]
fn trying_under_a_closed_limit_tells_when_the_limit_ends() {
    let limited = not_sent(ErrorCode::RateLimited, Some(20 * SECOND));
    let script = Script::new([limited, confirmed(), confirmed()]);
    run(script, async |world, outbox| {
        let first = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| world.item(first.id).why.is_some()).await;
        let same = outbox
            .put(world.draft_of(2, Kind::Document), Vec::new())
            .unwrap();

        let item = outbox.try_now(first.id).unwrap();
        tokio::time::sleep(SECOND).await;

        let ends = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(20);
        assert_eq!(item.next_at, None);
        assert_eq!(outbox.next_at(first.id), Some(ends));
        assert_eq!(outbox.next_at(same.id), Some(ends));
        world.until(|| outbox.items().is_empty()).await;
        assert_eq!(outbox.next_at(first.id), None);
    });
}

#[test]
fn a_refused_key_stops_the_queue_until_there_is_another() {
    let script = Script::new([not_sent(ErrorCode::KeyRefused, None), confirmed()]);
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        tokio::time::sleep(3600 * SECOND).await;
        let reach = outbox.reach();

        outbox.key_changed();
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(reach, Reach::KeyRefused(said(ErrorCode::KeyRefused)));
        assert_eq!(world.sent_at(item.id), [Duration::ZERO, 3600 * SECOND]);
        assert_eq!(outbox.reach(), Reach::Open);
    });
}

#[test]
fn a_network_that_the_system_reports_is_used_at_once() {
    let script = Script::new([not_sent(ErrorCode::Offline, None), confirmed()]).offline(true);
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        tokio::time::sleep(Duration::from_millis(100_123)).await;

        world.set_offline(false);
        outbox.link_returned();
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(world.sent_at(item.id)[1], Duration::from_millis(100_123));
    });
}

#[test]
fn a_held_queue_keeps_what_is_asked_and_goes_on_when_let() {
    run(Script::new([confirmed()]), async |world, outbox| {
        outbox.hold(true);
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        tokio::time::sleep(60 * SECOND).await;
        let sent = world.sent_at(item.id);

        outbox.hold(false);
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(sent, []);
        assert_eq!(world.sent_at(item.id), [60 * SECOND]);
    });
}
