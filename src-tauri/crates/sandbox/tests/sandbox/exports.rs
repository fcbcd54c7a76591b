//! Exports for the tax advisor: asked for, done later, fetched at an address that expires.

use std::time::Duration;

use crate::support::{self, Answer, Ask, config};
use serde_json::{Value, json};
use studiodesk_sandbox::{Hands, Sandbox};

const WORK: Duration = Duration::from_secs(60);

async fn start() -> (Sandbox, Hands) {
    let (config, hands) = config();
    (
        Sandbox::start(config).await.expect("the answer has it"),
        hands,
    )
}

async fn create(sandbox: &Sandbox, from: &str, to: &str, extra: Value) -> Answer {
    let mut body = json!({
        "fromDate": from,
        "toDate": to,
        "exportFormat": "SINGLE",
        "exportFileFormat": "JSON",
    });
    body.as_object_mut()
        .expect("the answer has it")
        .extend(extra.as_object().expect("the answer has it").clone());
    let ask = Ask::new("POST", "/v1/taxadvisor/exports/create");
    ask.json(&body.to_string()).send(sandbox).await
}

async fn get(sandbox: &Sandbox, id: &Value) -> Answer {
    Ask::get(format!("/v1/taxadvisor/exports/{id}"))
        .send(sandbox)
        .await
}

/// The bytes of an export of February.
async fn february(sandbox: &Sandbox, hands: &Hands, extra: Value) -> Answer {
    let created = create(sandbox, "2026-02-01", "2026-02-28", extra).await;
    hands.advance(WORK);
    let shown = get(sandbox, &created.json()["exportId"]).await;
    let url = shown.text("downloadUrl");
    let path = url.strip_prefix(&sandbox.url()).expect("the answer has it");
    Ask::get(path).without_key().send(sandbox).await
}

#[tokio::test]
async fn an_export_is_done_a_little_later_and_its_address_expires() {
    let (sandbox, hands) = start().await;
    let created = create(&sandbox, "2026-02-01", "2026-02-28", json!({})).await;
    let id = created.json()["exportId"].clone();

    let early = get(&sandbox, &id).await;
    hands.advance(WORK);
    let done = get(&sandbox, &id).await;
    let url = done.text("downloadUrl");
    let download = Ask::get(url.strip_prefix(&sandbox.url()).unwrap()).without_key();
    let fresh = download.send(&sandbox).await;
    hands.advance(Duration::from_secs(15 * 60));
    let late = download.send(&sandbox).await;

    assert_eq!(
        (early.status, &*early.text("errorCode")),
        (404, "sandbox.export.unfinished")
    );
    assert_eq!(done.text("fromDate"), "2026-02-01");
    assert_eq!((fresh.status, late.status), (200, 403));
    assert_eq!(
        get(&sandbox, &json!(7)).await.text("errorCode"),
        "sandbox.export.unknown"
    );
}

#[tokio::test]
async fn it_holds_what_the_accounts_hold() {
    let (sandbox, hands) = start().await;

    let rows = february(&sandbox, &hands, json!({})).await.json();

    let rows = rows.as_array().unwrap();
    assert!(rows.len() > 200);
    for row in rows.iter().step_by(37) {
        let number = row["customerNumber"].as_str().unwrap();
        let customer = support::first(&sandbox, |it| it.customer_number == number);
        let path = format!(
            "/v1/customers/{}/account/transactions?sliceSize=50",
            customer.id
        );
        let past = Ask::get(path).send(&sandbox).await.json();
        let entry = past["result"].as_array().unwrap().iter().find(|it| {
            row["bookingId"].as_str() == Some(&*it["id"].to_string())
                && it["dueDate"] == row["date"]
        });
        let amount = entry.unwrap()["amount"]["amount"].as_f64().unwrap();
        assert_eq!(amount.abs(), row["amount"].as_f64().unwrap());
    }
}

#[tokio::test]
async fn aggregated_sums_are_those_of_the_single_bookings() {
    let (sandbox, hands) = start().await;
    let cents = |it: &Value| (it["amount"].as_f64().unwrap() * 100.0).round() as i64;
    let total = |rows: &Value| rows.as_array().unwrap().iter().map(cents).sum::<i64>();

    let single = february(&sandbox, &hands, json!({})).await.json();
    let aggregated = json!({ "exportFormat": "AGGREGATED" });
    let aggregated = february(&sandbox, &hands, aggregated).await.json();

    assert_eq!(total(&single), total(&aggregated));
    let counts = aggregated
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["bookings"].as_i64().unwrap());
    assert_eq!(counts.sum::<i64>(), single.as_array().unwrap().len() as i64);
}

#[tokio::test]
async fn a_german_table_has_semicolons_decimal_commas_and_a_mark_in_front() {
    let (sandbox, hands) = start().await;

    let german = json!({ "exportFileFormat": "CSV", "exportLocale": "GERMAN" });
    let german = february(&sandbox, &hands, german).await;
    let english = json!({ "exportFileFormat": "CSV", "exportLocale": "ENGLISH" });
    let english = february(&sandbox, &hands, english).await;

    assert_eq!(
        german.header("content-type"),
        Some("text/csv; charset=utf-8")
    );
    let german = String::from_utf8(german.bytes).unwrap();
    let english = String::from_utf8(english.bytes).unwrap();
    assert!(german.starts_with("\u{feff}Buchung;Datum;Sollkonto"));
    assert!(english.starts_with("\u{feff}Booking,Date,Debit account"));
    assert!(german.lines().nth(1).unwrap().contains(','));
    assert_eq!(german.lines().count(), english.lines().count());
}

#[tokio::test]
async fn a_workbook_is_an_archive_with_its_parts() {
    let (sandbox, hands) = start().await;

    let workbook = february(&sandbox, &hands, json!({ "exportFileFormat": "XLSX" })).await;

    assert!(workbook.bytes.starts_with(b"PK\x03\x04"));
    let text = String::from_utf8_lossy(&workbook.bytes);
    assert!(text.contains("xl/worksheets/sheet1.xml") && text.contains("Debit account"));
}

#[tokio::test]
async fn only_days_that_are_over_and_ninety_of_them_at_most() {
    let (sandbox, _hands) = start().await;
    let cases = [
        ("2026-02-02", "2026-02-01", "backwards"),
        ("2026-02-01", "2026-03-01", "future"),
        ("2025-11-30", "2026-02-28", "long"),
    ];

    let longest = create(&sandbox, "2025-12-01", "2026-02-28", json!({})).await;

    assert_eq!(longest.status, 200);
    for (from, to, code) in cases {
        let answer = create(&sandbox, from, to, json!({})).await;
        assert_eq!(answer.text("errorCode"), format!("sandbox.export.{code}"));
    }
}

#[tokio::test]
async fn all_customers_of_a_large_studio_are_exported() {
    let (mut config, hands) = config();
    config.members = 5_400;
    let sandbox = Sandbox::start(config).await.unwrap();
    let numbers = sandbox.state().with_people(|it| {
        let late = it.iter().skip(5_500);
        late.map(|it| it.customer_number.to_string())
            .collect::<Vec<_>>()
    });

    let rows = february(&sandbox, &hands, json!({})).await.json();

    let rows = rows.as_array().unwrap();
    let number = |it: &Value| it["customerNumber"].as_str().unwrap().to_owned();
    assert!(rows.iter().any(|it| numbers.contains(&number(it))));
    let mut ids: Vec<_> = rows.iter().map(|it| it["bookingId"].to_string()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), rows.len());
}
