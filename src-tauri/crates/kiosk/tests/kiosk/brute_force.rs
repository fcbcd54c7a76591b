//! Ten thousand guesses, as fast as the kiosk answers.

use std::time::Duration;

use studiodesk_core::CustomerId;
use studiodesk_kiosk::throttle::Throttle;
use studiodesk_kiosk::view::{KioskAnswer, KioskState};
use studiodesk_kiosk::words::Factor;

use super::support::{ADA, ADA_BORN, ADA_PIN, Stand, counted};

const GUESSES: u32 = 10_000;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How many guesses were answered, and how many were told to wait. The right one is among them, and none opens.
async fn guessed(factor: Factor, right: &str, guess: fn(u32) -> String) -> (usize, usize) {
    assert!((0..GUESSES).any(|number| guess(number) == right));
    let stand = Stand::asking(factor);
    let mut kinds = Vec::new();
    for number in 0..GUESSES {
        kinds.push(match stand.tries(ADA, &guess(number)).await {
            KioskAnswer::Refused => "refused",
            KioskAnswer::Wait { .. } => "wait",
            other => panic!("guess {number}: {other:?}"),
        });
    }
    let counts = counted(kinds);
    let count = |kind| counts.get(kind).copied().unwrap_or_default();
    (count("refused"), count("wait"))
}

#[tokio::test]
async fn ten_thousand_pins_at_full_speed_are_nearly_all_told_to_wait() {
    let (refused, waited) = guessed(Factor::Pin, ADA_PIN, |it| format!("{it:04}")).await;

    // Without a pause between them all fall into the first waits.
    assert!(refused <= 4, "{refused} were answered");
    assert_eq!(refused + waited, 10_000);
}

#[tokio::test]
async fn so_are_ten_thousand_days_of_birth() {
    let born = |it: u32| {
        format!(
            "{:04}-{:02}-{:02}",
            1980 + it / 372,
            it / 31 % 12 + 1,
            it % 31 + 1
        )
    };

    let (refused, waited) = guessed(Factor::DateOfBirth, ADA_BORN, born).await;

    assert!(refused <= 4, "{refused} were answered");
    assert_eq!(refused + waited, 10_000);
}

/// Whoever waits whenever it is told to, for a month.
#[tokio::test]
async fn patience_is_given_few_guesses_more() {
    let stand = Stand::asking(Factor::Pin);
    let (began, mut answered) = (stand.now(), 0u32);
    while stand.now() - began < DAY * 30 {
        // After the most of a day only staff helps, or the next day.
        if stand.kiosk.state() != KioskState::Ready {
            stand.pass(60);
            continue;
        }
        match stand.tries(ADA, &format!("{answered:04}")).await {
            KioskAnswer::Refused => answered += 1,
            KioskAnswer::Wait { seconds, .. } => {
                stand.pass(seconds.into());
            }
            other => panic!("{other:?}"),
        }
    }

    // The station alone answers sixty a day, right or wrong, about everybody together.
    assert!((30 * 50..=31 * 60).contains(&answered), "{answered}");
}

#[test]
fn about_one_member_seven_guesses_a_day_are_listened_to() {
    let (ada, mut throttle) = (CustomerId(1), Throttle::default());
    let (mut now, mut listened) = (Duration::ZERO, 0);
    // Somebody who guesses every second, at as many stations as they like.
    while now < DAY * 10 {
        if throttle.listens(ada, now) {
            listened += 1;
            throttle.wrong(Some(ada), now);
        }
        now += Duration::from_secs(1);
    }

    assert!(listened <= 7 * 10, "{listened}");
}

#[tokio::test]
async fn a_right_answer_is_not_listened_to_either_until_the_wait_is_over() {
    let stand = Stand::asking(Factor::Pin);
    for _ in 0..3 {
        stand.tries(ADA, "0000").await;
    }

    stand.pass(10);
    assert_eq!(stand.tries(ADA, ADA_PIN).await, KioskAnswer::Refused);
    stand.pass(60);
    assert!(matches!(
        stand.tries(ADA, ADA_PIN).await,
        KioskAnswer::Open { .. }
    ));
}
