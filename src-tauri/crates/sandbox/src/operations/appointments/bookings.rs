//! `/v1/appointments/booking` and below

use jiff::ToSpan;
use serde_json::{Value, json};

use super::bookables;
use super::rules::{self, AppointmentRequest};
use crate::answer::Answer;
use crate::call::Call;
use crate::ids::Kind;
use crate::operations::classes::rules::Terms;
use crate::operations::classes::schedule;
use crate::operations::classes::show::instructor;
use crate::operations::classes::{check_ahead, participation, too_late, trial};
use crate::people::Person;
use crate::refusal::Refusal;
use crate::time;
use crate::world::World;
use crate::world::appointments::Bookable;
use crate::world::benefits::Benefit;
use crate::world::bookings::{Booking, State, Subject};

/// Says whether an appointment can be booked.
pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request: AppointmentRequest = call.read()?;
    let world = schedule::current(call);
    let (person, bookable) = request.find(call, &world)?;
    let verdict = rules::verdict(call, &world, &person, bookable, &request, Terms::Contract);
    Ok(verdict.answer())
}

/// Books an appointment.
pub(super) fn book(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request: AppointmentRequest = call.read()?;
    let mut world = schedule::current(call);
    let (person, bookable) = request.find(call, &world)?;
    book_on(
        call,
        &mut world,
        &person,
        bookable,
        &request,
        Terms::Contract,
    )
}

/// Books an appointment on those terms.
pub(in crate::operations) fn book_on(
    call: &Call<'_>,
    world: &mut World,
    person: &Person,
    bookable: Bookable,
    request: &AppointmentRequest,
    terms: Terms,
) -> Result<Answer, Refusal> {
    rules::verdict(call, world, person, bookable, request, terms).check()?;
    let benefit = match terms {
        Terms::Contract => pay(call, world, person, bookable),
        Terms::Trial(_) => None,
    };
    let id = world.bookings.add(Booking {
        id: 0,
        customer: person.id,
        subject: Subject::Appointment {
            bookable: bookable.id,
            trainers: request.trainers(world, bookable).unwrap_or_default(),
        },
        start: request.start_date_time,
        end: request.end_date_time,
        made: call.now(),
        state: State::Booked,
        trial: trial(call, request.start_date_time, terms),
        benefit,
    });
    Ok(result(call, world, find(world, id)?).into())
}

/// Has a benefit pay for it, where the customer has one left that does; gives the benefit's key.
fn pay(call: &Call<'_>, world: &mut World, person: &Person, of: Bookable) -> Option<String> {
    let benefit = Benefit::find(of.plan.benefit?)?;
    let contracts = world.contracts.view(person);
    let has_it = benefit.is_included(&contracts, person, call.today());
    let paid = has_it && world.benefits.of(person).spend(benefit, call.today());
    paid.then(|| benefit.key.to_owned())
}

/// Lists a customer's bookings within two weeks of now, the earliest first.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let world = schedule::current(call);
    let own = world.bookings.of_kind(person.id, Kind::AppointmentBooking);
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

/// Gets a booking, however old, with its customer's number.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id("bookingId");
    call.owner(id, Kind::AppointmentBooking, "booking")?;
    let world = schedule::current(call);
    let booking = find(&world, id)?;
    let mut shown = result(call, &world, booking);
    shown["customerId"] = booking.customer.into();
    Ok(shown.into())
}

/// Cancels a booking; its time can be booked again.
pub(super) fn cancel(call: &Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id("bookingId");
    let person = call.owner(id, Kind::AppointmentBooking, "booking")?;
    let mut world = schedule::current(call);
    let booking = find(&world, id)?;
    check_ahead(call, booking)?;
    let plan = bookable_of(&world, booking).map(|it| it.plan);
    let notice = plan.map_or(0, |it| it.cancel_hours).hours();
    if call.now() > booking.start - notice {
        return Err(too_late());
    }
    let canceled = world.bookings.find_mut(id).map(|booking| {
        booking.state = State::Canceled;
        (booking.benefit.take(), time::day(booking.made))
    });
    if let Some((Some(benefit), day)) = canceled {
        world.benefits.of(&person).give_back(&benefit, day);
    }
    Ok(json!({ "success": "true" }).into())
}

/// The contract's `AppointmentBookingResult`.
fn result(call: &Call<'_>, world: &World, booking: &Booking) -> Value {
    let mut shown = json!({
        "bookingId": booking.id,
        "bookingStatus": booking.status(),
        "startDateTime": time::instant(booking.start),
        "endDateTime": time::instant(booking.end),
        "appointmentStatus": match booking.state {
            State::Canceled => "CANCELED",
            _ if booking.end <= call.now() => "COMPLETED",
            _ => "PLANNED",
        },
        "participantStatus": participation(call, world, booking),
    });
    if let Some(bookable) = bookable_of(world, booking) {
        let described = bookables::show(call, bookable);
        for name in ["title", "duration", "category", "description", "imgUrl"] {
            shown[name] = described[name].clone();
        }
    }
    if let Subject::Appointment {
        trainers: held_by, ..
    } = &booking.subject
    {
        let held_by = held_by.iter();
        let held_by = held_by.filter_map(|id| world.employees.find(*id));
        shown["instructors"] = held_by.map(instructor).collect();
    }
    shown
}

fn bookable_of(world: &World, booking: &Booking) -> Option<Bookable> {
    match booking.subject {
        Subject::Appointment { bookable, .. } => world.appointments.find(bookable),
        Subject::Slot { .. } => None,
    }
}

fn find(world: &World, id: i64) -> Result<&Booking, Refusal> {
    let booking = world.bookings.find(id);
    booking.ok_or_else(|| Refusal::unknown("booking"))
}
