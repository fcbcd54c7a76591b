//! Pictures and documents: taken by the camera, looked at as they are sent, handed in, and gone with the session.

use std::sync::Arc;

use studiodesk_kiosk::policy::Policy;
use studiodesk_kiosk::view::{KioskOutcome, KioskPage};
use studiodesk_kiosk::words::Flow;
use studiodesk_kiosk::{Error, Kiosk};
use studiodesk_services::{PaperTurn, PictureCrop};

use super::support::Stand;

const SQUARE: PictureCrop = PictureCrop {
    x: 80,
    y: 0,
    size: 480,
    turns: 0,
};

async fn stand() -> (Stand, String) {
    let stand = Stand::in_demo(Policy::demo()).await;
    let session = stand.opened_in_demo().await;
    (stand, session)
}

async fn taken(kiosk: &Kiosk, session: &str, flow: Flow) -> String {
    kiosk.open_camera(session, flow).await.unwrap();
    kiosk.take_photo(session).await.unwrap().photo
}

fn page(photo: &str, turn: PaperTurn) -> KioskPage {
    let photo = photo.to_owned();
    KioskPage { photo, turn }
}

fn is_over<T>(answer: studiodesk_kiosk::Result<T>) -> bool {
    matches!(answer, Err(Error::SessionOver))
}

fn is_unknown<T>(answer: studiodesk_kiosk::Result<T>) -> bool {
    matches!(answer, Err(Error::Unknown))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_taken_cut_looked_at_and_handed_in() {
    let (stand, session) = stand().await;
    let kiosk = &stand.kiosk;

    kiosk.open_camera(&session, Flow::Picture).await.unwrap();
    let sight = kiosk.sight(&session).await.unwrap();
    let photo = kiosk.take_photo(&session).await.unwrap();
    kiosk.close_camera(&session).unwrap();
    let seen = kiosk.photo(&session, &photo.photo).await.unwrap();
    let reviewed = kiosk.review_picture(&session, &photo.photo, SQUARE).await;
    let review = reviewed.unwrap().review.unwrap();
    let made = kiosk.reviewed_page(&session, &review, 0, 600).await;
    let done = kiosk.send(&session, &review).await.unwrap();

    assert_eq!((photo.width, photo.height), (640, 480));
    for jpeg in [&sight, &seen, &made.unwrap()] {
        assert!(jpeg.starts_with(b"\xff\xd8\xff"));
    }
    assert!(matches!(done.outcome, KioskOutcome::Confirmed));
    assert!(!stand.eye.is_open());
    // What was handed in is nowhere else any more.
    assert!(is_unknown(kiosk.photo(&session, &photo.photo).await));
    assert!(is_unknown(
        kiosk.reviewed_page(&session, &review, 0, 600).await
    ));
    assert!(is_unknown(kiosk.send(&session, &review).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_square_outside_of_the_photo_cannot_be_sent() {
    let (stand, session) = stand().await;
    let photo = taken(&stand.kiosk, &session, Flow::Picture).await;

    for (x, size) in [(161, 480), (0, 481), (0, 0), (u32::MAX, 480)] {
        let crop = PictureCrop { x, size, ..SQUARE };
        let reviewed = stand.kiosk.review_picture(&session, &photo, crop).await;
        assert!(reviewed.is_err(), "{x} {size}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_is_photographed_page_by_page_and_is_then_on_file() {
    let (stand, session) = stand().await;
    let kiosk = &stand.kiosk;
    let before = kiosk.documents(&session).await.unwrap();
    let first = taken(kiosk, &session, Flow::Documents).await;
    let second = taken(kiosk, &session, Flow::Documents).await;
    let spoilt = taken(kiosk, &session, Flow::Documents).await;
    kiosk.forget_photo(&session, &spoilt).unwrap();
    let pages = [
        page(&first, PaperTurn::None),
        page(&second, PaperTurn::Right),
    ];

    let reviewed = kiosk.review_document(&session, &pages, "Certificate").await;
    let reviewed = reviewed.unwrap();
    let review = reviewed.review.unwrap();
    let drawn = kiosk.reviewed_page(&session, &review, 1, 300).await;
    let done = kiosk.send(&session, &review).await.unwrap();
    let after = kiosk.documents(&session).await.unwrap();

    let lines = reviewed.lines.iter();
    let told: Vec<_> = lines
        .map(|it| (it.label.as_str(), it.after.as_deref()))
        .collect();
    assert_eq!(
        told,
        [("document", Some("Certificate")), ("pages", Some("2"))]
    );
    assert!(drawn.unwrap().starts_with(b"\x89PNG"));
    assert!(matches!(done.outcome, KioskOutcome::Confirmed));
    assert_eq!(after.len(), before.len() + 1);
    let filed = after
        .iter()
        .find(|it| it.description.as_deref() == Some("Certificate"))
        .unwrap();
    assert!(filed.name.starts_with("Certificate 20"), "{}", filed.name);
    assert!(filed.sent_at.is_some() && filed.can_open);

    let opened = kiosk.open_document(&session, &filed.document).await;
    let looked_at = kiosk.document_page(&session, 1, 300).await;
    kiosk.close_document(&session).unwrap();
    let closed = kiosk.document_page(&session, 1, 300).await;

    assert_eq!(opened.unwrap().count, 2);
    assert!(looked_at.unwrap().starts_with(b"\x89PNG"));
    assert!(is_unknown(closed));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_without_pages_with_too_many_or_without_a_word_cannot_be_sent() {
    let (stand, session) = stand().await;
    let kiosk = &stand.kiosk;
    let photo = taken(kiosk, &session, Flow::Documents).await;
    let one = page(&photo, PaperTurn::None);
    let many = vec![one.clone(); 11];

    for (pages, words) in [(&[][..], "a"), (&many[..], "a"), (&[one][..], "a\nb")] {
        let reviewed = kiosk.review_document(&session, pages, words).await;
        assert!(is_unknown(reviewed), "{} {words:?}", pages.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_fills_the_memory_with_photos() {
    let (stand, session) = stand().await;
    for _ in 0..11 {
        taken(&stand.kiosk, &session, Flow::Documents).await;
    }

    let more = stand.kiosk.take_photo(&session).await;

    assert!(matches!(more, Err(Error::TooMuch)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_session_takes_all_of_it_away() {
    let (stand, session) = stand().await;
    let kiosk = &stand.kiosk;
    let photo = taken(kiosk, &session, Flow::Picture).await;
    let reviewed = kiosk.review_picture(&session, &photo, SQUARE).await;
    let review = reviewed.unwrap().review.unwrap();
    assert!(stand.eye.is_open());

    kiosk.end(&session);

    assert!(!stand.eye.is_open());
    let next = stand.opened_in_demo().await;
    let old = session.as_str();
    assert!(is_over(kiosk.sight(old).await));
    assert!(is_over(kiosk.photo(old, &photo).await));
    assert!(is_over(kiosk.reviewed_page(old, &review, 0, 600).await));
    assert!(is_over(kiosk.document_page(old, 0, 600).await));
    assert!(is_unknown(kiosk.sight(&next).await));
    assert!(is_unknown(kiosk.take_photo(&next).await));
    assert!(is_unknown(kiosk.photo(&next, &photo).await));
    assert!(is_unknown(
        kiosk.reviewed_page(&next, &review, 0, 600).await
    ));
    assert!(is_unknown(kiosk.send(&next, &review).await));
    assert!(is_unknown(kiosk.document_page(&next, 0, 600).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_camera_that_wakes_after_the_end_is_closed_again() {
    let (stand, session) = stand().await;
    stand.eye.hold();
    let (kiosk, number) = (Arc::clone(&stand.kiosk), session.clone());
    let opening = tokio::spawn(async move { kiosk.open_camera(&number, Flow::Picture).await });
    stand.eye.is_asked();

    stand.kiosk.end(&session);
    stand.eye.let_go();

    assert!(is_over(opening.await.unwrap()));
    assert!(!stand.eye.is_open());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_that_is_taken_after_the_end_is_nobodys() {
    let (stand, session) = stand().await;
    stand
        .kiosk
        .open_camera(&session, Flow::Picture)
        .await
        .unwrap();
    stand.eye.hold();
    let (kiosk, number) = (Arc::clone(&stand.kiosk), session.clone());
    let taking = tokio::spawn(async move { kiosk.take_photo(&number).await });
    stand.eye.is_asked();

    stand.kiosk.end(&session);
    stand.eye.let_go();
    let next = stand.opened_in_demo().await;

    assert!(is_over(taking.await.unwrap()));
    assert!(is_unknown(stand.kiosk.photo(&next, "p1").await));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_station_without_a_camera_says_so() {
    let (stand, session) = stand().await;
    stand.eye.take_away();

    let opened = stand.kiosk.open_camera(&session, Flow::Picture).await;

    assert!(matches!(opened, Err(Error::NoCamera)));
    assert!(is_unknown(stand.kiosk.sight(&session).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_camera_opens_for_no_other_flow() {
    let (stand, session) = stand().await;

    for flow in Flow::ALL {
        let opened = stand.kiosk.open_camera(&session, flow).await;
        let needs_it = [Flow::Picture, Flow::Documents].contains(&flow);
        assert_eq!(opened.is_ok(), needs_it, "{flow:?}");
    }
}
