//! How something is paid: never, once, every so often, on days of the year, or after terms.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::turns;
use crate::money::Money;
use crate::period::{Period, Unit};

/// How something is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Frequency {
    Free,
    Once(Money),
    Every(Period, Money),
    /// On these days of each year: month, day and price.
    OnDays(Vec<(i8, i8, Money)>),
    /// When each of these terms has passed, with its price.
    AfterTerms(Vec<(Period, Money)>),
}

impl Frequency {
    /// The contract's word.
    pub(crate) const fn as_str(&self) -> &'static str {
        match self {
            Self::Free => "FREE",
            Self::Once(_) => "NON_RECURRING",
            Self::Every(..) => "RECURRING",
            Self::OnDays(_) => "MONTH_DAY",
            Self::AfterTerms(_) => "TERM_BASED",
        }
    }

    /// What is due first.
    pub(crate) fn price(&self) -> Money {
        match self {
            Self::Free => Money(0),
            Self::Once(price) | Self::Every(_, price) => *price,
            Self::OnDays(days) => days.first().map_or(Money(0), |it| it.2),
            Self::AfterTerms(terms) => terms.first().map_or(Money(0), |it| it.1),
        }
    }

    /// What is due from `start` to the day before `end`, by day.
    pub(crate) fn dues(&self, start: Date, end: Date) -> Vec<(Date, Money)> {
        let mut dues: Vec<(Date, Money)> = match self {
            Self::Free => Vec::new(),
            Self::Once(price) => vec![(start, *price)],
            Self::Every(every, price) => {
                turns(*every, start, end).map(|day| (day, *price)).collect()
            }
            Self::OnDays(days) => (start.year()..=end.year())
                .flat_map(|year| {
                    let on = move |(month, day, price): &(i8, i8, Money)| {
                        Some((Date::new(year, *month, *day).ok()?, *price))
                    };
                    days.iter().filter_map(on)
                })
                .collect(),
            Self::AfterTerms(terms) => terms
                .iter()
                .map(|(term, price)| (term.after(start), *price))
                .collect(),
        };
        dues.retain(|(day, _)| start <= *day && *day < end);
        dues.sort_by_key(|(day, _)| *day);
        dues
    }

    /// As a price list says it.
    pub(crate) fn formatted(&self) -> String {
        match self {
            Self::Free => "kostenlos".to_owned(),
            Self::Once(_) => "einmalig".to_owned(),
            Self::Every(every, _) => match (every.value, every.unit) {
                (1, Unit::Day) => "täglich".to_owned(),
                (1, Unit::Week) => "wöchentlich".to_owned(),
                (1, Unit::Month) => "monatlich".to_owned(),
                (1, Unit::Year) | (12, Unit::Month) => "jährlich".to_owned(),
                (value, Unit::Day) => format!("alle {value} Tage"),
                (value, Unit::Week) => format!("alle {value} Wochen"),
                (value, Unit::Month) => format!("alle {value} Monate"),
                (value, Unit::Year) => format!("alle {value} Jahre"),
            },
            Self::OnDays(days) => {
                let days: Vec<_> = days
                    .iter()
                    .map(|it| format!("{}.{}.", it.1, it.0))
                    .collect();
                format!("jährlich zum {}", days.join(" und "))
            }
            Self::AfterTerms(_) => "gestaffelt nach Laufzeit".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn each_way_to_pay_is_due_on_its_days() {
        let (start, end) = (date(2026, 2, 10), date(2027, 2, 10));
        let days = |frequency: Frequency| {
            let dues = frequency.dues(start, end);
            dues.iter().map(|it| it.0.to_string()).collect::<Vec<_>>()
        };
        let price = Money(100);

        assert!(days(Frequency::Free).is_empty());
        assert_eq!(days(Frequency::Once(price)), ["2026-02-10"]);
        assert_eq!(
            days(Frequency::Every(Period::months(6), price)),
            ["2026-02-10", "2026-08-10"]
        );
        assert_eq!(
            days(Frequency::OnDays(vec![(1, 1, price), (7, 1, price)])),
            ["2026-07-01", "2027-01-01"]
        );
        assert_eq!(
            days(Frequency::AfterTerms(vec![(Period::months(1), price)])),
            ["2026-03-10"]
        );
    }
}
