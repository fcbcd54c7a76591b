//! Somebody new signs a contract.

use serde_json::{Value, json};

use super::{list, request};
use crate::properties::request::Request;
use crate::properties::run::Run;

/// A drawn line, as SVG in Base64.
const SIGNATURE: &str = "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=";

/// A sign-up for some offer from today on, by somebody who has left how they pay.
pub(super) async fn join(run: &mut Run) -> Option<Request> {
    let asked = request("getMembershipOffers");
    let offers = list(run.answer("getMembershipOffers", asked).await);
    if offers.is_empty() {
        return None;
    }
    let id = run.chance.pick(&offers)["id"].clone();
    let asked = request("getMembershipOfferById").at("membershipOfferId", &id);
    let offer = run.answer("getMembershipOfferById", asked).await?;
    let token = run.token(None, "MEMBER_ACCOUNT", &json!(0)).await?;
    let number = run.chance.next();
    let day = run.today().to_string();
    Some(request("signupMembership").saying(json!({
        "contract": contract(&offer, &day),
        "customer": {
            "firstName": "Zofia",
            "lastName": format!("Nowak-{number}"),
            "dateOfBirth": "1990-05-17",
            "email": format!("joins{number}@example.org"),
            "street": "Musterweg",
            "houseNumber": "3a",
            "zipCode": "20095",
            "city": "Hamburg",
            "countryCode": "DE",
            "language": { "languageCode": "pl", "countryCode": "PL" },
            "paymentRequestToken": token,
        },
    })))
}

/// The offer's first term, signed wherever it asks for that.
fn contract(offer: &Value, day: &str) -> Value {
    let blocks = list(Some(offer["contractTextBlocks"].clone()));
    let signed = blocks.iter().filter(|it| it["hasSignature"] == true);
    let signed: Vec<Value> = signed
        .map(|it| json!({ "textBlockId": it["id"], "base64SvgSignature": SIGNATURE }))
        .collect();
    let mut contract = json!({
        "contractOfferTermId": offer["terms"][0]["id"],
        "startDate": day,
        "textBlockSignatures": signed,
    });
    if offer["contractSignaturesRequired"] == true {
        contract["contractSignature"] = json!({ "base64SvgSignature": SIGNATURE });
    }
    contract
}

/// Somebody who has just signed.
pub(super) async fn joined(run: &mut Run) -> Option<Value> {
    let asked = join(run).await?;
    let signed = run.answer("signupMembership", asked).await?;
    Some(signed["customerId"].clone())
}
