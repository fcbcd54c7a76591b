//! What the record itself says that the desk must see at once.

use jiff::ToSpan;
use jiff::civil::Date;
use studiodesk_core::Customer;

use super::view::{Mark, MarkKind, some};

/// An idle period or a birthday within so many days is near.
const IDLE_SOON_DAYS: i64 = 30;
const BIRTHDAY_SOON_DAYS: i64 = 7;

/// What holds today or soon, the gravest first.
pub(super) fn marks(customer: &Customer, today: Date) -> Vec<Mark> {
    let text = |date: Option<Date>| date.map(|date| date.to_string());
    let refused = customer
        .access_refusal
        .then(|| bare(MarkKind::Refused, None));
    let restrictions = customer
        .access_restrictions
        .iter()
        .filter(|restriction| restriction.holds_on(today))
        .map(|restriction| Mark {
            reason: some(&restriction.reason),
            until: text(restriction.end_date),
            ..bare(MarkKind::Restricted, restriction.start_date)
        });
    let idle = customer.idle_periods.iter().filter_map(|period| {
        let kind = if period.holds_on(today) {
            MarkKind::Idle
        } else if is_within(period.start_date?, today, IDLE_SOON_DAYS) {
            MarkKind::IdleSoon
        } else {
            return None;
        };
        Some(Mark {
            reason: period.reason.as_deref().and_then(some),
            rate: period.rate_name.as_deref().and_then(some),
            until: text(period.end_date.filter(|_| !period.unlimited)),
            ..bare(kind, period.start_date)
        })
    });
    let birthday = customer
        .date_of_birth
        .and_then(|born| next_birthday(born, today))
        .filter(|day| is_within(*day, today, BIRTHDAY_SOON_DAYS))
        .map(|day| bare(MarkKind::Birthday, Some(day)));
    refused
        .into_iter()
        .chain(restrictions)
        .chain(idle)
        .chain(birthday)
        .collect()
}

fn bare(kind: MarkKind, from: Option<Date>) -> Mark {
    Mark {
        kind,
        reason: None,
        rate: None,
        from: from.map(|date| date.to_string()),
        until: None,
    }
}

fn is_within(day: Date, today: Date, days: i64) -> bool {
    let last = today.checked_add(days.days()).unwrap_or(Date::MAX);
    (today..=last).contains(&day)
}

/// The birthday of this year, or of the next one if it is over. Who was born on 29 February has it on
/// 28 February in other years.
fn next_birthday(born: Date, today: Date) -> Option<Date> {
    let of = |year| {
        let day = born.with().year(year).build();
        day.or_else(|_| born.with().year(year).day(28).build()).ok()
    };
    of(today.year())
        .filter(|day| *day >= today)
        .or_else(|| of(today.year() + 1))
        .filter(|day| *day > born)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_birthday_is_told_from_a_week_before_until_the_day() {
        let born = date(1992, 11, 29);
        let told = |today| {
            next_birthday(born, today).is_some_and(|day| is_within(day, today, BIRTHDAY_SOON_DAYS))
        };

        assert!(told(date(2026, 11, 29)));
        assert!(told(date(2026, 11, 22)));
        assert!(!told(date(2026, 11, 21)));
        assert!(!told(date(2026, 11, 30)));
    }

    #[test]
    fn a_birthday_of_january_is_near_at_the_end_of_december() {
        let next = next_birthday(date(1992, 1, 2), date(2026, 12, 30));

        assert_eq!(next, Some(date(2027, 1, 2)));
    }

    #[test]
    fn who_was_born_on_a_leap_day_has_a_birthday_each_year() {
        let born = date(2000, 2, 29);

        assert_eq!(
            next_birthday(born, date(2027, 1, 1)),
            Some(date(2027, 2, 28))
        );
        assert_eq!(
            next_birthday(born, date(2028, 1, 1)),
            Some(date(2028, 2, 29))
        );
    }

    #[test]
    fn the_day_of_birth_itself_is_no_birthday() {
        let born = date(2026, 11, 22);

        assert_eq!(next_birthday(born, born), None);
    }
}
