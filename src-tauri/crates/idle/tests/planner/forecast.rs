//! What would follow.

use super::support::{months, period};
use jiff::civil::date;
use studiodesk_idle::{Cost, Fee, Length};

#[test]
fn the_contract_ends_later_by_the_days_of_rest() {
    let mut plan = months();
    let span = plan.wish(date(2026, 3, 1), Length::Terms(2)).unwrap();

    let forecast = plan.forecast(span);

    assert_eq!(forecast.days, Some(61));
    assert_eq!(forecast.contract_end, Some(date(2026, 8, 14)));
    plan.contract.cancelled_to = plan.contract.end;
    assert_eq!(plan.forecast(span).contract_end, plan.contract.end);
}

#[test]
fn a_period_that_becomes_shorter_gives_its_days_back() {
    let mut plan = months();
    plan.periods = vec![period(7, date(2026, 2, 1), date(2026, 4, 30))];
    plan.changed = Some(7);
    let last = date(2026, 3, 31);
    let span = plan.wish(date(2026, 2, 1), Length::Until(last)).unwrap();

    let forecast = plan.forecast(span);

    assert_eq!(forecast.contract_end, Some(date(2026, 5, 15)));
}

#[test]
fn each_kind_of_fee_comes_to_its_sum() {
    let plan = months();
    let span = plan.wish(date(2026, 3, 1), Length::Terms(3)).unwrap();
    let cost = |fee| plan.cost(span, fee);
    let comes_to = |amount| Cost {
        amount,
        paid: 2,
        free: 1,
    };

    assert_eq!(cost(Fee::None), comes_to(0));
    assert_eq!(cost(Fee::Once(500)), comes_to(500));
    assert_eq!(cost(Fee::PerTerm(990)), comes_to(1_980));
    // A quarter of 24.90 a month, twice.
    let share = Fee::Share {
        share: 2_500,
        a_year: 29_880,
    };
    assert_eq!(cost(share), comes_to(1_245));
}

#[test]
fn one_fee_is_due_for_what_is_not_all_free() {
    let plan = months();
    let span = plan.wish(date(2026, 3, 1), Length::Terms(1)).unwrap();

    let cost = plan.cost(span, Fee::Once(500));

    assert_eq!((cost.amount, cost.free), (0, 1));
}
