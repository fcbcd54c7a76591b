//! Consent to payments, and payments.

use serde_json::{Value, json};

use crate::stateful::client::{Client, Told, pick};
use crate::stateful::fact::{Fact, items, number, text};
use crate::stateful::part::mark;
use crate::stateful::step::Step;
use crate::stateful::things::TokenEvent;
use crate::stateful::wire::Request;

pub(crate) fn cents(money: &Value) -> i64 {
    (money["amount"].as_f64().unwrap_or_default() * 100.0).round() as i64
}

pub(crate) async fn open(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let cents = 1 + i64::try_from(step.b).unwrap_or_default();
    let reference = format!("Zahlung {}", mark(step.number));
    let body = json!({
        "amount": cents as f64 / 100.0, "scope": "ECOM", "customerId": person,
        "referenceText": reference,
    });
    let request = Request::new("POST", "/v1/payments/user-session").json(&body);
    let reply = client.ask(person, request).await?;
    Ok(match reply.done() {
        true => {
            let opened = TokenEvent::Opened(person, cents, reference);
            vec![Fact::Token(text(&reply.json(), "token"), opened)]
        }
        false => Vec::new(),
    })
}

/// Pays with consent that was given, or uses up what was used up before; for a claim where one fits.
pub(crate) async fn pay(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let all = client.model.tokens.iter();
    let all = all.filter_map(|(token, it)| Some((token.clone(), it.states().first()?.clone())));
    let mut own: Vec<_> = all.filter(|(_, it)| it.person == person).collect();
    own.sort_by(|one, other| other.1.text.cmp(&one.1.text));
    let Some((token, session)) = pick(&own[..own.len().min(2)], step.a).cloned() else {
        return Ok(Vec::new());
    };
    let target = format!("/v1/customers/{person}/account/transactions?sliceSize=50");
    let claims = items(&client.get(person, &target).await?);
    let fits = |it: &&Value| (1..=session.cents).contains(&-cents(&it["openAmount"]));
    let claim = claims
        .iter()
        .find(fits)
        .filter(|_| step.b.is_multiple_of(2));
    let claims: Vec<i64> = claim.map(|it| number(it, "id")).into_iter().collect();
    let body = json!({
        "paymentRequestToken": token,
        "amount": { "amount": session.cents as f64 / 100.0, "currency": "EUR" },
        "debtClaimIds": claims,
    });
    let target = format!("/v1/customers/{person}/account/payment");
    let reply = client
        .ask(person, Request::new("POST", target).json(&body))
        .await?;
    Ok(match (reply.status, reply.code().as_str()) {
        (200, _) => vec![Fact::Token(token, TokenEvent::Paid)],
        (_, "sandbox.payment.spent") => vec![Fact::Token(token, TokenEvent::Spent)],
        _ => Vec::new(),
    })
}
