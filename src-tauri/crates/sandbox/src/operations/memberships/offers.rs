//! `/v1/memberships/membership-offers`

use jiff::civil::Date;
use serde_json::{Value, json};

use super::quote::Deal;
use super::{preview, show};
use crate::answer::Answer;
use crate::call::Call;
use crate::money::Money;
use crate::period::Period;
use crate::refusal::Refusal;
use crate::signed::{FileKind, TWO_HOURS};
use crate::world::offers::frequency::Frequency;
use crate::world::offers::offer::{GoesOn, Offer, OfferTerm};

pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let today = call.today();
    let world = call.world();
    let offers = world.offers.available(today).map(|offer| {
        let mut shown = head(call, offer);
        let terms = offer.terms.iter();
        shown["terms"] = terms.map(|it| term(offer, it, today)).collect();
        shown
    });
    let shown: Value = offers.collect();
    Ok(shown.into())
}

pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id("membershipOfferId");
    let world = call.world();
    let offer = world.offers.find(id, call.today());
    let offer = offer.ok_or_else(|| Refusal::unknown("offer"))?;
    Ok(extended(call, offer).into())
}

/// The contract's `MembershipOfferExtended`.
pub(super) fn extended(call: &Call<'_>, offer: &Offer) -> Value {
    let today = call.today();
    let mut shown = head(call, offer);
    let included = offer.included.iter().map(|it| show::included(call, it));
    let selectable = offer.selectable.iter().map(|it| show::module(call, it));
    let texts = offer
        .texts
        .iter()
        .map(|it| show::text_block(call, it, None));
    let terms = offer.terms.iter();
    show::extend(
        &mut shown,
        json!({
            "includedModules": included.collect::<Value>(),
            "contractSignaturesRequired": offer.signature_required,
            "allowedPaymentChoices": offer.payment_choices,
            "maximumNumberOfSelectableModules": offer.maximum_selectable,
            "contractTextBlocks": texts.collect::<Value>(),
            "selectableModules": selectable.collect::<Value>(),
            "terms": terms.map(|it| extended_term(call, offer, it, today)).collect::<Value>(),
        }),
    );
    if let Some(hours) = &offer.hours {
        shown["timeRestrictions"] = show::hours(hours);
    }
    shown
}

fn head(call: &Call<'_>, offer: &Offer) -> Value {
    let mut shown = json!({
        "id": offer.id,
        "name": offer.name,
        "description": offer.description,
        "imageUrl": call.signed_url(FileKind::OfferImage, offer.id, TWO_HOURS),
        "preUseType": offer.pre_use.as_str(),
        "limitedOfferingPeriod": show::date_period(offer.days),
        "rateCodes": [show::rate_code(&offer.rate_code)],
    });
    for (field, text) in [
        ("subDescription", &offer.sub_description),
        ("footnote", &offer.footnote),
    ] {
        if let Some(text) = text {
            shown[field] = text.as_str().into();
        }
    }
    shown
}

fn term(offer: &Offer, term: &OfferTerm, today: Date) -> Value {
    let frequency = Frequency::Every(term.payment, term.price);
    let mut frequency = show::frequency(term.payment_id, &frequency);
    if let Some((from, to, percent)) = term.age_discount {
        frequency["ageBasedAdjustments"] = json!([{
            "ageRange": { "startAge": from, "endAge": to },
            "value": percent,
            "type": "PERCENTAGE",
        }]);
    }
    let quote = Deal::plain(offer, term, default_start(today)).quote(today);
    let mut shown = json!({
        "id": term.id,
        "term": term.term.to_term(),
        "contractVolumeInformation": preview::volume(&quote),
        "paymentFrequency": frequency,
    });
    if let GoesOn::By(period) | GoesOn::As(_, _, period) = term.goes_on {
        shown["extensionTerm"] = period.to_term();
    }
    shown
}

fn extended_term(call: &Call<'_>, offer: &Offer, it: &OfferTerm, today: Date) -> Value {
    let mut shown = term(offer, it, today);
    let start = default_start(today).to_string();
    let first = if it.bonus.is_some() {
        Money(0)
    } else {
        it.price
    };
    let optional = it.optional.iter().map(|it| show::module(call, it));
    let raise = it.raise.iter().map(|percent| {
        json!({
            "defaultDescription": format!("Der Beitrag steigt jedes Jahr um {percent} %."),
            "value": format!("{percent}%"),
            "recurrenceFrequency": "jährlich",
            "type": "RAISE",
            "chargeAdjustmentType": "RELATIVE",
        })
    });
    show::extend(
        &mut shown,
        json!({
            "defaultContractStartDate": start,
            "defaultContractStartDateOfUse": start,
            "priceAdjustmentRules": raise.collect::<Value>(),
            "flatFees": it.flat_fees.iter().map(show::flat_fee).collect::<Value>(),
            "extensionType": match it.goes_on {
                GoesOn::Not => "NONE",
                GoesOn::By(_) => "TERM_EXTENSION",
                GoesOn::As(..) => "SUBSEQUENT_RATE_DETAIL",
            },
            "cancelationStrategy": "TERM",
            "cancelationPeriod": it.notice.to_term(),
            "rateBonusPeriods": it.bonus.map(show::bonus).into_iter().collect::<Value>(),
            "rateStartPrice": first.to_wire(),
            "optionalModules": optional.collect::<Value>(),
        }),
    );
    match &it.goes_on {
        GoesOn::Not => {}
        GoesOn::By(period) => {
            shown["extensionFixedTerm"] = period.to_term();
            shown["extensionCancelationPeriod"] = it.notice.to_term();
        }
        GoesOn::As(name, price, period) => {
            let frequency = Frequency::Every(*period, *price);
            shown["subsequentRate"] = json!({
                "name": name,
                "paymentFrequency": show::frequency(it.payment_id, &frequency),
            });
            shown["extensionCancelationPeriod"] = it.notice.to_term();
            shown["termAfterExtension"] = period.to_term();
            shown["priceAfterExtension"] = price.to_wire();
        }
    }
    shown
}

/// Contracts begin on the first of the next month when nobody asks for another day.
fn default_start(today: Date) -> Date {
    let next = Period::months(1).after(today);
    next.first_of_month()
}
