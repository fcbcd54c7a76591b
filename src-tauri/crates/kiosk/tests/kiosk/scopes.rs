//! Each flow with a key that has the scopes that the desk names for it, and no other.

use std::collections::BTreeSet;

use studiodesk_kiosk::policy::{ALWAYS, Policy, operations};
use studiodesk_kiosk::view::{KioskOutcome, KioskPage};
use studiodesk_kiosk::words::Flow;
use studiodesk_services::changes::{Part, Values};
use studiodesk_services::{PaperTurn, PictureCrop, scopes_of};

use super::support::Stand;

fn scopes(flow: Flow) -> BTreeSet<&'static str> {
    scopes_of(ALWAYS.iter().chain(operations(flow)).copied())
}

/// Somebody comes to a kiosk whose key was made for this flow.
async fn stand(flow: Flow) -> (Stand, String) {
    let stand = Stand::in_demo(Policy::demo()).await;
    let guest = stand.desk.demo_guest().await.unwrap().unwrap();
    stand.allow_only(scopes(flow));
    let born = guest.date_of_birth.unwrap().to_string();
    let session = stand.opened(&guest.customer_number.unwrap(), &born).await;
    (stand, session)
}

/// Sends what was reviewed, which then is so in the service.
async fn sent(stand: &Stand, session: &str, review: Option<String>) {
    let done = stand.kiosk.send(session, &review.unwrap()).await.unwrap();
    assert!(matches!(done.outcome, KioskOutcome::Confirmed));
}

#[tokio::test(flavor = "multi_thread")]
async fn data() {
    let (stand, session) = stand(Flow::Data).await;
    for part in [Part::Contact, Part::Address, Part::Master, Part::Payment] {
        stand.kiosk.my_data(&session, part).await.unwrap();
    }

    let mail = Values::from([("email".to_owned(), "new@example.com".to_owned())]);
    let reviewed = stand.kiosk.review_data(&session, Part::Contact, mail).await;

    sent(&stand, &session, reviewed.unwrap().review).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn membership() {
    let (stand, session) = stand(Flow::Membership).await;
    let all = stand.kiosk.contracts(&session).await.unwrap();
    let contract = all
        .contracts
        .iter()
        .find(|it| it.cancelation.closed.is_none())
        .unwrap();
    let end = contract.cancelation.ends[0].date.to_string();

    let (contract, reason) = (&contract.contract, &all.reasons[0].reason);
    let reviewed = stand
        .kiosk
        .review_cancelation(&session, contract, &end, reason)
        .await;
    sent(&stand, &session, reviewed.unwrap().review).await;
    let back = stand
        .kiosk
        .review_cancelation_withdrawal(&session, contract)
        .await;
    sent(&stand, &session, back.unwrap().review).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bookings() {
    let (stand, session) = stand(Flow::Bookings).await;
    let before = stand.kiosk.bookings(&session).await.unwrap();
    let today = jiff::Zoned::now().date().to_string();
    let slots = stand.kiosk.class_slots(&session, &today).await.unwrap();
    let mut review = None;
    for slot in slots.iter().filter(|it| !it.booked) {
        let reviewed = stand.kiosk.review_class(&session, &slot.slot).await;
        review = reviewed.unwrap().review;
        if review.is_some() {
            break;
        }
    }

    sent(&stand, &session, review).await;
    let booked = stand.kiosk.bookings(&session).await.unwrap();
    let ending = stand
        .kiosk
        .review_booking_end(&session, &booked.bookings[0].booking)
        .await;

    sent(&stand, &session, ending.unwrap().review).await;
    assert!(!before.incomplete && !booked.incomplete);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_break_and_what_is_only_read() {
    let (idle, session) = stand(Flow::Idle).await;
    idle.kiosk.idle_contracts(&session).await.unwrap();
    let (balance, session) = stand(Flow::Balance).await;
    balance.kiosk.balance(&session).await.unwrap();
    let (visits, session) = stand(Flow::CheckIns).await;
    visits.kiosk.check_ins(&session).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture() {
    let (stand, session) = stand(Flow::Picture).await;
    let opened = stand.kiosk.open_camera(&session, Flow::Picture).await;
    opened.unwrap();
    let photo = stand.kiosk.take_photo(&session).await.unwrap().photo;
    let crop = PictureCrop {
        x: 0,
        y: 0,
        size: 480,
        turns: 0,
    };

    let reviewed = stand.kiosk.review_picture(&session, &photo, crop).await;

    sent(&stand, &session, reviewed.unwrap().review).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents() {
    let (stand, session) = stand(Flow::Documents).await;
    let opened = stand.kiosk.open_camera(&session, Flow::Documents).await;
    opened.unwrap();
    let page = KioskPage {
        photo: stand.kiosk.take_photo(&session).await.unwrap().photo,
        turn: PaperTurn::None,
    };

    let reviewed = stand
        .kiosk
        .review_document(&session, &[page], "Proof")
        .await;
    sent(&stand, &session, reviewed.unwrap().review).await;

    let filed = stand.kiosk.documents(&session).await.unwrap();
    let proof = filed.iter().find(|it| it.sent_at.is_some()).unwrap();
    let opened = stand.kiosk.open_document(&session, &proof.document).await;
    assert_eq!(opened.unwrap().count, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_for_one_flow_opens_no_other() {
    let (stand, session) = stand(Flow::CheckIns).await;

    assert!(stand.kiosk.balance(&session).await.is_err());
    assert!(stand.kiosk.my_data(&session, Part::Contact).await.is_err());
    assert!(
        stand
            .kiosk
            .class_slots(&session, "2026-01-01")
            .await
            .is_err()
    );
}
