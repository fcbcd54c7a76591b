//! What happens to people: visits, benefits, access, papers.

use serde_json::{Value, json};

use super::{list, request};
use crate::properties::request::Request;
use crate::properties::run::Run;

/// What the studio has handed out on paper, so that no answer tells of it: the code, and the place of its
/// offer among those that are sold.
const VOUCHERS: [(&str, usize); 3] = [
    ("CHVB1-YL29-MYVA", 0),
    ("CHVB1-7QK4-WD3N", 0),
    ("CHVB1-M2PX-88TR", 1),
];

pub(super) async fn voucher(run: &mut Run) -> Option<Request> {
    let asked = request("getPurchasableOnlineOffers");
    let offers = list(run.answer("getPurchasableOnlineOffers", asked).await);
    let (code, place) = *run.chance.pick(&VOUCHERS);
    let offer = offers.get(place)?;
    let number = run.chance.next();
    Some(request("redeemCheckinVoucher").saying(json!({
        "voucherCode": code,
        "onlineOfferId": offer["onlineOfferId"],
        "firstname": "Anna",
        "lastname": format!("Nowak-{number}"),
        "email": format!("visit{number}@example.org"),
    })))
}

/// Somebody with a card, and its number.
async fn card(run: &mut Run) -> Option<(Value, Value)> {
    let members = run.members().await;
    let mut cards = members.iter().filter_map(|it| {
        let card = it.pointer("/cardNumbers/0")?;
        Some((it["id"].clone(), card.clone()))
    });
    cards.next()
}

pub(super) async fn benefits_of_card(run: &mut Run) -> Option<Request> {
    let (_, card) = card(run).await?;
    let asked = request("getBenefitsByCardNumber").with("cardNumber", &card);
    Some(asked.with("cardNumberFormat", &"DECIMAL".into()))
}

pub(super) async fn benefit(run: &mut Run) -> Option<Request> {
    for member in run.members().await {
        let benefits = list(run.of_customer("getBenefits", &member["id"]).await);
        if let Some(open) = benefits.iter().find(|it| it["valid"] == true) {
            let asked = request("useBenefit").at("customerId", &member["id"]);
            return Some(asked.at("benefitKey", &open["key"]));
        }
    }
    None
}

pub(super) async fn measurement(run: &mut Run) -> Option<Request> {
    let (customer, card) = card(run).await?;
    let weighed = request("createCustomerWeighing").at("customerId", &customer);
    let weighed = weighed.saying(json!({ "weight": 68.5, "height": 171, "rawResults": "68.5" }));
    run.answer("createCustomerWeighing", weighed).await?;
    let asked = request("getCustomerMeasurement").with("cardNumber", &card);
    Some(asked.with("cardNumberFormat", &"DECIMAL".into()))
}

pub(super) async fn document(run: &mut Run) -> Option<Request> {
    let member = run.member().await?;
    let paper = request("uploadDocument").at("customerId", &member["id"]);
    let paper = paper.carrying("file", "application/pdf", b"%PDF-1.4\n%%EOF".to_vec());
    let kept = run.answer("uploadDocument", paper).await?;
    let asked = request("getDocumentById").at("customerId", &member["id"]);
    Some(asked.at("id", &kept["id"]))
}

pub(super) async fn restriction(run: &mut Run) -> Option<Request> {
    let member = run.member().await?;
    let kept_out = request("setAccessRestriction").at("customerId", &member["id"]);
    let kept_out = kept_out.saying(json!({ "reason": "The towel is missing" }));
    run.answer("setAccessRestriction", kept_out).await?;
    Some(request("deleteAccessRestriction").at("customerId", &member["id"]))
}

pub(super) async fn switch_of_studio(run: &mut Run) -> Option<Request> {
    let asked = request("getStudioInformation");
    let own = run.answer("getStudioInformation", asked).await?;
    let asked = request("getStudiosWithActiveMembershipOffers");
    let all = list(
        run.answer("getStudiosWithActiveMembershipOffers", asked)
            .await,
    );
    let other = all.iter().find(|it| it["studioId"] != own["studioId"])?;
    let member = run.member().await?;
    let asked = request("switchStudio").at("customerId", &member["id"]);
    Some(asked.saying(json!({
        "targetStudioId": other["studioId"],
        "switchDate": run.today().to_string(),
    })))
}

pub(super) async fn by_number(run: &mut Run, operation: &str) -> Option<Request> {
    let member = run.member().await?;
    Some(request(operation).with("customerNumber", &member["customerNumber"]))
}
