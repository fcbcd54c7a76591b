//! What can be chosen, and the reason with its figures for what cannot.

use super::support::{months, period};
use jiff::civil::date;
use studiodesk_idle::{Length, Mode, Obstacle, Remaining, Situation, Step, Unit};

fn why(situation: &Situation, day: jiff::civil::Date) -> Option<Obstacle> {
    situation.day(day).obstacle
}

#[test]
fn a_day_that_cannot_be_the_first_says_which_can() {
    let plan = months();

    assert_eq!(why(&plan, date(2026, 3, 1)), None);
    assert_eq!(
        why(&plan, date(2026, 2, 1)),
        Some(Obstacle::NotBefore {
            day: date(2026, 3, 1)
        })
    );
    assert_eq!(
        why(&plan, date(2026, 3, 9)),
        Some(Obstacle::UnitBegins {
            unit: Unit::Month,
            before: date(2026, 3, 1),
            after: date(2026, 4, 1)
        })
    );
}

#[test]
fn where_only_the_next_day_is_possible_every_other_names_it() {
    let mut plan = months();
    plan.rules.only_first_start = true;

    let day = date(2026, 3, 1);
    assert_eq!(why(&plan, day), None);
    assert_eq!(why(&plan, date(2026, 4, 1)), Some(Obstacle::OnlyOn { day }));
}

#[test]
fn lengths_end_where_the_rules_end_and_say_why() {
    let plan = months();

    let lengths = plan.lengths(date(2026, 3, 1));

    let last = Step {
        terms: 3,
        last: date(2026, 5, 31),
    };
    assert_eq!(lengths.steps.len(), 3);
    assert_eq!(lengths.steps.last(), Some(&last));
    let (most, unit) = (3, Unit::Month);
    assert_eq!(lengths.no_longer, Obstacle::TooLong { most, unit });
    assert_eq!(lengths.not_unlimited, Some(Obstacle::NeedsEnd));
}

#[test]
fn what_was_taken_of_the_year_is_not_left() {
    let mut plan = months();
    plan.periods = vec![period(1, date(2026, 5, 1), date(2026, 6, 30))];

    let lengths = plan.lengths(date(2026, 9, 1));

    let used_up = |left| Obstacle::YearUsedUp {
        left,
        of: 4,
        unit: Unit::Month,
        from: date(2026, 1, 1),
        until: date(2026, 12, 31),
    };
    assert_eq!(lengths.steps.len(), 2);
    assert_eq!(lengths.no_longer, used_up(2));
    plan.remaining = Remaining {
        terms: Some(0),
        free: None,
    };
    assert_eq!(why(&plan, date(2026, 9, 1)), Some(used_up(0)));
    assert_eq!(why(&plan, date(2027, 1, 1)), None);
}

#[test]
fn a_period_in_the_way_is_named() {
    let mut plan = months();
    plan.periods = vec![period(1, date(2026, 5, 1), date(2026, 5, 31))];
    let overlaps = Obstacle::Overlaps {
        from: date(2026, 5, 1),
        until: Some(date(2026, 5, 31)),
    };

    assert_eq!(why(&plan, date(2026, 5, 1)), Some(overlaps));
    assert_eq!(plan.lengths(date(2026, 4, 1)).no_longer, overlaps);
    plan.periods[0].unlimited = true;
    assert!(matches!(
        why(&plan, date(2026, 8, 1)),
        Some(Obstacle::Overlaps { until: None, .. })
    ));
}

#[test]
fn nothing_can_be_chosen_where_nothing_can_be_asked() {
    let day = date(2026, 3, 1);
    let mut plan = months();
    plan.rules.mode = Mode::ReadOnly;
    assert_eq!(why(&plan, day), Some(Obstacle::ReadOnly));
    plan.rules.mode = Mode::NeedsApproval;
    plan.contract.cancelled_to = Some(date(2026, 2, 28));
    let ends = date(2026, 2, 28);
    assert_eq!(why(&plan, day), Some(Obstacle::ContractEnds { day: ends }));
    plan.contract.active = false;
    assert_eq!(why(&plan, day), Some(Obstacle::ContractOver));
    plan = months();
    plan.periods = vec![period(1, date(2027, 5, 1), date(2027, 5, 31))];
    plan.periods[0].accepted = false;
    assert_eq!(why(&plan, day), Some(Obstacle::RequestWaits));
}

#[test]
fn one_that_has_begun_keeps_its_first_day_and_can_only_end_sooner() {
    let mut plan = months();
    plan.periods = vec![period(7, date(2026, 2, 1), date(2026, 4, 30))];
    plan.changed = Some(7);
    let start = date(2026, 2, 1);

    let until = |last| plan.wish(start, Length::Until(last));

    assert!(until(date(2026, 3, 31)).is_ok());
    assert_eq!(
        until(date(2026, 3, 30)),
        Err(Obstacle::UnitEnds {
            unit: Unit::Month,
            before: date(2026, 2, 28),
            after: date(2026, 3, 31)
        })
    );
    assert_eq!(
        until(date(2026, 4, 30)),
        Err(Obstacle::OnlyShorter {
            day: date(2026, 4, 29)
        })
    );
    assert!(matches!(
        until(date(2026, 2, 10)),
        Err(Obstacle::NotBefore { .. })
    ));
    let moved = plan.wish(date(2026, 3, 1), Length::Terms(1));
    assert_eq!(moved, Err(Obstacle::KeepsStart { day: start }));
    assert!(plan.wish(start, Length::Terms(2)).is_ok());
}
