//! In which language the service speaks to whom.

use studiodesk_kiosk::policy::Policy;
use studiodesk_kiosk::words::{Factor, Language};
use studiodesk_kiosk::{Error, KioskError};

use super::support::{ADA, ADA_BORN, Stand};

/// What the service says of a question that the key may not ask.
async fn said(stand: &Stand, session: &str) -> String {
    let refused = stand.kiosk.balance(session).await.err().unwrap();
    KioskError::from(refused).message.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_speaks_the_language_of_the_session_and_the_stations_after_it() {
    let policy = Policy {
        languages: vec![Language::Pl, Language::De, Language::En],
        ..Policy::demo()
    };
    let stand = Stand::in_demo(policy).await;
    let first = stand.opened_in_demo().await;
    let second = async || {
        stand.allow_all();
        let session = stand.opened_in_demo().await;
        stand.allow_only([]);
        session
    };
    stand.allow_only([]);

    let of_station = said(&stand, &first).await;
    stand.kiosk.speak(&first, Language::De).unwrap();
    let of_session = said(&stand, &first).await;
    stand.kiosk.speak(&first, Language::En).unwrap();
    let changed = said(&stand, &first).await;
    stand.kiosk.end(&first);
    let of_next = said(&stand, &second().await).await;

    assert_eq!(of_next, of_station);
    assert_ne!(of_session, of_station);
    assert_ne!(of_session, changed);
    assert_ne!(changed, of_station);
}

#[tokio::test]
async fn nobody_speaks_for_a_session_that_is_over_or_in_what_the_station_has_not() {
    let stand = Stand::with(Policy {
        languages: vec![Language::En],
        factor: Some(Factor::DateOfBirth),
        ..Policy::demo()
    });
    let session = stand.opened(ADA, ADA_BORN).await;

    let strange = stand.kiosk.speak(&session, Language::De);
    stand.kiosk.end(&session);
    let over = stand.kiosk.speak(&session, Language::En);

    assert!(matches!(strange, Err(Error::Unknown)));
    assert!(matches!(over, Err(Error::SessionOver)));
}
