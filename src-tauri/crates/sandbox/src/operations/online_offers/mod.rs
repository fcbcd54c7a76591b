//! Offers sold online.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::memberships::token;
use crate::answer::Answer;
use crate::call::Call;
use crate::money::Money;
use crate::page;
use crate::people::{Person, Status};
use crate::refusal::Refusal;
use crate::world::online_offers::{OnlineOffer, OnlineOffers};

/// How far ahead something bought can begin to be valid, in days.
const AHEAD: i32 = 90;

const TOKEN: &str = "paymentRequestToken";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    online_offer_id: i64,
    customer_id: i64,
    valid_from: Option<Date>,
    payment_request_token: Option<String>,
}

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getPurchasableOnlineOffers" => list(call),
        "getPurchasableOnlineOfferById" => get(call),
        "postOnlineOfferPurchase" => purchase(call),
        "getOnlineOfferPurchasesByCustomerId" => purchased(call),
        _ => return None,
    })
}

fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let offers = world.online_offers.purchasable(call.today());
    page::by_id(call, offers, |it| it.id, show)
}

fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let offer = world.online_offers.find(call.id("offerId"), call.today());
    let offer = offer.ok_or_else(|| Refusal::unknown("offer"))?;
    Ok(show(offer).into())
}

fn purchase(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request: Request = call.read()?;
    let today = call.today();
    let mut guard = call.world();
    let world = &mut *guard;
    let person = call.person(request.customer_id)?;
    let offer = world.online_offers.find(request.online_offer_id, today);
    let offer = offer.ok_or_else(|| Refusal::unknown("offer"))?.clone();
    let valid_from = request.valid_from.unwrap_or(today);
    if !(today..=today.saturating_add(AHEAD.days())).contains(&valid_from) {
        return Err(wrong_day());
    }
    may_have(&world.online_offers, &person, &offer, "onlineOfferId")?;
    let token = request.payment_request_token.as_deref();
    if (offer.price > Money(0)) != token.is_some() {
        return Err(wrong_payment());
    }
    token::check_price(call, world, Some(person.id), (token, TOKEN), offer.price)?;

    token::spend(world, token);
    let days = (today, valid_from);
    let id = world.online_offers.sell(&person, &offer, days, None);
    Ok(json!({ "onlineOfferPurchaseId": id, "name": offer.name }).into())
}

fn purchased(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let person = call.customer()?;
    let own = world.online_offers.purchases.view(&person);
    let shown = own.0.iter();
    let shown: Value = shown
        .map(|it| json!({ "onlineOfferPurchaseId": it.id, "name": it.name }))
        .collect();
    Ok(shown.into())
}

/// Refuses an offer for beginners to members, and to those who had it.
pub(crate) fn may_have(
    offers: &OnlineOffers,
    person: &Person,
    offer: &OnlineOffer,
    at: &str,
) -> Result<(), Refusal> {
    let own = offers.purchases.view(person);
    let had = own.0.iter().any(|it| it.name == offer.name);
    if !offer.once || (person.status != Status::Member && !had) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.online-offer.once",
        at,
        [
            "This offer is for newcomers, once.",
            "Dieses Angebot gilt einmal, für Neulinge.",
            "Ta oferta jest jednorazowa, dla nowych osób.",
        ],
    ))
}

fn show(offer: &OnlineOffer) -> Value {
    json!({
        "onlineOfferId": offer.id,
        "name": offer.name,
        "price": offer.price.to_wire(),
    })
}

fn wrong_day() -> Refusal {
    Refusal::rule(
        "sandbox.online-offer.valid-from",
        "validFrom",
        [
            "Valid from today or from within the next 90 days.",
            "Gültig ab heute oder in den nächsten 90 Tagen.",
            "Ważne od dziś lub w ciągu najbliższych 90 dni.",
        ],
    )
}

fn wrong_payment() -> Refusal {
    Refusal::rule(
        "sandbox.online-offer.payment",
        TOKEN,
        [
            "A token is needed for what costs something, and for nothing else.",
            "Ein Token braucht, was etwas kostet, und nichts sonst.",
            "Token jest potrzebny tylko do tego, co kosztuje.",
        ],
    )
}
