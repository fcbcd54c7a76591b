//! `/v1/classes/slots`, `/v1/classes/{classId}/slots` and `/v1/classes/{classId}/slots/{classSlotId}`

use super::{list, schedule, show};
use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::refusal::Refusal;
use crate::time;
use crate::world::World;
use crate::world::classes::{Class, Slot};

/// Lists a class's slots from yesterday to two weeks ahead.
pub(super) fn of_class(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let class = list::find(call, &world)?;
    of(call, &world, class)
}

/// The slots of that class that are shown.
pub(in crate::operations) fn of(
    call: &Call<'_>,
    world: &World,
    class: Class,
) -> Result<Answer, Refusal> {
    let slots = shown(call, world).filter(|it| it.class == class.id);
    page::by_count(call, by_start(slots), |it| show::slot(world, it))
}

/// Lists the slots of all classes in the days that are asked for.
pub(super) fn of_all(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let (first, last) = schedule::window(call);
    let slots = shown(call, &world).filter(|it| (first..=last).contains(&time::day(it.start)));
    page::by_count(call, by_start(slots), |it| show::slot(&world, it))
}

/// Gets a slot, one that is over or called off too.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let class = list::find(call, &world)?;
    let slot = world.classes.slot(call.id("classSlotId"));
    let slot = slot.filter(|it| it.class == class.id);
    let slot = slot.ok_or_else(|| Refusal::unknown("slot"))?;
    Ok(show::slot(&world, slot).into())
}

/// A slot that was called off is not scheduled any more, so it is in no list.
fn shown<'a>(call: &'a Call<'_>, world: &'a World) -> impl Iterator<Item = &'a Slot> {
    let scheduled = world.classes.slots().filter(|it| !it.canceled);
    scheduled.filter(|it| schedule::is_shown(call, it.start))
}

fn by_start<'a>(slots: impl Iterator<Item = &'a Slot>) -> Vec<&'a Slot> {
    let mut slots: Vec<_> = slots.collect();
    slots.sort_by_key(|it| (it.start, it.id));
    slots
}
