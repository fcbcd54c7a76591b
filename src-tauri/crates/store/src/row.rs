//! How the parts of a customer lie in columns.
//!
//! **Invariant:** what is read back is what was written, except that a list's entry that holds
//! U+001F, which nobody can type, comes back as two.

use jiff::Timestamp;
use jiff::civil::Date;
use studiodesk_core::CustomerStatus;

use crate::error::damaged;
use crate::{Error, Result};

/// Ends every entry of a list. An ending tells an empty list from a list of one empty entry.
const END: char = '\u{1f}';

pub(crate) fn status_text(status: &CustomerStatus) -> &str {
    match status {
        CustomerStatus::Member => "MEMBER",
        CustomerStatus::Prospect => "PROSPECT",
        CustomerStatus::FormerMember => "FORMER_MEMBER",
        CustomerStatus::Unknown(text) => text,
    }
}

pub(crate) fn status(text: &str) -> CustomerStatus {
    match text {
        "MEMBER" => CustomerStatus::Member,
        "PROSPECT" => CustomerStatus::Prospect,
        "FORMER_MEMBER" => CustomerStatus::FormerMember,
        other => CustomerStatus::Unknown(other.to_owned()),
    }
}

/// Writes into `text`, which is emptied first, so that a slice needs one buffer.
pub(crate) fn write_list(text: &mut String, entries: &[String]) {
    text.clear();
    for entry in entries {
        text.push_str(entry);
        text.push(END);
    }
}

pub(crate) fn list(text: &str) -> Vec<String> {
    // Sized beforehand: most lists hold one entry, and there are two of them in every row.
    let mut entries = Vec::with_capacity(text.bytes().filter(|byte| *byte == END as u8).count());
    entries.extend(text.split_terminator(END).map(str::to_owned));
    entries
}

pub(crate) fn date_number(date: Date) -> i64 {
    let sign = if date.year() < 0 { -1 } else { 1 };
    let year = i64::from(date.year()).abs();
    sign * (year * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day()))
}

pub(crate) fn date(number: i64) -> Result<Date> {
    let [year, month, day] = [
        number / 10_000,
        number.abs() / 100 % 100,
        number.abs() % 100,
    ];
    let part = |part: i64| i8::try_from(part).map_err(damaged);
    let year = i16::try_from(year).map_err(damaged)?;
    Date::new(year, part(month)?, part(day)?).map_err(damaged)
}

pub(crate) fn timestamp(microseconds: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(microseconds).map_err(damaged)
}

/// Generations are small, and SQLite's numbers have a sign.
pub(crate) fn generation_number(generation: u64) -> i64 {
    i64::try_from(generation).unwrap_or(i64::MAX)
}

pub(crate) fn generation(number: i64) -> Result<u64> {
    u64::try_from(number).map_err(|_| Error::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_returns_as_itself() {
        let all = [
            CustomerStatus::Member,
            CustomerStatus::Prospect,
            CustomerStatus::FormerMember,
            CustomerStatus::Unknown("GUEST".into()),
        ];

        for each in all {
            assert_eq!(status(status_text(&each)), each);
        }
    }

    #[test]
    fn lists_return_as_themselves_empty_entries_included() {
        let mut text = String::from("left over");

        for entries in [vec![], vec![String::new()], vec!["1".into(), "2".into()]] {
            write_list(&mut text, &entries);

            assert_eq!(list(&text), entries);
        }
    }

    #[test]
    fn dates_return_as_themselves() {
        for each in [
            jiff::civil::date(2000, 2, 29),
            jiff::civil::date(1, 1, 1),
            Date::MIN,
            Date::MAX,
        ] {
            assert_eq!(date(date_number(each)).unwrap(), each);
        }
    }

    #[test]
    fn a_number_that_is_no_date_is_damage() {
        assert!(matches!(date(19_850_231), Err(Error::Damaged)));
    }
}
