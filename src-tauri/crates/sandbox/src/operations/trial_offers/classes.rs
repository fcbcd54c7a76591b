//! Classes that are part of a trial offer: `…/bookable-trial-offers/classes` and `…/classes/booking`

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::operations::classes::rules::{self, Terms};
use crate::operations::classes::verdict::Verdict;
use crate::operations::classes::{ClassRequest, book_on, is_active, schedule, show, slots_of};
use crate::page;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::classes::{Class, Slot};
use crate::world::trial_offers::Config;

/// Lists the classes with slots that are part of an offer. The timetable repeats weekly, so what is
/// held within the next two weeks is what is held within the next year.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let offered = world
        .classes
        .all()
        .filter(|it| is_active(call, &world, *it));
    let offered = offered.filter_map(|it| Some((it, config_of(&world, it)?)));
    page::by_id(
        call,
        offered,
        |(class, _)| class.id,
        |(class, config)| {
            json!({
                "id": class.id,
                "trialOfferConfigId": config.id,
                "trialOfferClass": show::class(call, class),
            })
        },
    )
}

/// Lists the slots of a class that is part of an offer.
pub(super) fn slots(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let class = world.classes.find(call.id("classId"));
    let class = class.filter(|it| config_of(&world, *it).is_some());
    slots_of(
        call,
        &world,
        class.ok_or_else(|| Refusal::unknown("class"))?,
    )
}

/// Says whether somebody can try a class.
pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = schedule::current(call);
    let (person, slot) = call.read::<ClassRequest>()?.find(call, &world)?;
    let verdict = match terms(&world, &slot) {
        Some(terms) => rules::verdict(call, &world, &person, &slot, terms),
        None => Verdict::NotAvailable,
    };
    Ok(verdict.answer())
}

/// Books a class to try. Nobody waits for a trial: it is a seat or nothing.
pub(super) fn book(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = schedule::current(call);
    let (person, slot) = call.read::<ClassRequest>()?.find(call, &world)?;
    match terms(&world, &slot) {
        Some(terms) => book_on(call, &mut world, &person, &slot, terms),
        None => Verdict::NotAvailable.check().map(|()| Answer::Empty),
    }
}

fn terms(world: &World, slot: &Slot) -> Option<Terms> {
    config_of(world, world.classes.of(slot)).map(Terms::Trial)
}

fn config_of(world: &World, class: Class) -> Option<Config> {
    world.trial_offers.at(class.plan.trial?)
}
