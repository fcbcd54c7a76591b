//! The year over which limits count, and how much of them is taken.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::{Reference, Situation};

/// A year, and what may still be taken of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) first: Date,
    pub(crate) last: Date,
    /// Units that are left; none where there is no limit.
    pub(crate) left: Option<u32>,
    /// Units that are left and cost nothing.
    pub(crate) free_left: u32,
}

impl Situation {
    /// The year that holds `day`. Where the service says how much is left of it and that is less than the
    /// periods here come to, the service is believed: it may know of more.
    pub(crate) fn year(&self, day: Date) -> Year {
        let (first, next) = self.bounds(day);
        let holds = |it: Date| first <= it && it < next;
        let (rules, mut taken, mut taken_free) = (&self.rules, 0, 0);
        for period in self.others().filter(|it| holds(it.start)) {
            if let Some(last) = period.last() {
                taken += rules.unit.touched(period.start, last);
            }
            taken_free += self.free_terms_of(period);
        }
        let told = holds(self.today).then_some(self.remaining);
        // What is to become another counts there as taken.
        let own = self.known().filter(|it| it.accepted && holds(it.start));
        let own_terms = own.and_then(|it| Some(rules.unit.touched(it.start, it.last()?)));
        let own_free = own.map_or(0, |it| self.free_terms_of(it));
        let left = rules.most_a_year.map(|most| most.saturating_sub(taken));
        let told_left = told
            .and_then(|it| it.terms)
            .map(|it| it + own_terms.unwrap_or_default());
        let free_left = rules.free.saturating_sub(taken_free);
        let told_free = told.and_then(|it| it.free).map(|it| it + own_free);
        Year {
            first,
            last: next.saturating_sub(1.days()),
            left: left.map(|left| told_left.map_or(left, |told| told.min(left))),
            free_left: told_free.map_or(free_left, |told| told.min(free_left)),
        }
    }

    /// The first day of the year that holds `day`, and of the one that follows.
    fn bounds(&self, day: Date) -> (Date, Date) {
        let origin = match (self.rules.reference, self.contract.start) {
            (Reference::Contract, Some(start)) => start,
            (Reference::Calendar, _) | (_, None) => day.first_of_year(),
        };
        let begin = |round: i16| origin.saturating_add(i64::from(round).years());
        let mut round = day.year() - origin.year();
        if begin(round) > day {
            round -= 1;
        }
        (begin(round), begin(round + 1))
    }

    fn free_terms_of(&self, period: &crate::Period) -> u32 {
        match period.free_days {
            0 => 0,
            days => {
                let last = period.start.saturating_add(i64::from(days - 1).days());
                self.rules.unit.touched(period.start, last)
            }
        }
    }
}
