//! Days of birth, one number a slot: asked for by comparing numbers.

use jiff::civil::Date;

use crate::dates::{DateFit, DatePattern};

/// The day of nobody.
const UNKNOWN: u32 = 0;
/// Added to a year, so that none is below zero.
const FIRST_YEAR: i32 = 10_000;
/// Years are told apart in a table from here on, for as many as people live.
const TABLE_FROM: i16 = 1850;
const TABLE_YEARS: usize = 300;

/// The day of birth of each slot.
#[derive(Debug)]
pub(crate) struct Births(Vec<u32>);

impl Births {
    pub(crate) fn of(days: impl Iterator<Item = Option<Date>>) -> Self {
        Self(days.map(|day| day.map_or(UNKNOWN, pack)).collect())
    }

    /// Gives everybody whose day of birth fits.
    pub(crate) fn find(&self, pattern: &DatePattern, mut each: impl FnMut(u32, DateFit)) {
        let (month, day) = pattern.month_and_day();
        let part = |part: Option<i8>, full: u32| part.map_or((0, 0), |part| (full, part as u32));
        let ((month_mask, month), (day_mask, day)) = (part(month, 15), part(day, 31));
        let (mask, value) = (month_mask << 5 | day_mask, month << 5 | day);
        let years: Vec<Option<DateFit>> = (TABLE_FROM..)
            .take(TABLE_YEARS)
            .map(|year| pattern.fit_year(year))
            .collect();
        for (slot, &packed) in (0..).zip(&self.0) {
            if packed & mask == value && packed != UNKNOWN {
                let year = (packed >> 9) as i32 - FIRST_YEAR;
                let at = usize::try_from(year - i32::from(TABLE_FROM)).ok();
                let fit = match at.and_then(|at| years.get(at)) {
                    Some(&fit) => fit,
                    None => pattern.fit_year(year as i16),
                };
                if let Some(fit) = fit {
                    each(slot, fit);
                }
            }
        }
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.0.capacity() * 4
    }
}

fn pack(date: Date) -> u32 {
    let year = (i32::from(date.year()) + FIRST_YEAR) as u32;
    year << 9 | (date.month() as u32) << 5 | date.day() as u32
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::DateOrder;
    use crate::dates::parse;

    #[test]
    fn everybody_is_found_whom_the_pattern_fits_one_by_one() {
        let days = [
            Some(date(1992, 4, 12)),
            None,
            Some(date(1892, 4, 12)),
            Some(date(-44, 3, 15)),
            Some(date(2150, 4, 1)),
            Some(date(1992, 12, 4)),
        ];
        let births = Births::of(days.into_iter());
        for text in [
            "12.4.92", "1992", "12.4.", "4/1992", "15.3.", "19", "12041992", "1.4.2150",
        ] {
            for pattern in parse(text, DateOrder::DayMonthYear) {
                let mut found = Vec::new();
                births.find(&pattern, |slot, fit| found.push((slot, fit)));

                let fits = (0..).zip(days);
                let expected: Vec<_> = fits
                    .filter_map(|(slot, day)| Some((slot, pattern.fit(day?)?)))
                    .collect();
                assert_eq!(found, expected, "{text}");
            }
        }
    }
}
