//! The parts of offers, previews and switches that the contract writes alike.

use jiff::civil::{Date, Time};
use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::money::Money;
use crate::period::Period;
use crate::signed::{FIVE_HOURS, FileKind};
use crate::time;
use crate::world::offers::Due;
use crate::world::offers::frequency::Frequency;
use crate::world::offers::offer::{Attachment, FlatFee, Hours, OfferModule, TextBlock};

/// The value added tax in all prices, in percent.
const TAX: i64 = 19;

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

/// The contract's `MembershipOfferPaymentFrequency`.
pub(super) fn frequency(id: i64, frequency: &Frequency) -> Value {
    let mut shown = json!({
        "id": id,
        "type": frequency.as_str(),
        "formattedPaymentFrequency": frequency.formatted(),
    });
    match frequency {
        Frequency::Free => {}
        Frequency::Once(price) => shown["price"] = price.to_wire(),
        Frequency::Every(every, price) => {
            shown["term"] = every.to_term();
            shown["price"] = price.to_wire();
        }
        Frequency::OnDays(days) => {
            let days = days.iter().map(|(month, day, price)| {
                let name = MONTHS[usize::from((month - 1).clamp(0, 11).unsigned_abs())];
                json!({
                    "monthDay": { "month": name, "monthValue": month, "dayOfMonth": day },
                    "price": price.to_wire(),
                })
            });
            shown["monthDaysToPrices"] = days.collect();
            shown["recurring"] = true.into();
        }
        Frequency::AfterTerms(terms) => {
            let terms = terms.iter();
            let terms = terms
                .map(|(term, price)| json!({ "term": term.to_term(), "price": price.to_wire() }));
            shown["termsToPrices"] = terms.collect();
            shown["recurring"] = false.into();
        }
    }
    shown
}

/// The contract's `MembershipOfferModule`.
pub(super) fn module(call: &Call<'_>, module: &OfferModule) -> Value {
    let mut shown = included(call, module);
    shown["paymentFrequency"] = frequency(module.payment_id, &module.frequency);
    shown
}

/// The contract's `MembershipOfferIncludedModule`, which is paid with the offer.
pub(super) fn included(call: &Call<'_>, module: &OfferModule) -> Value {
    let mut term = json!({
        "extensionType": if module.extension.is_some() { "TERM_EXTENSION" } else { "NONE" },
        "term": module.term.to_term(),
        "cancelationPeriod": module.notice.to_term(),
    });
    if let Some(extension) = module.extension {
        term["termExtension"] = extension.to_term();
        term["extensionCancelationPeriod"] = module.notice.to_term();
    }
    let mut shown = json!({
        "id": module.id,
        "name": module.name,
        "description": module.description,
        "imageUrl": call.signed_url(FileKind::ModuleImage, module.id, FIVE_HOURS),
        "term": term,
        "rateCodes": [rate_code(&module.rate_code)],
    });
    if let Some(trial) = module.trial {
        shown["trialPeriod"] = json!({
            "trialPeriod": trial.to_term(),
            "description": "Zum Ausprobieren, ohne Kosten",
        });
    }
    if let Some(text) = &module.consent {
        shown["consentTextBlock"] = text_block(call, text, Some(module.id));
    }
    shown
}

/// The contract's `MembershipOfferTextBlock`.
pub(super) fn text_block(call: &Call<'_>, block: &TextBlock, module: Option<i64>) -> Value {
    let mut shown = json!({
        "id": block.id,
        "title": block.title,
        "text": block.text,
        "order": block.order,
        "hasSignature": block.signature,
        "showCommunicationPrivacyOptions": block.privacy,
        "confirmationRequired": block.confirmation,
    });
    shown["attachmentType"] = match &block.attachment {
        Attachment::None => "NONE",
        Attachment::ContractPreview => "CONTRACT_PDF_PREVIEW",
        Attachment::File(name) => {
            let url = call.signed_url(FileKind::AttachedDocument, block.id, FIVE_HOURS);
            shown["attachedDocument"] = json!({ "fileName": name, "url": url });
            "FILE"
        }
        Attachment::Url(title, url) => {
            shown["attachedExternalUrlDto"] = json!({ "title": title, "url": url });
            "URL"
        }
    }
    .into();
    if let Some(module) = module {
        shown["rateBundleModuleId"] = module.into();
    }
    shown
}

/// The texts to agree to for those of the modules that have one.
pub(super) fn consents<'a>(
    call: &Call<'_>,
    modules: impl Iterator<Item = &'a OfferModule>,
) -> Value {
    let texts = modules.filter_map(|it| Some((it.consent.as_ref()?, it.id)));
    texts
        .map(|(text, module)| text_block(call, text, Some(module)))
        .collect()
}

/// The contract's `MembershipOfferFlatFee`.
pub(super) fn flat_fee(fee: &FlatFee) -> Value {
    let mut shown = json!({
        "name": fee.name,
        "identifier": fee.identifier,
        "formattedPaymentFrequency": fee.frequency.formatted(),
        "paymentFrequency": frequency(fee.payment_id, &fee.frequency),
        "starterPackage": fee.starter,
    });
    if let Some(delay) = fee.delay {
        shown["firstBookingDelay"] = delay.to_term();
    }
    shown
}

/// The contract's `RateCode`.
pub(super) fn rate_code((name, identifier): &(String, String)) -> Value {
    json!({ "name": name, "identifier": identifier })
}

/// The contract's `MembershipOfferRateBonusPeriod`: time at the beginning that costs nothing.
pub(super) fn bonus(term: Period) -> Value {
    json!({
        "term": term.to_term(),
        "termStrategy": "CONTRACT_START",
        "displaySeparately": true,
        "runtimeExtensionType": "WITHOUT_EXTENSION",
        "extendsCancellationPeriod": false,
    })
}

/// The contract's `TimeRestrictions`.
pub(super) fn hours(hours: &Hours) -> Value {
    let clock = |hour: i8| time::local_time(Time::new(hour, 0, 0, 0).unwrap_or_default());
    let days = hours.days.iter().map(|(day, from, to)| {
        json!({ "dayOfWeek": day, "timeFrom": clock(*from), "timeTo": clock(*to) })
    });
    json!({
        "openingHoursCategory": { "categoryId": hours.id, "name": hours.name },
        "availabilities": days.collect::<Value>(),
    })
}

/// The contract's `DatePeriod`.
pub(super) fn date_period((start, end): (Date, Date)) -> Value {
    json!({ "startDate": start.to_string(), "endDate": end.to_string() })
}

/// The contract's `Price`: a sum with the tax that is in it.
pub(super) fn price(gross: Money) -> Value {
    let net = gross.share(100, 100 + TAX);
    let mut shown = gross.to_wire();
    shown["priceComponents"] = json!([{
        "netAmount": net.amount(),
        "grossAmount": gross.amount(),
        "taxAmount": (gross - net).amount(),
        "taxRate": TAX,
    }]);
    shown
}

/// The contract's `SignupPaymentScheduleEntry`.
pub(super) fn due(due: &Due) -> Value {
    json!({
        "dueDate": due.day.to_string(),
        "description": due.text,
        "type": due.kind.as_str(),
        "amount": price(due.amount),
        "mandatoryOnSigning": due.on_signing,
    })
}

/// Adds the fields of `more`.
pub(super) fn extend(shown: &mut Value, more: Value) {
    let fields = match more {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    if let Value::Object(all) = shown {
        all.extend(fields);
    }
}
