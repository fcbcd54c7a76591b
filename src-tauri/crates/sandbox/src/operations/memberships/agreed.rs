//! What a contract shows beside itself: the codes of its rate, the paper, and what was agreed when
//! it was signed.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::show;
use crate::call::Call;
use crate::ids::{self, Kind};
use crate::signed::{FIFTEEN_MINUTES, FileKind};
use crate::world::World;
use crate::world::contracts::Contract;
use crate::world::offers::frequency::Frequency;
use crate::world::offers::offer::FlatFee;

/// How many flat fees of one contract have numbers of their own.
const FEES_OF_ONE: i64 = 16;

/// Adds it to the contract's `Contract`.
pub(crate) fn add(call: &Call<'_>, world: &World, contract: &Contract, shown: &mut Value) {
    let today = call.today();
    let day = today.max(contract.start);
    let price = world.offers.current_price(contract, day).to_wire();
    shown["priceDetails"]["currentPrice"] = price;
    let url = call.signed_url(FileKind::ContractPdf, contract.id, FIFTEEN_MINUTES);
    shown["signedDocumentUrl"] = url.into();
    let mut offers = world.offers.all().iter();
    if let Some(offer) = offers.find(|it| it.name == contract.rate_name) {
        shown["rateCodes"] = json!([show::rate_code(&offer.rate_code)]);
    }
    let agreement = world.offers.agreement(contract.id);
    let Some((agreement, (_, term))) = agreement.and_then(|it| {
        let term = world.offers.find_term(it.term)?;
        Some((it, term))
    }) else {
        return;
    };
    // A package for beginners is left out where somebody switched.
    let fees = term.flat_fees.iter().enumerate();
    let fees = fees.filter(|(_, it)| !it.starter || agreement.instead_of.is_none());
    shown["flatFeeContracts"] = fees
        .map(|(place, fee)| flat_fee(contract, place, fee, today))
        .collect();
}

/// The contract's `SubContract` for a flat fee.
fn flat_fee(contract: &Contract, place: usize, fee: &FlatFee, today: Date) -> Value {
    let serial = (ids::serial(contract.id) * FEES_OF_ONE + place as i64) % (1 << 14);
    let customer = ids::customer(contract.id, Kind::Contract).unwrap_or_default();
    let start = fee
        .delay
        .map_or(contract.start, |it| it.after(contract.start));
    let price = fee.frequency.price();
    let mut frequency = json!({ "type": fee.frequency.as_str(), "price": price.to_wire() });
    if let Frequency::Every(every, _) = &fee.frequency {
        frequency["term"] = every.to_term();
    }
    let active = contract.is_active(today);
    json!({
        "id": ids::of(customer, Kind::FlatFeeContract, serial),
        "rateName": fee.name,
        "startDate": start.to_string(),
        "endDate": contract.end(today).to_string(),
        "paymentFrequency": fee.frequency.as_str(),
        "price": price.amount(),
        "priceDetails": {
            "basePrice": price.to_wire(),
            "currentPrice": price.to_wire(),
            "paymentFrequency": frequency,
        },
        "cancelled": contract.effective_cancelation().is_some(),
        "contractStatus": if active { "ACTIVE" } else { "INACTIVE" },
    })
}
