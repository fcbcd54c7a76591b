//! How a session ends, and what is left of it.

use std::sync::Arc;

use studiodesk_kiosk::view::{EndWhy, KioskAnswer};
use studiodesk_kiosk::words::{Factor, PageKind, Way};
use studiodesk_kiosk::{Error, Kiosk};

use super::support::{ADA, ADA_BORN, Stand};

fn stand() -> Stand {
    Stand::asking(Factor::DateOfBirth)
}

fn is_over(kiosk: &Kiosk, session: &str) -> bool {
    matches!(kiosk.home(session), Err(Error::SessionOver))
}

async fn pass(stand: &Stand, seconds: u64) {
    stand.pass(seconds);
    // Whoever watches gets a turn.
    for _ in 0..5 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_session_that_nobody_touches_ends_by_itself_and_tells() {
    let stand = stand();
    let kiosk = Arc::clone(&stand.kiosk);
    let watch = tokio::spawn(async move { kiosk.keep_watch().await });
    let session = stand.opened(ADA, ADA_BORN).await;

    pass(&stand, 79).await;
    assert!(!is_over(&stand.kiosk, &session));
    pass(&stand, 2).await;

    assert!(is_over(&stand.kiosk, &session));
    assert_eq!(*stand.ends.lock().unwrap(), [EndWhy::Idle]);
    watch.abort();
}

#[tokio::test]
async fn it_ends_in_time_also_where_nobody_watches() {
    let stand = stand();
    let session = stand.opened(ADA, ADA_BORN).await;

    pass(&stand, 81).await;

    assert!(is_over(&stand.kiosk, &session));
    assert!(matches!(
        stand.kiosk.touch(&session, PageKind::Form),
        Err(Error::SessionOver)
    ));
    assert!(!stand.kiosk.is_open());
}

#[tokio::test]
async fn each_touch_extends_it_without_an_upper_limit_and_forms_live_longer() {
    let stand = stand();
    let session = stand.opened(ADA, ADA_BORN).await;

    for _ in 0..50 {
        pass(&stand, 79).await;
        stand.kiosk.touch(&session, PageKind::Reading).unwrap();
    }
    let alive = stand.kiosk.touch(&session, PageKind::Form).unwrap();
    pass(&stand, 139).await;

    assert_eq!((alive.quiet_seconds, alive.end_seconds), (120, 140));
    assert!(!is_over(&stand.kiosk, &session));
    let alive = stand.kiosk.touch(&session, PageKind::Done).unwrap();
    assert_eq!((alive.quiet_seconds, alive.end_seconds), (10, 10));
    pass(&stand, 11).await;
    assert!(is_over(&stand.kiosk, &session));
}

#[tokio::test]
async fn done_ends_it_and_another_number_ends_nothing() {
    let stand = stand();
    let session = stand.opened(ADA, ADA_BORN).await;

    stand.kiosk.end("another");
    assert!(!is_over(&stand.kiosk, &session));
    stand.kiosk.end(&session);

    assert!(is_over(&stand.kiosk, &session));
    assert_eq!(*stand.ends.lock().unwrap(), [EndWhy::Done]);
}

#[tokio::test]
async fn whoever_comes_next_ends_the_session_before() {
    let stand = stand();
    let first = stand.opened(ADA, ADA_BORN).await;

    let second = stand.opened("1-2", ADA_BORN).await;

    assert!(is_over(&stand.kiosk, &first));
    assert!(!is_over(&stand.kiosk, &second));
    assert_eq!(*stand.ends.lock().unwrap(), [EndWhy::Lost]);
}

#[tokio::test]
async fn the_question_for_the_second_factor_is_not_open_for_ever() {
    let stand = stand();
    let session = stand.identified(ADA).await;

    pass(&stand, 141).await;

    let late = stand.kiosk.factor(&session, ADA_BORN).await;
    assert!(matches!(late, Err(Error::SessionOver)));
}

#[tokio::test]
async fn a_page_that_asks_without_end_queues_nobody() {
    let stand = stand();
    let first = stand.kiosk.identify(Way::MemberNumber, ADA);
    let flood =
        futures::future::join_all((0..500).map(|_| stand.kiosk.identify(Way::MemberNumber, "9-9")));

    let (first, flood) = futures::join!(first, flood);

    assert!(matches!(first, Ok(KioskAnswer::AsksFactor { .. })));
    let told = flood
        .into_iter()
        .all(|it| matches!(it, Ok(KioskAnswer::Wait { .. })));
    assert!(told);
}
