//! Membership offers, what they cost, and the contracts that come of them.

use std::time::Duration;

use crate::signing::{NEXT_MONTH, TODAY, offer, post, read, refusal, refused, sign_up};
use crate::support::{Ask, config, sandbox};
use serde_json::Value;
use studiodesk_sandbox::Sandbox;

const SIGN_UP: &str = "/v1/memberships/signup";
const PREVIEW: &str = "/v1/memberships/signup/preview";

#[tokio::test]
async fn every_offer_that_is_listed_can_be_looked_at_and_none_that_is_over() {
    let sandbox = sandbox().await;

    let offers = read(&sandbox, "/v1/memberships/membership-offers").await;

    let offers = offers.as_array().unwrap();
    assert!(offers.len() >= 9);
    for listed in offers {
        let path = format!("/v1/memberships/membership-offers/{}", listed["id"]);
        let offer = read(&sandbox, &path).await;
        let period = &offer["limitedOfferingPeriod"];
        assert!(period["startDate"].as_str().unwrap() <= TODAY);
        assert!(period["endDate"].as_str().unwrap() >= TODAY);
        assert_eq!(
            offer["terms"][0]["contractVolumeInformation"],
            listed["terms"][0]["contractVolumeInformation"]
        );
    }
    let nowhere = Ask::get("/v1/memberships/membership-offers/1");
    assert_eq!(
        nowhere.send(&sandbox).await.text("errorCode"),
        "sandbox.offer.unknown"
    );
}

#[tokio::test]
async fn an_offer_ends_with_its_season() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let summer = offer(&sandbox, "Sommerpass").await;

    hands.advance(Duration::from_secs(95 * 24 * 60 * 60));

    let path = format!("/v1/memberships/membership-offers/{}", summer["id"]);
    assert_eq!(Ask::get(path).send(&sandbox).await.status, 404);
    let mut late = sign_up(&summer);
    late["contract"]["startDate"] = "2026-07-01".into();
    assert_eq!(
        refusal(&post(&sandbox, SIGN_UP, &late).await),
        refused("sandbox.offer.term", "contract.contractOfferTermId")
    );
}

#[tokio::test]
async fn pictures_and_documents_are_read_without_a_key_until_their_address_expires() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let premium = offer(&sandbox, "Premium").await;
    let path = |url: &Value| {
        let url = url.as_str().unwrap();
        url[url.find("/files/").unwrap()..].to_owned()
    };
    let picture = Ask::get(path(&premium["imageUrl"])).without_key();
    let module = Ask::get(path(&premium["selectableModules"][0]["imageUrl"])).without_key();
    let terms = &premium["contractTextBlocks"][0]["attachedDocument"];
    let terms = Ask::get(path(&terms["url"])).without_key();

    assert!(
        picture
            .send(&sandbox)
            .await
            .bytes
            .starts_with(&[0xff, 0xd8])
    );
    assert!(terms.send(&sandbox).await.bytes.starts_with(b"%PDF"));

    hands.advance(Duration::from_secs(2 * 60 * 60 + 1));
    assert_eq!(picture.send(&sandbox).await.status, 403);
    assert_eq!(module.send(&sandbox).await.status, 200);
    hands.advance(Duration::from_secs(3 * 60 * 60));
    assert_eq!(module.send(&sandbox).await.status, 403);
}

#[tokio::test]
async fn the_preview_and_the_contract_that_comes_out_agree() {
    let sandbox = sandbox().await;

    for (number, name) in [
        "Premium",
        "Flex",
        "Familie & Kurse",
        "Sommerpass",
        "Vormittag",
    ]
    .into_iter()
    .enumerate()
    {
        let offer = offer(&sandbox, name).await;
        let mut body = sign_up(&offer);
        body["customer"]["firstName"] = format!("Zofia {number}").into();
        let preview = post(&sandbox, PREVIEW, &body).await.json();
        let signed = post(&sandbox, SIGN_UP, &body).await;

        assert_eq!(signed.status, 200, "{signed:?}");
        let id = &signed.json()["customerId"];
        let customer = read(&sandbox, &format!("/v1/customers/{id}")).await;
        assert_eq!(customer["status"], "MEMBER");
        let contracts = read(&sandbox, &format!("/v1/customers/{id}/contracts")).await;
        let contract = &contracts[0];
        assert_eq!(contracts.as_array().unwrap().len(), 1);
        assert_eq!(contract["rateName"], name);
        assert_eq!(contract["startDate"], NEXT_MONTH);
        assert_eq!(contract["priceDetails"]["basePrice"], preview["basePrice"]);
        assert_eq!(contract["cancelled"], name == "Sommerpass");
        let term = &offer["terms"][0]["term"];
        assert_eq!(contract["term"]["periodValue"], term["value"]);
    }
}

#[tokio::test]
async fn the_young_pay_less_and_the_contract_says_so() {
    let sandbox = sandbox().await;
    let premium = offer(&sandbox, "Premium").await;
    let mut body = sign_up(&premium);
    body["customer"]["dateOfBirth"] = "2010-01-01".into();

    let preview = post(&sandbox, PREVIEW, &body).await.json();
    let id = post(&sandbox, SIGN_UP, &body).await.json()["customerId"].clone();

    let contracts = read(&sandbox, &format!("/v1/customers/{id}/contracts")).await;
    assert_eq!(preview["ageAdjustedPrice"]["amount"], 39.92);
    assert_eq!(
        contracts[0]["priceDetails"]["basePrice"],
        preview["ageAdjustedPrice"]
    );
}

#[tokio::test]
async fn a_day_of_use_before_the_start_costs_its_share() {
    let sandbox = sandbox().await;
    let morning = offer(&sandbox, "Vormittag").await;
    let mut body = sign_up(&morning);
    body["contract"]["preuseDate"] = "2026-03-22".into();

    let preview = post(&sandbox, PREVIEW, &body).await.json();

    // Ten of April's thirty days of 17.90.
    assert_eq!(preview["preUseCharge"]["amount"], 5.97);
}

#[tokio::test]
async fn a_bonus_at_the_beginning_is_planned_as_free() {
    let sandbox = sandbox().await;
    let gold = offer(&sandbox, "Gold 24 Monate").await;

    let preview = post(&sandbox, PREVIEW, &sign_up(&gold)).await.json();

    let schedule = &preview["paymentPreview"]["paymentSchedule"];
    let schedule = schedule.as_array().unwrap().iter();
    let free = schedule.filter(|it| it["type"] == "BONUS_PERIOD").count();
    assert_eq!(free, 2);
    assert_eq!(gold["terms"][0]["rateStartPrice"]["amount"], 0.0);
}
