//! What customers do in the studio: visits, weighings, benefits.

use std::time::Duration;

use crate::support::{Answer, Ask, config, first, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::Status;

async fn get(sandbox: &Sandbox, path: &str) -> Value {
    let answer = Ask::get(path).send(sandbox).await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}

async fn send(sandbox: &Sandbox, method: &'static str, path: &str, body: &Value) -> Answer {
    Ask::new(method, path)
        .json(&body.to_string())
        .send(sandbox)
        .await
}

fn refused(answer: &Answer) -> (u16, String) {
    (answer.status, answer.text("errorCode"))
}

fn rule(code: &str) -> (u16, String) {
    (400, code.to_owned())
}

/// The valid keys of the customer's benefits.
async fn valid(sandbox: &Sandbox, id: i64, query: &str) -> Vec<String> {
    let list = get(sandbox, &format!("/v1/customers/{id}/benefits{query}")).await;
    let list = list
        .as_array()
        .expect("a list of keys")
        .iter()
        .filter(|it| it["valid"] == true);
    list.map(|it| it["key"].as_str().expect("a list of keys").to_owned())
        .collect()
}

#[tokio::test]
async fn a_benefit_is_used_up_and_comes_back_with_the_next_month() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let ids = sandbox
        .state()
        .with_people(|it| it.iter().map(|it| it.id).collect::<Vec<_>>());
    let mut with = None;
    for id in ids {
        if valid(&sandbox, id, "?key=GUEST_DAY").await.len() == 1 {
            with = Some(id);
            break;
        }
    }
    let id = with.expect("somebody may bring a guest");
    let path = format!("/v1/customers/{id}/benefits/GUEST_DAY/use");

    let used = Ask::new("POST", &path).send(&sandbox).await;
    let again = Ask::new("POST", &path).send(&sandbox).await;
    let left = valid(&sandbox, id, "?key=GUEST_DAY").await;
    hands.advance(Duration::from_secs(31 * 24 * 3600));
    let next_month = valid(&sandbox, id, "?key=GUEST_DAY&key=NO_SUCH").await;

    assert_eq!((used.status, used.bytes.len()), (200, 0));
    assert_eq!(refused(&again), rule("sandbox.benefit.exhausted"));
    assert!(left.is_empty());
    assert_eq!(next_month, ["GUEST_DAY"]);
}

#[tokio::test]
async fn a_benefit_needs_a_contract_that_includes_it_and_a_key_that_there_is() {
    let sandbox = sandbox().await;
    let prospect = first(&sandbox, |it| it.status == Status::Prospect).id;
    let holder = first(&sandbox, |it| it.card_numbers().next().is_some());
    let card = holder.card_numbers().next().unwrap().0;

    let excluded = format!("/v1/customers/{prospect}/benefits/SOLARIUM/use");
    let excluded = Ask::new("POST", excluded).send(&sandbox).await;
    let unknown = format!("/v1/customers/{prospect}/benefits/SAUNA/use");
    let unknown = Ask::new("POST", unknown).send(&sandbox).await;
    let by_card = get(
        &sandbox,
        &format!("/v1/customers/benefits?cardNumber={card}"),
    )
    .await;

    assert_eq!(refused(&excluded), rule("sandbox.benefit.excluded"));
    assert_eq!(refused(&unknown), rule("sandbox.benefit.unknown"));
    assert_eq!(
        by_card,
        get(&sandbox, &format!("/v1/customers/{}/benefits", holder.id)).await
    );
}

#[tokio::test]
async fn a_weighing_is_numbered_and_its_height_is_the_latest_measurement() {
    let sandbox = sandbox().await;
    let person = first(&sandbox, |it| {
        it.card_numbers().next().is_some() && it.date_of_birth.is_some()
    });
    let path = format!("/v1/customers/{}/weighing", person.id);
    let latest = format!(
        "/v1/customers/measurement/latest?cardNumber={}",
        person.card_numbers().next().unwrap().0
    );
    let weighing =
        json!({ "weight": 71.4, "height": 183.5, "visceralFatLevel": 4, "rawResults": "<x/>" });

    let first_answer = send(&sandbox, "POST", &path, &weighing).await.json();
    let second = send(&sandbox, "POST", &path, &json!({ "rawResults": "" }))
        .await
        .json();
    let measured = get(&sandbox, &latest).await;

    assert_eq!(first_answer["weight"], 71.4);
    assert_ne!(first_answer["databaseId"], second["databaseId"]);
    assert_eq!(
        (&measured["id"], &measured["height"]),
        (&json!(person.id), &json!(183.5))
    );
    assert!(
        measured["age"]
            .as_i64()
            .is_some_and(|it| (10..100).contains(&it))
    );
    for (field, value) in [
        ("visceralFatLevel", json!(10)),
        ("weight", json!(-3)),
        ("percentBodyFat", json!(101)),
    ] {
        let wrong = send(
            &sandbox,
            "POST",
            &path,
            &json!({ "rawResults": "", field: value }),
        )
        .await;
        assert_eq!(refused(&wrong), rule("sandbox.weighing.value"));
        assert_eq!(wrong.text("reference"), field);
    }
    let prospect = first(&sandbox, |it| it.status == Status::Prospect).id;
    let paid = format!("/v1/customers/{prospect}/weighing?benefitKey=BODY_ANALYSIS");
    let paid = send(&sandbox, "POST", &paid, &weighing).await;
    assert_eq!(refused(&paid), rule("sandbox.benefit.excluded"));
}

#[tokio::test]
async fn checkins_are_of_one_month_unless_told_and_of_a_year_at_most() {
    let sandbox = sandbox().await;
    let ids = sandbox
        .state()
        .with_people(|it| it.iter().map(|it| it.id).collect::<Vec<_>>());
    let mut most = (0, 0, 0);
    for id in ids.into_iter().take(40) {
        let path = format!("/v1/customers/{id}/activities/checkins?sliceSize=50");
        let month = get(&sandbox, &path).await["result"]
            .as_array()
            .unwrap()
            .clone();
        assert!(
            month
                .iter()
                .all(|it| it["checkInDateTime"].as_str().unwrap() >= "2026-01-31")
        );
        assert!(
            month
                .windows(2)
                .all(|it| it[0]["checkInDateTime"].as_str() > it[1]["checkInDateTime"].as_str())
        );
        let wide = get(
            &sandbox,
            &format!("{path}&fromDate=2025-09-01&toDate=2026-03-01"),
        )
        .await;
        let wide = wide["result"].as_array().unwrap().len();
        most = most.max((month.len(), wide, id));
    }
    assert!(most.0 > 5 && most.1 > most.0, "{most:?}");

    let path = format!("/v1/customers/{}/activities/checkins", most.2);
    let year = Ask::get(format!("{path}?fromDate=2025-03-01&toDate=2026-03-01"))
        .send(&sandbox)
        .await;
    let longer = Ask::get(format!("{path}?fromDate=2025-02-28&toDate=2026-03-01"))
        .send(&sandbox)
        .await;
    let reversed = Ask::get(format!("{path}?fromDate=2026-03-01&toDate=2026-02-01"))
        .send(&sandbox)
        .await;
    assert_eq!((year.status, &year.json()["hasNext"]), (200, &json!(true)));
    assert_eq!(refused(&longer), rule("sandbox.span.long"));
    assert_eq!(refused(&reversed), rule("sandbox.span.reversed"));
}
