//! Visits of customers, here and in the other studios.

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{Derive, Derived, Origin};
use crate::ids::{self, Kind};
use crate::people::random::Random;
use crate::people::{Person, Status};
use crate::time;

/// The visits of all customers.
pub(crate) type Checkins = Derived<CustomerCheckins>;

/// One customer's visits, the oldest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerCheckins(Vec<Checkin>);

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Checkin {
    /// Leads back to the customer: [`ids::customer`] with [`Kind::Checkin`].
    pub(crate) id: i64,
    pub(crate) entered: Timestamp,
    /// `None` as long as nobody has seen them leave.
    left: Option<Timestamp>,
    site: Site,
    /// Whether an operation let them in, so that they are not among those who come every day.
    #[serde(default)]
    let_in: bool,
}

/// Where a visit was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Site {
    /// The studio at that place.
    Studio(usize),
    /// A neighbour of the studio at `home`, if it has any: how many there are is not known when a
    /// visit is made up.
    Neighbour { home: usize, turn: usize },
}

/// How long somebody stays who was let in by an operation. None lets them out again.
const STAY: SignedDuration = SignedDuration::from_mins(90);

/// How far back visits are remembered.
const DAYS: i64 = 420;

impl CustomerCheckins {
    /// Notes that the customer came in now; gives the visit's number.
    pub(crate) fn enter(&mut self, customer: i64, studio: usize, now: Timestamp) -> i64 {
        let taken = self.0.iter().map(|it| it.id);
        let id = ids::next(customer, Kind::Checkin, taken);
        self.0.push(Checkin {
            id,
            entered: now,
            left: Some(now + STAY),
            site: Site::Studio(studio),
            let_in: true,
        });
        id
    }

    /// How many an operation let into that studio who are there now.
    pub(crate) fn inside(&self, studio: usize, now: Timestamp) -> usize {
        let here = |it: &&Checkin| {
            let is_in = it.entered <= now && it.left(now).is_none();
            it.let_in && it.site == Site::Studio(studio) && is_in
        };
        self.0.iter().filter(here).count()
    }

    /// The visits that began by now, on days from the first to the last, the newest first.
    pub(crate) fn between(
        &self,
        days: (Date, Date),
        now: Timestamp,
    ) -> impl Iterator<Item = &Checkin> {
        let inside = move |it: &&Checkin| {
            let day = time::day(it.entered);
            days.0 <= day && day <= days.1 && it.entered <= now
        };
        self.0.iter().rev().filter(inside)
    }
}

impl Checkin {
    /// When they left, if they have by now.
    pub(crate) fn left(&self, now: Timestamp) -> Option<Timestamp> {
        self.left.filter(|it| *it <= now)
    }

    /// The place of the studio, of so many.
    pub(crate) fn studio(&self, studios: usize) -> usize {
        match self.site {
            Site::Studio(place) => place,
            Site::Neighbour { home, .. } if studios < 2 => home,
            Site::Neighbour { home, turn } => (home + 1 + turn % (studios - 1)) % studios,
        }
    }
}

impl Derive for CustomerCheckins {
    /// Up to four visits a week since the studio has known them, each on a weekday of their own;
    /// a prospect came once to look, if at all. Some come in on the first day itself.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("checkins", person.id);
        let known = Date::from(person.created.date);
        let from = known.max(origin.day.saturating_sub(DAYS.days()));
        let to = match person.status {
            Status::Member => origin.day,
            Status::Prospect if random.percent(40) => known,
            Status::Prospect => return Self::default(),
            Status::FormerMember => origin.day.saturating_sub(random.between(90, 300).days()),
        };
        let habit = Habit::of(&mut random, person.status);
        let mut visits = Vec::new();
        let mut day = from;
        while day <= to {
            if habit.comes(&mut random, day.weekday()) {
                let serial = visits.len() as i64 + 1;
                visits.push(habit.visit(&mut random, person.id, serial, day, origin.studio));
            }
            day = day.saturating_add(1.days());
        }
        Self(visits)
    }
}

/// When somebody trains.
struct Habit {
    /// Chance of each weekday, from Monday, of 100.
    chances: [u64; 7],
    hour: i64,
}

impl Habit {
    fn of(random: &mut Random, status: Status) -> Self {
        let mut chances = [0; 7];
        if status == Status::Prospect {
            chances = [100; 7];
        }
        // One in eight pays and does not come.
        else if !random.percent(12) {
            for _ in 0..=random.below(4) {
                chances[random.below(7) as usize] = 55 + random.below(40);
            }
        }
        Self {
            chances,
            hour: random.pick(&[6, 7, 9, 10, 12, 16, 17, 18, 18, 19]),
        }
    }

    fn comes(&self, random: &mut Random, weekday: Weekday) -> bool {
        let at = weekday.to_monday_zero_offset().unsigned_abs();
        random.percent(self.chances[usize::from(at)])
    }

    fn visit(
        &self,
        random: &mut Random,
        person: i64,
        serial: i64,
        day: Date,
        home: usize,
    ) -> Checkin {
        let minute = self.hour * 60 + random.between(0, 59);
        let clock = day.at(
            (minute / 60) as i8,
            (minute % 60) as i8,
            random.between(0, 59) as i8,
            0,
        );
        let entered = time::at(day, clock.time());
        let stayed = random.between(35, 130);
        let site = match random.below(12) {
            0 => Site::Neighbour {
                home,
                turn: random.below(64) as usize,
            },
            _ => Site::Studio(home),
        };
        Checkin {
            id: ids::of(person, Kind::Checkin, serial),
            entered,
            // Now and then somebody walks out behind another, and no reader sees them.
            left: (!random.percent(3)).then(|| entered + stayed.minutes()),
            site,
            let_in: false,
        }
    }
}
