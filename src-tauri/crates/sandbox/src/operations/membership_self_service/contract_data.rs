//! `/v1/memberships/{customerId}/self-service/contract-data`

use jiff::civil::Date;
use serde_json::{Value, json};

use super::desk;
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::contracts::Contract;

/// How many ends can be chosen from at a time.
const CHOICE: usize = 12;

/// All of the customer's main contracts, the newest first.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let person = call.customer()?;
    desk::enroll(&mut world, &person, call.now());
    let own = world.contracts.view(&person);
    let shown = own.0.iter().map(|it| show(it, call.today()));
    Ok(shown.collect::<Value>().into())
}

/// The days on which the contract can end when it is cancelled today.
pub(super) fn possible_ends(contract: &Contract, today: Date) -> Vec<Date> {
    let open = contract.ends();
    let open = open.filter(|end| contract.notice.before(*end) >= today);
    open.take(CHOICE).collect()
}

fn show(contract: &Contract, today: Date) -> Value {
    let price = contract.price.to_wire();
    let active = contract.is_active(today);
    let mut shown = json!({
        "id": contract.id,
        "startDate": contract.start.to_string(),
        "endDate": contract.end(today).to_string(),
        "rateName": contract.rate_name,
        "contractStatus": if active { "ACTIVE" } else { "INACTIVE" },
        "cancelationPeriod": contract.notice.to_time_period(),
        "price": contract.price.amount(),
        "priceDetails": {
            "basePrice": price,
            "currentPrice": price,
            "paymentFrequency": {
                "type": "RECURRING",
                "term": contract.payment.to_term(),
                "price": price,
            },
        },
        "availableCancelationDates": [],
    });
    if let Some(cancelation) = &contract.cancelation {
        shown["cancelationStatus"] = cancelation.state.as_str().into();
        shown["cancelationDate"] = cancelation.date.to_string().into();
        let origin = match cancelation.by_customer {
            true => "CUSTOMER",
            false => "STUDIO",
        };
        shown["cancelationOrigin"] = origin.into();
        if let Some(reason) = &cancelation.reason {
            shown["cancelationReason"] = reason.as_str().into();
        }
    } else if active {
        let ends = possible_ends(contract, today);
        shown["availableCancelationDates"] = ends.iter().map(Date::to_string).collect();
        shown["lastPossibleCancelationDate"] = contract.last_notice(today).to_string().into();
    }
    shown
}
