//! Whether somebody can book a class slot.

use super::verdict::Verdict;
use crate::call::Call;
use crate::people::{Person, Status};
use crate::time;
use crate::world::World;
use crate::world::bookings::upkeep::{ahead, free_seats};
use crate::world::bookings::{State, standing};
use crate::world::classes::{Slot, hours};
use crate::world::trial_offers::Config;

/// On what terms something is booked.
#[derive(Debug, Clone, Copy)]
pub(in crate::operations) enum Terms {
    Contract,
    Trial(Config),
}

impl Terms {
    /// What the terms have against it; `rates` are those that include it by contract.
    pub(in crate::operations) fn verdict(
        self,
        call: &Call<'_>,
        world: &World,
        person: &Person,
        day: jiff::civil::Date,
        rates: &[&str],
    ) -> Verdict {
        match self {
            Self::Contract => {
                let included = standing::is_included(&world.contracts, person, day, rates);
                match included {
                    true => Verdict::Available,
                    false => Verdict::NoContingent,
                }
            }
            Self::Trial(config) => {
                let bookings = &world.bookings;
                if !config.plan.for_leads && person.status == Status::Prospect {
                    Verdict::NotAvailable
                } else if config.is_used_up(bookings, person.id) {
                    Verdict::NoContingent
                } else if config.is_prevented(bookings, person.id, call.now()) {
                    Verdict::LimitReached
                } else {
                    Verdict::Available
                }
            }
        }
    }
}

/// Whether that person can book that slot now, on the waiting list too where the terms have one.
pub(in crate::operations) fn verdict(
    call: &Call<'_>,
    world: &World,
    person: &Person,
    slot: &Slot,
    terms: Terms,
) -> Verdict {
    let class = world.classes.of(slot);
    let (day, now) = (time::day(slot.start), call.now());
    if !class.plan.bookable {
        return Verdict::DisplayOnly;
    }
    let welcome = standing::is_welcome(person, call.today()) && standing::is_welcome(person, day);
    if slot.canceled || !welcome {
        return Verdict::NotAvailable;
    }
    let mut others = world.bookings.roster(slot.id);
    if others.any(|it| it.customer == person.id && it.state != State::Canceled) {
        return Verdict::AlreadyBooked;
    }
    let on_terms = terms.verdict(call, world, person, day, class.plan.rates);
    if on_terms != Verdict::Available {
        return on_terms;
    }
    if standing::is_idle(person, day) {
        return Verdict::Idle;
    }
    if class.plan.location.is_some() && !hours::is_open(slot.start, slot.end) {
        return Verdict::StudioClosed;
    }
    if now < slot.opens(class) {
        return Verdict::TooEarly;
    }
    if now > slot.closes(class) {
        return Verdict::TooLate;
    }
    let has_enough = |most| ahead(world, person.id, class.id, now) >= most;
    let waits = matches!(terms, Terms::Contract) && may_wait(world, slot);
    if class.plan.limit.is_some_and(has_enough) || (free_seats(world, slot) == 0 && !waits) {
        return Verdict::LimitReached;
    }
    if world.bookings.is_busy(person.id, slot.start, slot.end) {
        return Verdict::InOtherBooking;
    }
    Verdict::Available
}

/// Whether the slot's waiting list has room.
fn may_wait(world: &World, slot: &Slot) -> bool {
    let waiting = world.bookings.count(slot.id, State::Waiting);
    waiting < world.classes.of(slot).plan.waiting
}
