//! `/v1/appointments/bookable/{bookableAppointmentId}/slots`

use jiff::ToSpan;
use serde_json::{Value, json};

use super::bookables;
use super::rules::{self, AppointmentRequest};
use crate::answer::Answer;
use crate::call::Call;
use crate::operations::classes::schedule;
use crate::operations::classes::show::instructor;
use crate::operations::classes::verdict::Verdict;
use crate::refusal::Refusal;
use crate::time;
use crate::world::World;
use crate::world::appointments::Bookable;
use crate::world::appointments::calendar::{self, Opening};
use crate::world::bookings::standing;

/// Lists the times at which an appointment can be booked, one for each trainer who has time then.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let bookable = bookables::find(call, &world)?;
    of(call, &world, bookable)
}

/// The times of that appointment. Those that a given customer could not use are left out.
pub(in crate::operations) fn of(
    call: &Call<'_>,
    world: &World,
    bookable: Bookable,
) -> Result<Answer, Refusal> {
    let customer = call.integer("customerId");
    let person = customer.map(|it| call.person(it)).transpose()?;
    let (first, last) = schedule::window(call);
    // Nothing can be booked before or beyond these days, whatever window was asked for.
    let ahead = bookable.plan.opens_days.days();
    let first = first.max(call.today());
    let last = last.min(call.today().saturating_add(ahead));
    let days = first.series(1.day()).take_while(|day| *day <= last);
    let openings = days.flat_map(|day| calendar::openings(world, bookable, day));
    let usable = openings.filter(|it| {
        let request = AppointmentRequest::new(0, bookable.id, it.start, it.end);
        let in_time = rules::timing(call, bookable, &request) == Verdict::Available;
        in_time
            && person.as_ref().is_none_or(|person| {
                !standing::is_idle(person, time::day(it.start))
                    && !world.bookings.is_busy(person.id, it.start, it.end)
            })
    });
    let shown: Value = usable.map(|it| show(world, &it)).collect();
    Ok(shown.into())
}

/// The contract's `BookableAppointmentSlot`.
fn show(world: &World, opening: &Opening) -> Value {
    let trainer = opening.trainer.and_then(|it| world.employees.find(it));
    json!({
        "startDateTime": time::zoned(opening.start),
        "endDateTime": time::zoned(opening.end),
        "instructors": trainer.map(instructor).into_iter().collect::<Value>(),
    })
}
