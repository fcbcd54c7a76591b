//! Who may sign what: each rule of a sign-up, and contracts for those who are known.

use crate::signing::{contract, offer, post, read, refusal, refused, sign_up, token, token_for};
use crate::support::{first, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::people::Status;

const SIGN_UP: &str = "/v1/memberships/signup";
const PREVIEW: &str = "/v1/memberships/signup/preview";

/// `<svg/>`
const SIGNATURE: &str = "PHN2Zy8+";

/// A change to a sign-up, and the code and field of the refusal that follows.
type Flaw = (fn(&mut Value), &'static str, &'static str);

#[tokio::test]
async fn each_rule_of_a_sign_up_is_kept_and_its_breach_leaves_nobody_behind() {
    let sandbox = sandbox().await;
    let premium = offer(&sandbox, "Premium").await;
    let people = || sandbox.state().with_people(<[_]>::len);
    let before = people();
    let flaws: [Flaw; 13] = [
        (
            |it| it["contract"]["contractOfferTermId"] = 1.into(),
            "sandbox.offer.term",
            "contract.contractOfferTermId",
        ),
        (
            |it| it["contract"]["startDate"] = "2026-02-28".into(),
            "sandbox.offer.start",
            "contract.startDate",
        ),
        (
            |it| it["contract"]["startDate"] = "2026-09-01".into(),
            "sandbox.offer.start",
            "contract.startDate",
        ),
        (
            |it| it["contract"]["preuseDate"] = "2026-04-02".into(),
            "sandbox.offer.pre-use",
            "contract.preuseDate",
        ),
        (
            |it| it["contract"]["referralCode"] = "?????".into(),
            "sandbox.offer.referral",
            "contract.referralCode",
        ),
        (
            |it| it["contract"]["contractSignature"] = json!({ "base64SvgSignature": "scribble" }),
            "sandbox.offer.signature",
            "contract.contractSignature.base64SvgSignature",
        ),
        (
            |it| {
                it["contract"]["textBlockSignatures"] =
                    json!([{ "base64SvgSignature": SIGNATURE, "textBlockId": 1 }])
            },
            "sandbox.offer.text-block",
            "contract.textBlockSignatures[0].textBlockId",
        ),
        (
            |it| it["contract"]["selectedOptionalModuleIds"] = json!([1]),
            "sandbox.offer.module",
            "contract.selectedOptionalModuleIds[0]",
        ),
        (
            |it| it["customer"]["dateOfBirth"] = "2013-01-01".into(),
            "sandbox.offer.age",
            "customer.dateOfBirth",
        ),
        (
            |it| it["customer"]["firstName"] = " ".into(),
            "sandbox.rule.blank",
            "customer.firstName",
        ),
        (
            |it| it["customer"]["email"] = "nobody".into(),
            "sandbox.rule.email",
            "customer.email",
        ),
        (
            |it| it["customer"]["paymentRequestToken"] = "".into(),
            "sandbox.payment.token",
            "customer.paymentRequestToken",
        ),
        (
            |it| {
                it["customer"]["paymentRequestToken"] = "one".into();
                it["contract"]["initialPaymentRequestToken"] = "one".into();
            },
            "sandbox.payment.spent",
            "contract.initialPaymentRequestToken",
        ),
    ];

    for (spoil, code, reference) in flaws {
        let mut body = sign_up(&premium);
        spoil(&mut body);
        let answer = post(&sandbox, SIGN_UP, &body).await;

        assert_eq!(refusal(&answer), refused(code, reference));
    }
    assert_eq!(people(), before);
}

#[tokio::test]
async fn no_more_modules_are_selected_than_the_offer_allows() {
    let sandbox = sandbox().await;
    let premium = offer(&sandbox, "Premium").await;
    let modules = premium["selectableModules"].as_array().unwrap();
    let ids: Vec<_> = modules.iter().map(|it| it["id"].clone()).collect();
    assert!(
        ids.len() as u64
            > premium["maximumNumberOfSelectableModules"]
                .as_u64()
                .unwrap()
    );
    let select = async |ids: &[Value]| {
        let mut body = sign_up(&premium);
        body["contract"]["selectedSelectableModuleIds"] = ids.into();
        post(&sandbox, PREVIEW, &body).await
    };

    let at = "contract.selectedSelectableModuleIds";
    assert_eq!(select(&ids[..2]).await.status, 200);
    assert_eq!(
        refusal(&select(&ids).await),
        refused("sandbox.offer.module-count", at)
    );
    let doubled = [ids[0].clone(), ids[0].clone()];
    assert_eq!(
        refusal(&select(&doubled).await),
        refused("sandbox.rule.doubles", &format!("{at}[1]"))
    );
}

#[tokio::test]
async fn what_must_be_signed_and_paid_by_debit_is() {
    let sandbox = sandbox().await;
    let gold = offer(&sandbox, "Gold 24 Monate").await;
    let mut body = sign_up(&gold);

    let unsigned = post(&sandbox, SIGN_UP, &body).await;
    body["contract"]["contractSignature"] = json!({ "base64SvgSignature": SIGNATURE });
    let in_cash = post(&sandbox, SIGN_UP, &body).await;
    body["customer"]["paymentRequestToken"] = token(&sandbox, None).await.into();
    let signed = post(&sandbox, SIGN_UP, &body).await;
    body["customer"]["firstName"] = "Anna".into();
    let again = post(&sandbox, SIGN_UP, &body).await;

    assert_eq!(
        refusal(&unsigned),
        refused("sandbox.rule.missing", "contract.contractSignature")
    );
    let at = "customer.paymentRequestToken";
    assert_eq!(refusal(&in_cash), refused("sandbox.offer.payment", at));
    assert_eq!(signed.status, 200);
    assert_eq!(refusal(&again), refused("sandbox.payment.spent", at));
}

#[tokio::test]
async fn nobody_signs_up_twice() {
    let sandbox = sandbox().await;
    let flex = offer(&sandbox, "Flex").await;
    let mut body = sign_up(&flex);
    body["customer"]["thirdPartyId"] = "X-1".into();

    let first = post(&sandbox, SIGN_UP, &body).await;
    body["customer"]["firstName"] = "ZOFIA".into();
    let other_number = {
        let mut body = body.clone();
        body["customer"]["thirdPartyId"] = "X-2".into();
        post(&sandbox, SIGN_UP, &body).await
    };
    body["customer"]["firstName"] = "Anna".into();
    let same_number = post(&sandbox, SIGN_UP, &body).await;

    assert_eq!(first.status, 200);
    assert_eq!(
        refusal(&other_number),
        refused("sandbox.customer.duplicate", "customer")
    );
    assert_eq!(
        refusal(&same_number),
        refused("sandbox.customer.third-party", "customer.thirdPartyId")
    );
}

#[tokio::test]
async fn a_prospect_becomes_a_member_and_a_member_has_one_contract_more() {
    let sandbox = sandbox().await;
    let flex = offer(&sandbox, "Flex").await;
    for status in [Status::Prospect, Status::Member, Status::FormerMember] {
        let adult = |it: &studiodesk_sandbox::people::Person| {
            it.status == status && it.date_of_birth.is_some_and(|born| born.year < 2000)
        };
        let person = first(&sandbox, adult);
        let contracts = format!("/v1/customers/{}/contracts", person.id);
        let before = read(&sandbox, &contracts).await;
        let path = format!("/v1/memberships/customers/{}/add-membership", person.id);
        let body = contract(&flex);

        let preview = post(&sandbox, &format!("{path}/preview"), &body)
            .await
            .json();
        let added = post(&sandbox, &path, &body).await;

        assert_eq!(added.status, 200, "{added:?}");
        let after = read(&sandbox, &contracts).await;
        let (old, new) = (before.as_array().unwrap(), after.as_array().unwrap());
        assert_eq!(new[1..], old[..]);
        assert_eq!(new[0]["rateName"], "Flex");
        assert_eq!(new[0]["priceDetails"]["basePrice"], preview["basePrice"]);
        let customer = read(&sandbox, &format!("/v1/customers/{}", person.id)).await;
        assert_eq!(customer["status"], "MEMBER");
    }
    let nobody = "/v1/memberships/customers/1/add-membership";
    assert_eq!(post(&sandbox, nobody, &contract(&flex)).await.status, 404);
}

#[tokio::test]
async fn whoever_recruits_is_known_by_their_code() {
    let sandbox = sandbox().await;
    let recruiter = first(&sandbox, |it| it.referral_code.is_some());
    let flex = offer(&sandbox, "Flex").await;
    let mut body = sign_up(&flex);
    body["contract"]["referralCode"] = recruiter.referral_code.unwrap().into();

    assert_eq!(post(&sandbox, SIGN_UP, &body).await.status, 200);
}

#[tokio::test]
async fn an_initial_payment_is_of_what_is_due_on_signing() {
    let sandbox = sandbox().await;
    let premium = offer(&sandbox, "Premium").await;
    let mut body = sign_up(&premium);
    let preview = post(&sandbox, PREVIEW, &body).await.json();
    let due = &preview["paymentPreview"]["dueOnSigningAmount"];
    let due = (due["amount"].as_f64().unwrap() * 100.0).round() as i64;
    assert!(due > 100);

    body["contract"]["initialPaymentRequestToken"] =
        token_for(&sandbox, None, due - 100).await.into();
    let too_little = post(&sandbox, SIGN_UP, &body).await;
    body["contract"]["initialPaymentRequestToken"] = token_for(&sandbox, None, due).await.into();
    let enough = post(&sandbox, SIGN_UP, &body).await;

    assert_eq!(
        refusal(&too_little),
        refused(
            "sandbox.payment.disagreed",
            "contract.initialPaymentRequestToken"
        )
    );
    assert_eq!(enough.status, 200, "{enough:?}");
}
