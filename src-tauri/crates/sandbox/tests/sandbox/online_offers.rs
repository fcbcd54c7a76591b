//! What is sold online, and the vouchers for a visit.

use crate::signing::{cents, post, read, refusal, refused, token, token_for};
use crate::support::{self, Ask, first, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::Status;

const PURCHASE: &str = "/v1/online-offers/purchase";
const REDEEM: &str = "/v1/checkin-vouchers/redeem";

async fn offer(sandbox: &Sandbox, name: &str) -> Value {
    let all = read(sandbox, "/v1/online-offers/purchasable").await;
    let mut all = all["result"].as_array().expect("a list").iter();
    let found = all.find(|it| it["name"] == name);
    found.expect("it is sold")["onlineOfferId"].clone()
}

/// A token with which that customer pays the price of the offer of that name, and so many cents more.
async fn paid(sandbox: &Sandbox, name: &str, customer: i64, more: i64) -> String {
    let path = format!(
        "/v1/online-offers/purchasable/{}",
        offer(sandbox, name).await
    );
    let price = cents(&read(sandbox, &path).await["price"]);
    token_for(sandbox, Some(customer), price + more).await
}

async fn purchased(sandbox: &Sandbox, customer: &Value) -> Vec<Value> {
    let path = format!("/v1/online-offers/{customer}/purchased");
    let all = read(sandbox, &path).await;
    all.as_array().expect("a list").clone()
}

#[tokio::test]
async fn what_is_sold_comes_in_slices_without_what_is_over() {
    let sandbox = sandbox().await;
    let path = "/v1/online-offers/purchasable?sliceSize=10";

    let slice = read(&sandbox, path).await;
    let offset = slice["offset"].as_str().unwrap();
    let rest = read(&sandbox, &format!("{path}&offset={offset}")).await;

    assert_eq!(slice["hasNext"], true);
    assert_eq!(rest["hasNext"], false);
    let both = [&slice, &rest].map(|it| it["result"].as_array().unwrap().clone());
    let all = both.concat();
    assert_eq!(all.len(), 13);
    assert!(all.iter().all(|it| it["name"] != "Sommerkarte"));
    let one = format!("/v1/online-offers/purchasable/{}", all[3]["onlineOfferId"]);
    assert_eq!(read(&sandbox, &one).await, all[3]);
    let nothing = Ask::get("/v1/online-offers/purchasable/1")
        .send(&sandbox)
        .await;
    assert_eq!(nothing.text("errorCode"), "sandbox.offer.unknown");
}

#[tokio::test]
async fn what_was_bought_is_among_the_purchases() {
    let sandbox = sandbox().await;
    let member = first(&sandbox, |it| it.status == Status::Member);
    let body = json!({
        "onlineOfferId": offer(&sandbox, "Sauna-Tag").await,
        "customerId": member.id,
        "paymentRequestToken": paid(&sandbox, "Sauna-Tag", member.id, 0).await,
    });
    let before = purchased(&sandbox, &member.id.into()).await;

    let bought = post(&sandbox, PURCHASE, &body).await;
    let again = post(&sandbox, PURCHASE, &body).await;

    assert_eq!(bought.status, 200, "{bought:?}");
    let after = purchased(&sandbox, &member.id.into()).await;
    assert_eq!(after[..before.len()], before[..]);
    assert_eq!(after[before.len()..], [bought.json()]);
    assert_eq!(
        refusal(&again),
        refused("sandbox.payment.spent", "paymentRequestToken")
    );
}

#[tokio::test]
async fn each_rule_of_a_purchase_is_kept() {
    let sandbox = sandbox().await;
    let member = first(&sandbox, |it| it.status == Status::Member).id;
    let fresh = first(&sandbox, |it| it.status == Status::Prospect).id;
    let day = offer(&sandbox, "Tageskarte").await;
    let trial = offer(&sandbox, "Probetag").await;
    let buy = async |offer: &Value, customer: i64, more: Value| {
        let mut body = json!({ "onlineOfferId": offer, "customerId": customer });
        let fields = more.as_object().unwrap().clone();
        body.as_object_mut().unwrap().extend(fields);
        post(&sandbox, PURCHASE, &body).await
    };

    let token = "paymentRequestToken";
    assert_eq!(
        refusal(&buy(&day, fresh, json!({})).await),
        refused("sandbox.online-offer.payment", token)
    );
    assert_eq!(
        refusal(&buy(&trial, member, json!({})).await),
        refused("sandbox.online-offer.once", "onlineOfferId")
    );
    for late in ["2026-02-28", "2026-06-15"] {
        let more = json!({ "validFrom": late, token: "t" });
        assert_eq!(
            refusal(&buy(&day, fresh, more).await),
            refused("sandbox.online-offer.valid-from", "validFrom")
        );
    }
    assert_eq!(buy(&day, 1, json!({ token: "t" })).await.status, 404);
    assert_eq!(buy(&json!(1), fresh, json!({})).await.status, 404);
}

fn voucher(code: &str, offer: &Value) -> Value {
    json!({
        "voucherCode": code,
        "firstname": "Max",
        "lastname": "Mustermann",
        "email": "max@example.com",
        "onlineOfferId": offer,
    })
}

#[tokio::test]
async fn a_voucher_lets_somebody_in_and_stands_in_their_record() {
    let sandbox = sandbox().await;
    let day = offer(&sandbox, "Tageskarte").await;

    let redeemed = post(&sandbox, REDEEM, &voucher("CHVB1-YL29-MYVA", &day)).await;
    let again = post(&sandbox, REDEEM, &voucher("chvb1-yl29-myva", &day)).await;
    let more = post(&sandbox, REDEEM, &voucher("CHVB1-7QK4-WD3N", &day)).await;

    let code = redeemed.text("studioAccessCode");
    let customer = read(&sandbox, &format!("/v1/customers/by?barcode={code}")).await;
    assert_eq!(customer["status"], "PROSPECT");
    assert_eq!(customer["lastName"], "Mustermann");
    let bought = purchased(&sandbox, &customer["id"]).await;
    assert_eq!(more.status, 200, "{more:?}");
    assert_eq!(bought.len(), 2, "the same person came twice");
    assert_eq!(bought[0]["name"], "Tageskarte");
    assert_eq!(
        refusal(&again),
        refused("sandbox.voucher.used", "voucherCode")
    );
}

#[tokio::test]
async fn each_rule_of_a_voucher_is_kept() {
    let sandbox = sandbox().await;
    let day = offer(&sandbox, "Tageskarte").await;
    let sauna = offer(&sandbox, "Sauna-Tag").await;
    let open = "CHVB1-YL29-MYVA";
    let redeem = async |body: Value| refusal(&post(&sandbox, REDEEM, &body).await);

    assert_eq!(
        redeem(voucher("CHVB1-0000-0000", &day)).await,
        refused("sandbox.voucher.unknown", "voucherCode")
    );
    assert_eq!(
        redeem(voucher("CHVB1-ALT0-2024", &day)).await,
        refused("sandbox.voucher.expired", "voucherCode")
    );
    for wrong in [sauna, json!(1)] {
        assert_eq!(
            redeem(voucher(open, &wrong)).await,
            refused("sandbox.voucher.offer", "onlineOfferId")
        );
    }
    for (field, value, code) in [
        ("firstname", " ", "sandbox.rule.blank"),
        ("email", "max", "sandbox.rule.email"),
    ] {
        let mut body = voucher(open, &day);
        body[field] = value.into();
        assert_eq!(redeem(body).await, refused(code, field));
    }
    let still_open = post(&sandbox, REDEEM, &voucher(open, &day)).await;
    assert_eq!(still_open.status, 200);
}

#[tokio::test]
async fn a_token_pays_the_price_and_no_other_amount() {
    let sandbox = sandbox().await;
    let member = first(&sandbox, |it| it.status == Status::Member).id;
    let sauna = offer(&sandbox, "Sauna-Tag").await;
    let before = purchased(&sandbox, &member.into()).await.len();
    let tokens = [
        paid(&sandbox, "Sauna-Tag", member, -1).await,
        paid(&sandbox, "Sauna-Tag", member, 100).await,
        token(&sandbox, Some(member)).await,
    ];

    for token in tokens {
        let body = json!({
            "onlineOfferId": sauna,
            "customerId": member,
            "paymentRequestToken": token,
        });
        assert_eq!(
            refusal(&post(&sandbox, PURCHASE, &body).await),
            refused("sandbox.payment.disagreed", "paymentRequestToken")
        );
    }

    let after = purchased(&sandbox, &member.into()).await.len();
    assert_eq!(after, before);
}

#[tokio::test]
async fn whoever_is_let_in_counts_until_they_leave() {
    let (config, hands) = support::config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let count = async || read(&sandbox, "/v1/studios/utilization").await["count"].clone();
    let day = offer(&sandbox, "Tageskarte").await;
    let usual = count().await.as_i64().unwrap();

    let redeemed = post(&sandbox, REDEEM, &voucher("CHVB1-YL29-MYVA", &day)).await;
    let inside = count().await;
    hands.advance(std::time::Duration::from_secs(24 * 60 * 60));
    let next_day = count().await;

    assert_eq!(redeemed.status, 200);
    assert_eq!(inside, usual + 1);
    assert_eq!(next_day, usual);
    let code = redeemed.text("studioAccessCode");
    let customer = read(&sandbox, &format!("/v1/customers/by?barcode={code}")).await;
    let path = format!("/v1/customers/{}/activities/checkins", customer["id"]);
    let visits = read(&sandbox, &path).await;
    assert!(visits["result"][0]["checkOutDateTime"].is_string());
}
