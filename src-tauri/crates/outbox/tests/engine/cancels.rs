//! A person ends what is being sent.

use std::time::Duration;

use studiodesk_core::ErrorCode;
use studiodesk_outbox::Error;
use studiodesk_outbox::model::{Doubt, Kind, State};
use studiodesk_outbox::ports::{Looked, Sent};

use crate::script::{Answer, Script, run};
use crate::{SECOND, confirmed, found, nothing, said};

/// An upload that would take an hour.
fn slow() -> Answer {
    confirmed().after(3600 * SECOND)
}

fn nothing_seen() -> Vec<Looked> {
    vec![nothing(), nothing(), nothing(), nothing()]
}

#[test]
fn it_is_broken_off_looked_for_and_given_up_and_goes_only_if_it_is_queued_again() {
    let world = Script::new([slow(), confirmed()]).looks(nothing_seen());
    run(world, async |world, outbox| {
        let id = outbox.put(world.draft(Kind::Document), vec![]).unwrap().id;
        tokio::time::sleep(SECOND).await;

        outbox.cancel(id).unwrap();
        world.until(|| world.item(id).state == State::GivenUp).await;
        tokio::time::sleep(600 * SECOND).await;
        let (given_up, sent) = (world.item(id), world.sent_at(id).len());
        outbox.queue_again(id).unwrap();
        world
            .until(|| world.item(id).state == State::Confirmed)
            .await;

        let looked = world.looked_at(id);
        assert_eq!(world.broken_off(), [id]);
        assert!(looked[3] - looked[0] >= 30 * SECOND, "{looked:?}");
        assert_eq!((given_up.doubt, sent), (None, 1));
        assert_eq!(world.sent_at(id).len(), 2);
        assert!(!world.item(id).canceled);
    });
}

#[test]
fn the_wish_is_written_before_the_connection_is_broken_off() {
    let world = Script::new([slow()]).looks(nothing_seen());
    run(world, async |world, outbox| {
        let id = outbox.put(world.draft(Kind::Document), vec![]).unwrap().id;
        tokio::time::sleep(SECOND).await;
        world.set_disk_full(true);

        let refused = outbox.cancel(id);
        tokio::time::sleep(SECOND).await;
        let meanwhile = world.broken_off();
        world.set_disk_full(false);
        outbox.cancel(id).unwrap();
        let written = world.recorded();
        world.until(|| !world.broken_off().is_empty()).await;

        assert!(matches!(refused, Err(Error::Journal(_))));
        assert_eq!(meanwhile, []);
        assert_eq!(written, ["sending", "canceled"]);
    });
}

#[test]
fn what_had_arrived_is_confirmed() {
    let world = Script::new([slow()]).looks([nothing(), found()]);
    run(world, async |world, outbox| {
        let id = outbox.put(world.draft(Kind::Document), vec![]).unwrap().id;
        tokio::time::sleep(SECOND).await;

        outbox.cancel(id).unwrap();
        world
            .until(|| world.item(id).state == State::Confirmed)
            .await;

        assert!(world.item(id).canceled);
        assert_eq!(world.sent_at(id).len(), 1);
    });
}

#[test]
fn an_answer_that_comes_all_the_same_counts() {
    let deaf = confirmed().after(3 * SECOND).deaf();
    run(Script::new([deaf]), async |world, outbox| {
        let id = outbox.put(world.draft(Kind::Document), vec![]).unwrap().id;
        tokio::time::sleep(SECOND).await;

        outbox.cancel(id).unwrap();
        world
            .until(|| world.item(id).state == State::Confirmed)
            .await;

        assert!(world.item(id).canceled && world.looked_at(id).is_empty());
    });
}

#[test]
fn of_a_picture_a_person_says_whether_it_arrived() {
    let world = Script::new([slow()]).looks([Looked::Unreadable { scope: None }]);
    run(world, async |world, outbox| {
        let id = outbox.put(world.draft(Kind::Picture), vec![]).unwrap().id;
        tokio::time::sleep(SECOND).await;

        outbox.cancel(id).unwrap();
        world.until(|| world.item(id).doubt.is_some()).await;
        let doubt = world.item(id).doubt;
        outbox.decide(id, false).unwrap();

        assert_eq!(doubt, Some(Doubt::Unreadable { scope: None }));
        assert_eq!(world.item(id).state, State::GivenUp);
        assert_eq!(world.sent_at(id).len(), 1);
    });
}

#[test]
fn the_wish_survives_a_kill_before_the_outcome() {
    let world = Script::new([slow()]).looks(nothing_seen());
    let mut id = None;
    let world = run(world, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), vec![]).unwrap();
        tokio::time::sleep(SECOND).await;
        outbox.cancel(item.id).unwrap();
        id = Some(item.id);
    });
    let id = id.unwrap();
    assert_eq!(world.item(id).state, State::Sending);

    run(world, async |world, _| {
        world.until(|| world.item(id).state == State::GivenUp).await;

        assert_eq!((world.sent_at(id).len(), world.looked_at(id).len()), (1, 4));
    });
}

#[test]
fn one_that_waits_for_the_network_after_it_was_canceled_is_given_up_unsent() {
    let offline = Answer::now(Sent::NotSent {
        why: said(ErrorCode::Cancelled),
        wait: None,
    });
    let offline = offline.after(Duration::from_secs(5)).deaf();
    run(Script::new([offline]), async |world, outbox| {
        let id = outbox.put(world.draft(Kind::Document), vec![]).unwrap().id;
        tokio::time::sleep(SECOND).await;

        outbox.cancel(id).unwrap();
        world.until(|| world.item(id).state == State::GivenUp).await;

        assert_eq!((world.item(id).attempts, world.item(id).doubt), (0, None));
    });
}

#[test]
fn what_is_no_upload_cannot_be_canceled() {
    run(Script::new([slow()]), async |world, outbox| {
        let id = outbox.put(world.draft(Kind::Message), vec![]).unwrap().id;
        tokio::time::sleep(SECOND).await;

        let refused = outbox.cancel(id);

        assert!(matches!(refused, Err(Error::Impossible(_))));
        assert_eq!(world.broken_off(), []);
    });
}
