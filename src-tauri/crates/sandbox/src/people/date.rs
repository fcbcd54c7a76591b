//! Days and clock times, as far as invented people need them.
//!
//! A library would bring the time zones of the whole world; the studio stands in one of them, whose
//! rule has two lines.

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct Date {
    /// Year.
    pub year: i16,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// That day. It is taken as given: the caller knows its calendar.
    #[must_use]
    pub const fn new(year: i16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Days since 1970-01-01. March begins the year here, so that the leap day is its last.
    #[must_use]
    pub const fn days(self) -> i64 {
        let (month, day) = (self.month as i64, self.day as i64);
        let year = self.year as i64 - (month <= 2) as i64;
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468
    }

    /// The opposite of [`Self::days`].
    #[must_use]
    pub const fn from_days(days: i64) -> Self {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = (month_from_march + 2) % 12 + 1;
        Self {
            year: (era * 400 + year_of_era + (month <= 2) as i64) as i16,
            month: month as u8,
            day: (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8,
        }
    }

    /// So many days later, or earlier.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self::from_days(self.days() + days)
    }

    /// The first day of the month that is so many months away.
    #[must_use]
    pub const fn first_of_month(self, months_away: i64) -> Self {
        let months = self.year as i64 * 12 + self.month as i64 - 1 + months_away;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        Self::new(year as i16, month as u8, 1)
    }

    const fn last_sunday(year: i16, month_of_31_days: u8) -> Self {
        let last = Self::new(year, month_of_31_days, 31);
        // 1970-01-01 was a Thursday: four days after a Sunday.
        last.plus_days(-(last.days() + 4).rem_euclid(7))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// What the studio's clock in Berlin showed.
///
/// `Display` writes the contract's `zoned-date-time`, which RFC 3339 parsers refuse.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct Moment {
    /// Day.
    pub date: Date,
    /// Seconds since midnight on the clock.
    pub second: u32,
}

impl Moment {
    /// Summer time holds from 02:00 on the last Sunday of March to 03:00 on that of October.
    fn is_summer(self) -> bool {
        let start = (Date::last_sunday(self.date.year, 3), 2 * 3600);
        let end = (Date::last_sunday(self.date.year, 10), 3 * 3600);
        let now = (self.date, self.second);
        start <= now && now < end
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes) = (self.second / 3600, self.second / 60 % 60);
        let offset = if self.is_summer() { 2 } else { 1 };
        write!(
            f,
            "{}T{hours:02}:{minutes:02}:{:02}.000+{offset:02}:00[Europe/Berlin]",
            self.date,
            self.second % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_back_is_the_same_day_over_two_centuries() {
        let first = Date::new(1900, 1, 1).days();

        for day in first..first + 73_050 {
            assert_eq!(Date::from_days(day).days(), day);
        }
    }

    #[test]
    fn known_days_have_their_known_numbers() {
        let days = [(1970, 1, 1), (2000, 2, 29), (2026, 11, 22)]
            .map(|(year, month, day)| Date::new(year, month, day).days());

        assert_eq!(days, [0, 11_016, 20_779]);
    }

    #[test]
    fn the_first_of_a_month_crosses_the_new_year_both_ways() {
        let november = Date::new(2026, 11, 22);

        assert_eq!(november.first_of_month(2), Date::new(2027, 1, 1));
        assert_eq!(november.first_of_month(-11), Date::new(2025, 12, 1));
    }

    #[test]
    fn the_offset_changes_with_summer_time() {
        let at = |month, day, hour: u32| {
            let date = Date::new(2019, month, day);
            Moment {
                date,
                second: hour * 3600,
            }
            .to_string()
        };

        let texts = [at(3, 2, 8), at(3, 31, 3), at(10, 27, 2), at(10, 27, 3)];

        assert_eq!(
            texts,
            [
                "2019-03-02T08:00:00.000+01:00[Europe/Berlin]",
                "2019-03-31T03:00:00.000+02:00[Europe/Berlin]",
                "2019-10-27T02:00:00.000+02:00[Europe/Berlin]",
                "2019-10-27T03:00:00.000+01:00[Europe/Berlin]",
            ]
        );
    }
}
