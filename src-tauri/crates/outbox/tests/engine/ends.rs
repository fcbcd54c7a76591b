//! The ends that things come to: a disk that fails, a window that closes, a member that is forgotten.

use studiodesk_core::CustomerId;
use studiodesk_outbox::Error;
use studiodesk_outbox::model::{Kind, State};
use studiodesk_outbox::ports::Clock;

use crate::script::{Script, run};
use crate::{SECOND, confirmed, found};

#[test]
fn an_answer_that_the_disk_does_not_take_is_written_when_it_does() {
    let script = Script::new([confirmed().after(SECOND), confirmed()]);
    run(script, async |world, outbox| {
        let first = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        let second = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| !world.sent_at(first.id).is_empty()).await;
        world.set_disk_full(true);
        tokio::time::sleep(60 * SECOND).await;
        let meanwhile = (world.item(first.id).state, world.sent_at(second.id));

        world.set_disk_full(false);
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(meanwhile, (State::Sending, vec![]));
        assert_eq!(world.sent_at(first.id).len(), 1);
        assert_eq!(world.item(first.id).state, State::Confirmed);
        assert!(world.sent_at(second.id)[0] <= 66 * SECOND);
    });
}

#[test]
fn nothing_is_sent_that_the_disk_does_not_know_of() {
    run(Script::new([confirmed()]), async |world, outbox| {
        outbox.hold(true);
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.set_disk_full(true);
        outbox.hold(false);
        tokio::time::sleep(60 * SECOND).await;

        assert_eq!(world.sent_at(item.id), []);
        assert!(matches!(outbox.pause(item.id), Err(Error::Journal(_))));
    });
}

#[test]
fn a_disk_that_stays_full_is_asked_ever_more_rarely_and_soon_after_it_has_room() {
    run(Script::new([confirmed()]), async |world, outbox| {
        world.set_disk_full(true);
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        tokio::time::sleep(60 * SECOND).await;
        let asked = world.not_written();
        world.set_disk_full(false);
        world.until(|| outbox.items().is_empty()).await;

        // After half a second, 1, 2, 4, and then every 5.
        assert!((10..=16).contains(&asked), "{asked}");
        assert!(world.sent_at(item.id)[0] <= 65 * SECOND);
    });
}

#[test]
fn closing_waits_for_what_is_under_way_and_begins_nothing() {
    let script = Script::new([confirmed().after(5 * SECOND), confirmed()]);
    run(script, async |world, outbox| {
        let first = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        let second = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| !world.sent_at(first.id).is_empty()).await;

        outbox.stop(60 * SECOND).await;

        assert_eq!(world.passed(), 5 * SECOND);
        assert_eq!(world.item(first.id).state, State::Confirmed);
        assert_eq!(world.item(second.id).state, State::Queued);
    });
}

#[test]
fn closing_cuts_off_what_takes_too_long_and_hears_how_it_ended() {
    let script = Script::new([confirmed().after(3600 * SECOND)]);
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| !world.sent_at(item.id).is_empty()).await;

        outbox.stop(3 * SECOND).await;

        assert_eq!(world.passed().as_secs(), 3);
        assert_eq!(world.item(item.id).state, State::Unknown);
    });
}

#[test]
fn what_deaf_services_hold_is_sending_until_the_next_start_looks() {
    let script = Script::new([confirmed().after(3600 * SECOND).deaf()]).looks([found()]);
    let world = run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| !world.sent_at(item.id).is_empty()).await;

        outbox.stop(3 * SECOND).await;

        assert!(world.passed() < 4 * SECOND);
        assert_eq!(world.item(item.id).state, State::Sending);
    });
    run(world, async |world, outbox| {
        let id = outbox.items()[0].id;
        let found = world.item(id).state;
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(found, State::Unknown);
        assert_eq!(world.item(id).state, State::Confirmed);
        assert_eq!(world.sent_at(id).len(), 1);
    });
}

#[test]
fn who_is_forgotten_is_broken_off_and_let_go_of() {
    let script = Script::new([confirmed().after(3600 * SECOND), confirmed()]);
    run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| !world.sent_at(item.id).is_empty()).await;

        world.remove(item.id);
        outbox.forget(CustomerId(1));
        tokio::time::sleep(SECOND).await;

        assert_eq!(outbox.items(), []);
        assert_eq!(world.broken_off(), [item.id]);
        assert!(matches!(outbox.try_now(item.id), Err(Error::Gone)));
    });
}

#[test]
fn somebody_who_watches_is_told_of_progress_and_of_the_end() {
    let script = Script::new([confirmed().after(SECOND)]);
    run(script, async |world, outbox| {
        let mut changes = outbox.changes();
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        let mut seen = Vec::new();
        while !outbox.items().is_empty() {
            seen.extend(outbox.progress(item.id));
            changes.changed().await.unwrap();
        }

        assert!(seen.contains(&(1, 2)), "{seen:?}");
        assert_eq!(outbox.progress(item.id), None);
    });
}
