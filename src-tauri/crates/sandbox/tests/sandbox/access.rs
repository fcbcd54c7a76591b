//! What opens the door for a customer, and what keeps it shut.

use std::time::Duration;

use crate::support::{Answer, Ask, config, first, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::{Medium, Person};

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

#[tokio::test]
async fn a_medium_that_was_added_opens_is_changed_and_goes() {
    let sandbox = sandbox().await;
    let id = first(&sandbox, |it| it.access_mediums.is_empty()).id;
    let path = format!("/v1/customers/{id}/access-mediums");
    let card = json!({ "type": "CARD_NUMBER", "value": "1173673668653440" });

    let added = send(&sandbox, "POST", &path, &card).await.json();
    let by_hex = get(
        &sandbox,
        "/v1/customers/by?cardNumber=80311a32732b04&cardNumberFormat=HEX_LSB",
    )
    .await;
    let own = format!("{path}/{}", added["id"]);
    let updated = send(&sandbox, "PUT", &own, &json!({ "value": "1234" }))
        .await
        .json();
    let shown = get(&sandbox, &format!("/v1/customers/{id}")).await;
    let deleted = Ask::new("DELETE", &own).send(&sandbox).await;
    let gone = Ask::new("DELETE", &own).send(&sandbox).await;
    let older = format!("/v1/customers/{id}/access-medium");
    let older = send(
        &sandbox,
        "PUT",
        &older,
        &json!({ "type": "PIN", "value": "480211" }),
    )
    .await;

    assert_eq!(by_hex["id"], id);
    assert_eq!(
        (&updated["id"], &updated["value"]),
        (&added["id"], &json!("1234"))
    );
    assert_eq!(
        (&shown["accessMediums"], &shown["cardNumbers"]),
        (&json!([updated]), &json!(["1234"]))
    );
    assert_eq!((deleted.status, gone.status), (200, 404));
    assert_eq!(gone.text("errorCode"), "sandbox.access-medium.unknown");
    assert_eq!(older.status, 200);
    assert_ne!(older.json()["id"], added["id"]);
    assert_eq!(get(&sandbox, "/v1/customers/by?pin=480211").await["id"], id);
}

#[tokio::test]
async fn media_are_unique_in_the_studio_of_a_form_and_the_studios_own_stay() {
    let sandbox = sandbox().await;
    let owner = first(&sandbox, |it| it.card_numbers().next().is_some());
    let id = first(&sandbox, |it| it.access_mediums.is_empty()).id;
    let path = format!("/v1/customers/{id}/access-mediums");
    let number = owner.card_numbers().next().unwrap().0.to_string();
    let add = async |wanted: Value| send(&sandbox, "POST", &path, &wanted).await;

    let taken = add(json!({ "type": "CARD_NUMBER", "value": number })).await;
    assert_eq!(refused(&taken), rule("sandbox.access.taken"));
    for (kind, value) in [
        ("CARD_NUMBER", "04ab"),
        ("CARD_NUMBER", "0"),
        ("CARD_NUMBER", "99999999999999999999"),
        ("PIN", "12"),
        ("PIN", "abcd"),
        ("BARCODE", "two words"),
        ("WALLET_PASS", ""),
    ] {
        let wrong = add(json!({ "type": kind, "value": value })).await;
        assert_eq!(
            refused(&wrong),
            rule("sandbox.access.value"),
            "{kind} {value}"
        );
    }
    assert_eq!(
        refused(&add(json!({ "type": "PIN" })).await),
        rule("sandbox.rule.missing")
    );
    assert_eq!(
        refused(&add(json!({ "value": "1234" })).await),
        rule("sandbox.rule.missing")
    );

    let medium = owner
        .access_mediums
        .iter()
        .find(|it| matches!(it.medium, Medium::Card(_)));
    let foreign = format!(
        "/v1/customers/{}/access-mediums/{}",
        owner.id,
        medium.unwrap().id
    );
    let changed = send(&sandbox, "PUT", &foreign, &json!({ "value": "77" })).await;
    let deleted = Ask::new("DELETE", &foreign).send(&sandbox).await;
    assert_eq!(
        refused(&changed),
        (403, "sandbox.access.foreign".to_owned())
    );
    assert_eq!(
        refused(&deleted),
        (403, "sandbox.access.foreign".to_owned())
    );
}

#[tokio::test]
async fn a_restriction_holds_on_its_days_and_only_the_integrations_own_goes() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let free = |it: &Person| it.access_restrictions.is_empty() && !it.access_refusal;
    let id = first(&sandbox, free).id;
    let (path, customer) = (
        format!("/v1/customers/{id}/access-restrictions"),
        format!("/v1/customers/{id}"),
    );
    let days =
        json!({ "reason": "Kaputtes Gerät", "startDate": "2026-03-02", "endDate": "2026-03-03" });

    let set = send(&sandbox, "PUT", &path, &days).await;
    let before = get(&sandbox, &customer).await;
    hands.advance(Duration::from_secs(24 * 3600));
    let during = get(&sandbox, &customer).await;
    send(&sandbox, "PUT", &path, &json!({ "reason": "Für immer" })).await;
    let always = get(&sandbox, &customer).await;
    let deleted = Ask::new("DELETE", &path).send(&sandbox).await;
    let after = get(&sandbox, &customer).await;
    let again = Ask::new("DELETE", &path).send(&sandbox).await;

    assert_eq!(set.json(), days);
    assert_eq!(
        (&before["accessRefusal"], &during["accessRefusal"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(
        always["accessRestrictions"],
        json!([{ "reason": "Für immer" }])
    );
    assert_eq!((deleted.status, again.status), (200, 404));
    assert_eq!(
        (&after["accessRefusal"], after.get("accessRestrictions")),
        (&json!(false), None)
    );

    let restricted = first(&sandbox, |it| !it.access_restrictions.is_empty());
    let path = format!("/v1/customers/{}/access-restrictions", restricted.id);
    send(&sandbox, "PUT", &path, &days).await;
    Ask::new("DELETE", &path).send(&sandbox).await;
    let foreign = Ask::new("DELETE", &path).send(&sandbox).await;
    assert_eq!(
        refused(&foreign),
        (403, "sandbox.restriction.foreign".to_owned())
    );
    assert_eq!(
        first(&sandbox, |it| it.id == restricted.id).access_restrictions,
        restricted.access_restrictions
    );
}

#[tokio::test]
async fn a_restriction_has_a_reason_and_both_days_or_neither() {
    let sandbox = sandbox().await;
    let id = first(&sandbox, |_| true).id;
    let path = format!("/v1/customers/{id}/access-restrictions");

    for (wanted, code, field) in [
        (
            json!({ "reason": "x", "startDate": "2026-03-02" }),
            "half",
            "endDate",
        ),
        (
            json!({ "reason": "x", "endDate": "2026-03-02" }),
            "half",
            "startDate",
        ),
        (
            json!({ "reason": "x", "startDate": "2026-03-02", "endDate": "2026-03-01" }),
            "reversed",
            "endDate",
        ),
    ] {
        let answer = send(&sandbox, "PUT", &path, &wanted).await;
        assert_eq!(
            refused(&answer),
            rule(&format!("sandbox.restriction.{code}"))
        );
        assert_eq!(answer.text("reference"), field);
    }
    let blank = send(&sandbox, "PUT", &path, &json!({ "reason": " " })).await;
    assert_eq!(refused(&blank), rule("sandbox.rule.blank"));
}

#[tokio::test]
async fn an_access_code_changes_after_each_five_minutes() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let path = format!("/v1/customers/{}/access-code", first(&sandbox, |_| true).id);

    let code = get(&sandbox, &path).await;
    hands.advance(Duration::from_secs(299));
    let same = get(&sandbox, &path).await;
    hands.advance(Duration::from_secs(1));
    let next = get(&sandbox, &path).await;

    assert_eq!((&code, &code["format"]), (&same, &json!("QR_CODE")));
    assert_eq!(code["expiresAt"], "2026-03-01T12:05:00.000Z");
    assert_ne!(code["content"], next["content"]);
}
