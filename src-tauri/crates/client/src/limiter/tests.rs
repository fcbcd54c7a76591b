//! Closing, queueing and what survives a restart, on a clock that nobody waits for.

use std::time::Duration;

use super::dice::Dice;
use super::{Closed, Lane, Limiter, Outcome, back_off_cap};
use crate::operations::table::{GET_CUSTOMER_BY_ID, GET_CUSTOMERS};

fn seeded(seed: u64) -> Limiter {
    Limiter::with_dice(Dice::seeded(seed))
}

#[tokio::test(start_paused = true)]
async fn a_closed_operation_refuses_a_person_at_once_and_leaves_the_others_open() {
    let limiter = seeded(4);
    let permit = limiter
        .acquire(&GET_CUSTOMERS, Lane::Interactive)
        .await
        .unwrap();
    permit.finish(Outcome::Closed(
        limiter.closing(Some(Duration::from_secs(30))),
    ));

    let refused = limiter.acquire(&GET_CUSTOMERS, Lane::Interactive).await;
    let other = limiter
        .acquire(&GET_CUSTOMER_BY_ID, Lane::Interactive)
        .await;

    assert_eq!(refused.unwrap_err(), Duration::from_secs(30));
    assert!(other.is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_caller_who_gives_up_leaves_the_queue_in_order() {
    let limiter = seeded(5);
    let held = limiter
        .acquire(&GET_CUSTOMERS, Lane::Background)
        .await
        .unwrap();

    let impatient = limiter.acquire(&GET_CUSTOMERS, Lane::Background);
    let given_up = tokio::time::timeout(Duration::from_secs(1), impatient).await;
    let (_, next) = tokio::join!(
        async { drop(held) },
        limiter.acquire(&GET_CUSTOMERS, Lane::Background)
    );

    assert!(given_up.is_err() && next.is_ok());
}

#[tokio::test(start_paused = true)]
async fn what_is_closed_survives_a_restart_but_no_longer_than_ten_minutes() {
    let now: jiff::Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
    let before = seeded(6);
    let permit = before
        .acquire(&GET_CUSTOMERS, Lane::Background)
        .await
        .unwrap();
    permit.finish(Outcome::Closed(Duration::from_secs(50)));
    let mut closed = before.closed_until(now);
    assert_eq!(closed[0].operation, "getCustomers");
    assert_eq!(closed[0].until.to_string(), "2026-11-22T12:00:50Z");

    // The program was away for 20 s, and another record comes from a clock far ahead.
    closed.push(Closed {
        operation: "getCustomerById".into(),
        until: "2036-01-01T00:00:00Z".parse().unwrap(),
    });
    let after = seeded(7);
    after.restore(&closed, "2026-11-22T12:00:20Z".parse().unwrap());

    let first = after.acquire(&GET_CUSTOMERS, Lane::Interactive).await;
    let second = after.acquire(&GET_CUSTOMER_BY_ID, Lane::Interactive).await;
    assert_eq!(first.unwrap_err(), Duration::from_secs(30));
    assert_eq!(second.unwrap_err(), Duration::from_secs(600));
}

#[test]
fn retry_after_is_capped_and_a_minute_is_spread_where_there_is_none() {
    let limiter = seeded(8);
    let seconds = Duration::from_secs;

    assert_eq!(limiter.closing(Some(seconds(7))), seconds(7));
    assert_eq!(limiter.closing(Some(seconds(0))), seconds(1));
    assert_eq!(limiter.closing(Some(seconds(86_400))), seconds(600));
    let spread: Vec<_> = (0..100).map(|_| limiter.closing(None)).collect();
    assert!(
        spread
            .iter()
            .all(|wait| (seconds(60)..seconds(65)).contains(wait))
    );
    assert!(spread.iter().max() > spread.iter().min());
}

#[test]
fn back_off_doubles_to_a_minute() {
    let steps: Vec<_> = (0..9).map(|n| back_off_cap(n).as_millis()).collect();

    assert_eq!(
        steps,
        [
            500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn what_counts_nothing_waits_for_nothing_but_a_429() {
    let limiter = Limiter::uncounted();
    let started = tokio::time::Instant::now();

    for _ in 0..2_000 {
        let permit = limiter.acquire(&GET_CUSTOMERS, Lane::Background).await;
        permit.unwrap().finish(Outcome::Answered);
    }
    let waited = started.elapsed();
    let permit = limiter.acquire(&GET_CUSTOMERS, Lane::Interactive).await;
    permit
        .unwrap()
        .finish(Outcome::Closed(Duration::from_secs(9)));
    let refused = limiter.acquire(&GET_CUSTOMERS, Lane::Interactive).await;

    assert_eq!(waited, Duration::ZERO);
    assert_eq!(refused.unwrap_err(), Duration::from_secs(9));
}
