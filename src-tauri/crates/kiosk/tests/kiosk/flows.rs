//! Each flow, from its first page to what came of it.

use studiodesk_kiosk::policy::Policy;
use studiodesk_kiosk::view::KioskOutcome;
use studiodesk_services::changes::{Part, Values};

use super::support::Stand;

async fn stand() -> (Stand, String) {
    let stand = Stand::in_demo(Policy::demo()).await;
    let session = stand.opened_in_demo().await;
    (stand, session)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contract_is_canceled_and_the_cancelation_taken_back() {
    let (stand, session) = stand().await;
    let kiosk = &stand.kiosk;
    let all = kiosk.contracts(&session).await.unwrap();
    let is_open = |it: &&studiodesk_kiosk::view::KioskContract| it.cancelation.closed.is_none();
    let contract = all.contracts.iter().find(is_open).unwrap();
    let end = contract.cancelation.ends[0].date.to_string();
    let handle = contract.contract.as_str();

    let reviewed = kiosk
        .review_cancelation(&session, handle, &end, &all.reasons[0].reason)
        .await
        .unwrap();
    let done = kiosk
        .send(&session, &reviewed.review.unwrap())
        .await
        .unwrap();
    let after = kiosk.contracts(&session).await.unwrap();

    assert!(matches!(done.outcome, KioskOutcome::Confirmed));
    let now = after
        .contracts
        .iter()
        .find(|it| it.contract == handle)
        .unwrap();
    assert!(now.cancelation.state.is_some());
    let again = kiosk
        .review_cancelation(&session, handle, &end, &all.reasons[0].reason)
        .await
        .unwrap();
    assert_eq!(again.review, None);

    let back = kiosk
        .review_cancelation_withdrawal(&session, handle)
        .await
        .unwrap();
    let done = kiosk.send(&session, &back.review.unwrap()).await.unwrap();
    assert!(matches!(done.outcome, KioskOutcome::Confirmed));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_the_service_does_not_name_cannot_be_sent() {
    let (stand, session) = stand().await;
    let all = stand.kiosk.contracts(&session).await.unwrap();
    let (contract, reason) = (&all.contracts[0].contract, &all.reasons[0].reason);

    for day in ["1999-01-01", "never", ""] {
        let reviewed = stand
            .kiosk
            .review_cancelation(&session, contract, day, reason)
            .await
            .unwrap();
        assert_eq!(reviewed.review, None, "{day}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn contact_data_is_changed_once_and_only_after_a_review() {
    let (stand, session) = stand().await;
    let kiosk = &stand.kiosk;
    let mail = Values::from([("email".to_owned(), "new.mail@example.com".to_owned())]);

    let before = kiosk.my_data(&session, Part::Contact).await.unwrap();
    let reviewed = kiosk
        .review_data(&session, Part::Contact, mail)
        .await
        .unwrap();
    let review = reviewed.review.unwrap();
    let done = kiosk.send(&session, &review).await.unwrap();
    let again = kiosk.send(&session, &review).await;

    assert!(before.changeable);
    assert_eq!(reviewed.lines.len(), 1);
    assert_eq!(reviewed.lines[0].label, "email");
    assert!(matches!(done.outcome, KioskOutcome::Confirmed));
    assert!(again.is_err());
    let now = kiosk.my_data(&session, Part::Contact).await.unwrap();
    let said = now.pending.unwrap_or(now.current);
    assert_eq!(said["email"], "new.mail@example.com");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_right_or_changes_nothing_cannot_be_sent() {
    let (stand, session) = stand().await;
    let review = async |part, field: &str, text: &str| {
        let values = Values::from([(field.to_owned(), text.to_owned())]);
        stand
            .kiosk
            .review_data(&session, part, values)
            .await
            .unwrap()
    };

    let faulty = review(Part::Address, "countryCode", "QQ").await;
    let emptied = review(Part::Address, "street", "").await;
    let same = stand
        .kiosk
        .review_data(&session, Part::Contact, Values::new())
        .await
        .unwrap();

    assert_eq!(
        (faulty.review, emptied.review, same.review),
        (None, None, None)
    );
    assert!(faulty.faults.iter().any(|it| it.certain));
    assert!(same.lines.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_class_is_booked_and_given_up() {
    let (stand, session) = stand().await;
    let kiosk = &stand.kiosk;
    let today = jiff::Zoned::now().date().to_string();
    let slots = kiosk.class_slots(&session, &today).await.unwrap();
    let mut review = None;
    for slot in slots.iter().filter(|it| !it.booked) {
        review = kiosk
            .review_class(&session, &slot.slot)
            .await
            .unwrap()
            .review;
        if review.is_some() {
            break;
        }
    }

    let done = kiosk.send(&session, &review.unwrap()).await.unwrap();
    let booked = kiosk.bookings(&session).await.unwrap().bookings;
    let ending = kiosk
        .review_booking_end(&session, &booked[0].booking)
        .await
        .unwrap();

    assert!(matches!(done.outcome, KioskOutcome::Confirmed));
    let given_up = kiosk.send(&session, &ending.review.unwrap()).await;
    assert!(matches!(given_up.unwrap().outcome, KioskOutcome::Confirmed));
    assert_eq!(
        kiosk.bookings(&session).await.unwrap().bookings.len(),
        booked.len() - 1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn balance_and_visits_are_read() {
    let (stand, session) = stand().await;
    let guest = stand.desk.demo_guest().await.unwrap().unwrap();

    let account = stand.kiosk.balance(&session).await.unwrap();
    let visits = stand.kiosk.check_ins(&session).await.unwrap();

    let read = studiodesk_services::ReadFrom::Service;
    let own = stand.desk.account(guest.id, read).await.unwrap().unwrap();
    assert_eq!(account, own.value);
    let own = stand.desk.check_ins(guest.id, read).await.unwrap().unwrap();
    assert_eq!(visits.len(), own.value.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_drawn_of_what_was_sent_and_of_nothing_else() {
    let (stand, session) = stand().await;
    let kiosk = &stand.kiosk;
    let mail = Values::from([("email".to_owned(), "r@example.com".to_owned())]);
    let reviewed = kiosk
        .review_data(&session, Part::Contact, mail)
        .await
        .unwrap();
    let done = kiosk
        .send(&session, &reviewed.review.unwrap())
        .await
        .unwrap();

    let receipt = kiosk
        .receipt(&session, &done.done, &["E-mail changed".into()])
        .unwrap();

    assert!(receipt.content.starts_with("E-mail changed\n#"));
    assert!(receipt.drawing.size >= 21);
    assert!(kiosk.receipt(&session, "t77", &[]).is_err());
    assert!(
        kiosk
            .receipt(&session, &done.done, &vec!["x".to_owned(); 13])
            .is_err()
    );
    assert!(
        kiosk
            .receipt(&session, &done.done, &["a\nb".into()])
            .is_err()
    );
}
