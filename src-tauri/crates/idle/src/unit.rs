//! What periods are counted in. They begin and end with it.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use specta::Type;

/// More units than five years have of any kind.
pub(crate) const MOST: u32 = 5 * 366;

/// Days, whole weeks or whole months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "IdleUnit", rename_all = "snake_case")]
pub enum Unit {
    /// Any days.
    Day,
    /// From a Monday on.
    Week,
    /// From the first of a month on.
    Month,
}

impl Unit {
    /// Whether one begins on that day.
    #[must_use]
    pub fn begins(self, day: Date) -> bool {
        match self {
            Self::Day => true,
            Self::Week => day.weekday() == Weekday::Monday,
            Self::Month => day.day() == 1,
        }
    }

    /// The last day of so many of them, from `start` on.
    #[must_use]
    pub fn last_day(self, start: Date, count: u32) -> Date {
        let count = i64::from(count.min(MOST));
        let after = match self {
            Self::Day => start.saturating_add(count.days()),
            Self::Week => start.saturating_add(count.weeks()),
            Self::Month => start.saturating_add(count.months()),
        };
        after.saturating_sub(1.days())
    }

    /// How many of them the days from `start` to `end` touch.
    #[must_use]
    pub fn touched(self, start: Date, end: Date) -> u32 {
        let reaches = |count: &u32| self.last_day(start, *count) >= end;
        (1..=MOST).find(reaches).unwrap_or(MOST)
    }

    /// The latest day up to `day`, and the earliest from it on, on which one begins.
    #[must_use]
    pub fn around(self, day: Date) -> (Date, Date) {
        let back = |it: &Date| it.yesterday().ok();
        let on = |it: &Date| it.tomorrow().ok();
        let nearest = |mut days: Box<dyn Iterator<Item = Date>>| days.find(|it| self.begins(*it));
        let before = nearest(Box::new(std::iter::successors(Some(day), back)));
        let after = nearest(Box::new(std::iter::successors(Some(day), on)));
        (before.unwrap_or(day), after.unwrap_or(day))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn each_unit_ends_where_the_next_begins() {
        let monday = date(2026, 3, 2);

        assert_eq!(Unit::Day.last_day(monday, 3), date(2026, 3, 4));
        assert_eq!(Unit::Week.last_day(monday, 2), date(2026, 3, 15));
        assert_eq!(Unit::Month.last_day(date(2026, 1, 1), 2), date(2026, 2, 28));
    }

    #[test]
    fn a_unit_that_is_touched_counts_whole() {
        let start = date(2026, 3, 1);

        assert_eq!(Unit::Month.touched(start, date(2026, 3, 31)), 1);
        assert_eq!(Unit::Month.touched(start, date(2026, 4, 1)), 2);
        assert_eq!(Unit::Week.touched(start, start), 1);
    }

    #[test]
    fn a_day_lies_between_two_beginnings() {
        let wednesday = date(2026, 3, 4);

        assert_eq!(
            Unit::Week.around(wednesday),
            (date(2026, 3, 2), date(2026, 3, 9))
        );
        assert_eq!(
            Unit::Month.around(wednesday),
            (date(2026, 3, 1), date(2026, 4, 1))
        );
        assert_eq!(Unit::Day.around(wednesday), (wednesday, wednesday));
    }
}
