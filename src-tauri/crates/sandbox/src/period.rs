//! Lengths of time that a contract counts in: three months, two weeks.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// So many units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Period {
    pub(crate) value: i32,
    pub(crate) unit: Unit,
}

/// What a contract counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    /// The contract's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "DAY",
            Self::Week => "WEEK",
            Self::Month => "MONTH",
            Self::Year => "YEAR",
        }
    }
}

impl Period {
    pub(crate) const fn days(value: i32) -> Self {
        Self {
            value,
            unit: Unit::Day,
        }
    }

    pub(crate) const fn weeks(value: i32) -> Self {
        Self {
            value,
            unit: Unit::Week,
        }
    }

    pub(crate) const fn months(value: i32) -> Self {
        Self {
            value,
            unit: Unit::Month,
        }
    }

    /// The day that is so much later; a month without that day ends on its last.
    pub(crate) fn after(self, day: Date) -> Date {
        self.times_after(1, day)
    }

    /// The day that is so much earlier.
    pub(crate) fn before(self, day: Date) -> Date {
        self.times_after(-1, day)
    }

    /// The day that is `times` as much later, counted at once, so that a 31st is not lost on the way.
    pub(crate) fn times_after(self, times: i32, day: Date) -> Date {
        day.saturating_add(self.span(times))
    }

    /// The contract's `TimePeriod`.
    pub(crate) fn to_time_period(self) -> Value {
        json!({ "periodValue": self.value, "periodUnit": self.unit.as_str() })
    }

    /// The contract's `Term`.
    pub(crate) fn to_term(self) -> Value {
        json!({ "value": self.value, "unit": self.unit.as_str() })
    }

    fn span(self, times: i32) -> Span {
        // Ten thousand of anything is past what a calendar holds for a studio.
        let value = self.value.saturating_mul(times).clamp(-9_999, 9_999);
        match self.unit {
            Unit::Day => value.days(),
            Unit::Week => value.weeks(),
            Unit::Month => value.months(),
            Unit::Year => value.years(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_keep_the_day_where_there_is_one() {
        let january = date(2026, 1, 31);

        assert_eq!(Period::months(1).after(january), date(2026, 2, 28));
        assert_eq!(Period::months(1).times_after(2, january), date(2026, 3, 31));
        assert_eq!(Period::weeks(2).before(january), date(2026, 1, 17));
    }

    #[test]
    fn the_two_spellings_of_a_period_say_the_same() {
        let term = Period::months(3);

        assert_eq!(term.to_term(), json!({ "value": 3, "unit": "MONTH" }));
        assert_eq!(
            term.to_time_period(),
            json!({ "periodValue": 3, "periodUnit": "MONTH" })
        );
    }
}
