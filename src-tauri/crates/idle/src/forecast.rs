//! What would probably follow from a period. The service has the word; this is for before it speaks.
//!
//! **Invariant:** amounts are whole hundredths. Whoever has others makes no estimate of them.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::{Situation, Span, Unit};

/// What resting costs, as the rules say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fee {
    /// Nothing.
    None,
    /// So much, once.
    Once(i64),
    /// So much for each unit that is not free.
    PerTerm(i64),
    /// So many hundredths of a percent of what the contract costs a year, in proportion and rounded down.
    Share {
        /// Hundredths of a percent.
        share: i64,
        /// What the contract costs a year.
        a_year: i64,
    },
}

/// What it comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Hundredths.
    pub amount: i64,
    /// For how many units.
    pub paid: u32,
    /// How many units cost nothing.
    pub free: u32,
}

/// What would follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// How many days it rests; none for one without an end.
    pub days: Option<u32>,
    /// The contract's last day then; none where it is unknown, or moves with a period without an end.
    pub contract_end: Option<Date>,
    /// How many days later that is.
    pub later_by: u32,
}

impl Situation {
    /// What would follow from resting on those days.
    #[must_use]
    pub fn forecast(&self, span: Span) -> Forecast {
        let days = span.last.map(|last| days_of(span.start, last));
        let before = self
            .known()
            .and_then(|it| Some(days_of(it.start, it.last()?)));
        let Some(end) = self.contract.end else {
            return Forecast {
                days,
                contract_end: None,
                later_by: 0,
            };
        };
        // An end that somebody gave the contract stays; so does one before the period.
        let moves = self.rules.extends && self.contract.cancelled_to.is_none();
        if !moves {
            return Forecast {
                days,
                contract_end: Some(end),
                later_by: 0,
            };
        }
        let without = end.saturating_sub(i64::from(before.unwrap_or_default()).days());
        let later = if span.start <= without { days } else { Some(0) };
        Forecast {
            days,
            contract_end: later.map(|it| without.saturating_add(i64::from(it).days())),
            later_by: later.unwrap_or_default(),
        }
    }

    /// What it would cost; of a period without an end, what one unit does.
    #[must_use]
    pub fn cost(&self, span: Span, fee: Fee) -> Cost {
        let unit = self.rules.unit;
        let (paid, free) = match span.last {
            None => (1, 0),
            Some(last) => {
                let terms = unit.touched(span.start, last);
                let free = terms.min(self.year(span.start).free_left);
                (terms - free, free)
            }
        };
        let amount = match fee {
            Fee::None => 0,
            Fee::Once(_) if paid == 0 => 0,
            Fee::Once(sum) => sum,
            Fee::PerTerm(sum) => sum * i64::from(paid),
            Fee::Share { share, a_year } => {
                a_year * i64::from(paid) * share / in_a_year(unit) / 10_000
            }
        };
        Cost { amount, paid, free }
    }
}

fn days_of(start: Date, last: Date) -> u32 {
    let days = (last - start).get_days().saturating_add(1);
    u32::try_from(days).unwrap_or_default()
}

const fn in_a_year(unit: Unit) -> i64 {
    match unit {
        Unit::Day => 365,
        Unit::Week => 52,
        Unit::Month => 12,
    }
}
