//! How often somebody may be wrong: at this station, about one member, and as staff.
//!
//! About one member: after the third wrong answer none is listened to for a minute, then for five, fifteen
//! and sixty, then for a day. So seven guesses a day, whoever makes them and wherever they come from in
//! time. That nobody listens is not told: a right answer is refused as a wrong one is.
//!
//! At the station: after the third wrong answer in an hour it waits five seconds, then twice as long each
//! time, up to five minutes, and says so to everybody alike. After sixty in a day it waits for staff.
//!
//! **Invariant:** time is told from outside. What is not listened to does not count against the member, so
//! that nobody can keep one out for longer by going on; against the station everything counts alike.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use studiodesk_core::CustomerId;

/// Time since the program began.
pub type Since = Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// How long none is listened to after so many wrong answers about one member.
const MEMBER: [Duration; 7] = [
    Duration::ZERO,
    Duration::ZERO,
    Duration::from_secs(60),
    Duration::from_secs(5 * 60),
    Duration::from_secs(15 * 60),
    HOUR,
    DAY,
];

/// Wrong answers in an hour that the station takes without waiting.
const FREE: usize = 2;
/// The first wait of a station, and the longest.
const FIRST_WAIT: Duration = Duration::from_secs(5);
const LONGEST_WAIT: Duration = Duration::from_secs(5 * 60);
/// From this wait on somebody of the studio is called.
const CALLS_STAFF: Duration = Duration::from_secs(60);
/// Wrong answers in a day after which only staff helps.
const MOST_A_DAY: usize = 60;

/// Counts wrong answers.
#[derive(Debug, Default)]
pub struct Throttle {
    station: VecDeque<Since>,
    members: HashMap<CustomerId, Count>,
    staff: Count,
}

/// The wrong answers about one.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    wrong: usize,
    last: Since,
}

/// What the station waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// So long from now.
    pub rest: Duration,
    /// Whether to call somebody of the studio.
    pub call_staff: bool,
}

impl Count {
    fn rest(self, now: Since) -> Duration {
        let Some(last) = self.wrong.checked_sub(1) else {
            return Duration::ZERO;
        };
        let wait = MEMBER[last.min(MEMBER.len() - 1)];
        (self.last + wait).saturating_sub(now)
    }

    fn add(&mut self, now: Since) {
        if self.wrong > 0 && now.saturating_sub(self.last) >= DAY {
            self.wrong = 0;
        }
        self.wrong += 1;
        self.last = now;
    }
}

impl Throttle {
    /// What the station waits for, if it does.
    #[must_use]
    pub fn station(&self, now: Since) -> Option<Wait> {
        if self.is_closed(now) {
            let oldest = self.within(DAY, now).next().unwrap_or(now);
            return Some(Wait {
                rest: (oldest + DAY).saturating_sub(now),
                call_staff: true,
            });
        }
        let wrong = self.within(HOUR, now).count();
        let doubled = u32::try_from(wrong.checked_sub(FREE + 1)?).unwrap_or(u32::MAX);
        let wait = FIRST_WAIT.saturating_mul(1u32.checked_shl(doubled.min(16)).unwrap_or(u32::MAX));
        let wait = wait.min(LONGEST_WAIT);
        let rest = (*self.station.back()? + wait).saturating_sub(now);
        (!rest.is_zero()).then_some(Wait {
            rest,
            call_staff: wait >= CALLS_STAFF,
        })
    }

    /// Whether only somebody of the studio can open it again before a day is over.
    #[must_use]
    pub fn is_closed(&self, now: Since) -> bool {
        self.within(DAY, now).count() >= MOST_A_DAY
    }

    /// Whether an answer about this member is listened to.
    #[must_use]
    pub fn listens(&self, member: CustomerId, now: Since) -> bool {
        self.members
            .get(&member)
            .is_none_or(|it| it.rest(now).is_zero())
    }

    /// Somebody was wrong, about that member where there is one.
    pub fn wrong(&mut self, member: Option<CustomerId>, now: Since) {
        while self
            .station
            .front()
            .is_some_and(|at| now.saturating_sub(*at) >= DAY)
        {
            self.station.pop_front();
        }
        self.station.push_back(now);
        self.members
            .retain(|_, it| now.saturating_sub(it.last) < DAY);
        if let Some(member) = member {
            self.members.entry(member).or_default().add(now);
        }
    }

    /// Somebody was right about that member.
    pub fn right(&mut self, member: CustomerId) {
        self.members.remove(&member);
    }

    /// How long no staff PIN is listened to.
    #[must_use]
    pub fn staff(&self, now: Since) -> Duration {
        self.staff.rest(now)
    }

    /// A staff PIN was wrong.
    pub fn wrong_staff(&mut self, now: Since) {
        self.staff.add(now);
    }

    /// A staff PIN was right.
    pub fn right_staff(&mut self) {
        self.staff = Count::default();
    }

    /// Somebody of the studio has looked: the station waits for nothing any more. Members stay as they are.
    pub fn forgive(&mut self) {
        self.station.clear();
    }

    fn within(&self, span: Duration, now: Since) -> impl Iterator<Item = Since> {
        let is_within = move |at: &Since| now.saturating_sub(*at) < span;
        self.station.iter().copied().filter(is_within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADA: CustomerId = CustomerId(1);

    fn secs(seconds: u64) -> Since {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_third_wrong_answer_about_a_member_begins_a_wait_that_grows() {
        let mut throttle = Throttle::default();
        let mut now = secs(0);

        for wait in MEMBER {
            assert!(throttle.listens(ADA, now));
            throttle.wrong(Some(ADA), now);
            assert_eq!(throttle.listens(ADA, now), wait.is_zero());
            now += wait;
        }

        assert!(throttle.listens(ADA, now));
    }

    #[test]
    fn after_a_quiet_day_or_a_right_answer_a_member_begins_anew() {
        let mut throttle = Throttle::default();
        for second in 0..3 {
            throttle.wrong(Some(ADA), secs(second));
        }

        throttle.right(ADA);

        assert!(throttle.listens(ADA, secs(3)));
        throttle.wrong(Some(ADA), secs(4));
        throttle.wrong(Some(ADA), secs(4) + DAY);
        throttle.wrong(Some(ADA), secs(5) + DAY);
        assert!(throttle.listens(ADA, secs(6) + DAY));
    }

    #[test]
    fn the_station_waits_longer_each_time_and_calls_staff() {
        let mut throttle = Throttle::default();
        let mut now = secs(0);
        let mut waits = Vec::new();

        for _ in 0..10 {
            throttle.wrong(None, now);
            let wait = throttle.station(now);
            now += wait.map_or(Duration::ZERO, |it| it.rest);
            waits.push(wait.map(|it| (it.rest.as_secs(), it.call_staff)));
        }

        let expected = [
            None,
            None,
            Some((5, false)),
            Some((10, false)),
            Some((20, false)),
            Some((40, false)),
            Some((80, true)),
            Some((160, true)),
            Some((300, true)),
            Some((300, true)),
        ];
        assert_eq!(waits, expected);
    }

    #[test]
    fn after_the_most_of_a_day_only_staff_or_the_next_day_helps() {
        let mut throttle = Throttle::default();
        let spread = (0..60).map(|hour| secs(hour * 1_000));
        spread.for_each(|at| throttle.wrong(None, at));
        let now = secs(60_000);

        assert!(throttle.is_closed(now));
        assert_eq!(throttle.station(now).map(|it| it.call_staff), Some(true));
        assert!(!throttle.is_closed(DAY + secs(1)));
        throttle.forgive();
        assert_eq!(throttle.station(now), None);
    }

    #[test]
    fn a_member_is_not_forgiven_with_the_station() {
        let mut throttle = Throttle::default();
        (0..3).for_each(|second| throttle.wrong(Some(ADA), secs(second)));

        throttle.forgive();

        assert!(!throttle.listens(ADA, secs(4)));
    }

    #[test]
    fn staff_is_throttled_as_a_member_is() {
        let mut throttle = Throttle::default();
        (0..4).for_each(|_| throttle.wrong_staff(secs(0)));

        assert_eq!(throttle.staff(secs(10)), secs(290));
        throttle.right_staff();
        assert_eq!(throttle.staff(secs(10)), Duration::ZERO);
    }
}
