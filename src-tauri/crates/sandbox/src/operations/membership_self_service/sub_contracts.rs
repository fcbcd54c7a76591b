//! Contracts for modules, as they stand among a customer's contracts.

use serde_json::{Value, json};

use super::module_show::rate_code;
use crate::call::Call;
use crate::people::Person;
use crate::world::World;
use crate::world::contracts::Contract;
use crate::world::modules::Payment;

/// The contract's `SubContract`s of that main contract.
pub(crate) fn of(call: &Call<'_>, world: &World, person: &Person, main: &Contract) -> Value {
    let today = call.today();
    let own = world.modules.contracts.view(person);
    let shown = own.of_contract(main.id).map(|it| {
        let (template, payment) = (it.template(), it.payment());
        let price = payment.price().to_wire();
        let mut frequency = json!({ "type": payment.as_str(), "price": price });
        if let Payment::Every(term, _) = payment {
            frequency["term"] = term.to_term();
        }
        let active = it.is_active(today, main);
        let cancelation = it.effective_cancelation();
        let mut shown = json!({
            "id": it.id,
            "rateName": template.name,
            "startDate": it.start.to_string(),
            "endDate": it.end(today, main).to_string(),
            "paymentFrequency": payment.as_str(),
            "price": payment.price().amount(),
            "priceDetails": {
                "basePrice": price,
                "currentPrice": price,
                "paymentFrequency": frequency,
            },
            "cancelled": cancelation.is_some(),
            "contractStatus": if active { "ACTIVE" } else { "INACTIVE" },
            "rateCodes": [rate_code(template.rate_code)],
        });
        if let Some(cancelation) = cancelation {
            shown["cancellationDate"] = cancelation.date.to_string().into();
            shown["cancellationReceiptDate"] = cancelation.received.to_string().into();
        }
        shown
    });
    shown.collect()
}
