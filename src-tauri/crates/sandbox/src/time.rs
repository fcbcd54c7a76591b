//! The studio's calendar and clock: days, moments in Berlin's zone, and how the contract writes them.
//!
//! **Invariant:** no database of zones is read. All studios stand in one zone, and its rule is
//! written here, so that the sandbox tells the same time on a computer that has no such database.

use std::sync::LazyLock;
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use crate::people;

/// The zone's name, as it stands in brackets behind a moment.
const ZONE: &str = "Europe/Berlin";

/// Berlin's rule since 1996, in the notation of POSIX.
const RULE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

static BERLIN: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::posix(RULE).unwrap_or(TimeZone::UTC));

/// The moment that a system's clock shows.
pub(crate) fn moment(time: SystemTime) -> Timestamp {
    Timestamp::try_from(time).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The day that it is in the studio at that moment.
pub(crate) fn day(moment: Timestamp) -> Date {
    local(moment).date()
}

/// What the studio's clock shows at that moment.
pub(crate) fn local(moment: Timestamp) -> DateTime {
    BERLIN.to_datetime(moment)
}

/// The moment at which the studio's clock shows that; an hour that spring skips counts as the next.
pub(crate) fn at(date: Date, time: Time) -> Timestamp {
    let clock = date.to_datetime(time);
    BERLIN.to_timestamp(clock).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A `zoned-date-time`: `2022-06-22T08:00:00.000+02:00[Europe/Berlin]`.
pub(crate) fn zoned(moment: Timestamp) -> String {
    let moment = moment.to_zoned(BERLIN.clone());
    format!("{}[{ZONE}]", moment.strftime("%Y-%m-%dT%H:%M:%S.%3f%:z"))
}

/// A `date-time`: `2022-06-22T06:00:00.000Z`.
pub(crate) fn instant(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// A `local-date-time`: `2025-09-21T00:00:00`.
pub(crate) fn local_date_time(clock: DateTime) -> String {
    clock.strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

/// A `local-time`: `06:00:00`.
pub(crate) fn local_time(time: Time) -> String {
    time.strftime("%H:%M:%S").to_string()
}

/// Reads a `zoned-date-time` or a `date-time`. The offset decides, not the zone in brackets.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    let moment = text.split_once('[').map_or(text, |(moment, _)| moment);
    moment.parse().ok()
}

/// Reads a `date`.
pub(crate) fn read_day(text: &str) -> Option<Date> {
    text.parse().ok()
}

impl From<people::Date> for Date {
    fn from(day: people::Date) -> Self {
        let (month, number) = (day.month.cast_signed(), day.day.cast_signed());
        Self::new(day.year, month, number).unwrap_or(Self::ZERO)
    }
}

impl From<Date> for people::Date {
    fn from(day: Date) -> Self {
        let (month, number) = (day.month().unsigned_abs(), day.day().unsigned_abs());
        Self::new(day.year(), month, number)
    }
}

impl From<Timestamp> for people::Moment {
    fn from(moment: Timestamp) -> Self {
        let clock = local(moment);
        let (hour, minute) = (
            u32::from(clock.hour().unsigned_abs()),
            u32::from(clock.minute().unsigned_abs()),
        );
        Self {
            date: clock.date().into(),
            second: hour * 3600 + minute * 60 + u32::from(clock.second().unsigned_abs()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn moments_are_written_with_offset_and_zone_in_summer_and_winter() {
        let summer = at(date(2022, 6, 22), time(8, 0, 0, 0));
        let winter = at(date(2022, 12, 22), time(8, 0, 0, 0));

        assert_eq!(
            zoned(summer),
            "2022-06-22T08:00:00.000+02:00[Europe/Berlin]"
        );
        assert_eq!(
            zoned(winter),
            "2022-12-22T08:00:00.000+01:00[Europe/Berlin]"
        );
        assert_eq!(instant(summer), "2022-06-22T06:00:00.000Z");
    }

    #[test]
    fn what_is_written_is_read_back() {
        let moment = at(date(2026, 3, 29), time(3, 30, 0, 0));

        assert_eq!(read(&zoned(moment)), Some(moment));
        assert_eq!(read(&instant(moment)), Some(moment));
        assert_eq!(read("yesterday"), None);
    }

    #[test]
    fn the_day_changes_at_the_studios_midnight() {
        let late: Timestamp = "2026-07-01T22:00:00Z".parse().unwrap();

        assert_eq!(day(late), date(2026, 7, 2));
        assert_eq!(people::Date::from(day(late)), people::Date::new(2026, 7, 2));
    }

    #[test]
    fn clocks_and_hours_are_written_without_a_zone() {
        let clock = date(2025, 9, 21).at(6, 5, 0, 0);

        assert_eq!(local_date_time(clock), "2025-09-21T06:05:00");
        assert_eq!(local_time(clock.time()), "06:05:00");
    }
}
