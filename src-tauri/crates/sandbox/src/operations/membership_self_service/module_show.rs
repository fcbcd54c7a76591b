//! A module as an answer shows it.

use serde_json::{Value, json};

use crate::call::Call;
use crate::signed::{FIVE_HOURS, FileKind};
use crate::world::modules::{Module, Payment};

/// The contract's `AdditionalModule`.
pub(super) fn show(call: &Call<'_>, module: Module<'_>) -> Value {
    let template = module.template;
    let payments = module.payments();
    let payments: Value = payments.map(|(id, it)| show_payment(id, *it)).collect();
    let mut term = json!({
        "term": template.term.to_term(),
        "cancelationPeriod": template.notice.to_term(),
    });
    if let Some(extension) = template.extension {
        term["extension"] = json!({
            "extensionType": if extension.anew { "NEW" } else { "TERM_EXTENSION" },
            "termExtension": extension.term.to_term(),
            "extensionCancelationPeriod": extension.notice.to_term(),
        });
    }
    let mut shown = json!({
        "id": module.id,
        "name": template.name,
        "description": template.description,
        "imageUrl": call.signed_url(FileKind::ModuleImage, module.id, FIVE_HOURS),
        "paymentFrequencies": payments,
        "termInformation": term,
        "rateCodes": [rate_code(template.rate_code)],
    });
    if let Some((length, description)) = template.trial {
        shown["trialPeriodConfig"] = json!({
            "term": length.to_term(),
            "description": description,
        });
    }
    shown
}

/// The contract's `RateCode`.
pub(super) fn rate_code((name, identifier): (&str, &str)) -> Value {
    json!({ "name": name, "identifier": identifier })
}

fn show_payment(id: i64, payment: Payment) -> Value {
    let mut shown = json!({ "id": id, "type": payment.as_str() });
    match payment {
        Payment::Free => {}
        Payment::Once(price) => shown["price"] = price.to_wire(),
        Payment::Every(term, price) => {
            shown["term"] = term.to_term();
            shown["price"] = price.to_wire();
        }
        Payment::OnDays(days) => {
            let days = days.iter().map(|(month, day, price)| {
                let place = usize::from(month.saturating_sub(1)) % MONTHS.len();
                json!({
                    "monthDay": { "month": MONTHS[place], "monthValue": month, "dayOfMonth": day },
                    "price": price.to_wire(),
                })
            });
            shown["monthDaysToPrices"] = days.collect();
        }
        Payment::AfterTerms(terms) => {
            let terms = terms.iter();
            let terms = terms
                .map(|(term, price)| json!({ "term": term.to_term(), "price": price.to_wire() }));
            shown["termsToPrices"] = terms.collect();
        }
    }
    shown
}

const MONTHS: [&str; 12] = [
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "SEPTEMBER",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
];
