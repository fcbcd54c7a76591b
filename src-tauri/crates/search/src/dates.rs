//! Dates of birth as people type them.
//!
//! **Invariant:** no clock is read. Two digits stand for that year of every century; the people in
//! the index decide which.

use jiff::civil::Date;

use crate::names::Span;

/// In which order a person writes a date without naming its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// `31.12.1992`
    DayMonthYear,
    /// `12/31/1992`
    MonthDayYear,
    /// `1992-12-31`
    YearMonthDay,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Year {
    Any,
    Full(i16),
    /// Two digits: the end of a year, or the beginning of one that is still being typed.
    Short(i16),
    /// The first one or three digits of a year.
    Begun(i16),
}

/// What is known of a date that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DatePattern {
    year: Year,
    month: Option<i8>,
    day: Option<i8>,
}

/// How much of a date was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DateFit {
    Whole,
    Partly,
}

impl DatePattern {
    /// Whether `date` is meant.
    pub(crate) fn fit(&self, date: Date) -> Option<DateFit> {
        let parts_fit = self.month.is_none_or(|month| month == date.month())
            && self.day.is_none_or(|day| day == date.day());
        self.fit_year(date.year()).filter(|_| parts_fit)
    }

    /// Whether a date of this year is meant, if its month and its day are.
    pub(crate) fn fit_year(&self, year: i16) -> Option<DateFit> {
        let (fits, whole) = match self.year {
            Year::Any => (true, false),
            Year::Full(typed) => (typed == year, true),
            Year::Short(typed) if typed == year % 100 => (true, true),
            Year::Short(typed) => (typed == year / 100, false),
            Year::Begun(typed) => (typed == year / 10 || typed == year / 1000, false),
        };
        let whole = whole && self.month.is_some() && self.day.is_some();
        fits.then_some(if whole {
            DateFit::Whole
        } else {
            DateFit::Partly
        })
    }

    /// The month and the day, where they were typed.
    pub(crate) fn month_and_day(&self) -> (Option<i8>, Option<i8>) {
        (self.month, self.day)
    }

    /// The stretches of a shown date that were typed.
    pub(crate) fn spans(&self, order: DateOrder) -> Vec<Span> {
        let (year, month, day) = match order {
            DateOrder::DayMonthYear => ((6, 10), (3, 5), (0, 2)),
            DateOrder::MonthDayYear => ((6, 10), (0, 2), (3, 5)),
            DateOrder::YearMonthDay => ((0, 4), (5, 7), (8, 10)),
        };
        let with_year = self.year != Year::Any;
        if with_year && self.month.is_some() && self.day.is_some() {
            return vec![(0, 10)];
        }
        let known = [
            (with_year, year),
            (self.month.is_some(), month),
            (self.day.is_some(), day),
        ];
        known
            .iter()
            .filter(|(known, _)| *known)
            .map(|&(_, span)| span)
            .collect()
    }
}

/// The dates that `text` may mean, likeliest first. `text` holds digits and separators.
pub(crate) fn parse(text: &str, order: DateOrder) -> Vec<DatePattern> {
    let groups: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    let readings = match *groups.as_slice() {
        [digits] if text == digits => compact(digits, order),
        [digits] => vec![year_alone(digits)],
        [a, b] => vec![two(a, b, order)],
        [a, b, c] => three(a, b, c, order),
        _ => vec![],
    };
    let mut patterns = Vec::new();
    for pattern in readings.into_iter().flatten() {
        if !patterns.contains(&pattern) {
            patterns.push(pattern);
        }
    }
    patterns
}

/// The date as the order writes it, which is how it is shown as a hit.
pub(crate) fn show(date: Date, order: DateOrder) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match order {
        DateOrder::DayMonthYear => format!("{day:02}.{month:02}.{year:04}"),
        DateOrder::MonthDayYear => format!("{month:02}/{day:02}/{year:04}"),
        DateOrder::YearMonthDay => format!("{year:04}-{month:02}-{day:02}"),
    }
}

fn compact(digits: &str, order: DateOrder) -> Vec<Option<DatePattern>> {
    let cut = |lengths: [usize; 3]| {
        let (a, rest) = digits.split_at(lengths[0]);
        let (b, c) = rest.split_at(lengths[1]);
        (a, b, c)
    };
    let day_first = |(a, b, c)| full(c, b, a);
    let month_first = |(a, b, c)| full(c, a, b);
    let year_first = |(a, b, c)| full(a, b, c);
    match (digits.len(), order) {
        (4, _) => vec![year_alone(digits)],
        (6, DateOrder::DayMonthYear) => vec![day_first(cut([2, 2, 2]))],
        (6, DateOrder::MonthDayYear) => vec![month_first(cut([2, 2, 2]))],
        (6, DateOrder::YearMonthDay) => vec![year_first(cut([2, 2, 2]))],
        (8, DateOrder::DayMonthYear) => vec![day_first(cut([2, 2, 4])), year_first(cut([4, 2, 2]))],
        (8, DateOrder::MonthDayYear) => {
            vec![month_first(cut([2, 2, 4])), year_first(cut([4, 2, 2]))]
        }
        (8, DateOrder::YearMonthDay) => vec![year_first(cut([4, 2, 2]))],
        _ => vec![],
    }
}

/// Day and month, or month and year. An order that makes no date is not what was meant.
fn two(a: &str, b: &str, order: DateOrder) -> Option<DatePattern> {
    let (day, month) = match order {
        DateOrder::DayMonthYear => (a, b),
        DateOrder::MonthDayYear | DateOrder::YearMonthDay => (b, a),
    };
    day_and_month(day, month)
        .or_else(|| month_and_year(b, a))
        .or_else(|| month_and_year(a, b))
        .or_else(|| day_and_month(month, day))
}

fn day_and_month(day: &str, month: &str) -> Option<DatePattern> {
    let (day, month) = (read_day(day)?, read_month(month)?);
    Some(pattern(Year::Any, Some(month), Some(day)))
}

fn month_and_year(month: &str, year: &str) -> Option<DatePattern> {
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    Some(pattern(Year::Full(year), Some(read_month(month)?), None))
}

fn three(a: &str, b: &str, c: &str, order: DateOrder) -> Vec<Option<DatePattern>> {
    if a.len() > 2 {
        return vec![full(a, b, c)];
    }
    let (day_first, month_first) = (full(c, b, a), full(c, a, b));
    vec![match order {
        DateOrder::DayMonthYear => day_first.or(month_first),
        DateOrder::MonthDayYear => month_first.or(day_first),
        DateOrder::YearMonthDay if c.len() <= 2 => full(a, b, c).or(day_first),
        DateOrder::YearMonthDay => day_first.or(month_first),
    }]
}

fn full(year: &str, month: &str, day: &str) -> Option<DatePattern> {
    let (month, day) = (read_month(month)?, read_day(day)?);
    Some(pattern(read_year(year)?, Some(month), Some(day)))
}

fn year_alone(digits: &str) -> Option<DatePattern> {
    let year = digits.parse().ok().filter(|_| digits.len() == 4)?;
    (1900..2100)
        .contains(&year)
        .then(|| pattern(Year::Full(year), None, None))
}

fn pattern(year: Year, month: Option<i8>, day: Option<i8>) -> DatePattern {
    DatePattern { year, month, day }
}

fn read_year(digits: &str) -> Option<Year> {
    let number: i16 = digits.parse().ok()?;
    match digits.len() {
        1 | 3 => Some(Year::Begun(number)),
        2 => Some(Year::Short(number)),
        4 => Some(Year::Full(number)),
        _ => None,
    }
}

fn read_month(digits: &str) -> Option<i8> {
    within(digits, 12)
}

fn read_day(digits: &str) -> Option<i8> {
    within(digits, 31)
}

fn within(digits: &str, most: i8) -> Option<i8> {
    let number = digits.parse().ok().filter(|_| digits.len() <= 2)?;
    (1..=most).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn fit(text: &str, order: DateOrder) -> Option<DateFit> {
        parse(text, order)
            .iter()
            .filter_map(|pattern| pattern.fit(date(1992, 4, 12)))
            .min()
    }

    #[test]
    fn a_date_is_read_in_the_typists_order_and_as_written_by_machines() {
        use DateOrder::{DayMonthYear as Dmy, MonthDayYear as Mdy, YearMonthDay as Ymd};
        let (whole, partly) = (Some(DateFit::Whole), Some(DateFit::Partly));
        let cases = [
            ("12.4.92", Dmy, whole),
            ("12/04/1992", Dmy, whole),
            ("12/04/1992", Mdy, None),
            ("4/12/92", Mdy, whole),
            ("120492", Dmy, whole),
            ("12041992", Dmy, whole),
            ("041292", Mdy, whole),
            ("920412", Ymd, whole),
            ("19920412", Dmy, whole),
            ("1992-04-12", Dmy, whole),
            ("1992-04-12", Mdy, whole),
            ("92-4-12", Ymd, whole),
            ("12. 4. 1992", Dmy, whole),
            ("12.4.", Dmy, partly),
            ("12.4", Dmy, partly),
            ("4/12", Mdy, partly),
            ("04-12", Ymd, partly),
            ("04.1992", Dmy, partly),
            ("1992-04", Dmy, partly),
            ("1992", Dmy, partly),
            ("12.4.1", Dmy, partly),
            ("12.4.19", Dmy, partly),
            ("12.4.199", Dmy, partly),
            ("12.4.20", Dmy, None),
            ("12.13.1992", Dmy, None),
            ("0", Dmy, None),
            ("", Dmy, None),
        ];
        for (text, order, expected) in cases {
            assert_eq!(fit(text, order), expected, "{text} {order:?}");
        }
    }
}
