//! Situations that are made up, and one to begin with.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use studiodesk_idle::{Contract, Mode, Period, Reference, Remaining, Rules, Situation, Unit};

pub(crate) const TODAY: Date = date(2026, 2, 11);

/// Whole months, at most three of them and four a year, from March on.
pub(crate) fn months() -> Situation {
    Situation {
        rules: Rules {
            mode: Mode::AtOnce,
            unit: Unit::Month,
            first_start: date(2026, 3, 1),
            only_first_start: false,
            longest: Some(3),
            most_a_year: Some(4),
            reference: Reference::Calendar,
            unlimited: false,
            free: 1,
            shorten_by_day: false,
            extends: true,
        },
        remaining: Remaining::default(),
        periods: Vec::new(),
        contract: Contract {
            active: true,
            start: Some(date(2025, 6, 15)),
            end: Some(date(2026, 6, 14)),
            cancelled_to: None,
        },
        today: TODAY,
        changed: None,
    }
}

pub(crate) fn period(id: i64, start: Date, end: Date) -> Period {
    Period {
        id,
        start,
        end,
        unlimited: false,
        accepted: true,
        free_days: 0,
    }
}

fn day(range: std::ops::Range<i64>) -> impl Strategy<Value = Date> {
    range.prop_map(|days| TODAY.saturating_add(days.days()))
}

fn rules() -> impl Strategy<Value = Rules> {
    let units = prop_oneof![Just(Unit::Day), Just(Unit::Week), Just(Unit::Month)];
    let years = prop_oneof![Just(Reference::Calendar), Just(Reference::Contract)];
    (
        units,
        day(0..60),
        any::<bool>(),
        proptest::option::of(1..40_u32),
        proptest::option::of(0..60_u32),
        years,
        any::<(bool, bool, bool)>(),
    )
        .prop_map(
            |(unit, first, only, longest, most, reference, (unlimited, by_day, extends))| Rules {
                mode: Mode::AtOnce,
                unit,
                first_start: unit.around(first).1,
                only_first_start: only,
                longest,
                most_a_year: most,
                reference,
                unlimited,
                free: 1,
                shorten_by_day: by_day,
                extends,
            },
        )
}

/// Any rules, up to three periods that do not overlap, sometimes a cancelation.
pub(crate) fn situation() -> impl Strategy<Value = Situation> {
    let gaps = proptest::collection::vec((1..120_i64, 1..90_i64), 0..4);
    let ends = proptest::option::of(day(0..500));
    (rules(), gaps, ends, day(-700..0)).prop_map(|(rules, gaps, cancelled_to, start)| {
        let mut from = TODAY.saturating_sub(60.days());
        let periods = (1..).zip(gaps).map(|(id, (gap, length))| {
            let start = from.saturating_add(gap.days());
            let end = start.saturating_add((length - 1).days());
            from = end.saturating_add(1.days());
            period(id, start, end)
        });
        Situation {
            periods: periods.collect(),
            rules,
            contract: Contract {
                active: true,
                start: Some(start),
                end: cancelled_to,
                cancelled_to,
            },
            ..months()
        }
    })
}
