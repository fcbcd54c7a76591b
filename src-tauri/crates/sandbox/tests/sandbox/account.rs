//! Accounts and payments: a balance is the sum of its transactions, whatever the clock shows.

use std::time::Duration;

use crate::support::{self, Answer, Ask, config, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::{Person, Status};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// All slices of a customer's transactions of that path.
async fn all(sandbox: &Sandbox, customer: i64, path: &str) -> Vec<Value> {
    let (mut found, mut offset) = (Vec::new(), "0".to_owned());
    loop {
        let path = format!("/v1/customers/{customer}/account/{path}?sliceSize=50&offset={offset}");
        let answer = Ask::get(path).send(sandbox).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        let page = answer.json();
        found.extend(
            page["result"]
                .as_array()
                .expect("the answer has it")
                .iter()
                .cloned(),
        );
        if page["hasNext"] == false {
            return found;
        }
        offset = page["offset"]
            .as_str()
            .expect("the answer has it")
            .to_owned();
    }
}

async fn balances(sandbox: &Sandbox, customer: i64) -> Value {
    let path = format!("/v1/customers/{customer}/account/balances");
    Ask::get(path).send(sandbox).await.json()
}

fn cents(money: &Value) -> i64 {
    (money["amount"].as_f64().expect("the answer has it") * 100.0).round() as i64
}

async fn balance(sandbox: &Sandbox, customer: i64) -> i64 {
    cents(&balances(sandbox, customer).await["accountBalance"])
}

fn people(sandbox: &Sandbox) -> Vec<Person> {
    sandbox.state().with_people(<[_]>::to_vec)
}

/// The first customer in debt, with what they owe: number and cents of each claim.
async fn debtor(sandbox: &Sandbox) -> (i64, Vec<(i64, i64)>) {
    for person in people(sandbox) {
        let claims: Vec<_> = all(sandbox, person.id, "transactions")
            .await
            .iter()
            .filter(|it| it.get("openAmount").is_some_and(|it| cents(it) < 0))
            .filter(|it| it["installmentPlan"] == false)
            .map(|it| {
                (
                    it["id"].as_i64().expect("the answer has it"),
                    -cents(&it["openAmount"]),
                )
            })
            .collect();
        if !claims.is_empty() {
            return (person.id, claims);
        }
    }
    panic!("nobody owes anything");
}

async fn session(sandbox: &Sandbox, body: Value) -> Answer {
    let ask = Ask::new("POST", "/v1/payments/user-session");
    ask.json(&body.to_string()).send(sandbox).await
}

/// A token with which that customer pays so many cents, or leaves an instrument behind for none.
async fn token(sandbox: &Sandbox, customer: i64, cents: i64) -> String {
    let scope = if cents > 0 { "ECOM" } else { "MEMBER_ACCOUNT" };
    let body = json!({
        "amount": cents as f64 / 100.0,
        "scope": scope,
        "customerId": customer,
        "referenceText": "Beiträge",
    });
    let answer = session(sandbox, body).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.text("token")
}

async fn pay(sandbox: &Sandbox, customer: i64, token: &str, cents: i64, claims: &[i64]) -> Answer {
    let body = json!({
        "paymentRequestToken": token,
        "amount": { "amount": cents as f64 / 100.0, "currency": "EUR" },
        "debtClaimIds": claims,
    });
    let ask = Ask::new("POST", format!("/v1/customers/{customer}/account/payment"));
    ask.json(&body.to_string()).send(sandbox).await
}

/// Holds for every seventh customer on the day that it is so many days after the first.
async fn assert_balances(sandbox: &Sandbox, days: u32) {
    let today = jiff::civil::date(2026, 3, 1).saturating_add(jiff::Span::new().days(days));
    let today = today.to_string();
    for person in people(sandbox).iter().step_by(7) {
        let past = all(sandbox, person.id, "transactions").await;
        let upcoming = all(sandbox, person.id, "transactions/upcoming").await;
        let of_today = upcoming.iter().filter(|it| it["dueDate"] == *today);
        let counted = past.iter().chain(of_today);
        let sum: i64 = counted.map(|it| cents(&it["amount"])).sum();

        assert_eq!(balance(sandbox, person.id).await, sum, "{}", person.id);
        let due = |it: &Value| {
            it["dueDate"]
                .as_str()
                .expect("the answer has it")
                .to_owned()
        };
        assert!(past.iter().all(|it| due(it) < today));
        assert!(upcoming.iter().all(|it| due(it) >= today));
    }
}

#[tokio::test]
async fn a_balance_is_the_sum_of_its_transactions_whatever_the_clock_shows() {
    let (mut config, hands) = config();
    config.rate_limit = 1_000_000;
    let sandbox = Sandbox::start(config).await.unwrap();
    let mut today = 0;

    for days in [0, 1, 13, 60] {
        hands.advance(DAY * days);
        today += days;

        assert_balances(&sandbox, today).await;
    }
}

#[tokio::test]
async fn most_people_owe_nothing_and_every_dunning_level_has_somebody() {
    let (mut config, _hands) = config();
    config.rate_limit = 1_000_000;
    config.members = 1_000;
    let sandbox = Sandbox::start(config).await.unwrap();
    let (mut levels, mut even, mut handed) = (std::collections::BTreeSet::new(), 0, 0);

    let people = people(&sandbox);
    for person in &people {
        let shown = balances(&sandbox, person.id).await;
        levels.extend(shown["dunningLevel"].as_str().map(str::to_owned));
        even += usize::from(cents(&shown["accountBalance"]) == 0);
        handed += usize::from(shown["inDebtCollection"] == true);
    }

    let expected = ["Dunning Level 1", "Dunning Level 2", "Dunning Level 3"];
    assert_eq!(levels.into_iter().collect::<Vec<_>>(), expected);
    assert!(even * 10 > people.len() * 8, "{even} of {}", people.len());
    assert!(handed > 5, "{handed}");
}

#[tokio::test]
async fn upcoming_charges_follow_the_terms_of_the_contract() {
    let sandbox = sandbox().await;
    let member = first_with_flat_contract(&sandbox).await;
    let contracts = format!("/v1/customers/{}/contracts?status=ACTIVE", member.id);
    let contract = Ask::get(contracts).send(&sandbox).await.json()[0].clone();

    let upcoming = all(&sandbox, member.id, "transactions/upcoming").await;

    let charges = upcoming
        .iter()
        .filter(|it| it["chargeType"] == "MEMBERSHIP_CHARGE");
    let charges: Vec<_> = charges.collect();
    assert!((12..=13).contains(&charges.len()), "{charges:?}");
    let price = contract["price"].as_f64().unwrap();
    assert!(charges.iter().all(|it| it["amount"]["amount"] == -price));
    assert!(charges.iter().all(|it| it["openAmount"] == it["amount"]));
}

/// A member whose contract neither rests nor ends.
async fn first_with_flat_contract(sandbox: &Sandbox) -> Person {
    for person in people(sandbox) {
        let path = format!("/v1/customers/{}/contracts?status=ACTIVE", person.id);
        let contracts = Ask::get(path).send(sandbox).await.json();
        let running = contracts.as_array().expect("the answer has it");
        if person.idle_periods.is_empty() && running.len() == 1 && running[0]["cancelled"] == false
        {
            return person;
        }
    }
    panic!("no such member");
}

#[tokio::test]
async fn a_payment_settles_its_claims_and_shows_from_the_next_day_among_what_is_past() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let (customer, claims) = debtor(&sandbox).await;
    let (claim, owed) = claims[0];
    let before = balance(&sandbox, customer).await;
    let token = token(&sandbox, customer, owed).await;

    let answer = pay(&sandbox, customer, &token, owed, &[claim]).await;

    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(balance(&sandbox, customer).await, before + owed);
    let upcoming = all(&sandbox, customer, "transactions/upcoming").await;
    assert!(upcoming.iter().any(|it| it["description"] == "Beiträge"));
    hands.advance(DAY);
    let past = all(&sandbox, customer, "transactions").await;
    let settled = past.iter().find(|it| it["id"] == claim).unwrap();
    assert_eq!(cents(&settled["openAmount"]), 0);
    let payment = past
        .iter()
        .find(|it| it["description"] == "Beiträge")
        .unwrap();
    assert_eq!(cents(&payment["amount"]), owed);
}

#[tokio::test]
async fn whoever_pays_everything_is_not_dunned_any_more() {
    let sandbox = sandbox().await;
    let (customer, _) = debtor(&sandbox).await;
    let owed = -balance(&sandbox, customer).await;
    let token = token(&sandbox, customer, owed).await;

    let answer = pay(&sandbox, customer, &token, owed, &[]).await;

    assert_eq!(answer.status, 200, "{answer:?}");
    let shown = balances(&sandbox, customer).await;
    assert_eq!(cents(&shown["accountBalance"]), 0);
    assert_eq!(shown["inDebtCollection"], false);
    assert_eq!(shown.get("dunningLevel"), None);
}

#[tokio::test]
async fn a_token_is_for_one_use_of_one_customer_in_a_short_time() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let (customer, claims) = debtor(&sandbox).await;
    let owed = claims[0].1;
    let other = people(&sandbox)
        .iter()
        .find(|it| it.id != customer)
        .unwrap()
        .id;
    let once = token(&sandbox, customer, owed).await;
    let late = token(&sandbox, customer, owed).await;

    let unknown = pay(&sandbox, customer, "nonsense", owed, &[]).await;
    let foreign = pay(&sandbox, other, &once, owed, &[]).await;
    let disagreed = pay(&sandbox, customer, &once, owed + 1, &[]).await;
    let taken = pay(&sandbox, customer, &once, owed, &[]).await;
    let again = pay(&sandbox, customer, &once, owed, &[]).await;
    hands.advance(Duration::from_secs(30 * 60));
    let expired = pay(&sandbox, customer, &late, owed, &[]).await;

    assert_eq!(taken.status, 200);
    let refused = [unknown, foreign, disagreed, again, expired];
    let codes = refused.map(|it| it.text("errorCode"));
    let expected = ["token", "customer", "disagreed", "spent", "expired"];
    assert_eq!(codes, expected.map(|it| format!("sandbox.payment.{it}")));
}

#[tokio::test]
async fn claims_must_be_due_open_and_covered() {
    let sandbox = sandbox().await;
    let (customer, claims) = debtor(&sandbox).await;
    let (claim, owed) = claims[0];
    let upcoming = all(&sandbox, customer, "transactions/upcoming").await;
    let settled = all(&sandbox, customer, "transactions").await;
    let settled = settled
        .iter()
        .find(|it| it.get("openAmount").is_some_and(|it| cents(it) == 0));
    let settled = settled.and_then(|it| it["id"].as_i64()).unwrap();
    let before = balance(&sandbox, customer).await;

    let cases: [(i64, Vec<i64>, &str); 5] = [
        (owed, vec![7], "sandbox.claim.unknown"),
        (owed, vec![settled], "sandbox.claim.settled"),
        (owed, vec![claim, claim], "sandbox.rule.doubles"),
        (owed - 1, vec![claim], "sandbox.payment.short"),
        (
            owed,
            vec![upcoming.last().map_or(1, |it| it["id"].as_i64().unwrap())],
            "sandbox.claim.unknown",
        ),
    ];
    for (amount, claims, code) in cases {
        let token = token(&sandbox, customer, amount).await;
        let answer = pay(&sandbox, customer, &token, amount, &claims).await;
        assert_eq!(answer.text("errorCode"), code, "{answer:?}");
    }

    assert_eq!(balance(&sandbox, customer).await, before);
}

#[tokio::test]
async fn a_new_instrument_shows_in_the_record_and_is_collected_from() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let (customer, _) = debtor(&sandbox).await;
    let before = Ask::get(format!("/v1/customers/{customer}"))
        .send(&sandbox)
        .await
        .json();
    let update = |token: &str| {
        let ask = Ask::new(
            "POST",
            format!("/v1/customers/{customer}/account/payment-instrument"),
        );
        ask.json(&json!({ "paymentRequestToken": token }).to_string())
    };
    let for_a_purchase = token(&sandbox, customer, 100).await;
    let instrument = token(&sandbox, customer, 0).await;

    let refused = update(&for_a_purchase).send(&sandbox).await;
    let answer = update(&instrument).send(&sandbox).await;
    let again = update(&instrument).send(&sandbox).await;

    assert_eq!(refused.text("errorCode"), "sandbox.payment.scope");
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(again.text("errorCode"), "sandbox.payment.spent");
    let after = Ask::get(format!("/v1/customers/{customer}"))
        .send(&sandbox)
        .await
        .json();
    assert_ne!(before["bankAccount"], after["bankAccount"]);
    hands.advance(DAY * 40);
    let past = all(&sandbox, customer, "transactions").await;
    let fees = past
        .iter()
        .filter(|it| it["dueDate"].as_str().unwrap() > "2026-03-01");
    let mut fees = fees.filter(|it| it["chargeType"] == "MEMBERSHIP_CHARGE");
    assert!(fees.all(|it| cents(&it["openAmount"]) == 0));
}

#[tokio::test]
async fn a_session_is_for_a_customer_or_for_a_stranger_and_its_amount_fits_its_scope() {
    let sandbox = sandbox().await;
    let customer = support::first(&sandbox, |it| it.status == Status::Member).id;
    let ask = |extra: Value| {
        let mut body = json!({ "amount": 0, "scope": "MEMBER_ACCOUNT", "referenceText": "Test" });
        body.as_object_mut()
            .unwrap()
            .extend(extra.as_object().unwrap().clone());
        session(&sandbox, body)
    };

    let stranger = ask(json!({})).await;
    let payer = stranger.text("finionPayCustomerId");
    let again = ask(json!({ "finionPayCustomerId": payer })).await;
    let known = ask(json!({ "customerId": customer })).await;
    let same = ask(json!({ "customerId": customer })).await;

    assert_eq!(again.text("finionPayCustomerId"), payer);
    assert_eq!(
        known.text("finionPayCustomerId"),
        same.text("finionPayCustomerId")
    );
    assert_ne!(known.text("token"), same.text("token"));
    let nobody = ask(json!({ "customerId": 1 })).await;
    assert_eq!(nobody.status, 404);
    let customers_payer = known.text("finionPayCustomerId");
    let cases = [
        (
            json!({ "customerId": customer, "finionPayCustomerId": payer }),
            "exclusive",
        ),
        (json!({ "finionPayCustomerId": customers_payer }), "payer"),
        (json!({ "amount": 1 }), "amount"),
        (json!({ "scope": "ECOM" }), "amount"),
        (json!({ "scope": "ECOM", "amount": 1.001 }), "amount"),
        (json!({ "scope": "ECOM", "amount": -1 }), "amount"),
        (json!({ "referenceText": " " }), "reference"),
    ];
    for (extra, code) in cases {
        let answer = ask(extra).await;
        assert_eq!(answer.text("errorCode"), format!("sandbox.payment.{code}"));
    }
}

#[tokio::test]
async fn nobody_has_no_account() {
    let sandbox = sandbox().await;

    for path in ["balances", "transactions", "transactions/upcoming"] {
        let answer = Ask::get(format!("/v1/customers/1/account/{path}"))
            .send(&sandbox)
            .await;

        assert_eq!(answer.text("errorCode"), "sandbox.customer.unknown");
    }
}
