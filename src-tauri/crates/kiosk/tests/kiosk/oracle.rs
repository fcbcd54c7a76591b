//! Nobody learns at the kiosk who is a member, or whether an answer was nearly right.

use std::time::Duration;

use studiodesk_kiosk::view::KioskAnswer;
use studiodesk_kiosk::words::{Factor, Way};

use super::support::{ADA, ADA_BORN, ADA_PIN, FORMER, Stand, median};

/// So often each is tried.
const TRIES: usize = 25;

/// What a page sees of one attempt, and when.
#[derive(Debug, PartialEq)]
struct Seen {
    asked: String,
    refused: KioskAnswer,
}

/// Without the number of the session, which is chance.
fn shape(answer: &KioskAnswer) -> String {
    match answer {
        KioskAnswer::AsksFactor {
            session,
            factor,
            length,
        } => format!("{} {factor:?} {length:?}", session.len()),
        other => format!("{other:?}"),
    }
}

async fn attempt(stand: &Stand, way: Way, text: &str, answer: &str) -> (Seen, [Duration; 2]) {
    let began = stand.now();
    let asked = stand.kiosk.identify(way, text).await.unwrap();
    let first = stand.now() - began;
    let KioskAnswer::AsksFactor { session, .. } = &asked else {
        panic!("{asked:?}");
    };
    let began = stand.now();
    let refused = stand.kiosk.factor(session, answer).await.unwrap();
    let seen = Seen {
        asked: shape(&asked),
        refused,
    };
    (seen, [first, (stand.now() - began)])
}

/// Five attempts that fail for different reasons.
async fn attempts(stand: fn() -> Stand, right: &str) -> Vec<(Seen, [Duration; 2])> {
    let locked = stand();
    for _ in 0..3 {
        locked.tries(ADA, "1900-01-01").await;
    }
    locked.pass(6);
    vec![
        attempt(&stand(), Way::MemberNumber, "9-9", right).await,
        attempt(&stand(), Way::Card, "1173673668653440\r\n", right).await,
        attempt(&stand(), Way::MemberNumber, FORMER, right).await,
        attempt(&stand(), Way::MemberNumber, ADA, "1900-01-01").await,
        attempt(&locked, Way::MemberNumber, ADA, right).await,
    ]
}

async fn no_attempt_differs(stand: fn() -> Stand, right: &str) {
    let mut times: Vec<[Vec<Duration>; 2]> = vec![Default::default(); 5];
    for _ in 0..TRIES {
        let all = attempts(stand, right).await;
        for (seen, _) in &all {
            assert_eq!(seen, &all[0].0);
            assert_eq!(seen.refused, KioskAnswer::Refused);
        }
        for (times, (_, took)) in times.iter_mut().zip(&all) {
            times[0].push(took[0]);
            times[1].push(took[1]);
        }
    }
    for step in 0..2 {
        let medians = times.iter().map(|it| median(it[step].clone()));
        let medians: Vec<_> = medians.collect();
        let (least, most) = (medians.iter().min().unwrap(), medians.iter().max().unwrap());
        assert!(*most - *least < *least / 20, "{medians:?}");
    }
}

#[tokio::test]
async fn unknown_card_former_member_wrong_day_of_birth_and_locked_member_look_and_take_the_same() {
    no_attempt_differs(|| Stand::asking(Factor::DateOfBirth), ADA_BORN).await;
}

#[tokio::test]
async fn so_they_do_where_a_pin_is_asked_for() {
    no_attempt_differs(|| Stand::asking(Factor::Pin), ADA_PIN).await;
}

#[tokio::test]
async fn before_the_second_factor_holds_nothing_personal_crosses() {
    let stand = Stand::asking(Factor::DateOfBirth);

    let asked = stand.kiosk.identify(Way::MemberNumber, ADA).await.unwrap();

    let told = serde_json::to_string(&asked).unwrap();
    assert!(!told.contains("Ada") && !told.contains("CANARY"), "{told}");
    let KioskAnswer::AsksFactor { session, .. } = asked else {
        panic!("{asked:?}");
    };
    assert!(stand.kiosk.home(&session).is_err());
    assert!(stand.kiosk.balance(&session).await.is_err());
}

#[tokio::test]
async fn where_nobody_can_be_asked_the_known_and_the_unknown_fail_alike() {
    let stand = Stand::asking(Factor::DateOfBirth);
    *stand.crowd.is_cut.lock().unwrap() = true;

    let mut seen = Vec::new();
    for number in [ADA, "9-9"] {
        let began = stand.now();
        let error = stand
            .kiosk
            .identify(Way::MemberNumber, number)
            .await
            .unwrap_err();
        seen.push((format!("{error}"), (stand.now() - began)));
    }

    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn every_factor_is_answered_by_what_the_studio_has_and_by_nothing_near_it() {
    for (factor, right, near) in [
        (Factor::DateOfBirth, "1992-04-12", "1992-12-04"),
        (Factor::PostCode, "10 115", "10116"),
        (Factor::PhoneTail, "5566", "4455"),
        (Factor::Pin, "7351", "7352"),
    ] {
        let stand = Stand::asking(factor);

        assert_eq!(
            stand.tries(ADA, near).await,
            KioskAnswer::Refused,
            "{factor:?}"
        );
        assert_eq!(
            stand.tries(ADA, "").await,
            KioskAnswer::Refused,
            "{factor:?}"
        );
        let session = stand.opened(ADA, right).await;
        assert_eq!(stand.kiosk.home(&session).unwrap().first_name, "Ada");
    }
}

#[tokio::test]
async fn the_pin_of_somebody_else_opens_nothing() {
    let stand = Stand::asking(Factor::Pin);

    assert_eq!(stand.tries("1-2", "7351").await, KioskAnswer::Refused);
}

#[tokio::test]
async fn there_is_one_answer_for_each_time_that_somebody_says_who_they_are() {
    let stand = Stand::asking(Factor::DateOfBirth);
    let session = stand.identified(ADA).await;

    stand.kiosk.factor(&session, "1900-01-01").await.unwrap();

    assert!(stand.kiosk.factor(&session, ADA_BORN).await.is_err());
}
