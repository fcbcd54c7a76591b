//! Telephone numbers, by the numbering plans of the countries that studios are in.
//!
//! A table of lengths, and not the whole plan with its hundreds of ranges: those change monthly, and a
//! desk that was not updated for a year would doubt numbers that ring. A digit too few or too many is the
//! mistake that people make.

use super::fault::{Fault, Found};

/// The numbers of a country: its code for calls from abroad, what is dialled before a number within the
/// country and not from abroad, and how many digits there are after either.
struct Plan {
    country: &'static str,
    code: &'static str,
    trunk: &'static str,
    shortest: usize,
    longest: usize,
}

const fn plan(
    country: &'static str,
    code: &'static str,
    trunk: &'static str,
    shortest: usize,
    longest: usize,
) -> Plan {
    Plan {
        country,
        code,
        trunk,
        shortest,
        longest,
    }
}

const PLANS: [Plan; 40] = [
    plan("AT", "43", "0", 4, 13),
    plan("AU", "61", "0", 9, 9),
    plan("BE", "32", "0", 8, 9),
    plan("BG", "359", "0", 7, 9),
    plan("CA", "1", "1", 10, 10),
    plan("CH", "41", "0", 9, 9),
    plan("CY", "357", "", 8, 8),
    plan("CZ", "420", "", 9, 9),
    plan("DE", "49", "0", 5, 13),
    plan("DK", "45", "", 8, 8),
    plan("EE", "372", "", 7, 8),
    plan("ES", "34", "", 9, 9),
    plan("FI", "358", "0", 5, 12),
    plan("FR", "33", "0", 9, 9),
    plan("GB", "44", "0", 9, 10),
    plan("GR", "30", "", 10, 10),
    plan("HR", "385", "0", 8, 9),
    plan("HU", "36", "06", 8, 9),
    plan("IE", "353", "0", 7, 10),
    plan("IS", "354", "", 7, 9),
    plan("IT", "39", "", 6, 12),
    plan("LI", "423", "", 7, 9),
    plan("LT", "370", "0", 8, 8),
    plan("LU", "352", "", 4, 11),
    plan("LV", "371", "", 8, 8),
    plan("MC", "377", "", 8, 9),
    plan("MT", "356", "", 8, 8),
    plan("NL", "31", "0", 9, 9),
    plan("NO", "47", "", 8, 8),
    plan("PL", "48", "", 9, 9),
    plan("PT", "351", "", 9, 9),
    plan("RO", "40", "0", 9, 9),
    plan("RS", "381", "0", 7, 12),
    plan("SE", "46", "0", 7, 10),
    plan("SI", "386", "0", 8, 8),
    plan("SK", "421", "0", 9, 9),
    plan("SM", "378", "", 6, 10),
    plan("TR", "90", "0", 10, 10),
    plan("UA", "380", "0", 9, 9),
    plan("US", "1", "1", 10, 10),
];

/// Digits after the `+`, whatever the country (E.164).
const ANYWHERE: std::ops::RangeInclusive<usize> = 7..=15;

/// Checks a number that is dialled in `home`, the country of the person's address.
pub(super) fn check(text: &str, home: Option<&str>) -> Option<Found> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return Some(Found::certain(Fault::PhoneCharacters));
    }
    let rest = text.trim().strip_prefix('+').unwrap_or(text.trim());
    let fits = |it: char| it.is_ascii_digit() || " -–/().\u{a0}".contains(it);
    if !rest.chars().all(fits) {
        return Some(Found::doubtful(Fault::PhoneCharacters));
    }
    let abroad = match text.trim().starts_with('+') {
        true => Some(digits.as_str()),
        false => digits.strip_prefix("00"),
    };
    match abroad {
        Some(number) => from_abroad(number, home),
        None => at_home(&digits, home?),
    }
}

fn from_abroad(number: &str, home: Option<&str>) -> Option<Found> {
    let too_long_or_short = || Found::doubtful(Fault::PhoneLength);
    if !ANYWHERE.contains(&number.len()) {
        return Some(too_long_or_short());
    }
    let of_code = |plan: &&Plan| number.starts_with(plan.code);
    let mut plans = PLANS.iter().filter(of_code);
    // Two countries share a code, and which it is makes no difference but to the name that is told.
    let at_home = PLANS
        .iter()
        .filter(of_code)
        .find(|it| Some(it.country) == home);
    let plan = at_home.or_else(|| plans.next())?;
    let own = &number[plan.code.len()..];
    // The zero in brackets, as in +49 (0) 30, is written by many and dialled by nobody.
    let own = match plan.trunk {
        "" => own,
        trunk => own.strip_prefix(trunk).unwrap_or(own),
    };
    let fits = (plan.shortest..=plan.longest).contains(&own.len());
    (!fits).then(|| too_long_or_short().of(plan.country))
}

fn at_home(digits: &str, home: &str) -> Option<Found> {
    let plan = PLANS.iter().find(|plan| plan.country == home)?;
    let own = match plan.trunk {
        "" => digits,
        trunk => digits.strip_prefix(trunk).unwrap_or(digits),
    };
    let fits = (plan.shortest..=plan.longest).contains(&own.len());
    (!fits).then(|| Found::doubtful(Fault::PhoneLength).of(home))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(country: &str) -> Option<Found> {
        Some(Found::doubtful(Fault::PhoneLength).of(country))
    }

    #[test]
    fn numbers_as_people_write_them_are_right() {
        for (right, home) in [
            ("+49 30 23125-000", None),
            ("+49 (0)30 23125000", None),
            ("0170/1234567", Some("DE")),
            ("600 700 800", Some("PL")),
            ("0048 600 700 800", Some("DE")),
            ("+44 20 7946 0018", Some("PL")),
            ("+1 (202) 555-0143", Some("US")),
            ("06 1 234 5678", Some("HU")),
            ("02 1234567", Some("IT")),
        ] {
            assert_eq!(check(right, home), None, "{right}");
        }
    }

    #[test]
    fn a_digit_too_few_or_too_many_is_doubted_by_the_country_of_the_number() {
        assert_eq!(check("+48 600 700 80", Some("DE")), length("PL"));
        assert_eq!(check("600 700 8000", Some("PL")), length("PL"));
        assert_eq!(check("+1 202 555 014", Some("US")), length("US"));
        assert_eq!(check("044 668 18 0", Some("CH")), length("CH"));
    }

    #[test]
    fn of_a_country_without_a_plan_only_the_norm_is_known() {
        assert_eq!(check("12", Some("JP")), None);
        assert_eq!(check("+81 3 1234 5678", None), None);
        assert_eq!(
            check("+81 3 12", None),
            Some(Found::doubtful(Fault::PhoneLength))
        );
    }

    #[test]
    fn what_has_no_digit_is_wrong_and_what_has_letters_is_doubted() {
        assert_eq!(
            check("none", None),
            Some(Found::certain(Fault::PhoneCharacters))
        );
        assert_eq!(
            check("030 23125 ext 12", Some("DE")),
            Some(Found::doubtful(Fault::PhoneCharacters))
        );
    }
}
