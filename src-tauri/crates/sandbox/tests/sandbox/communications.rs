//! What customers are written about, and conversations with them.

use crate::support::{Answer, Ask, first, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;

async fn send(sandbox: &Sandbox, method: &'static str, path: &str, body: &Value) -> Answer {
    Ask::new(method, path)
        .json(&body.to_string())
        .send(sandbox)
        .await
}

fn channel<'a>(preferences: &'a Value, category: &str, name: &str) -> &'a Value {
    let mut all = preferences.as_array().expect("the studio offers it").iter();
    let preference = all
        .find(|it| it["messageCategory"] == category)
        .expect("the studio offers it");
    let mut channels = preference["channels"]
        .as_array()
        .expect("the studio offers it")
        .iter();
    channels
        .find(|it| it["communicationChannel"] == name)
        .expect("the studio offers it")
}

fn preference(category: &str, name: &str, active: bool) -> Value {
    json!([{ "messageCategory": category, "channels": [{ "communicationChannel": name, "active": active }] }])
}

#[tokio::test]
async fn a_channel_is_changed_and_all_others_stay() {
    let sandbox = sandbox().await;
    let path = format!(
        "/v1/communications/{}/communication-preferences",
        first(&sandbox, |_| true).id
    );
    let before = Ask::get(&path).send(&sandbox).await.json();
    let was = channel(&before, "NEWSLETTER", "EMAIL")["active"]
        .as_bool()
        .unwrap();

    let set = send(
        &sandbox,
        "PUT",
        &path,
        &preference("NEWSLETTER", "EMAIL", !was),
    )
    .await
    .json();
    let after = Ask::get(&path).send(&sandbox).await.json();
    let back = send(&sandbox, "PUT", &path, &before).await.json();

    assert_eq!(set, after);
    assert_eq!(channel(&after, "NEWSLETTER", "EMAIL")["active"], !was);
    assert_eq!(
        channel(&after, "CONTRACT", "EMAIL"),
        channel(&before, "CONTRACT", "EMAIL")
    );
    assert_eq!(back, before);
}

#[tokio::test]
async fn what_is_not_the_customers_to_say_is_refused_and_nothing_changes() {
    let sandbox = sandbox().await;
    let path = format!(
        "/v1/communications/{}/communication-preferences",
        first(&sandbox, |_| true).id
    );
    let before = Ask::get(&path).send(&sandbox).await.json();
    let was = channel(&before, "NEWSLETTER", "EMAIL")["active"]
        .as_bool()
        .unwrap();
    let mut half = preference("NEWSLETTER", "EMAIL", !was);
    let fixed = preference("CONTRACT", "LETTER", false);
    half.as_array_mut().unwrap().push(fixed[0].clone());
    let twice = json!([half[0], half[0]]);
    let no_category = json!([{ "channels": [] }]);

    for (wanted, code, at) in [
        (
            half,
            "sandbox.communication.fixed",
            "[1].channels[0].active",
        ),
        (
            preference("CONTRACT", "FAX", true),
            "sandbox.communication.channel",
            "[0].channels[0].communicationChannel",
        ),
        (twice, "sandbox.rule.doubles", "[1].messageCategory"),
        (no_category, "sandbox.rule.missing", "[0].messageCategory"),
    ] {
        let refused = send(&sandbox, "PUT", &path, &wanted).await;
        assert_eq!(
            (refused.status, refused.text("errorCode").as_str()),
            (400, code)
        );
        assert_eq!(refused.text("reference"), at);
    }
    assert_eq!(Ask::get(&path).send(&sandbox).await.json(), before);
}

fn words(status: &str, content: &str) -> Value {
    json!({
        "communicationThreadStatus": status, "subject": "Two invoices", "content": content,
        "communicationDirection": "INCOMING", "communicationChannel": "EMAIL",
    })
}

#[tokio::test]
async fn a_conversation_goes_on_under_its_number_and_keeps_its_ticket() {
    let sandbox = sandbox().await;
    let path = format!(
        "/v1/communications/{}/threads",
        first(&sandbox, |_| true).id
    );
    let mut opening = words("CREATED", "I paid twice.");
    opening["ticketNumber"] = json!("A1");
    opening["communicationDateTime"] = json!("2026-02-28T08:00:00.000+01:00[Europe/Berlin]");

    let opened = send(&sandbox, "POST", &path, &opening).await.json();
    let thread = format!("{path}/{}", opened["threadId"]);
    let closed = send(&sandbox, "PUT", &thread, &words("CLOSED", "Paid back."))
        .await
        .json();
    let other = send(&sandbox, "POST", &path, &words("CREATED", "Again?"))
        .await
        .json();

    assert_eq!(
        (&closed["threadId"], &closed["ticketNumber"]),
        (&opened["threadId"], &json!("A1"))
    );
    assert_eq!(
        (&closed["communicationThreadStatus"], &closed["content"]),
        (&json!("CLOSED"), &json!("Paid back."))
    );
    assert_ne!(closed["communicationId"], opened["communicationId"]);
    assert_ne!(other["threadId"], opened["threadId"]);
}

#[tokio::test]
async fn a_conversation_has_words_a_past_and_an_owner() {
    let sandbox = sandbox().await;
    let (person, other) = (
        first(&sandbox, |_| true).id,
        first(&sandbox, |it| it.email.is_none()).id,
    );
    let path = format!("/v1/communications/{person}/threads");
    let opened = send(&sandbox, "POST", &path, &words("CREATED", "Hello."))
        .await
        .json();
    let foreign = format!("/v1/communications/{other}/threads/{}", opened["threadId"]);

    for (field, value, code) in [
        ("content", json!(" "), "sandbox.rule.blank"),
        (
            "ticketLink",
            json!("tickets/7"),
            "sandbox.communication.link",
        ),
        (
            "communicationDateTime",
            json!("2031-01-01T00:00:00.000+01:00[Europe/Berlin]"),
            "sandbox.communication.future",
        ),
    ] {
        let mut wanted = words("ONGOING", "Hello?");
        wanted[field] = value;
        let refused = send(&sandbox, "POST", &path, &wanted).await;
        assert_eq!(
            (refused.status, refused.text("errorCode").as_str()),
            (400, code)
        );
        assert_eq!(refused.text("reference"), field);
    }
    let foreign = send(&sandbox, "PUT", &foreign, &words("ONGOING", "Hello?")).await;
    assert_eq!(
        (foreign.status, foreign.text("errorCode").as_str()),
        (404, "sandbox.thread.unknown")
    );
}
