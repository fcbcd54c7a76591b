//! Resting: what is written is read back in the record, in the contract and in the list.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};
use studiodesk_sandbox::{Mode, Subject};

use super::scene::{Found, Scene};
use crate::support::Ask;

async fn scene() -> Scene {
    Scene::with_mode(Subject::IdlePeriod, Mode::ChangesWithoutVerification).await
}

async fn record(scene: &Scene, found: &Found) -> Value {
    let customer = scene.get(format!("/v1/customers/{}", found.customer)).await;
    customer.json()["idlePeriods"].clone()
}

/// A contract in its first term, whose end the next months can put off.
async fn early(scene: &Scene) -> Found {
    let family = |it: &Value| it["rateName"] == "Familie & Kurse";
    let long = |it: &Value| it["endDate"].as_str() > Some("2026-06-01");
    scene.find(|it| family(it) && long(it)).await
}

async fn end(scene: &Scene, found: &Found) -> Date {
    let contract = scene.contract(found.customer, found.id).await;
    contract["endDate"]
        .as_str()
        .expect("a text")
        .parse()
        .expect("a day")
}

#[tokio::test]
async fn a_period_shows_in_the_record_and_puts_the_contracts_end_off() {
    let scene = scene().await;
    let found = early(&scene).await;
    let (ids, dates): (Vec<_>, Vec<_>) = (vec!["id"], vec!["startDate", "endDate", "unlimited"]);
    let before = end(&scene, &found).await;

    let made = scene.rest(&found, 2).await;

    let kept = record(&scene, &found).await;
    for field in ids.into_iter().chain(dates) {
        assert_eq!(kept[0][field], made[field], "{field}");
    }
    assert_eq!(kept[0]["contract"]["id"], found.id);
    let listed = scene.get(found.idle("")).await.json();
    assert_eq!(listed["currentAndUpcomingIdlePeriods"][0]["id"], made["id"]);
    assert_eq!(made["state"], "ACCEPTED");
    assert!(end(&scene, &found).await > before);
}

#[tokio::test]
async fn shortening_it_does_what_the_preview_said() {
    let scene = scene().await;
    let found = early(&scene).await;
    let made = scene.rest(&found, 3).await;
    let id = made["id"].as_i64().expect("a number");
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

    let path = found.idle(&format!("/{id}"));
    let preview = scene
        .send("PUT", format!("{path}/preview"), Some(&change))
        .await
        .json();
    let untouched = scene.get(path.clone()).await.json();
    let changed = scene.form("PUT", path.clone(), &change, None).await.json();

    assert_eq!(untouched["endDate"], made["endDate"]);
    assert_eq!(changed["endDate"], last.to_string());
    assert_eq!(changed["id"], id);
    assert_eq!(
        preview["previewEndDate"],
        end(&scene, &found).await.to_string()
    );
    let charges = preview["previewCharges"].as_array().expect("a list");
    let fees = charges
        .iter()
        .filter(|it| it["chargeType"] == "IDLE_PERIOD_CHARGE");
    let fees: f64 = fees
        .map(|it| it["amount"]["amount"].as_f64().unwrap())
        .sum();
    assert_eq!(fees, changed["fee"]["amount"].as_f64().unwrap());
    assert!(
        charges
            .iter()
            .any(|it| it["chargeType"] == "MEMBERSHIP_CHARGE")
    );
}

#[tokio::test]
async fn a_document_is_asked_for_where_the_reason_needs_one_and_read_at_its_address() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;
    let wish = json!({
        "startDate": scene.first_start(&found).await.to_string(),
        "temporalUnit": "MONTH",
        "termValue": 1,
        "reasonId": scene.reason(&found, true).await,
    });

    let refused = scene.form("POST", found.idle(""), &wish, None).await;
    let made = scene
        .form("POST", found.idle(""), &wish, Some("a certificate"))
        .await;

    assert_eq!(
        refused.text("errorCode"),
        "sandbox.idle-period.document-required"
    );
    assert_eq!(refused.text("reference"), "document");
    let url = made.text("documentUrl");
    let path = url.strip_prefix(&scene.sandbox.url()).unwrap();
    let read = Ask::get(path).without_key().send(&scene.sandbox).await;
    assert_eq!(
        (read.status, read.bytes.as_slice()),
        (200, &b"a certificate"[..])
    );
    scene.days_pass(1);
    let late = Ask::get(path).without_key().send(&scene.sandbox).await;
    assert_eq!(late.status, 403);
}

#[tokio::test]
async fn a_broken_rule_refuses_what_the_check_would_have_told() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;
    let mut wish = json!({
        "startDate": "2020-01-01",
        "temporalUnit": "MONTH",
        "termValue": 1,
        "reasonId": scene.reason(&found, false).await,
    });

    let late = scene.form("POST", found.idle(""), &wish, None).await;
    wish["startDate"] = scene.first_start(&found).await.to_string().into();
    wish["reasonId"] = 1.into();
    let reason = scene.form("POST", found.idle(""), &wish, None).await;

    assert_eq!((late.status, reason.status), (400, 400));
    assert_eq!(
        late.text("errorCode"),
        "sandbox.idle-period.deadline-violated"
    );
    assert_eq!(late.text("reference"), "data.startDate");
    assert_eq!(reason.text("errorCode"), "sandbox.idle-period.reason");
    assert!(record(&scene, &found).await.get(0).is_none());
}

#[tokio::test]
async fn a_period_can_be_withdrawn_until_it_begins() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;
    let before = end(&scene, &found).await;
    let first = scene.rest(&found, 1).await["id"]
        .as_i64()
        .expect("a number");

    let withdrawn = scene
        .send("DELETE", found.idle(&format!("/{first}")), None)
        .await;
    let gone = scene.get(found.idle(&format!("/{first}"))).await;
    let after = end(&scene, &found).await;
    let second = scene.rest(&found, 2).await["id"]
        .as_i64()
        .expect("a number");
    scene.days_pass(45);
    let begun = scene
        .send("DELETE", found.idle(&format!("/{second}")), None)
        .await;

    assert_eq!((withdrawn.status, gone.status), (200, 404));
    assert_eq!(before, after);
    assert_ne!(first, second);
    assert_eq!(begun.text("errorCode"), "sandbox.idle-period.begun");
}

#[tokio::test]
async fn what_is_over_moves_to_the_past() {
    let scene = scene().await;
    let found = scene.find_rate("Flex").await;
    scene.rest(&found, 7).await;

    scene.days_pass(20);

    let listed = scene.get(found.idle("")).await.json();
    assert_eq!(
        listed["pastIdlePeriods"].as_array().expect("a list").len(),
        1
    );
    assert!(
        listed["currentAndUpcomingIdlePeriods"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
}

#[tokio::test]
async fn those_in_the_record_are_listed_with_what_proves_them() {
    let scene = Scene::new().await;
    let resting: Vec<_> = scene.sandbox.state().with_people(|people| {
        let resting = people.iter().filter(|it| !it.idle_periods.is_empty());
        resting.cloned().collect()
    });
    let mut documents = 0;

    for person in &resting {
        let contract = person.idle_periods[0].contract.0;
        let path = format!("/v1/memberships/{contract}/self-service/idle-periods");
        let listed = scene.get(path).await.json();
        let all = ["pastIdlePeriods", "currentAndUpcomingIdlePeriods"];
        let all: Vec<_> = all
            .iter()
            .flat_map(|it| listed[it].as_array().expect("a list"))
            .collect();

        assert_eq!(all.len(), person.idle_periods.len());
        for idle in all {
            if let Some(url) = idle.get("documentUrl").and_then(Value::as_str) {
                let path = url.strip_prefix(&scene.sandbox.url()).unwrap();
                let file = Ask::get(path).without_key().send(&scene.sandbox).await;
                assert!(file.bytes.starts_with(b"%PDF"));
                documents += 1;
            }
        }
    }
    assert!(documents > 3);
}

#[tokio::test]
async fn the_door_stays_shut_while_a_contract_rests_whose_rate_has_it_so() {
    for (rate, refused) in [("Premium", true), ("Gold 24 Monate", false)] {
        let scene = scene().await;
        let found = scene
            .find_of(
                |it| {
                    it.idle_periods.is_empty()
                        && !it.access_refusal
                        && it.access_restrictions.is_empty()
                },
                |it| it["rateName"] == rate,
            )
            .await;
        let shown = async || {
            let customer = scene.get(format!("/v1/customers/{}", found.customer)).await;
            customer.json()["accessRefusal"].clone()
        };
        assert_eq!(scene.config(&found).await["accessRefusal"], refused);
        let made = scene.rest(&found, 1).await;
        let start: Date = made["startDate"].as_str().unwrap().parse().unwrap();
        let today: Date = "2026-03-01".parse().unwrap();
        let days = (start - today).get_days();

        let before = shown().await;
        scene.days_pass(u64::try_from(days).unwrap());
        let resting = shown().await;
        scene.days_pass(40);
        let after = shown().await;

        assert_eq!(
            [before, resting, after],
            [false, refused, false].map(Value::from)
        );
    }
}

#[tokio::test]
async fn the_preview_says_what_the_account_will_have() {
    let scene = scene().await;
    let found = early(&scene).await;
    let made = scene.rest(&found, 3).await;
    let id = made["id"].as_i64().expect("a number");
    let start: Date = made["startDate"].as_str().unwrap().parse().unwrap();
    scene.days_pass(70);
    let last = start.saturating_add(3.months()).saturating_sub(1.days());
    let path = found.idle(&format!("/{id}"));
    let balance = async || {
        let path = format!("/v1/customers/{}/account/balances", found.customer);
        scene.get(path).await.json()["accountBalance"].clone()
    };
    let mut shorter = last;
    let mut preview = Value::Null;
    // The studio counts in units, so only some days can be the last.
    while preview.get("accountBalanceAfterUpdate").is_none() && shorter > start {
        shorter = shorter.saturating_sub(1.days());
        let change = json!({
            "startDate": start.to_string(),
            "endDate": shorter.to_string(),
            "reasonId": made["idlePeriodReason"]["id"],
        });
        let asked = scene.send("PUT", format!("{path}/preview"), Some(&change));
        preview = asked.await.json();
    }
    let untouched = balance().await;
    let change = json!({
        "startDate": start.to_string(),
        "endDate": shorter.to_string(),
        "reasonId": made["idlePeriodReason"]["id"],
    });

    let twice = scene
        .send("PUT", format!("{path}/preview"), Some(&change))
        .await
        .json();
    let same = balance().await;
    let changed = scene.form("PUT", path, &change, None).await;

    assert_eq!(changed.status, 200, "{changed:?}");
    assert_eq!(same, untouched, "a preview changes nothing");
    assert_eq!(twice, preview);
    assert_eq!(preview["accountBalanceAfterUpdate"], balance().await);
}
