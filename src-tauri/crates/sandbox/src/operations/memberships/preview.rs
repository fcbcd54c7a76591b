//! What somebody is told before they sign.

use serde_json::{Value, json};

use super::quote::Quote;
use super::request::Wanted;
use super::show;
use crate::call::Call;
use crate::money::Money;
use crate::world::offers::frequency::Frequency;
use crate::world::vouchers::{Cut, Discount, Lasts, Voucher, VoucherKind};

/// The contract's `OpenApiV1SignupPreviewDto`.
pub(super) fn show(call: &Call<'_>, quote: &Quote, wanted: &Wanted) -> Value {
    let mut shown = shared(call, quote);
    shown["basePrice"] = quote.deal.term.price.to_wire();
    if quote.pre_use_charge > Money(0) {
        shown["preUseCharge"] = quote.pre_use_charge.to_wire();
    }
    let fees = quote.deal.term.flat_fees.iter().map(|fee| {
        let mut shown = part(quote, &fee.name, fee.payment_id, &fee.frequency);
        shown["identifier"] = fee.identifier.as_str().into();
        shown
    });
    shown["flatFeePreviews"] = fees.collect();
    let modules = quote.deal.optional.iter().map(|module| {
        let mut shown = part(quote, &module.name, module.payment_id, &module.frequency);
        shown["id"] = module.id.into();
        shown
    });
    shown["selectedOptionalModulesPreviews"] = modules.collect();
    match &quote.deal.voucher {
        Some(it) => show::extend(&mut shown, voucher(quote, it)),
        None if wanted.voucher_code.is_some() => shown["voucherErrorCode"] = "INVALID_CODE".into(),
        None => {}
    }
    shown
}

/// What the previews of sign-up and switch have in common: the contract's `MembershipSwitchPreview`.
pub(super) fn shared(call: &Call<'_>, quote: &Quote) -> Value {
    let modules = quote.deal.offer.included.iter();
    let modules = modules
        .chain(&quote.deal.selectable)
        .chain(&quote.deal.optional);
    let mut shown = json!({
        "contractVolumeInformation": volume(quote),
        "moduleConsentTextBlocks": show::consents(call, modules),
        "paymentPreview": {
            "paymentSchedule": quote.schedule.iter().map(show::due).collect::<Value>(),
            "dueOnSigningAmount": show::price(quote.due_on_signing()),
        },
    });
    if quote.price != quote.deal.term.price {
        shown["ageAdjustedPrice"] = quote.price.to_wire();
    }
    shown
}

/// The contract's `ContractVolume`.
pub(super) fn volume(quote: &Quote) -> Value {
    json!({
        "totalContractVolume": quote.total().to_wire(),
        "averagePaymentVolumePerMonth": quote.per_month().to_wire(),
        "averagePaymentVolumePerPaymentFrequencyTerm": quote.per_payment().to_wire(),
    })
}

/// What a flat fee and a module have in common.
fn part(quote: &Quote, name: &str, payment: i64, frequency: &Frequency) -> Value {
    let mut shown = json!({
        "name": name,
        "paidTimePeriodCalculationType": "REFERENCE_DATE",
        "paymentFrequency": show::frequency(payment, frequency),
    });
    if let Some(voucher) = quote.deal.voucher.as_ref().filter(|it| it.extras) {
        let price = frequency.price();
        let paid = quote.extra_price(price, quote.deal.start);
        shown["discountedPrice"] = paid.to_wire();
        shown["memberAmount"] = paid.to_wire();
        shown["discountPeriods"] = periods(voucher, price);
    }
    shown
}

/// What the voucher does.
fn voucher(quote: &Quote, voucher: &Voucher) -> Value {
    let price = quote.price;
    let mut shown = json!({
        "voucherRemarks": voucher.remarks,
        "voucherSuccessMessage": format!("Gutschein {}: {}", voucher.code, voucher.remarks),
        "memberAmount": quote.member_price(price, quote.deal.start).to_wire(),
        "memberAmountWithoutDiscount": price.to_wire(),
    });
    if quote.pre_use_charge > Money(0) {
        shown["discountedPreUseCharge"] = quote.discounted_pre_use().to_wire();
    }
    if let Some(term) = voucher.bonus {
        shown["voucherBonusPeriod"] = show::bonus(term);
    }
    if let Some((id, text)) = &voucher.text {
        let block = json!({
            "id": id,
            "title": "Gutscheinbedingungen",
            "text": text,
            "order": 1,
            "hasSignature": false,
            "showCommunicationPrivacyOptions": false,
            "attachmentType": "NONE",
            "confirmationRequired": false,
        });
        shown["voucherTextBlocks"] = json!([block]);
    }
    shown["voucherType"] = match &voucher.kind {
        VoucherKind::Discount(discounts) => {
            shown["voucherDiscountPeriods"] = periods(voucher, price);
            if let Some(first) = discounts.first() {
                show::extend(&mut shown, deprecated(*first, price));
            }
            "DISCOUNT"
        }
        VoucherKind::Credit(sum) => {
            shown["creditValue"] = sum.to_wire();
            "CREDIT"
        }
        VoucherKind::Company(name, cut) => {
            let share = cut.of(price).to_wire();
            let (kind, value) = kind_and_value(*cut);
            shown["voucherEffectivePeriod"] = "UNLIMITED".into();
            shown["companyFeeSplitType"] = kind.into();
            shown["companyFeeSplitValue"] = value.to_wire();
            shown["companyName"] = name.as_str().into();
            shown["companyAmount"] = share.clone();
            shown["companyAmountWithoutDiscount"] = share;
            shown["memberAmountWithoutDiscount"] = shown["memberAmount"].clone();
            "COMPANY_FEE_SPLIT"
        }
        VoucherKind::Contract => "CONTRACT",
        VoucherKind::Checkin => "CHECKIN",
    }
    .into();
    shown
}

/// The contract's `VoucherDiscountPeriod`s, for something of that price.
fn periods(voucher: &Voucher, price: Money) -> Value {
    let VoucherKind::Discount(discounts) = &voucher.kind else {
        return json!([]);
    };
    let shown = discounts.iter().map(|discount| {
        let (kind, value) = kind_and_value(discount.cut);
        let paid = (price - discount.cut.of(price)).to_wire();
        let mut shown = json!({
            "discountType": kind,
            "discountValue": value.to_wire(),
            "effectivePeriod": effective(discount.lasts),
            "discountedBasePrice": paid,
            "memberAmount": paid,
        });
        if let Lasts::For(term) = discount.lasts {
            shown["effectivePeriodTimeBasedTerm"] = term.to_term();
        }
        shown
    });
    shown.collect()
}

/// The fields from the time when a voucher had one period.
fn deprecated(first: Discount, price: Money) -> Value {
    let (kind, value) = kind_and_value(first.cut);
    let mut shown = json!({
        "voucherEffectivePeriod": effective(first.lasts),
        "discountType": kind,
        "discountValue": value.to_wire(),
        "discountedBasePrice": (price - first.cut.of(price)).to_wire(),
    });
    if let Lasts::For(term) = first.lasts {
        shown["effectivePeriodTimeBasedTerm"] = term.to_term();
    }
    shown
}

/// The contract writes a percentage as if it were a sum.
fn kind_and_value(cut: Cut) -> (&'static str, Money) {
    match cut {
        Cut::Absolute(sum) => ("ABSOLUTE", sum),
        Cut::Percent(percent) => ("PERCENTAGE", Money(percent * 100)),
    }
}

fn effective(lasts: Lasts) -> &'static str {
    match lasts {
        Lasts::Always => "UNLIMITED",
        Lasts::FirstTerm => "INITIAL_TERM",
        Lasts::For(_) => "TIME_BASED",
    }
}
