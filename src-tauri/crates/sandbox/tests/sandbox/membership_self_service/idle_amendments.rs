//! Wishes to rest that wait for the studio's word.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};
use studiodesk_sandbox::{Mode, Subject, Verdict};

use super::scene::{Found, Scene};
use crate::support::Ask;

const IDLE: Subject = Subject::IdlePeriod;

async fn scene() -> Scene {
    Scene::with_mode(IDLE, Mode::ChangesRequireVerification).await
}

async fn listed(scene: &Scene, found: &Found) -> Vec<Value> {
    let all = scene.get(found.idle("")).await.json();
    all["currentAndUpcomingIdlePeriods"]
        .as_array()
        .expect("a list")
        .clone()
}

async fn record(scene: &Scene, found: &Found) -> usize {
    let customer = scene.get(format!("/v1/customers/{}", found.customer)).await;
    customer.json()["idlePeriods"]
        .as_array()
        .map_or(0, Vec::len)
}

#[tokio::test]
async fn a_wish_waits_outside_the_record_until_it_is_accepted() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;

    let asked = scene.rest(&found, 1).await;
    let waiting = listed(&scene, &found).await;
    let before = record(&scene, &found).await;
    assert_eq!(scene.settle(IDLE, found.id, Verdict::Accepted), 1);
    let accepted = listed(&scene, &found).await;

    assert_eq!(asked["state"], "PENDING_VERIFICATION");
    assert_eq!(waiting[0]["id"], asked["id"]);
    assert_eq!((before, record(&scene, &found).await), (0, 1));
    assert_eq!(accepted[0]["state"], "ACCEPTED");
    assert_ne!(accepted[0]["id"], asked["id"]);
    let id = asked["id"].as_i64().expect("a number");
    assert_eq!(scene.get(found.idle(&format!("/{id}"))).await.status, 404);
}

#[tokio::test]
async fn a_wish_that_is_withdrawn_or_turned_down_is_never_applied() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;
    let id = scene.rest(&found, 1).await["id"]
        .as_i64()
        .expect("a number");

    let withdrawn = scene
        .send("DELETE", found.idle(&format!("/{id}")), None)
        .await;
    let late = scene.settle(IDLE, found.id, Verdict::Accepted);
    scene.rest(&found, 1).await;
    let rejected = scene.settle(IDLE, found.id, Verdict::Rejected);

    assert_eq!((withdrawn.status, late, rejected), (200, 0, 1));
    assert!(listed(&scene, &found).await.is_empty());
    assert_eq!(record(&scene, &found).await, 0);
}

#[tokio::test]
async fn a_change_that_waits_stands_in_for_what_it_changes() {
    let scene = scene().await;
    scene.set(IDLE, Mode::ChangesWithoutVerification);
    let found = scene.find_rate("Premium").await;
    let made = scene.rest(&found, 3).await;
    scene.set(IDLE, Mode::ChangesRequireVerification);
    let start: Date = made["startDate"]
        .as_str()
        .expect("a text")
        .parse()
        .expect("a day");
    let last = start.saturating_add(1.months()).saturating_sub(1.days());
    let change = json!({
        "startDate": start.to_string(),
        "endDate": last.to_string(),
        "reasonId": made["idlePeriodReason"]["id"],
    });
    let path = found.idle(&format!("/{}", made["id"]));

    let asked = scene.form("PUT", path.clone(), &change, None).await.json();
    let waiting = listed(&scene, &found).await;
    let twice = scene.form("PUT", path.clone(), &change, None).await;
    let preview = scene
        .send("PUT", format!("{path}/preview"), Some(&change))
        .await;
    assert_eq!(scene.settle(IDLE, found.id, Verdict::Accepted), 1);
    let after = scene.get(path).await.json();

    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0]["id"], asked["id"]);
    assert_eq!(
        twice.text("errorCode"),
        "sandbox.idle-period.pending-verification"
    );
    assert_eq!(
        preview.text("validationStatus"),
        "IDLEPERIOD_PENDING_VERIFICATION"
    );
    assert_eq!(after["endDate"], last.to_string());
    assert_eq!(after["state"], "ACCEPTED");
}

#[tokio::test]
async fn a_document_can_be_read_while_its_wish_waits() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;
    let wish = json!({
        "startDate": scene.first_start(&found).await.to_string(),
        "temporalUnit": "MONTH",
        "termValue": 1,
        "reasonId": scene.reason(&found, true).await,
    });

    let asked = scene
        .form("POST", found.idle(""), &wish, Some("proof"))
        .await;
    let url = asked.text("documentUrl");
    let path = url.strip_prefix(&scene.sandbox.url()).unwrap().to_owned();
    let read = async || {
        Ask::get(path.clone())
            .without_key()
            .send(&scene.sandbox)
            .await
    };
    let waiting = read().await;
    scene.settle(IDLE, found.id, Verdict::Accepted);
    let accepted = read().await;

    assert_eq!(waiting.bytes, b"proof");
    assert_eq!(accepted.bytes, b"proof");
}

#[tokio::test]
async fn with_the_period_goes_what_was_asked_about_it() {
    let scene = scene().await;
    scene.set(IDLE, Mode::ChangesWithoutVerification);
    let found = scene.find_rate("Premium").await;
    let made = scene.rest(&found, 3).await;
    scene.set(IDLE, Mode::ChangesRequireVerification);
    let change = json!({
        "startDate": made["startDate"],
        "temporalUnit": "MONTH",
        "termValue": 2,
        "reasonId": made["idlePeriodReason"]["id"],
    });
    let path = found.idle(&format!("/{}", made["id"]));
    scene.form("PUT", path.clone(), &change, None).await;

    let withdrawn = scene.send("DELETE", path, None).await;

    assert_eq!(withdrawn.status, 200);
    assert_eq!(scene.settle(IDLE, found.id, Verdict::Accepted), 0);
    assert!(listed(&scene, &found).await.is_empty());
}

#[tokio::test]
async fn some_of_the_invented_members_wait_from_the_first_day_and_can_be_settled() {
    let scene = Scene::large().await;
    let people: Vec<i64> = scene
        .sandbox
        .state()
        .with_people(|people| people.iter().map(|it| it.id).collect());

    for customer in people {
        let path = format!("/v1/memberships/{customer}/self-service/contract-data");
        scene.get(path).await;
    }

    let all = scene.studio().pending_amendments();
    let subjects: BTreeSet<_> = all.iter().map(|it| it.subject).collect();
    assert!(subjects.contains(&IDLE), "{subjects:?}");
    assert!(
        subjects.contains(&Subject::ContractCancelation),
        "{subjects:?}"
    );
    for amendment in all {
        let state = scene.sandbox.state();
        assert!(state.settle_amendment(amendment.id, Verdict::Accepted));
    }
    assert!(scene.studio().pending_amendments().is_empty());
}
