//! Vouchers for contracts, and the sums of previews with and without them.

use std::time::Duration;

use crate::signing::{cents, offer, post, read, refusal, refused, sign_up, token};
use crate::support::{self, Ask, sandbox};
use serde_json::Value;
use studiodesk_sandbox::Sandbox;

const SIGN_UP: &str = "/v1/memberships/signup";
const PREVIEW: &str = "/v1/memberships/signup/preview";

#[tokio::test]
async fn the_preview_adds_up() {
    let sandbox = sandbox().await;
    let premium = offer(&sandbox, "Premium").await;
    let modules = premium["terms"][0]["optionalModules"].as_array().unwrap();
    let ids: Vec<_> = modules.iter().map(|it| it["id"].clone()).collect();
    let mut body = sign_up(&premium);
    body["contract"]["selectedOptionalModuleIds"] = ids.into();

    for voucher in [None, Some("START50"), Some("TREUE5"), Some("EINMONATFREI")] {
        if let Some(code) = voucher {
            body["contract"]["voucherCode"] = code.into();
        }
        let preview = post(&sandbox, PREVIEW, &body).await.json();

        let payment = &preview["paymentPreview"];
        let schedule = payment["paymentSchedule"].as_array().unwrap();
        let sum: i64 = schedule.iter().map(|it| cents(&it["amount"])).sum();
        let signing = schedule
            .iter()
            .filter(|it| it["mandatoryOnSigning"] == true);
        let signing: i64 = signing.map(|it| cents(&it["amount"])).sum();
        let volume = &preview["contractVolumeInformation"];
        assert_eq!(cents(&volume["totalContractVolume"]), sum);
        assert_eq!(cents(&payment["dueOnSigningAmount"]), signing);
        assert!(schedule.is_sorted_by_key(|it| it["dueDate"].as_str().unwrap().to_owned()));
        let consents = preview["moduleConsentTextBlocks"].as_array().unwrap();
        assert_eq!(consents[0]["rateBundleModuleId"], modules[1]["id"]);
    }
}

#[tokio::test]
async fn vouchers_say_what_they_do_or_that_they_do_nothing() {
    let sandbox = sandbox().await;
    let premium = offer(&sandbox, "Premium").await;
    let company = offer(&sandbox, "Firmenfitness").await;
    let preview = async |offer: &Value, code: &str| {
        let mut body = sign_up(offer);
        body["contract"]["voucherCode"] = code.into();
        post(&sandbox, PREVIEW, &body).await.json()
    };

    let discount = preview(&premium, "start50").await;
    let credit = preview(&premium, "GUTHABEN25").await;
    let split = preview(&company, "FIRMA15").await;

    assert_eq!(discount["voucherType"], "DISCOUNT");
    assert_eq!(
        discount["voucherDiscountPeriods"][0]["discountedBasePrice"]["amount"],
        24.95
    );
    assert_eq!(
        discount["voucherDiscountPeriods"][1]["effectivePeriod"],
        "INITIAL_TERM"
    );
    let schedule = discount["paymentPreview"]["paymentSchedule"]
        .as_array()
        .unwrap();
    let fees = schedule.iter().filter(|it| it["type"] == "CONTRACT_FEE");
    let fees: Vec<_> = fees.map(|it| cents(&it["amount"])).collect();
    assert_eq!(fees[..4], [2_495, 2_495, 2_495, 4_491]);
    assert_eq!(credit["voucherType"], "CREDIT");
    assert_eq!(credit["creditValue"]["amount"], 25.0);
    assert_eq!(split["voucherType"], "COMPANY_FEE_SPLIT");
    assert_eq!(split["companyAmount"]["amount"], 15.0);
    assert_eq!(split["memberAmount"]["amount"], 14.9);
    for code in ["SOMMER", "FIRMA15", "CHVB1-ALT0-2024", "nonsense"] {
        let useless = preview(&premium, code).await;
        assert_eq!(useless["voucherErrorCode"], "INVALID_CODE", "{code}");
        assert!(useless.get("voucherType").is_none());
    }
}

#[tokio::test]
async fn a_voucher_for_one_person_is_used_up_by_the_first() {
    let sandbox = sandbox().await;
    let flex = offer(&sandbox, "Flex").await;
    let mut body = sign_up(&flex);
    body["contract"]["voucherCode"] = "NUR-EINMAL".into();

    let first = post(&sandbox, SIGN_UP, &body).await;
    body["customer"]["firstName"] = "Anna".into();
    let second = post(&sandbox, SIGN_UP, &body).await;
    let preview = post(&sandbox, PREVIEW, &body).await;

    assert_eq!(first.status, 200);
    assert_eq!(
        refusal(&second),
        refused("sandbox.voucher.invalid", "contract.voucherCode")
    );
    assert_eq!(preview.text("voucherErrorCode"), "INVALID_CODE");
}

#[tokio::test]
async fn a_discount_shows_in_the_contract_until_it_is_over() {
    let (config, hands) = support::config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let premium = offer(&sandbox, "Premium").await;
    let mut body = sign_up(&premium);
    body["contract"]["voucherCode"] = "START50".into();
    let id = post(&sandbox, SIGN_UP, &body).await.json()["customerId"].clone();
    let path = format!("/v1/customers/{id}/contracts");

    let first = read(&sandbox, &path).await[0].clone();
    hands.advance(Duration::from_secs(130 * 24 * 60 * 60));
    let later = read(&sandbox, &path).await[0].clone();

    assert_eq!(first["priceDetails"]["basePrice"]["amount"], 49.9);
    assert_eq!(first["priceDetails"]["currentPrice"]["amount"], 24.95);
    assert_eq!(later["priceDetails"]["currentPrice"]["amount"], 44.91);
    assert_eq!(first["flatFeeContracts"][0]["rateName"], "Startpaket");
    let url = first["signedDocumentUrl"].as_str().unwrap();
    let url = &url[url.find("/files/").unwrap()..];
    assert_eq!(Ask::get(url).without_key().send(&sandbox).await.status, 403);
    let url = later["signedDocumentUrl"].as_str().unwrap();
    let url = &url[url.find("/files/").unwrap()..];
    let paper = Ask::get(url).without_key().send(&sandbox).await;
    assert!(paper.bytes.starts_with(b"%PDF"));
}

#[tokio::test]
async fn offers_vouchers_and_what_was_agreed_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let start = async || {
        let (mut config, _hands) = support::config();
        config.state = Some(folder.path().join("state.json"));
        Sandbox::start(config).await.unwrap()
    };
    let sandbox = start().await;
    let premium = offer(&sandbox, "Premium").await;
    let mut body = sign_up(&premium);
    body["contract"]["voucherCode"] = "NUR-EINMAL".into();
    body["customer"]["paymentRequestToken"] = token(&sandbox, None).await.into();
    let id = post(&sandbox, SIGN_UP, &body).await.json()["customerId"].clone();
    let path = format!("/v1/customers/{id}/contracts");
    let before = read(&sandbox, &path).await[0]["priceDetails"].clone();
    sandbox.stop().await;

    let again = start().await;

    let kept = offer(&again, "Premium").await;
    // Addresses of pictures differ: they are signed anew.
    let (old, new) = (&premium["terms"][1], &kept["terms"][1]);
    for field in ["id", "contractVolumeInformation", "flatFees"] {
        assert_eq!(new[field], old[field]);
    }
    assert_eq!(
        new["optionalModules"][0]["id"],
        old["optionalModules"][0]["id"]
    );
    assert_eq!(read(&again, &path).await[0]["priceDetails"], before);
    body["customer"]["firstName"] = "Anna".into();
    assert_eq!(
        refusal(&post(&again, SIGN_UP, &body).await),
        refused("sandbox.voucher.invalid", "contract.voucherCode")
    );
    body["contract"]["voucherCode"] = "MINUS10".into();
    assert_eq!(
        refusal(&post(&again, SIGN_UP, &body).await),
        refused("sandbox.payment.spent", "customer.paymentRequestToken")
    );
}

#[tokio::test]
async fn a_contract_voucher_pays_the_first_term_and_a_visit_is_no_contract() {
    let sandbox = sandbox().await;
    let premium = offer(&sandbox, "Premium").await;
    let mut body = sign_up(&premium);
    body["contract"]["voucherCode"] = "CHVB1-YL29-MYVA".into();

    let visit = post(&sandbox, PREVIEW, &body).await.json();
    let refused_visit = post(&sandbox, SIGN_UP, &body).await;
    body["contract"]["voucherCode"] = "JAHRESVERTRAG".into();
    let preview = post(&sandbox, PREVIEW, &body).await.json();
    let signed = post(&sandbox, SIGN_UP, &body).await;

    assert_eq!(visit["voucherType"], "CHECKIN");
    assert_eq!(visit["memberAmount"], visit["memberAmountWithoutDiscount"]);
    assert_eq!(
        refusal(&refused_visit),
        refused("sandbox.voucher.invalid", "contract.voucherCode")
    );
    assert_eq!(preview["voucherType"], "CONTRACT");
    let schedule = preview["paymentPreview"]["paymentSchedule"]
        .as_array()
        .unwrap();
    let fees = schedule.iter().filter(|it| it["type"] == "CONTRACT_FEE");
    assert_eq!(fees.map(|it| cents(&it["amount"])).sum::<i64>(), 0);
    assert_eq!(signed.status, 200, "{signed:?}");
}

#[tokio::test]
async fn flat_fees_go_on_after_the_first_term_until_the_contract_ends() {
    let (config, hands) = support::config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let premium = offer(&sandbox, "Premium").await;
    let signed = post(&sandbox, SIGN_UP, &sign_up(&premium)).await.json();
    let id = &signed["customerId"];
    let path = format!("/v1/customers/{id}/account/transactions");

    hands.advance(Duration::from_secs(1_000 * 24 * 60 * 60));

    let mut fees = Vec::new();
    for list in ["?sliceSize=50", "?sliceSize=50&offset=50"] {
        let page = read(&sandbox, &format!("{path}{list}")).await;
        let all = page["result"].as_array().unwrap().clone();
        fees.extend(all.into_iter().filter(|it| {
            it["description"] == "Servicepauschale" && it["chargeType"] == "FLAT_FEE"
        }));
    }
    let days: Vec<_> = fees.iter().map(|it| it["dueDate"].clone()).rev().collect();
    assert_eq!(
        days,
        [
            "2026-05-01",
            "2026-11-01",
            "2027-05-01",
            "2027-11-01",
            "2028-05-01",
            "2028-11-01"
        ]
    );
    let mut ids: Vec<_> = fees.iter().map(|it| it["id"].as_i64()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), fees.len());
}
