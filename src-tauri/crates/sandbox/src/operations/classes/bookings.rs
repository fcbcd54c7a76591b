//! `/v1/classes/booking` and below

use serde::Deserialize;
use serde_json::{Value, json};

use super::rules::{self, Terms};
use super::schedule;
use crate::answer::Answer;
use crate::call::Call;
use crate::ids::Kind;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::bookings::{Booking, State, Subject, Trial, upkeep};
use crate::world::classes::Slot;

/// Who wants which slot.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::operations) struct ClassRequest {
    customer_id: i64,
    class_slot_id: i64,
}

impl ClassRequest {
    /// The person and the slot that are meant.
    pub(in crate::operations) fn find(
        self,
        call: &Call<'_>,
        world: &World,
    ) -> Result<(Person, Slot), Refusal> {
        let person = call.person(self.customer_id)?;
        let slot = world.classes.slot(self.class_slot_id).cloned();
        Ok((person, slot.ok_or_else(|| Refusal::unknown("slot"))?))
    }
}

/// Says whether a slot can be booked.
pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let (person, slot) = call.read::<ClassRequest>()?.find(call, &world)?;
    Ok(rules::verdict(call, &world, &person, &slot, Terms::Contract).answer())
}

/// Books a slot, or a place on its waiting list when all seats are taken.
pub(super) fn book(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = schedule::current(call);
    let (person, slot) = call.read::<ClassRequest>()?.find(call, &world)?;
    book_on(call, &mut world, &person, &slot, Terms::Contract)
}

/// Books a slot on those terms.
pub(in crate::operations) fn book_on(
    call: &Call<'_>,
    world: &mut World,
    person: &Person,
    slot: &Slot,
    terms: Terms,
) -> Result<Answer, Refusal> {
    rules::verdict(call, world, person, slot, terms).check()?;
    let state = match upkeep::free_seats(world, slot) {
        0 => State::Waiting,
        _ => State::Booked,
    };
    let id = world.bookings.add(Booking {
        id: 0,
        customer: person.id,
        subject: Subject::Slot {
            slot: slot.id,
            class: slot.class,
        },
        start: slot.start,
        end: slot.end,
        made: call.now(),
        state,
        trial: trial(call, slot.start, terms),
        benefit: None,
    });
    let booking = world.bookings.find(id);
    let booking = booking.ok_or_else(|| Refusal::unknown("booking"))?;
    Ok(result(call, world, booking).into())
}

/// What a trial offer asks of a booking that is made now.
pub(in crate::operations) fn trial(
    call: &Call<'_>,
    start: jiff::Timestamp,
    terms: Terms,
) -> Option<Trial> {
    let Terms::Trial(config) = terms else {
        return None;
    };
    Some(Trial {
        config: config.id,
        confirm_by: config.confirm_by(call.now(), start),
        expired: false,
    })
}

/// Lists a customer's bookings within two weeks of now, the earliest first.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let world = schedule::current(call);
    let own = world.bookings.of_kind(person.id, Kind::ClassBooking);
    let mut near: Vec<_> = own
        .filter(|it| schedule::is_near(call, it.start, it.end))
        .collect();
    near.sort_by_key(|it| (it.start, it.id));
    let shown: Value = near
        .into_iter()
        .map(|it| result(call, &world, it))
        .collect();
    Ok(shown.into())
}

/// Gets a booking, however old.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id("bookingId");
    call.owner(id, Kind::ClassBooking, "booking")?;
    let world = schedule::current(call);
    let booking = find(&world, id)?;
    Ok(result(call, &world, booking).into())
}

/// Cancels a booking. Its seat goes to whoever waits longest.
pub(super) fn cancel(call: &Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id("bookingId");
    call.owner(id, Kind::ClassBooking, "booking")?;
    let mut world = schedule::current(call);
    let booking = find(&world, id)?;
    let slot = slot_of(&world, booking)?.clone();
    check_cancelable(call, &world, booking, &slot)?;
    if let Some(booking) = world.bookings.find_mut(id) {
        booking.state = State::Canceled;
    }
    upkeep::promote(&mut world, &call.studio().people(), slot.id, call.now());
    Ok(Answer::Empty)
}

/// A place on the waiting list can be given up until the class begins.
fn check_cancelable(
    call: &Call<'_>,
    world: &World,
    booking: &Booking,
    slot: &Slot,
) -> Result<(), Refusal> {
    let class = world.classes.of(slot);
    check_ahead(call, booking)?;
    let late = call.now() > slot.latest_cancelation(class);
    if booking.state == State::Booked && late && !class.plan.cancel_late {
        return Err(too_late());
    }
    Ok(())
}

/// That a booking still holds and is yet to come.
pub(in crate::operations) fn check_ahead(
    call: &Call<'_>,
    booking: &Booking,
) -> Result<(), Refusal> {
    if booking.state == State::Canceled {
        return Err(Refusal::rule(
            "sandbox.booking.canceled",
            "",
            [
                "This booking was canceled before.",
                "Diese Buchung ist schon storniert.",
                "Ta rezerwacja została już anulowana.",
            ],
        ));
    }
    if booking.start <= call.now() {
        return Err(Refusal::rule(
            "sandbox.booking.begun",
            "",
            [
                "What has begun cannot be canceled.",
                "Was begonnen hat, kann nicht storniert werden.",
                "Nie można anulować tego, co już się zaczęło.",
            ],
        ));
    }
    Ok(())
}

/// That the time for cancelation has run out.
pub(in crate::operations) fn too_late() -> Refusal {
    Refusal::rule(
        "sandbox.booking.cancelation-too-late",
        "",
        [
            "It is too late to cancel this booking.",
            "Für eine Stornierung ist es zu spät.",
            "Na anulowanie tej rezerwacji jest za późno.",
        ],
    )
}

/// The contract's `ClassSlotBookingResult`.
pub(in crate::operations) fn result(call: &Call<'_>, world: &World, booking: &Booking) -> Value {
    let (slot, class) = match booking.subject {
        Subject::Slot { slot, class } => (slot, class),
        Subject::Appointment { bookable, .. } => (bookable, bookable),
    };
    let canceled = world.classes.slot(slot).is_some_and(|it| it.canceled);
    json!({
        "bookingId": booking.id,
        "bookingStatus": booking.status(),
        "classSlotId": slot,
        "classId": class,
        "customerId": booking.customer,
        "classSlotStatus": match canceled {
            true => "CANCELED",
            false if booking.end <= call.now() => "COMPLETED",
            false => "PLANNED",
        },
        "participantStatus": participation(call, world, booking),
    })
}

/// Whether they came, once it is over; one in six did not.
pub(in crate::operations) fn participation(
    call: &Call<'_>,
    world: &World,
    booking: &Booking,
) -> &'static str {
    let over = booking.end <= call.now();
    match booking.state {
        State::Booked if over && world.origin.random("came", booking.id).percent(84) => {
            "PARTICIPATING"
        }
        State::Booked | State::Waiting if !over => "UNSET",
        _ => "NOT_PARTICIPATING",
    }
}

fn find(world: &World, id: i64) -> Result<&Booking, Refusal> {
    let booking = world.bookings.find(id);
    booking.ok_or_else(|| Refusal::unknown("booking"))
}

fn slot_of<'a>(world: &'a World, booking: &Booking) -> Result<&'a Slot, Refusal> {
    let slot = match booking.subject {
        Subject::Slot { slot, .. } => world.classes.slot(slot),
        Subject::Appointment { .. } => None,
    };
    slot.ok_or_else(|| Refusal::unknown("slot"))
}
