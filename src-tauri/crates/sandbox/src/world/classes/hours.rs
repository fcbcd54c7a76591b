//! When the studio is open.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday, time};

use crate::time;

/// The hours from and to which the studio is open on such a weekday.
pub(crate) fn opening(day: Weekday) -> (i8, i8) {
    match day {
        Weekday::Saturday | Weekday::Sunday => (8, 21),
        _ => (6, 23),
    }
}

/// When the studio is closed on that day although it would be open, and why.
pub(crate) fn closure(day: Date) -> Option<(DateTime, DateTime, &'static str)> {
    let all_day = |why| (day.at(0, 0, 0, 0), day.at(23, 59, 59, 0), why);
    match (day.month(), day.day()) {
        (1, 1) => Some(all_day("Neujahr")),
        (5, 1) => Some(all_day("Tag der Arbeit")),
        (10, 3) => Some(all_day("Tag der Deutschen Einheit")),
        (12, 25) => Some(all_day("Erster Weihnachtstag")),
        _ if is_cleaning_day(day) => {
            Some((day.at(17, 0, 0, 0), day.at(21, 0, 0, 0), "Grundreinigung"))
        }
        _ => None,
    }
}

/// Whether the studio is open all the time between two moments of one day.
pub(crate) fn is_open(start: Timestamp, end: Timestamp) -> bool {
    let (start, end) = (time::local(start), time::local(end));
    let day = start.date();
    let (from, to) = opening(day.weekday());
    let in_hours = start >= day.at(from, 0, 0, 0) && end <= day.to_datetime(time(to, 0, 0, 0));
    let closed = closure(day).is_some_and(|(from, to, _)| start < to && end > from);
    in_hours && !closed
}

/// Every second Sunday.
fn is_cleaning_day(day: Date) -> bool {
    // 1970-01-04 was a Sunday.
    let days = time::at(day, time(12, 0, 0, 0))
        .as_second()
        .div_euclid(86_400)
        - 3;
    days.rem_euclid(14) == 0
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn open(day: Date, from: i8, to: i8) -> bool {
        let at = |hour| time::at(day, time(hour, 0, 0, 0));
        is_open(at(from), at(to))
    }

    #[test]
    fn the_studio_is_open_in_its_hours_and_never_longer() {
        let monday = date(2026, 3, 2);

        assert!(open(monday, 6, 23));
        assert!(!open(monday, 5, 7));
        assert!(!open(date(2026, 1, 1), 10, 11));
    }

    #[test]
    fn of_two_sundays_in_a_row_one_ends_early() {
        let sundays = [date(2026, 3, 1), date(2026, 3, 8), date(2026, 3, 15)];

        let evenings = sundays.map(|day| open(day, 18, 20));

        assert_ne!(evenings[0], evenings[1]);
        assert_eq!(evenings[0], evenings[2]);
        assert!(sundays.iter().all(|day| open(*day, 10, 12)));
    }
}
