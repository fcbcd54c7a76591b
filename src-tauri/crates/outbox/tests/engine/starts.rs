//! One start after the other: what was under way is looked for, and the journal does not grow by it.

use studiodesk_core::ErrorCode;
use studiodesk_outbox::model::{Kind, State, Step};
use studiodesk_outbox::ports::Sent;

use crate::script::{Answer, Script, run};
use crate::{SECOND, found, nothing, said};

fn unknown() -> Answer {
    Answer::now(Sent::Unknown(said(ErrorCode::TimedOut)))
}

#[test]
fn doubt_is_written_down_once_however_often_the_program_starts_without_a_network() {
    let mut world = run(Script::new([unknown()]), async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world
            .until(|| world.item(item.id).state == State::Unknown)
            .await;
    })
    .offline(true);
    let written = world.recorded();

    for _ in 0..100 {
        world = run(world, async |_, _| tokio::time::sleep(SECOND / 2).await);
    }

    assert_eq!(written, ["sending", "unknown"]);
    assert_eq!(world.recorded(), written);
}

#[test]
fn looks_of_an_earlier_start_are_taken_back_once_and_prove_nothing_later() {
    let script = Script::new([unknown()]).looks([nothing(), nothing(), found()]);
    let world = run(script, async |world, outbox| {
        let item = outbox.put(world.draft(Kind::Document), Vec::new()).unwrap();
        world.until(|| world.item(item.id).looks == 2).await;
    });

    let world = run(world.offline(true), async |_, _| {
        tokio::time::sleep(SECOND / 2).await;
    });
    let world = run(world, async |_, _| tokio::time::sleep(SECOND / 2).await);

    let taken_back = |words: &[&str]| words.iter().filter(|word| **word == "interrupted").count();
    assert_eq!(taken_back(&world.recorded()), 1);
    let world = run(world.offline(false), async |world, outbox| {
        world.until(|| outbox.items().is_empty()).await;
    });
    assert_eq!(taken_back(&world.recorded()), 1);
}

#[test]
fn what_came_into_the_journal_by_another_way_is_taken_in_and_looked_for() {
    let script = Script::new([]).looks([found()]);
    run(script, async |world, outbox| {
        let id = world.bring(Kind::Document, &[Step::Sending, Step::Interrupted]);
        assert!(outbox.items().is_empty());

        outbox.take_in().unwrap();
        outbox.take_in().unwrap();
        world.until(|| outbox.items().is_empty()).await;

        assert_eq!(world.looked_at(id), [SECOND]);
        assert_eq!(world.item(id).state, State::Confirmed);
    });
}
