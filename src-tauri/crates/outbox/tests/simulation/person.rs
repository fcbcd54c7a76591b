//! The people at the desk: they ask, hold back, change their minds, and set the clock.

use std::time::Duration;

use studiodesk_core::CustomerId;
use studiodesk_outbox::Outbox;
use studiodesk_outbox::model::{Draft, Item, Kind, Lane, Slot, State};

use crate::world::{Shared, World};

const KINDS: [Kind; 10] = [
    Kind::Document,
    Kind::Document,
    Kind::AddressData,
    Kind::IdlePeriod,
    Kind::Cancelation,
    Kind::Picture,
    Kind::CommunicationPreferences,
    Kind::AccessRestriction,
    Kind::Message,
    Kind::MessageAnswer,
];

/// Acts until the process ends or, once the chaos is over, until nothing waits any more.
pub(crate) async fn act(world: &Shared, outbox: &Outbox) {
    loop {
        let wait = world.get().rng.pick(&[150, 9_000, 9_000, 9_000]);
        let wait = world.get().rng.wait(5, wait);
        tokio::time::sleep(wait).await;
        if world.get().is_chaos() {
            meddle(world, outbox);
        } else if clear_up(world, outbox) {
            return;
        }
    }
}

fn meddle(world: &Shared, outbox: &Outbox) {
    let items = outbox.items();
    let choice = world.get().rng.below(24);
    let id = if items.is_empty() {
        None
    } else {
        let index = world.get().rng.below(items.len() as u64);
        Some(items[index as usize].id)
    };
    // What is not possible in an item's state is tried all the same: it must do no harm.
    match (choice, id) {
        (0..=9, _) => ask(world, outbox),
        (10, Some(id)) => drop(outbox.pause(id)),
        (11, Some(id)) => drop(outbox.resume(id)),
        (12 | 13, Some(id)) => drop(outbox.try_now(id)),
        (14, Some(id)) => drop(outbox.give_up(id)),
        (15, _) => decide(world, outbox, &items),
        (16, _) => edit(world, outbox, &items),
        (17, _) => {
            let mut world = world.get();
            world.clock_is_wrong_by = world.rng.pick(&[-3600, 0, 3600]);
            let wrong_by = world.clock_is_wrong_by;
            world.tell(format_args!("the clock is wrong by {wrong_by} s"));
        }
        (18, _) => {
            world.get().key_is_refused = false;
            outbox.key_changed();
        }
        (19, _) => outbox.hold(!outbox.is_held()),
        (20..=22, _) => cancel(&items, outbox),
        _ => queue_again(world, outbox),
    }
}

fn ask(world: &Shared, outbox: &Outbox) {
    let times = world.get().rng.pick(&[1, 1, 2, 4]);
    for _ in 0..times {
        let draft = world.get().draft();
        if let Ok(item) = outbox.put(draft, Vec::new()) {
            world.get().saved.insert(item.id);
        }
    }
}

/// Puts everything right. Whether nothing waits any more.
fn clear_up(world: &Shared, outbox: &Outbox) -> bool {
    world.get().key_is_refused = false;
    outbox.hold(false);
    outbox.key_changed();
    let items = outbox.items();
    for item in items.iter().filter(|item| item.paused) {
        drop(outbox.resume(item.id));
    }
    edit(world, outbox, &items);
    decide(world, outbox, &items);
    let left = outbox.items();
    left.iter().all(|item| item.state == State::Refused)
}

/// Ends whatever is being sent, and tries the rest.
fn cancel(items: &[Item], outbox: &Outbox) {
    let sent = |item: &&Item| item.state == State::Sending;
    let sending: Vec<_> = items.iter().filter(sent).collect();
    let chosen = match sending.is_empty() {
        true => items.iter().take(1).collect(),
        false => sending,
    };
    for item in chosen {
        drop(outbox.cancel(item.id));
    }
}

/// Thinks better of something that was canceled.
fn queue_again(world: &Shared, outbox: &Outbox) {
    let canceled: Vec<_> = world.get().canceled.iter().copied().collect();
    if !canceled.is_empty() {
        let id = world.get().rng.pick(&canceled);
        drop(outbox.queue_again(id));
    }
}

/// Corrects what was refused, and leaves some of it.
fn edit(world: &Shared, outbox: &Outbox, items: &[Item]) {
    for item in items.iter().filter(|item| item.state == State::Refused) {
        let mends = world.get().rng.chance(50);
        if mends {
            let payload = format!("good {} again", item.id).into();
            let edited = if item.kind == Kind::Document {
                outbox.edit_with_files(item.id, payload, Vec::new())
            } else {
                outbox.edit(item.id, payload)
            };
            drop(edited);
        }
    }
}

/// Says truly whether a change took effect: people can look where we cannot.
fn decide(world: &Shared, outbox: &Outbox, items: &[Item]) {
    for item in items.iter().filter(|item| item.doubt.is_some()) {
        let mut truth = world.get();
        let now = truth.now();
        truth.server.settle(now);
        let there = truth.server.count(&item.mark) > 0;
        let tires = truth.rng.chance(10);
        drop(truth);
        if tires {
            drop(outbox.give_up(item.id));
        } else {
            drop(outbox.decide(item.id, there));
        }
    }
}

impl World {
    fn draft(&mut self) -> Draft {
        let kind = self.rng.pick(&KINDS);
        let customer = CustomerId(1 + self.rng.below(4) as i64);
        let slot = match kind {
            Kind::Document => "documents".into(),
            Kind::AddressData => "address".into(),
            Kind::IdlePeriod | Kind::Cancelation => Slot::contract(7),
            Kind::Picture => "picture".into(),
            Kind::CommunicationPreferences => "preferences".into(),
            Kind::AccessRestriction => "access".into(),
            _ => "messages".into(),
        };
        let quality = if self.rng.chance(12) { "bad" } else { "good" };
        Draft {
            kind,
            customer,
            slot,
            lane: self.rng.pick(&[Lane::Interactive, Lane::Background]),
            payload: format!("{quality} {}", self.rng.number()).into(),
            asked_by: "Ada".into(),
        }
    }
}

/// Longer than anything may take once nothing goes wrong any more.
pub(crate) const LONGEST_CLEARING: Duration = Duration::from_secs(3600);
