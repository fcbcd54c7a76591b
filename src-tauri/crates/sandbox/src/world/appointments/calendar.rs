//! When an appointment can take place: where its trainers' hours, its device and what is booked
//! already leave room.

use jiff::civil::{Date, time};
use jiff::{Timestamp, ToSpan};

use super::Bookable;
use crate::population::Population;
use crate::time;
use crate::world::World;
use crate::world::bookings::{Booking, State, Subject, standing, upkeep};
use crate::world::classes::{hours, trainers};

/// Appointments begin on the hour and on the half hour.
const STEP_MINUTES: i64 = 30;

/// Without a trainer, appointments are at the hours at which somebody is at the desk.
const DESK: (i8, i8) = (8, 20);

/// A time at which an appointment can take place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opening {
    pub(crate) start: Timestamp,
    pub(crate) end: Timestamp,
    /// Who would hold it, by number; nobody where a device does it alone.
    pub(crate) trainer: Option<i64>,
}

/// What is taken on one day, gathered once for many questions.
pub(crate) struct Taken {
    appointments: Vec<Busy>,
    classes: Vec<(Timestamp, Timestamp, i64)>,
}

struct Busy {
    start: Timestamp,
    end: Timestamp,
    trainers: Vec<i64>,
    device: Option<super::catalogue::Device>,
}

impl Taken {
    /// What is taken on the day of that moment.
    pub(crate) fn on(world: &World, day: Date) -> Self {
        let from = time::at(day, time(0, 0, 0, 0));
        let to = from + 24.hours();
        let appointments = world.bookings.appointments(from, to).filter_map(|it| {
            let Subject::Appointment { bookable, trainers } = &it.subject else {
                return None;
            };
            let plan = world.appointments.find(*bookable).map(|it| it.plan);
            Some(Busy {
                start: it.start,
                end: it.end,
                trainers: trainers.clone(),
                device: plan.and_then(|it| it.device),
            })
        });
        let held = world.classes.slots().filter(|it| !it.canceled);
        let held = held.filter(|it| it.start < to && from < it.end);
        Self {
            appointments: appointments.collect(),
            classes: held.map(|it| (it.start, it.end, it.trainer)).collect(),
        }
    }

    /// Whether the device is free all that time.
    pub(crate) fn has_device(&self, of: Bookable, start: Timestamp, end: Timestamp) -> bool {
        of.plan.device.is_none_or(|device| {
            let taken = |it: &Busy| it.device == Some(device) && it.start < end && start < it.end;
            !self.appointments.iter().any(taken)
        })
    }

    /// Whether the trainer holds neither a class nor an appointment at that time.
    pub(crate) fn is_free(&self, trainer: i64, start: Timestamp, end: Timestamp) -> bool {
        let appointed =
            |it: &Busy| it.trainers.contains(&trainer) && it.start < end && start < it.end;
        let teaches =
            |it: &(Timestamp, Timestamp, i64)| it.2 == trainer && it.0 < end && start < it.1;
        !self.appointments.iter().any(appointed) && !self.classes.iter().any(teaches)
    }
}

/// Those who could hold it, by number, and are at work all that time.
pub(crate) fn at_work(world: &World, of: Bookable, start: Timestamp, end: Timestamp) -> Vec<i64> {
    let (start, end) = (time::local(start), time::local(end));
    let day = start.date();
    let works = |place: &&usize| {
        hours::closure(day).is_none_or(|(from, to, _)| start >= to || end <= from)
            && trainers::hours(**place, day.weekday()).is_some_and(|(from, to)| {
                start >= day.at(from, 0, 0, 0) && end <= day.at(to, 0, 0, 0)
            })
    };
    let places = of.plan.trainers.iter().filter(works);
    places
        .map(|place| trainers::at(world.origin, *place))
        .collect()
}

/// Whether an appointment can begin then at all: on the half hour, and when somebody is there.
pub(crate) fn is_regular(of: Bookable, start: Timestamp, end: Timestamp) -> bool {
    let (start, end) = (time::local(start), time::local(end));
    let minute = i64::from(start.minute());
    let on_step =
        minute % STEP_MINUTES == 0 && start.second() == 0 && start.subsec_nanosecond() == 0;
    let day = start.date();
    let desk = start >= day.at(DESK.0, 0, 0, 0) && end <= day.at(DESK.1, 0, 0, 0);
    on_step && (desk || !of.plan.trainers.is_empty())
}

/// The openings of one day, the earliest first, whatever the customer has in that time.
pub(crate) fn openings(world: &World, of: Bookable, day: Date) -> Vec<Opening> {
    let taken = Taken::on(world, day);
    let midnight = time::at(day, time(0, 0, 0, 0));
    let mut openings = Vec::new();
    for step in 0..(24 * 60 / STEP_MINUTES) {
        let start = midnight + (step * STEP_MINUTES).minutes();
        let end = start + of.plan.minutes.minutes();
        if !hours::is_open(start, end)
            || !is_regular(of, start, end)
            || !taken.has_device(of, start, end)
        {
            continue;
        }
        if of.plan.trainers.is_empty() {
            openings.push(Opening {
                start,
                end,
                trainer: None,
            });
        }
        let free = at_work(world, of, start, end);
        let free = free.into_iter().filter(|it| taken.is_free(*it, start, end));
        openings.extend(free.map(|it| Opening {
            start,
            end,
            trainer: Some(it),
        }));
    }
    openings
}

/// Lets some of the studio's people have appointments on that day.
pub(in crate::world) fn fill(world: &mut World, people: &Population, day: Date, now: Timestamp) {
    let all: Vec<Bookable> = world.appointments.all().collect();
    for of in all {
        let mut random = world.origin.random(&format!("appointments {day}"), of.id);
        for _ in 0..random.below(4) {
            let openings = openings(world, of, day);
            let Some(person) = upkeep::somebody(people, &mut random) else {
                return;
            };
            if openings.is_empty() {
                break;
            }
            let opening = &openings[random.below(openings.len() as u64) as usize];
            let ahead = ahead(world, person.id, of.id, now) < of.plan.limit;
            if !ahead
                || Date::from(person.created.date) >= world.origin.day
                || !standing::is_welcome(person, day)
                || standing::is_idle(person, day)
                || !standing::is_of_age(person, of.plan.age, day)
                || (of.plan.women_only && !standing::is_woman(person))
                || !standing::is_included(&world.contracts, person, day, of.plan.rates)
                || world
                    .bookings
                    .is_busy(person.id, opening.start, opening.end)
            {
                continue;
            }
            let earliest = opening.start - (24 * of.plan.opens_days).hours();
            world.bookings.add(Booking {
                benefit: None,
                id: 0,
                customer: person.id,
                subject: Subject::Appointment {
                    bookable: of.id,
                    trainers: opening.trainer.into_iter().collect(),
                },
                start: opening.start,
                end: opening.end,
                made: earliest.min(now - random.between(5, 60).minutes()),
                state: match random.percent(8) {
                    true => State::Canceled,
                    false => State::Booked,
                },
                trial: None,
            });
        }
    }
}

/// How many of that appointment the customer has ahead of them.
pub(crate) fn ahead(world: &World, customer: i64, bookable: i64, now: Timestamp) -> usize {
    let coming = world.bookings.of(customer).filter(|it| {
        let of_it =
            matches!(&it.subject, Subject::Appointment { bookable: its, .. } if *its == bookable);
        of_it && it.state == State::Booked && it.start > now
    });
    coming.count()
}
