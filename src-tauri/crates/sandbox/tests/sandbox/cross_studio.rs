//! Several studios of one integration: look-ups over all of them, and customers who move.

use crate::support::{Answer, Ask, KEY, config};
use serde_json::{Value, json};
use studiodesk_sandbox::people::{Person, Status};
use studiodesk_sandbox::{Key, Sandbox};

async fn studios(count: usize) -> Sandbox {
    let (mut config, _hands) = config();
    config.studios = count;
    config.keys = vec![Key::new("second").of_studio(2)];
    Sandbox::start(config)
        .await
        .expect("a loopback port is free")
}

async fn get(sandbox: &Sandbox, key: &str, path: &str) -> Answer {
    Ask::get(path).header("X-API-KEY", key).send(sandbox).await
}

async fn post(sandbox: &Sandbox, key: &str, path: &str, body: &Value) -> Answer {
    let ask = Ask::new("POST", path).header("X-API-KEY", key);
    ask.json(&body.to_string()).send(sandbox).await
}

/// The first of that studio who is as wanted.
fn person(sandbox: &Sandbox, place: usize, wanted: impl Fn(&Person) -> bool) -> Person {
    let studio = &sandbox.state().studios()[place];
    studio
        .with_people(|it| it.iter().find(|it| wanted(it)).cloned())
        .expect("the studio has such a person")
}

fn id(sandbox: &Sandbox, place: usize) -> i64 {
    sandbox.state().studios()[place].id()
}

#[tokio::test]
async fn customers_of_every_studio_of_the_integration_are_found_and_no_others() {
    let sandbox = studios(3).await;
    let second = person(&sandbox, 1, |it| it.last_name.is_some());
    let third = person(&sandbox, 2, |_| true);
    let number = &second.customer_number;

    let by_id = get(
        &sandbox,
        KEY,
        &format!("/v1/cross-studio/customers/{}", second.id),
    )
    .await
    .json();
    let by = get(
        &sandbox,
        KEY,
        &format!("/v1/cross-studio/customers/by?customerNumber={number}"),
    )
    .await;
    let name = json!({ "lastName": second.last_name });
    let found = post(&sandbox, KEY, "/v1/cross-studio/customers/search", &name)
        .await
        .json();
    let outside = get(
        &sandbox,
        KEY,
        &format!("/v1/cross-studio/customers/{}", third.id),
    )
    .await;
    let none = get(&sandbox, KEY, "/v1/cross-studio/customers/by?pin=no").await;
    let sellers = get(&sandbox, KEY, "/v1/cross-studio/membership-offers/studios")
        .await
        .json();

    assert_eq!(by_id["studioId"], id(&sandbox, 1));
    assert_eq!(by.json()["id"], second.id);
    assert!(
        found
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["id"] == second.id)
    );
    assert_eq!((outside.status, none.status), (404, 404));
    assert_eq!(sellers.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn visits_elsewhere_show_only_over_all_studios() {
    let sandbox = studios(2).await;
    let span = "sliceSize=50&fromDate=2025-12-01&toDate=2026-03-01";
    let ids = sandbox
        .state()
        .with_people(|it| it.iter().map(|it| it.id).take(60).collect::<Vec<_>>());
    let mut elsewhere = 0;

    for customer in ids {
        let rest = format!("{customer}/activities/checkins?{span}");
        let own = get(&sandbox, KEY, &format!("/v1/customers/{rest}"))
            .await
            .json();
        let all = get(&sandbox, KEY, &format!("/v1/cross-studio/customers/{rest}"))
            .await
            .json();
        let (own, all) = (
            own["result"].as_array().unwrap(),
            all["result"].as_array().unwrap(),
        );
        assert!(own.iter().all(|it| it["studioId"] == id(&sandbox, 0)));
        if all.len() < 50 {
            assert!(own.iter().all(|it| all.contains(it)));
        }
        elsewhere += all
            .iter()
            .filter(|it| it["studioId"] == id(&sandbox, 1))
            .count();
    }

    assert!(elsewhere > 0);
}

#[tokio::test]
async fn whoever_moves_takes_everything_along() {
    let sandbox = studios(2).await;
    let moving = person(&sandbox, 0, |it| it.status == Status::Member);
    let path = format!("/v1/customers/{}", moving.id);
    let asked = json!({
        "street": "Nowa", "zipCode": "69-100", "city": "Słubice", "countryCode": "PL",
    });
    for waiting in sandbox.state().studios()[0].pending_amendments() {
        sandbox
            .state()
            .settle_amendment(waiting.id, studiodesk_sandbox::Verdict::Rejected);
    }
    post(
        &sandbox,
        KEY,
        &format!("{path}/self-service/address-data"),
        &asked,
    )
    .await;
    let reads = [
        "/contracts",
        "/documents",
        "/benefits",
        "/self-service/address-data",
        "/self-service/master-data",
    ];
    let mut before = Vec::new();
    for part in reads {
        before.push(get(&sandbox, KEY, &format!("{path}{part}")).await.json());
    }
    let wanted = json!({ "targetStudioId": id(&sandbox, 1), "switchDate": "2026-03-01" });

    let moved = post(&sandbox, KEY, &format!("{path}/switch-studio"), &wanted).await;

    assert_eq!((moved.status, moved.bytes.len()), (200, 0));
    assert_eq!(get(&sandbox, KEY, &path).await.status, 404);
    let shown = get(&sandbox, "second", &path).await.json();
    assert_eq!(shown["studioId"], id(&sandbox, 1));
    for (part, before) in reads.into_iter().zip(before) {
        let mut after = get(&sandbox, "second", &format!("{path}{part}"))
            .await
            .json();
        let mut before = before;
        for list in [&mut after, &mut before] {
            let documents = list.get_mut("result").and_then(Value::as_array_mut);
            for document in documents.into_iter().flatten() {
                document["url"] = json!("");
            }
            if let Some(shown) = list.as_object_mut() {
                shown.remove("amendmentConfigurationStatus");
            }
            for contract in list.as_array_mut().into_iter().flatten() {
                if let Some(shown) = contract.as_object_mut() {
                    shown.remove("signedDocumentUrl");
                }
            }
        }
        assert_eq!(after, before, "{part}");
    }
}

#[tokio::test]
async fn a_move_needs_the_key_of_the_source_another_studio_and_a_day_that_has_come() {
    let sandbox = studios(3).await;
    let moving = person(&sandbox, 0, |_| true);
    let path = format!("/v1/customers/{}/switch-studio", moving.id);
    let to = |studio: i64, day: &str| json!({ "targetStudioId": studio, "switchDate": day });
    let target = id(&sandbox, 1);

    let foreign = post(&sandbox, "second", &path, &to(target, "2026-03-01")).await;
    let tomorrow = post(&sandbox, KEY, &path, &to(target, "2026-03-02")).await;
    let same = post(&sandbox, KEY, &path, &to(id(&sandbox, 0), "2026-03-01")).await;
    let outside = post(&sandbox, KEY, &path, &to(id(&sandbox, 2), "2026-03-01")).await;
    let nobody = post(
        &sandbox,
        KEY,
        "/v1/customers/7/switch-studio",
        &to(target, "2026-03-01"),
    )
    .await;

    assert_eq!(
        (foreign.status, foreign.text("errorCode").as_str()),
        (403, "sandbox.switch.source")
    );
    assert_eq!(
        (tomorrow.status, tomorrow.text("errorCode").as_str()),
        (400, "sandbox.switch.date")
    );
    assert_eq!(same.text("errorCode"), "sandbox.switch.target");
    assert_eq!(outside.text("errorCode"), "sandbox.switch.target");
    assert_eq!(nobody.status, 404);
}

#[tokio::test]
async fn a_move_that_would_give_two_people_the_same_access_medium_is_refused() {
    let sandbox = studios(2).await;
    let [moving, other] = [0, 1].map(|it| person(&sandbox, it, |it| it.status == Status::Member));
    for (key, customer) in [(KEY, moving.id), ("second", other.id)] {
        let path = format!("/v1/customers/{customer}/access-mediums");
        let medium = json!({ "type": "BARCODE", "value": "4711-0815" });
        assert_eq!(post(&sandbox, key, &path, &medium).await.status, 200);
    }
    let path = format!("/v1/customers/{}/switch-studio", moving.id);
    let wanted = json!({ "targetStudioId": id(&sandbox, 1), "switchDate": "2026-03-01" });

    let refused = post(&sandbox, KEY, &path, &wanted).await;

    assert_eq!(
        (refused.status, &*refused.text("errorCode")),
        (409, "sandbox.switch.access-medium")
    );
    let stays = get(&sandbox, KEY, &format!("/v1/customers/{}", moving.id)).await;
    assert_eq!(stays.status, 200);
}

#[tokio::test]
async fn a_payment_session_goes_on_after_a_move() {
    let sandbox = studios(2).await;
    let moving = person(&sandbox, 0, |it| it.status == Status::Member).id;
    let session = json!({
        "amount": 12.5, "scope": "ECOM", "customerId": moving, "referenceText": "Beitrag",
    });
    let session = post(&sandbox, KEY, "/v1/payments/user-session", &session).await;
    let wanted = json!({ "targetStudioId": id(&sandbox, 1), "switchDate": "2026-03-01" });
    let path = format!("/v1/customers/{moving}");
    let moved = post(&sandbox, KEY, &format!("{path}/switch-studio"), &wanted).await;
    assert_eq!(moved.status, 200, "{moved:?}");

    let payment = json!({
        "paymentRequestToken": session.text("token"),
        "amount": { "amount": 12.5, "currency": "EUR" },
    });
    let paid = post(
        &sandbox,
        "second",
        &format!("{path}/account/payment"),
        &payment,
    )
    .await;

    assert_eq!(paid.status, 200, "{paid:?}");
}
