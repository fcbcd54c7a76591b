//! Appointments that are part of a trial offer: `…/bookable-trial-offers/appointments/bookable` and
//! `…/appointments/booking`

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::operations::appointments::{AppointmentRequest, book_on, show, slots_of, verdict};
use crate::operations::classes::rules::Terms;
use crate::operations::classes::schedule;
use crate::operations::classes::verdict::Verdict;
use crate::page;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::appointments::Bookable;
use crate::world::trial_offers::Config;

/// Lists the appointments that are part of an offer.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let all = world.appointments.all();
    let offered = all.filter_map(|it| Some((it, config_of(&world, it)?)));
    page::by_id(
        call,
        offered,
        |(it, _)| it.id,
        |(it, config)| {
            json!({
                "id": it.id,
                "trialOfferConfigId": config.id,
                "trialOfferBookableAppointment": show(call, it),
            })
        },
    )
}

/// Lists the times of an appointment that is part of an offer.
pub(super) fn slots(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let bookable = world.appointments.find(call.id("bookableAppointmentId"));
    let bookable = bookable.filter(|it| config_of(&world, *it).is_some());
    let bookable = bookable.ok_or_else(|| Refusal::unknown("appointment"))?;
    slots_of(call, &world, bookable)
}

/// Says whether somebody can try an appointment.
pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request: AppointmentRequest = call.read()?;
    let world = schedule::current(call);
    let (person, bookable) = request.find(call, &world)?;
    let outcome = match config_of(&world, bookable).map(Terms::Trial) {
        Some(terms) => verdict(call, &world, &person, bookable, &request, terms),
        None => Verdict::NotAvailable,
    };
    Ok(outcome.answer())
}

/// Books an appointment to try.
pub(super) fn book(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request: AppointmentRequest = call.read()?;
    let mut world = schedule::current(call);
    let (person, bookable) = request.find(call, &world)?;
    match config_of(&world, bookable).map(Terms::Trial) {
        Some(terms) => book_on(call, &mut world, &person, bookable, &request, terms),
        None => Verdict::NotAvailable.check().map(|()| Answer::Empty),
    }
}

fn config_of(world: &World, bookable: Bookable) -> Option<Config> {
    world.trial_offers.at(bookable.plan.trial?)
}
