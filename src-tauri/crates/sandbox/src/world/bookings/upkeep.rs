//! What happens without being asked for: days come up, booking opens, confirmations run out, and
//! whoever waits moves up.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::{Booking, State, Subject, Trial, standing};
use crate::people::random::Random;
use crate::people::{Person, Status};
use crate::population::Population;
use crate::time;
use crate::world::World;
use crate::world::appointments::calendar;
use crate::world::classes::{Class, Slot};

/// How far back and ahead there are slots and bookings, in days.
const WINDOW: i64 = 14;

/// Brings timetable and bookings up to that moment.
pub(crate) fn bring_up(world: &mut World, people: &Population, now: Timestamp) {
    let today = time::day(now);
    for offset in -WINDOW..=WINDOW {
        lay_out(world, people, today.saturating_add(offset.days()), now);
    }
    open(world, people, now);
    expire(world, people, now);
}

fn lay_out(world: &mut World, people: &Population, day: Date, now: Timestamp) {
    world.classes.lay_out(day, world.origin, &mut world.ids);
    if world.appointments.is_new(day) {
        calendar::fill(world, people, day, now);
    }
}

/// Lets the studio's people book the slots whose booking has opened.
fn open(world: &mut World, people: &Population, now: Timestamp) {
    let classes = &world.classes;
    let opened = classes.slots().filter(|it| {
        let class = classes.of(it);
        !it.filled && class.plan.bookable && it.opens(class) <= now
    });
    let opened: Vec<Slot> = opened.cloned().collect();
    for slot in opened {
        let class = world.classes.of(&slot);
        fill(world, people, class, &slot, now);
        if slot.canceled {
            world.bookings.call_off(slot.id);
        }
        if let Some(slot) = world.classes.slot_mut(slot.id) {
            slot.filled = true;
        }
    }
}

/// One slot in ten is full to the last place of its waiting list, two more are full.
fn fill(world: &mut World, people: &Population, class: Class, slot: &Slot, now: Timestamp) {
    let mut random = world.origin.random("class-bookings", slot.id);
    let seats = class.plan.seats - slot.additional;
    let (booked, waiting) = match random.below(10) {
        0 => (seats, class.plan.waiting),
        1 | 2 => (seats, class.plan.waiting / 2),
        _ => ((seats * random.between(10, 90) as usize) / 100, 0),
    };
    let mut on_trial = usize::from(class.plan.trial.is_some() && random.percent(40));
    let day = time::day(slot.start);
    // Small studios run out of people who can come: then the slot stays as full as it is.
    for _ in 0..(booked + waiting) * 6 {
        let taken = world.bookings.count(slot.id, State::Booked);
        if taken >= booked && world.bookings.count(slot.id, State::Waiting) >= waiting {
            break;
        }
        let Some(person) = somebody(people, &mut random) else {
            break;
        };
        // Whoever came later decides for themselves what they do.
        let invented = Date::from(person.created.date) < world.origin.day;
        let free = invented
            && standing::is_welcome(person, day)
            && !standing::is_idle(person, day)
            && !world.bookings.is_busy(person.id, slot.start, slot.end)
            && world
                .bookings
                .roster(slot.id)
                .all(|it| it.customer != person.id);
        let included = || {
            standing::is_included(&world.contracts, person, day, class.plan.rates)
                && class
                    .plan
                    .limit
                    .is_none_or(|most| ahead(world, person.id, class.id, now) < most)
        };
        let config = class.plan.trial.and_then(|it| world.trial_offers.at(it));
        let trial = config.filter(|config| {
            person.status == Status::Prospect
                && on_trial > 0
                && taken < booked
                && config.plan.for_leads
                && !world.bookings.of(person.id).any(|it| it.trial.is_some())
        });
        if !free || (trial.is_none() && !included()) {
            continue;
        }
        let made = now - random.between(5, 60).minutes();
        let trial = trial.map(|config| {
            on_trial -= 1;
            Trial {
                config: config.id,
                confirm_by: config.confirm_by(made, slot.start).filter(|it| *it > now),
                expired: false,
            }
        });
        let state = match taken < booked {
            true if trial.is_none() && random.percent(5) => State::Canceled,
            true => State::Booked,
            false => State::Waiting,
        };
        let subject = Subject::Slot {
            slot: slot.id,
            class: class.id,
        };
        world.bookings.add(Booking {
            benefit: None,
            id: 0,
            customer: person.id,
            subject,
            start: slot.start,
            end: slot.end,
            made,
            state,
            trial,
        });
    }
}

/// How many slots of that class the customer has ahead of them, waiting lists included.
pub(crate) fn ahead(world: &World, customer: i64, class: i64, now: Timestamp) -> usize {
    let coming = world.bookings.of(customer).filter(|it| {
        let of_class = matches!(it.subject, Subject::Slot { class: its, .. } if its == class);
        of_class && it.state != State::Canceled && it.start > now
    });
    coming.count()
}

/// Gives up what nobody confirmed in time.
fn expire(world: &mut World, people: &Population, now: Timestamp) {
    let overdue = |it: &&mut Booking| {
        let by = it.trial.and_then(|it| it.confirm_by);
        it.state == State::Booked && by.is_some_and(|by| by < now)
    };
    let mut freed = Vec::new();
    for booking in world.bookings.all.values_mut().filter(overdue) {
        booking.state = State::Canceled;
        if let Some(trial) = &mut booking.trial {
            trial.confirm_by = None;
            trial.expired = true;
        }
        if let Subject::Slot { slot, .. } = booking.subject {
            freed.push(slot);
        }
    }
    for slot in freed {
        promote(world, people, slot, now);
    }
}

/// Gives free seats to those who wait longest, as long as the slot has not begun. Whoever meanwhile
/// cannot come is passed over and goes on waiting.
pub(crate) fn promote(world: &mut World, people: &Population, slot: i64, now: Timestamp) {
    let Some(slot) = world
        .classes
        .slot(slot)
        .filter(|it| it.start > now && !it.canceled)
    else {
        return;
    };
    let (slot, seats) = (slot.clone(), free_seats(world, slot));
    let day = time::day(slot.start);
    let waiting = world.bookings.roster(slot.id);
    let waiting = waiting.filter(|it| it.state == State::Waiting);
    let next: Vec<i64> = waiting
        .filter(|it| {
            people.find(it.customer).is_some_and(|person| {
                standing::is_welcome(person, day)
                    && !standing::is_idle(person, day)
                    && !world.bookings.is_busy(person.id, slot.start, slot.end)
            })
        })
        .take(seats)
        .map(|it| it.id)
        .collect();
    for id in next {
        if let Some(booking) = world.bookings.find_mut(id) {
            booking.state = State::Booked;
        }
    }
}

/// Cancels what somebody who leaves for another studio has ahead of them, so that others move up.
pub(crate) fn leave(world: &mut World, people: &Population, customer: i64, now: Timestamp) {
    let coming = world
        .bookings
        .all
        .values_mut()
        .filter(|it| it.customer == customer && it.state != State::Canceled && it.start > now);
    let mut freed = Vec::new();
    for booking in coming {
        booking.state = State::Canceled;
        if let Subject::Slot { slot, .. } = booking.subject {
            freed.push(slot);
        }
    }
    for slot in freed {
        promote(world, people, slot, now);
    }
}

/// How many seats of a slot nobody has.
pub(crate) fn free_seats(world: &World, slot: &Slot) -> usize {
    let seats = world.classes.of(slot).plan.seats;
    let taken = world.bookings.count(slot.id, State::Booked) + slot.additional;
    seats.saturating_sub(taken)
}

/// Anybody of the studio's people.
pub(crate) fn somebody<'a>(people: &'a Population, random: &mut Random) -> Option<&'a Person> {
    let all = people.all();
    let place = usize::try_from(random.below(all.len() as u64)).ok()?;
    all.get(place)
}
