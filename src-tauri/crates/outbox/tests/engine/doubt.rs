//! How doubt ends where reading back does not end it, and what may be done meanwhile.

use studiodesk_core::ErrorCode;
use studiodesk_outbox::model::{Doubt, Kind, State, Step};
use studiodesk_outbox::ports::{Clock, Journal, Looked, Sent};

use crate::script::{Answer, Script, run};
use crate::{SECOND, confirmed, found, nothing, one_match, said};

#[test]
fn what_only_looks_like_it_is_asked_about_once_looking_is_over_and_never_confirmed() {
    let like = || Looked::Similar(one_match());
    let unknown = || Answer::now(Sent::Unknown(said(ErrorCode::Server)));
    let script = Script::new([unknown(), unknown()]);
    // The second time the one with the mark is shown late.
    let looks = (0..5).map(|_| like()).chain([found()]);
    run(script.looks(looks), async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| world.item(item.id).doubt.is_some()).await;
        let doubt = world.item(item.id).doubt;
        let looks = world.looked_at(item.id).len();

        outbox.decide(item.id, false).unwrap();
        world.until(|| outbox.items().is_empty()).await;

        let matches = one_match();
        assert_eq!((doubt, looks), (Some(Doubt::Similar { matches }), 4));
        assert_eq!(world.sent_at(item.id).len(), 2);
        assert_eq!(world.item(item.id).state, State::Confirmed);
    });
}

fn fails(code: ErrorCode) -> Looked {
    let why = said(code);
    Looked::Failed { why, wait: None }
}

#[test]
fn looks_that_never_succeed_are_given_up_after_minutes_and_a_person_decides() {
    let unknown = Answer::now(Sent::Unknown(said(ErrorCode::Server)));
    let script = Script::new([unknown, confirmed()]);
    let looks = (0..200).map(|_| fails(ErrorCode::Server));
    run(script.looks(looks), async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        tokio::time::sleep(300 * SECOND).await;
        let early = world.item(item.id).doubt;
        let too_early = outbox.decide(item.id, false);
        world.until(|| world.item(item.id).doubt.is_some()).await;
        let asked = (world.passed(), world.item(item.id));

        outbox.decide(item.id, false).unwrap();
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(early, None);
        assert!(too_early.is_err(), "nothing proves that it is not there");
        assert!(asked.0 < 400 * SECOND);
        assert_eq!(asked.1.doubt, Some(Doubt::Unseen));
        assert_eq!(asked.1.why, Some(said(ErrorCode::Server)));
        assert!(world.looked_at(item.id).len() >= 5);
        assert_eq!(world.sent_at(item.id).len(), 2);
    });
}

#[test]
fn looks_that_the_way_or_a_limit_keeps_from_succeeding_are_no_reason_to_ask() {
    let unknown = Answer::now(Sent::Unknown(said(ErrorCode::Server)));
    let looks = (0..30).map(|at| fails([ErrorCode::RateLimited, ErrorCode::Offline][at % 2]));
    let script = Script::new([unknown]).looks(looks.chain([found()]));
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| outbox.items().is_empty()).await;

        assert!(world.passed() > 600 * SECOND);
        assert_eq!(world.item(item.id).state, State::Confirmed);
    });
}

#[test]
fn what_always_fails_waits_longer_each_time_and_can_be_held_back() {
    let unknown = || Answer::now(Sent::Unknown(said(ErrorCode::Server)));
    let script = Script::new((0..3).map(|_| unknown())).looks((0..12).map(|_| nothing()));
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| world.sent_at(item.id).len() == 3).await;
        let sent = world.sent_at(item.id);
        world
            .until(|| world.item(item.id).state == State::Queued)
            .await;
        tokio::time::sleep(10 * SECOND).await;

        outbox.pause(item.id).unwrap();
        tokio::time::sleep(600 * SECOND).await;

        assert_eq!(sent[1], 32 * SECOND);
        assert!(sent[2] - sent[1] >= 40 * SECOND, "{sent:?}");
        assert_eq!(world.sent_at(item.id).len(), 3);
    });
}

#[test]
fn what_is_withdrawn_in_doubt_leaves_its_slot_a_second_later() {
    let unknown = Answer::now(Sent::Unknown(said(ErrorCode::Server)));
    let script = Script::new([unknown, confirmed()]);
    run(script, async |world, outbox| {
        let first = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        let second = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        let in_doubt = || world.item(first.id).state == State::Unknown;
        world.until(in_doubt).await;
        let withdrawn = world.passed();

        outbox.give_up(first.id).unwrap();
        world.until(|| outbox.items().is_empty()).await;

        let first = world.item(first.id);
        assert_eq!(
            (first.state, first.doubt),
            (State::GivenUp, Some(Doubt::Unseen))
        );
        assert_eq!(world.sent_at(second.id), [withdrawn + SECOND]);
    });
}

#[test]
fn what_was_exported_is_looked_for_longer_than_whoever_took_it_over_looks() {
    let script = Script::new([confirmed()]).looks((0..16).map(|_| nothing()));
    run(script, async |world, outbox| {
        let id = world.bring(Kind::Document, &[Step::Exported]);
        outbox.take_in().unwrap();
        world.until(|| outbox.items().is_empty()).await;

        let looks = world.looked_at(id);
        assert_eq!(looks[0], SECOND);
        assert!(world.sent_at(id)[0] - looks[0] >= 90 * SECOND);
    });
}

#[test]
fn what_was_exported_is_looked_for_when_it_is_let_go_and_not_before() {
    let script = Script::new([]).looks([found()]);
    run(script, async |world, outbox| {
        outbox.hold(true);
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        Journal::record(world, item.id, &Step::Exported, world.now()).unwrap();
        outbox.take_in().unwrap();
        tokio::time::sleep(600 * SECOND).await;
        let meanwhile = world.looked_at(item.id);

        outbox.hold(false);
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(meanwhile, []);
        assert_eq!(world.item(item.id).state, State::Confirmed);
        assert_eq!(world.sent_at(item.id), []);
    });
}
