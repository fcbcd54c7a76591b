//! What must hold: at each step that is written, at each request, and at the end.
//!
//! **Invariant:** none of this uses the plan or the rules of the outbox but the table's word which
//! kinds may be repeated. A mistake there cannot excuse itself here.

use std::time::Duration;

use studiodesk_outbox::model::{Item, State, Step};
use studiodesk_outbox::rules;

use crate::server::Effect;
use crate::world::World;

/// A step is about to be written.
pub(crate) fn moved(world: &mut World, before: &Item, after: &Item, step: &Step) {
    if *step == Step::Sending {
        in_its_turn(world, before);
    }
    match step {
        Step::Absent { .. } => world.stats.proved_absent += 1,
        Step::Decided { .. } => world.stats.decided += 1,
        Step::Edited { .. } => world.stats.edited += 1,
        Step::Canceled if before.state == State::Sending => world.stats.canceled += 1,
        Step::QueuedAgain => world.stats.queued_again += 1,
        Step::Confirmed { .. } if before.state == State::Unknown => {
            world.stats.confirmed_by_looking += 1;
        }
        _ => {}
    }
    match step {
        Step::Refused { .. } => {
            world.late.insert(after.id);
            world.server.sends.remove(&after.mark);
        }
        // What was asked for since has gone on meanwhile.
        Step::QueuedAgain => {
            world.canceled.remove(&after.id);
            world.late.insert(after.id);
        }
        // The person looked, and told the truth.
        Step::Decided { there: false } => {
            world.server.sends.remove(&after.mark);
        }
        Step::Interrupted => {
            world.server.in_vain.remove(&after.mark);
        }
        _ => {}
    }
}

/// No other of its slot is on its way or in doubt or was asked for earlier; and every earlier one
/// of the member has begun, is held back or is final.
fn in_its_turn(world: &mut World, item: &Item) {
    let wrong = world.disk.all().find_map(|other| {
        if other.id == item.id || other.customer != item.customer {
            return None;
        }
        let open = matches!(other.state, State::Sending | State::Unknown);
        let earlier = other.id < item.id;
        if other.slot == item.slot && open {
            return Some(format!("{} and {} touch one slot", other.id, item.id));
        }
        // What is in doubt has its turn already, even if one that was refused comes back.
        let begins = item.state == State::Queued;
        if other.slot == item.slot && earlier && begins && other.state == State::Queued {
            return Some(format!("{} overtakes {} in its slot", item.id, other.id));
        }
        let unbegun = other.state == State::Queued && other.attempts == 0 && !other.paused;
        (item.attempts == 0 && earlier && unbegun && !is_behind_a_person(world, other))
            .then(|| format!("{} overtakes {} of its member", item.id, other.id))
    });
    if let Some(wrong) = wrong {
        world.wrong(wrong);
    }
}

/// Another of its slot has the turn and waits for a person, which may take days.
fn is_behind_a_person(world: &World, item: &Item) -> bool {
    world.disk.all().any(|other| {
        let one_slot = other.customer == item.customer && other.slot == item.slot;
        let ahead = other.id < item.id || other.state == State::Unknown;
        one_slot && other.id != item.id && ahead && (other.paused || open_doubt(other))
    })
}

fn open_doubt(item: &Item) -> bool {
    item.doubt.is_some() && item.state == State::Unknown
}

/// A request is about to leave that may take effect, or may not.
pub(crate) fn leaves(world: &mut World, item: &Item, may_arrive: bool) {
    match world.disk.certain(item.id) {
        Some(certain) if certain.state == State::Sending && certain.payload == item.payload => {}
        _ => world.wrong(format!("{} leaves before that is on the disk", item.id)),
    }
    if world.canceled.contains(&item.id) {
        world.wrong(format!("{} is sent although it was canceled", item.id));
    }
    if !may_arrive || rules::of(item.kind).repeatable {
        return;
    }
    world.server.in_vain.remove(&item.mark);
    let sends = world.server.sends.entry(item.mark.clone()).or_default();
    *sends += 1;
    if *sends > 1 {
        let times = *sends;
        world.wrong(format!("{} is sent {times} times without proof", item.id));
    }
}

/// A look that began then has seen nothing.
pub(crate) fn saw_nothing(world: &mut World, item: &Item, began: Duration) {
    let in_vain = world
        .server
        .in_vain
        .entry(item.mark.clone())
        .or_insert((began, began));
    in_vain.1 = began;
    if in_vain.1 - in_vain.0 >= Duration::from_secs(30) {
        world.server.sends.remove(&item.mark);
    }
}

/// Everything has come to rest.
pub(crate) fn at_rest(world: &mut World) {
    let items: Vec<_> = world.disk.all().cloned().collect();
    let lost: Vec<_> = world
        .saved
        .iter()
        .filter(|id| world.disk.certain(**id).is_none())
        .copied()
        .collect();
    for id in lost {
        world.wrong(format!("{id} was saved and is gone"));
    }
    for item in &items {
        if let Some(wrong) = took_effect_as_said(world, item) {
            world.wrong(format!("{} {wrong}", item.id));
        }
        let is_over = matches!(item.state, State::Confirmed | State::GivenUp);
        let is_forgotten = world.canceled.contains(&item.id) && !item.canceled;
        if is_forgotten || (item.canceled && !is_over) {
            world.wrong(format!(
                "{} forgets that it was canceled, or waits",
                item.id
            ));
        }
    }
    in_order(world);
}

fn took_effect_as_said(world: &World, item: &Item) -> Option<String> {
    let times = world.server.count(&item.mark);
    let said = match item.state {
        State::Confirmed if rules::of(item.kind).repeatable => times >= 1,
        State::Confirmed => times == 1,
        State::Refused => times == 0,
        State::GivenUp if item.doubt.is_some() => times <= 1 || rules::of(item.kind).repeatable,
        State::GivenUp => times == 0,
        State::Queued | State::Sending | State::Unknown => {
            return Some(format!("is stuck: {item:?}"));
        }
    };
    let last = world
        .server
        .effects
        .iter()
        .rev()
        .find(|effect| effect.mark == item.mark);
    let same = last.is_none_or(|effect| effect.payload == *item.payload);
    if said && same {
        return None;
    }
    Some(format!("is {:?} and took effect {times} times", item.state))
}

/// Within a slot, changes took effect in the order of asking, but for those refused or canceled at first.
fn in_order(world: &mut World) {
    let overtaken = |first: &Effect, then: &Effect| {
        let one_slot = first.customer == then.customer && first.slot == then.slot;
        one_slot && first.item > then.item && !world.late.contains(&then.item)
    };
    let effects = &world.server.effects;
    let wrong = effects.iter().enumerate().find_map(|(index, then)| {
        let first = effects[..index]
            .iter()
            .find(|first| overtaken(first, then))?;
        Some(format!("{} took effect before {}", first.item, then.item))
    });
    if let Some(wrong) = wrong {
        world.wrong(wrong);
    }
}
