//! The guard: nothing of another person, nothing after the end, nothing that is not allowed.

use studiodesk_core::ContractId;
use studiodesk_kiosk::policy::Policy;
use studiodesk_kiosk::view::{KioskAnswer, KioskIdleWish, KioskPage};
use studiodesk_kiosk::words::Flow;
use studiodesk_kiosk::{Error, Result};
use studiodesk_services::changes::{Part, Values};
use studiodesk_services::{GuestBy, PaperTurn, PictureCrop, ReadFrom};

use super::support::Stand;

fn without(flow: Option<Flow>) -> Policy {
    let mut policy = Policy::demo();
    if let Some(flow) = flow {
        policy.flows.remove(&flow);
    }
    policy
}

/// Asks for everything that there is, and tells how each was refused.
async fn all_refused(
    stand: &Stand,
    session: &str,
    handle: &str,
) -> Vec<(&'static str, Option<Error>)> {
    let kiosk = &stand.kiosk;
    let wish = KioskIdleWish {
        contract: handle.into(),
        start: "2030-01-01".into(),
        terms: Some(1),
        reason: handle.into(),
    };
    let crop = PictureCrop {
        x: 0,
        y: 0,
        size: 100,
        turns: 0,
    };
    let page = KioskPage {
        photo: handle.into(),
        turn: PaperTurn::None,
    };
    fn of<T>(answer: Result<T>) -> Option<Error> {
        answer.err()
    }
    vec![
        ("balance", of(kiosk.balance(session).await)),
        ("check_ins", of(kiosk.check_ins(session).await)),
        ("contracts", of(kiosk.contracts(session).await)),
        (
            "review_cancelation",
            of(kiosk
                .review_cancelation(session, handle, "2030-01-31", handle)
                .await),
        ),
        (
            "review_cancelation_withdrawal",
            of(kiosk.review_cancelation_withdrawal(session, handle).await),
        ),
        ("my_data", of(kiosk.my_data(session, Part::Contact).await)),
        (
            "review_data",
            of(kiosk
                .review_data(session, Part::Contact, Values::new())
                .await),
        ),
        (
            "review_data_withdrawal",
            of(kiosk.review_data_withdrawal(session, Part::Contact).await),
        ),
        ("bookings", of(kiosk.bookings(session).await)),
        (
            "class_slots",
            of(kiosk.class_slots(session, "2030-01-01").await),
        ),
        (
            "review_class",
            of(kiosk.review_class(session, handle).await),
        ),
        (
            "review_booking_end",
            of(kiosk.review_booking_end(session, handle).await),
        ),
        ("idle_contracts", of(kiosk.idle_contracts(session).await)),
        (
            "idle_days",
            of(kiosk.idle_days(session, handle, "2030-01").await),
        ),
        (
            "idle_lengths",
            of(kiosk.idle_lengths(session, handle, "2030-01-01").await),
        ),
        ("review_idle", of(kiosk.review_idle(session, wish).await)),
        ("sight", of(kiosk.sight(session).await)),
        ("take_photo", of(kiosk.take_photo(session).await)),
        (
            "open_camera",
            of(kiosk.open_camera(session, Flow::Picture).await),
        ),
        ("close_camera", of(kiosk.close_camera(session))),
        ("photo", of(kiosk.photo(session, handle).await)),
        ("forget_photo", of(kiosk.forget_photo(session, handle))),
        (
            "review_picture",
            of(kiosk.review_picture(session, handle, crop).await),
        ),
        (
            "reviewed_page",
            of(kiosk.reviewed_page(session, handle, 0, 100).await),
        ),
        ("documents", of(kiosk.documents(session).await)),
        (
            "open_document",
            of(kiosk.open_document(session, handle).await),
        ),
        ("close_document", of(kiosk.close_document(session))),
        (
            "document_page",
            of(kiosk.document_page(session, 0, 100).await),
        ),
        (
            "review_document",
            of(kiosk.review_document(session, &[page], "a").await),
        ),
        ("send", of(kiosk.send(session, handle).await)),
        ("receipt", of(kiosk.receipt(session, handle, &[]))),
        ("home", of(kiosk.home(session))),
    ]
}

fn flow_of(command: &str) -> Option<Flow> {
    Some(match command {
        "balance" => Flow::Balance,
        "check_ins" => Flow::CheckIns,
        "contracts" | "review_cancelation" | "review_cancelation_withdrawal" => Flow::Membership,
        "my_data" | "review_data" | "review_data_withdrawal" => Flow::Data,
        "bookings" | "class_slots" | "review_class" | "review_booking_end" => Flow::Bookings,
        "idle_contracts" | "idle_days" | "idle_lengths" | "review_idle" => Flow::Idle,
        "documents" | "open_document" | "close_document" | "document_page" | "review_document" => {
            Flow::Documents
        }
        "sight" | "take_photo" | "close_camera" | "photo" | "forget_photo" | "open_camera"
        | "review_picture" | "reviewed_page" => Flow::Picture,
        _ => return None,
    })
}

/// What takes a name of a thing, and refuses one that nobody was given.
const OF_THINGS: [&str; 14] = [
    "review_cancelation",
    "review_class",
    "review_booking_end",
    "idle_days",
    "idle_lengths",
    "review_idle",
    "photo",
    "forget_photo",
    "review_picture",
    "reviewed_page",
    "open_document",
    "review_document",
    "send",
    "receipt",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ended_or_never_was_refuses_everything() {
    let stand = Stand::in_demo(without(None)).await;
    let session = stand.opened_in_demo().await;
    stand.kiosk.end(&session);

    for number in [session.as_str(), "", "00000000000000000000000000000000"] {
        for (command, error) in all_refused(&stand, number, "t0").await {
            assert!(
                matches!(error, Some(Error::SessionOver)),
                "{command}: {error:?}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flow_that_is_not_ticked_refuses() {
    let policy = Policy {
        flows: [Flow::Balance].into(),
        ..Policy::demo()
    };
    let stand = Stand::in_demo(policy).await;
    let session = stand.opened_in_demo().await;

    assert_eq!(stand.kiosk.home(&session).unwrap().flows, [Flow::Balance]);
    for (command, error) in all_refused(&stand, &session, "t0").await {
        match flow_of(command) {
            Some(Flow::Balance) => assert!(error.is_none(), "{error:?}"),
            Some(_) => assert!(
                matches!(error, Some(Error::FlowClosed)),
                "{command}: {error:?}"
            ),
            None => (),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_can_be_named_but_what_the_session_gave_out() {
    let stand = Stand::in_demo(without(None)).await;
    let session = stand.opened_in_demo().await;
    let foreign = foreign_contract(&stand).await.to_string();
    let named = [
        foreign.as_str(),
        "t5000",
        "x0",
        "",
        "r1",
        "p1",
        "../1",
        "t-1",
    ];

    for name in named {
        let refused = all_refused(&stand, &session, name).await;
        let refused = refused.into_iter();
        for (command, error) in refused.filter(|(command, _)| OF_THINGS.contains(command)) {
            assert!(
                matches!(error, Some(Error::Unknown)),
                "{command} {name}: {error:?}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_reviews_of_one_session_mean_nothing_in_the_next() {
    let stand = Stand::in_demo(without(None)).await;
    let first = stand.opened_in_demo().await;
    let contracts = stand.kiosk.contracts(&first).await.unwrap();
    let contract = &contracts.contracts[0];
    let end = contract.cancelation.ends[0].date.to_string();
    let reason = &contracts.reasons[0].reason;
    let reviewed = stand
        .kiosk
        .review_cancelation(&first, &contract.contract, &end, reason);
    let review = reviewed.await.unwrap().review.unwrap();

    let second = stand.opened_in_demo().await;

    let by_first = stand.kiosk.send(&first, &review).await;
    assert!(matches!(by_first, Err(Error::SessionOver)));
    let by_second = stand.kiosk.send(&second, &review).await;
    assert!(matches!(by_second, Err(Error::Unknown)));
    let named = stand
        .kiosk
        .review_cancelation_withdrawal(&second, &contract.contract)
        .await;
    assert!(matches!(named, Err(Error::Unknown)));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_number_of_the_service_crosses_into_the_page() {
    let stand = Stand::in_demo(without(None)).await;
    let guest = stand.desk.demo_guest().await.unwrap().unwrap();
    let session = stand.opened_in_demo().await;
    let own = stand
        .desk
        .contracts(guest.id, ReadFrom::Service)
        .await
        .unwrap()
        .unwrap();

    let contracts = stand.kiosk.contracts(&session).await.unwrap();
    let rests = stand.kiosk.idle_contracts(&session).await.unwrap();
    let filed = stand.kiosk.documents(&session).await.unwrap();
    let told = serde_json::to_string(&(contracts, rests, filed)).unwrap();

    let documents = stand.desk.documents(guest.id, ReadFrom::Service).await;
    let documents = documents.unwrap().unwrap().value;
    let numbers = own.value.contracts.iter().map(|it| it.id.to_string());
    let numbers = numbers.chain(documents.iter().map(|it| it.id.to_string()));
    for number in numbers.chain([guest.id.to_string()]) {
        assert!(
            !told.contains(&format!("\"{number}\"")),
            "{number} in {told}"
        );
    }
}

/// The number of a contract of somebody else, whose member number is near.
async fn foreign_contract(stand: &Stand) -> ContractId {
    let own = stand.desk.demo_guest().await.unwrap().unwrap();
    let number = own.customer_number.unwrap();
    let (studio, number) = number.split_once('-').unwrap();
    let number: i64 = number.parse().unwrap();
    for step in 1..200 {
        for near in [number - step, number + step] {
            let by = GuestBy::MemberNumber(format!("{studio}-{near}"));
            let Some(other) = stand.desk.find_guest(by).await.unwrap() else {
                continue;
            };
            let read = stand.desk.contracts(other.id, ReadFrom::Service).await;
            if let Some(contract) = read.unwrap().unwrap().value.contracts.first() {
                return contract.id;
            }
        }
    }
    panic!("nobody near has a contract");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_has_somebody_to_try_it_with() {
    let stand = Stand::in_demo(without(None)).await;
    let guest = stand.desk.demo_guest().await.unwrap().unwrap();
    let born = guest.date_of_birth.unwrap().to_string();

    let answer = stand.tries(&guest.customer_number.unwrap(), &born).await;

    assert!(matches!(answer, KioskAnswer::Open { .. }));
}
