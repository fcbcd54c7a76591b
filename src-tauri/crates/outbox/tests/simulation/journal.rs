//! The journal on the simulated disk. Any commit can be the last thing that a process does.

use std::panic;

use jiff::Timestamp;
use studiodesk_outbox::model::{Draft, Item, ItemId, Mark, Payload, State, Step};
use studiodesk_outbox::ports::{Attachment, Journal};
use studiodesk_outbox::{Error, Result};

use crate::checks;
use crate::disk::{Death, Instant};
use crate::mutants::Mutant;
use crate::world::{Shared, World};

/// The process ends here: carried through the stack by unwinding.
pub(crate) struct Died;

pub(crate) struct SimJournal(pub(crate) Shared);

impl Journal for SimJournal {
    fn items(&self) -> Result<Vec<Item>> {
        let mut world = self.0.get();
        if world.mutant == Some(Mutant::ForgetsWhatWasUnderWay) {
            forget_what_was_under_way(&mut world);
        }
        let waits = |item: &&Item| !matches!(item.state, State::Confirmed | State::GivenUp);
        let waiting: Vec<_> = world.disk.all().filter(waits).cloned().collect();
        Ok(waiting
            .into_iter()
            .map(|item| shown(&world, item))
            .collect())
    }

    fn record(&self, id: ItemId, step: &Step, at: Timestamp) -> Result<Item> {
        let mut world = self.0.get();
        let before = world.disk.get(id).cloned().ok_or(Error::Gone)?;
        let mut item = before.after(step, at)?;
        if world.mutant == Some(Mutant::ForgetsCancels) && *step == Step::Interrupted {
            item.canceled = false;
        }
        checks::moved(&mut world, &before, &item, step);
        world.tell(format_args!("{id} {} -> {:?}", step.name(), item.state));
        let synced = !(world.mutant == Some(Mutant::DoesNotSyncSending) && *step == Step::Sending);
        let shown = shown(&world, item.clone());
        drop(world);
        self.commit(item, synced)?;
        if *step == Step::Canceled {
            self.0.get().canceled.insert(id);
        }
        Ok(shown)
    }

    fn put(&self, draft: Draft, _files: Vec<Attachment>, at: Timestamp) -> Result<Item> {
        let mut world = self.0.get();
        let id = world.disk.next_id();
        let bytes = std::array::from_fn(|_| world.rng.number() as u8);
        let item = Item::new(id, Mark::from_random(bytes), draft, Vec::new(), at);
        let synced = world.mutant != Some(Mutant::DoesNotSyncNewItems);
        let shown = shown(&world, item.clone());
        world.tell(format_args!(
            "{id} asked for: {:?} {} {} {:?}",
            item.kind, item.customer, item.slot, item.lane
        ));
        drop(world);
        self.commit(item, synced)?;
        Ok(shown)
    }

    fn edit(
        &self,
        id: ItemId,
        payload: Payload,
        _files: Vec<Attachment>,
        at: Timestamp,
    ) -> Result<Item> {
        self.record(id, &Step::Edited { payload }, at)
    }
}

impl SimJournal {
    fn commit(&self, item: Item, synced: bool) -> Result<()> {
        let mut world = self.0.get();
        let dies = world.is_chaos() && world.rng.below(1000) < 12;
        let fails = world.is_chaos() && world.rng.below(1000) < 12;
        if fails {
            world.tell(format_args!("{} the disk is full", item.id));
            return Err(Error::journal("the disk is full"));
        }
        if !dies {
            world.disk.write(item);
            if synced {
                world.disk.sync();
            }
            return Ok(());
        }
        let all = world.rng.chance(50);
        let instant = world
            .rng
            .pick(&[Instant::Before, Instant::During { all }, Instant::After]);
        world.tell(format_args!("power loss {instant:?} a commit"));
        if matches!(instant, Instant::After | Instant::During { all: true }) {
            world.disk.write(item);
            if synced {
                world.disk.sync();
            }
        }
        world.disk.die(Death::PowerLoss);
        drop(world);
        panic::resume_unwind(Box::new(Died));
    }
}

fn forget_what_was_under_way(world: &mut World) {
    let under_way: Vec<_> = world
        .disk
        .all()
        .filter(|item| item.state == State::Sending)
        .cloned()
        .collect();
    for mut item in under_way {
        item.state = State::Queued;
        world.disk.write(item);
    }
    world.disk.sync();
}

/// What the engine is given to see.
fn shown(world: &World, mut item: Item) -> Item {
    if world.mutant == Some(Mutant::SeesNoSlots) {
        item.slot = format!("{} {}", item.slot, item.id).as_str().into();
    }
    item
}
