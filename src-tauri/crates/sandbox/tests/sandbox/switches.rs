//! Out of one contract into another.

use crate::signing::{self, NEXT_MONTH, offer, post, read, refusal, refused, sign_up, token};
use crate::support::{Ask, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;

/// Somebody new with a contract of that offer from today on: their number, and the contract's.
async fn member(sandbox: &Sandbox, name: &str) -> (Value, Value) {
    let mut body = sign_up(&offer(sandbox, name).await);
    body["contract"]["startDate"] = signing::TODAY.into();
    body["customer"]["paymentRequestToken"] = token(sandbox, None).await.into();
    let signed = post(sandbox, "/v1/memberships/signup", &body).await.json();
    let id = signed["customerId"].clone();
    let contracts = read(sandbox, &format!("/v1/customers/{id}/contracts")).await;
    (id, contracts[0]["id"].clone())
}

/// The extended configuration of that name.
async fn configuration(sandbox: &Sandbox, customer: &Value, name: &str) -> Value {
    let path = format!("/v1/memberships/{customer}/membership-switch/configs");
    let all = read(sandbox, &path).await;
    let mut all = all.as_array().expect("a list").iter();
    let found = all.find(|it| it["name"] == name);
    let id = &found.expect("there is such a switch")["id"];
    read(sandbox, &format!("{path}/{id}")).await
}

fn body(configuration: &Value, offer: &str, start: &str) -> Value {
    let offers = configuration["destinationMembershipOffers"].as_array();
    let mut offers = offers.expect("a list").iter();
    let to = offers.find(|it| it["name"] == offer);
    json!({
        "configId": configuration["id"],
        "membershipOfferTermId": to.expect("it leads there")["terms"][0]["id"],
        "sourceContractId": configuration["sourceContracts"][0]["id"],
        "startDate": start,
    })
}

#[tokio::test]
async fn the_old_contract_ends_where_the_new_begins() {
    let sandbox = sandbox().await;
    let (id, source) = member(&sandbox, "Flex").await;
    let up = configuration(&sandbox, &id, "Upgrade auf Premium").await;
    let path = format!("/v1/memberships/{id}/membership-switch");
    let wanted = body(&up, "Premium", NEXT_MONTH);

    let preview = post(&sandbox, &format!("{path}/preview"), &wanted).await;
    let switched = post(&sandbox, &path, &wanted).await;
    let again = post(&sandbox, &path, &wanted).await;

    assert_eq!(up["sourceContracts"][0]["id"], source);
    let schedule = preview.json()["paymentPreview"]["paymentSchedule"].clone();
    let schedule = schedule.as_array().unwrap();
    assert!(!schedule.iter().any(|it| it["type"] == "STARTER_PACKAGE"));
    assert_eq!(switched.status, 200, "{switched:?}");
    let contracts = read(&sandbox, &format!("/v1/customers/{id}/contracts")).await;
    assert_eq!(contracts[0]["rateName"], "Premium");
    assert_eq!(contracts[0]["startDate"], NEXT_MONTH);
    let fee = schedule.iter().find(|it| it["type"] == "CONTRACT_FEE");
    assert_eq!(
        contracts[0]["priceDetails"]["basePrice"]["amount"],
        fee.unwrap()["amount"]["amount"]
    );
    assert_eq!(contracts[1]["id"], source);
    assert_eq!(contracts[1]["cancelled"], true);
    assert_eq!(contracts[1]["endDate"], "2026-03-31");
    assert_eq!(
        refusal(&again),
        refused("sandbox.switch.contract", "sourceContractId")
    );
}

#[tokio::test]
async fn a_cheaper_membership_follows_only_when_the_term_is_over() {
    let sandbox = sandbox().await;
    let (id, _) = member(&sandbox, "Premium").await;
    let down = configuration(&sandbox, &id, "Günstiger weiter trainieren").await;
    let path = format!("/v1/memberships/{id}/membership-switch");

    let early = post(&sandbox, &path, &body(&down, "Flex", NEXT_MONTH)).await;
    let in_time = post(&sandbox, &path, &body(&down, "Flex", "2027-03-01")).await;

    assert_eq!(
        refusal(&early),
        refused("sandbox.switch.start", "startDate")
    );
    assert_eq!(in_time.status, 200, "{in_time:?}");
}

#[tokio::test]
async fn each_rule_of_a_switch_is_kept() {
    let sandbox = sandbox().await;
    let (id, _) = member(&sandbox, "Flex").await;
    let up = configuration(&sandbox, &id, "Upgrade auf Premium").await;
    let path = format!("/v1/memberships/{id}/membership-switch");
    let vormittag = offer(&sandbox, "Vormittag").await;
    let elsewhere = vormittag["terms"][0]["id"].clone();

    for (field, value, code) in [
        ("configId", json!(1), "sandbox.switch.configuration"),
        ("sourceContractId", json!(1), "sandbox.switch.contract"),
        ("membershipOfferTermId", json!(1), "sandbox.switch.offer"),
        ("membershipOfferTermId", elsewhere, "sandbox.switch.offer"),
        ("startDate", json!("2026-03-01"), "sandbox.switch.start"),
        ("startDate", json!("2026-02-01"), "sandbox.offer.start"),
    ] {
        let mut wanted = body(&up, "Premium", NEXT_MONTH);
        wanted[field] = value;
        for path in [path.clone(), format!("{path}/preview")] {
            let answer = post(&sandbox, &path, &wanted).await;
            assert_eq!(refusal(&answer), refused(code, field));
        }
    }
}

#[tokio::test]
async fn switches_are_looked_for_in_a_studio_that_there_is() {
    let sandbox = sandbox().await;
    let (id, _) = member(&sandbox, "Flex").await;
    let path = format!("/v1/memberships/{id}/membership-switch/configs");
    let studio = sandbox.state().studios()[0].id();

    let own = Ask::get(format!("{path}?studioId={studio}"))
        .send(&sandbox)
        .await;
    let nowhere = Ask::get(format!("{path}?studioId=1")).send(&sandbox).await;
    let unknown = Ask::get(format!("{path}/1")).send(&sandbox).await;

    assert_eq!(own.json().as_array().unwrap().len(), 2);
    assert_eq!(nowhere.text("errorCode"), "sandbox.studio.unknown");
    assert_eq!(unknown.text("errorCode"), "sandbox.configuration.unknown");
}
