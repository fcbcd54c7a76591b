//! What holds for all rules, however odd.

use std::collections::BTreeSet;

use super::support::{TODAY, situation};
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;
use studiodesk_idle::{Length, Obstacle, Situation};

/// The days of a period, one by one, which is slow and cannot be wrong.
fn each_day(start: Date, last: Date) -> BTreeSet<Date> {
    let next = |it: &Date| it.tomorrow().ok();
    std::iter::successors(Some(start), next)
        .take_while(|it| *it <= last)
        .collect()
}

fn resting(situation: &Situation) -> BTreeSet<Date> {
    let all = situation.periods.iter();
    all.flat_map(|it| each_day(it.start, it.end)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_offered_keeps_every_rule(plan in situation(), ahead in 0..400_i64) {
        let start = TODAY.saturating_add(ahead.days());
        let taken = resting(&plan);

        let lengths = plan.lengths(start);

        for step in lengths.steps.iter().step_by(7) {
            let rules = &plan.rules;
            prop_assert!(start >= rules.first_start && rules.unit.begins(start));
            prop_assert!(rules.longest.is_none_or(|most| step.terms <= most));
            prop_assert!(rules.most_a_year.is_none_or(|most| step.terms <= most));
            prop_assert!(rules.unit.begins(step.last.tomorrow().expect("a day")));
            prop_assert!(plan.contract.cancelled_to.is_none_or(|end| start <= end));
            prop_assert!(each_day(start, step.last).is_disjoint(&taken));
        }
    }

    #[test]
    fn a_day_is_offered_only_if_something_can_be_had_from_it(plan in situation(), ahead in -30..400_i64) {
        let start = TODAY.saturating_add(ahead.days());
        let lengths = plan.lengths(start);

        let something = !lengths.steps.is_empty() || lengths.not_unlimited.is_none();

        prop_assert_eq!(plan.day(start).obstacle.is_none(), something);
    }

    #[test]
    fn beyond_the_longest_nothing_is_possible(plan in situation(), ahead in 0..400_i64, more in 1..200_u32) {
        let start = TODAY.saturating_add(ahead.days());
        let lengths = plan.lengths(start);
        let most = u32::try_from(lengths.steps.len()).expect("few");

        let beyond = plan.wish(start, Length::Terms(most + more));

        prop_assert!(beyond.is_err());
        prop_assert_eq!(plan.wish(start, Length::Terms(most + 1)), Err(lengths.no_longer));
    }

    #[test]
    fn a_day_that_a_reason_names_is_not_refused_for_that_reason(plan in situation(), ahead in 0..400_i64) {
        let start = TODAY.saturating_add(ahead.days());
        let named = match plan.day(start).obstacle {
            Some(Obstacle::NotBefore { day } | Obstacle::OnlyOn { day }) => day,
            Some(Obstacle::UnitBegins { after, .. }) => after,
            _ => return Ok(()),
        };

        let why = plan.day(named).obstacle;

        let same = matches!(why, Some(Obstacle::NotBefore { .. } | Obstacle::OnlyOn { .. } | Obstacle::UnitBegins { .. }));
        prop_assert!(!same, "{:?}", why);
    }

    #[test]
    fn what_may_end_sooner_ends_within_itself(plan in situation(), which in 0..4_usize, after in -10..200_i64) {
        prop_assume!(which < plan.periods.len());
        let mut plan = plan;
        let known = plan.periods[which].clone();
        plan.changed = Some(known.id);
        let last = known.start.saturating_add(after.days());

        if let Ok(span) = plan.wish(known.start, Length::Until(last)) {
            prop_assert!(span.start <= last && last < known.end && last >= TODAY);
        }
    }
}
