//! `/v1/classes` and `/v1/classes/{classId}`

use super::{schedule, show};
use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::classes::Class;

/// Lists the classes that have a slot from yesterday to two weeks ahead.
pub(super) fn active(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let active = world
        .classes
        .all()
        .filter(|it| is_active(call, &world, *it));
    page::by_id(call, active, |it| it.id, |it| show::class(call, it))
}

/// Gets a class, whether it has slots or not.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    Ok(show::class(call, find(call, &world)?).into())
}

/// The class that the path means.
pub(super) fn find(call: &Call<'_>, world: &World) -> Result<Class, Refusal> {
    let class = world.classes.find(call.id("classId"));
    class.ok_or_else(|| Refusal::unknown("class"))
}

/// Whether the class has a slot that is shown.
pub(in crate::operations) fn is_active(call: &Call<'_>, world: &World, class: Class) -> bool {
    let mut slots = world.classes.slots();
    slots.any(|it| it.class == class.id && !it.canceled && schedule::is_shown(call, it.start))
}
