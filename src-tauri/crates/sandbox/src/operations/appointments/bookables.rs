//! `/v1/appointments/bookable` and `/v1/appointments/bookable/{bookableAppointmentId}`

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::refusal::Refusal;
use crate::signed::{FIVE_HOURS, FileKind};
use crate::world::World;
use crate::world::appointments::Bookable;

/// Lists what can be booked.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    page::by_id(
        call,
        world.appointments.all(),
        |it| it.id,
        |it| show(call, it),
    )
}

/// Gets one of them.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    Ok(show(call, find(call, &world)?).into())
}

/// The appointment that the path means.
pub(super) fn find(call: &Call<'_>, world: &World) -> Result<Bookable, Refusal> {
    let bookable = world.appointments.find(call.id("bookableAppointmentId"));
    bookable.ok_or_else(|| Refusal::unknown("appointment"))
}

/// The contract's `BookableAppointment`.
pub(in crate::operations) fn show(call: &Call<'_>, bookable: Bookable) -> Value {
    json!({
        "id": bookable.id,
        "title": bookable.plan.title,
        "duration": bookable.plan.minutes,
        "category": bookable.plan.category,
        "description": bookable.plan.description,
        "imgUrl": call.signed_url(FileKind::ClassImage, bookable.id, FIVE_HOURS),
    })
}
