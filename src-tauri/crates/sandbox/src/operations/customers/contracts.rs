//! `/v1/customers/{customerId}/contracts` and `/v1/customers/contracts/by`

use jiff::civil::Date;
use serde_json::{Value, json};

use super::by;
use crate::answer::Answer;
use crate::call::Call;
use crate::operations::membership_self_service::sub_contracts;
use crate::operations::memberships::agreed;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::contracts::Contract;

pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    Ok(of(call, &person))
}

pub(super) fn list_by(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = by::find(call, call.studio())?;
    Ok(of(call, &person))
}

/// The person's contracts of the status that is asked for, or all.
fn of(call: &Call<'_>, person: &Person) -> Answer {
    let today = call.today();
    let wanted = call.text("status").map(|it| it == "ACTIVE");
    let world = call.world();
    let own = world.contracts.view(person);
    let matching = own
        .0
        .iter()
        .filter(|it| wanted.is_none_or(|active| it.is_active(today) == active));
    let shown = matching.map(|it| {
        let mut shown = show(it, today);
        shown["moduleContracts"] = sub_contracts::of(call, &world, person, it);
        agreed::add(call, &world, it, &mut shown);
        shown
    });
    let shown: Value = shown.collect();
    shown.into()
}

fn show(contract: &Contract, today: Date) -> Value {
    let price = contract.price.to_wire();
    let mut shown = json!({
        "id": contract.id,
        "createdDate": contract.created.to_string(),
        "startDate": contract.start.to_string(),
        "endDate": contract.end(today).to_string(),
        "rateName": contract.rate_name,
        "contractStatus": if contract.is_active(today) { "ACTIVE" } else { "INACTIVE" },
        "cancellationPeriod": contract.notice.to_time_period(),
        "cancelled": contract.effective_cancelation().is_some(),
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
        "lastPossibleCancellationDate": contract.last_notice(today).to_string(),
        "term": contract.term.to_time_period(),
        "extensionTerm": contract.extension.to_time_period(),
    });
    if let Some(cancelation) = contract.effective_cancelation() {
        shown["cancellationDate"] = cancelation.date.to_string().into();
        shown["cancellationReceiptDate"] = cancelation.received.to_string().into();
        if let Some(reason) = &cancelation.reason {
            shown["cancellationReason"] = reason.as_str().into();
        }
    }
    if let Some(id) = &contract.third_party_id {
        shown["thirdPartyId"] = id.as_str().into();
    }
    shown
}
