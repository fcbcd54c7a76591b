//! What tests of sign-ups and switches ask again and again.

use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;

use crate::support::{Answer, Ask};

/// The day of [`noon`](crate::support::noon), and days after it.
pub(crate) const TODAY: &str = "2026-03-01";
pub(crate) const NEXT_MONTH: &str = "2026-04-01";

/// The extended offer of that name.
pub(crate) async fn offer(sandbox: &Sandbox, name: &str) -> Value {
    let offers = read(sandbox, "/v1/memberships/membership-offers").await;
    let mut offers = offers.as_array().expect("a list").iter();
    let offer = offers.find(|it| it["name"] == name);
    let id = &offer.expect("there is such an offer")["id"];
    read(sandbox, &format!("/v1/memberships/membership-offers/{id}")).await
}

/// The body of a sign-up for the offer's first term, by somebody new.
pub(crate) fn sign_up(offer: &Value) -> Value {
    json!({
        "contract": contract(offer),
        "customer": {
            "firstName": "Zofia",
            "lastName": "Przykładowa",
            "dateOfBirth": "1990-05-17",
            "email": "zofia@example.com",
            "street": "Musterweg",
            "houseNumber": "3a",
            "zipCode": "20095",
            "city": "Hamburg",
            "countryCode": "DE",
            "language": { "languageCode": "pl", "countryCode": "PL" },
        },
    })
}

/// The offer's first term, from the next month on.
pub(crate) fn contract(offer: &Value) -> Value {
    json!({ "contractOfferTermId": offer["terms"][0]["id"], "startDate": NEXT_MONTH })
}

pub(crate) async fn read(sandbox: &Sandbox, path: &str) -> Value {
    let answer = Ask::get(path).send(sandbox).await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}

pub(crate) async fn post(sandbox: &Sandbox, path: &str, body: &Value) -> Answer {
    let ask = Ask::new("POST", path).json(&body.to_string());
    ask.send(sandbox).await
}

/// A token with which that customer, or somebody new, leaves behind how they pay.
pub(crate) async fn token(sandbox: &Sandbox, customer: Option<i64>) -> String {
    token_for(sandbox, customer, 0).await
}

/// A token with which they pay so many cents now.
pub(crate) async fn token_for(sandbox: &Sandbox, customer: Option<i64>, cents: i64) -> String {
    let mut body = json!({
        "amount": cents as f64 / 100.0,
        "scope": if cents > 0 { "ECOM" } else { "MEMBER_ACCOUNT" },
        "referenceText": "Mitgliedschaft",
    });
    if let Some(customer) = customer {
        body["customerId"] = customer.into();
    }
    let answer = post(sandbox, "/v1/payments/user-session", &body).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.text("token")
}

/// Status, code and field of a refusal.
pub(crate) fn refusal(answer: &Answer) -> (u16, String, String) {
    (
        answer.status,
        answer.text("errorCode"),
        answer.text("reference"),
    )
}

pub(crate) fn refused(code: &str, reference: &str) -> (u16, String, String) {
    (400, code.to_owned(), reference.to_owned())
}

/// The sum of a preview's payments, in cents.
pub(crate) fn cents(amount: &Value) -> i64 {
    let amount = amount["amount"].as_f64().expect("a sum has an amount");
    (amount * 100.0).round() as i64
}
