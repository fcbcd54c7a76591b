//! Days of birth.

use jiff::civil::Date;

use super::fault::{Fault, Found};

/// Nobody alive was born longer ago.
const OLDEST: i16 = 120;
/// From here on a person agrees to a contract alone, in every country that studios are in.
const OF_AGE: i16 = 18;

/// Full years on `today`; `None` for who is not born yet.
pub(super) fn age(born: Date, today: Date) -> Option<i16> {
    let had = (today.month(), today.day()) >= (born.month(), born.day());
    let age = today.year() - born.year() - i16::from(!had);
    (born <= today).then_some(age)
}

pub(super) fn check(born: Date, today: Date) -> Option<Found> {
    match age(born, today) {
        None => Some(Found::certain(Fault::BornLater)),
        Some(age) if age > OLDEST => Some(Found::certain(Fault::BornTooEarly)),
        Some(age) if age < OF_AGE => Some(Found::doubtful(Fault::Minor).expected(age)),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_is_full_on_the_birthday() {
        let born = date(2000, 3, 10);

        assert_eq!(age(born, date(2026, 3, 9)), Some(25));
        assert_eq!(age(born, date(2026, 3, 10)), Some(26));
        assert_eq!(age(date(2004, 2, 29), date(2026, 2, 28)), Some(21));
        assert_eq!(age(date(2004, 2, 29), date(2026, 3, 1)), Some(22));
    }

    #[test]
    fn who_is_not_born_or_older_than_anybody_is_wrong_for_certain() {
        let today = date(2026, 11, 22);

        assert_eq!(
            check(date(2026, 11, 23), today),
            Some(Found::certain(Fault::BornLater))
        );
        assert_eq!(
            check(date(1905, 11, 22), today),
            Some(Found::certain(Fault::BornTooEarly))
        );
        assert_eq!(check(date(1990, 1, 1), today), None);
    }

    #[test]
    fn who_is_under_age_is_told_and_not_refused() {
        let found = check(date(2009, 11, 23), date(2026, 11, 22));

        assert_eq!(found, Some(Found::doubtful(Fault::Minor).expected(16)));
    }
}
