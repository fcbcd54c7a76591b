//! What must hold for a membership before it can be quoted or signed.

use jiff::ToSpan;
use jiff::civil::Date;

use super::quote::{Deal, Quote, years};
use super::request::Wanted;
use crate::call::Call;
use crate::contract::Rule;
use crate::refusal::Refusal;
use crate::world::offers::Offers;
use crate::world::offers::offer::{Offer, OfferModule, PreUse};
use crate::world::vouchers::{VoucherKind, Vouchers};

/// How far ahead a contract can begin, in days.
const AHEAD: i32 = 180;

/// What a request is about beside the membership itself.
pub(super) struct Circumstances<'a> {
    pub(super) today: Date,
    pub(super) born: Option<Date>,
    /// Where the body holds the membership: `""`, or `"contract."` with its dot.
    pub(super) at: &'a str,
    /// The field that says how old somebody is.
    pub(super) born_at: &'a str,
    pub(super) starter: bool,
}

/// Quotes what is wanted, or refuses what cannot be had. A voucher that cannot be used is left out.
pub(super) fn quote(
    (offers, vouchers): (&Offers, &Vouchers),
    wanted: &Wanted,
    about: &Circumstances<'_>,
    term_field: &str,
) -> Result<Quote, Refusal> {
    let at = |field: &str| format!("{}{field}", about.at);
    let found = offers.find_term(wanted.contract_offer_term_id);
    let found = found.filter(|(offer, _)| offer.is_available(about.today));
    let (offer, term) = found.ok_or_else(|| unknown_term(&at(term_field)))?;

    let age = about.born.map(|it| years(it, wanted.start_date));
    let (youngest, oldest) = offer.ages;
    if age.is_some_and(|it| !(youngest..=oldest).contains(&it)) {
        return Err(wrong_age(about.born_at));
    }
    pre_use(offer, wanted, about.today, &at("preuseDate"))?;
    let ids = &wanted.selected_selectable_module_ids;
    let ids_at = at("selectedSelectableModuleIds");
    let selectable = modules(&offer.selectable, ids, &ids_at)?;
    if selectable.len() > offer.maximum_selectable {
        return Err(too_many_modules(&ids_at));
    }
    let ids = &wanted.selected_optional_module_ids;
    let optional = modules(&term.optional, ids, &at("selectedOptionalModuleIds"))?;
    let code = wanted.voucher_code.as_deref();
    let voucher = code.and_then(|it| vouchers.valid(it, &offer.name, about.today));
    let deal = Deal {
        offer: offer.clone(),
        term: term.clone(),
        start: wanted.start_date,
        pre_use: wanted.preuse_date,
        age,
        optional,
        selectable,
        voucher,
        starter: about.starter,
    };
    Ok(deal.quote(about.today))
}

/// Refuses a first day that is over or too far away.
pub(super) fn start(start: Date, today: Date, at: &str) -> Result<(), Refusal> {
    let last = today.saturating_add(AHEAD.days());
    if (today..=last).contains(&start) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.offer.start",
        at,
        [
            "A contract begins today or within the next 180 days.",
            "Ein Vertrag beginnt heute oder in den nächsten 180 Tagen.",
            "Umowa zaczyna się dziś lub w ciągu najbliższych 180 dni.",
        ],
    ))
}

/// Refuses a voucher that was given and cannot be used. A preview says so in its answer instead.
pub(super) fn voucher(quote: &Quote, wanted: &Wanted, at: &str) -> Result<(), Refusal> {
    let voucher = quote.deal.voucher.as_ref();
    let usable = voucher.is_some_and(|it| it.kind != VoucherKind::Checkin);
    if wanted.voucher_code.is_none() || usable {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.voucher.invalid",
        &format!("{at}voucherCode"),
        [
            "This voucher cannot be used for the contract.",
            "Dieser Gutschein gilt für den Vertrag nicht.",
            "Tego vouchera nie można użyć do tej umowy.",
        ],
    ))
}

/// The customer who recruits the new one.
pub(super) fn recruiter(
    call: &Call<'_>,
    wanted: &Wanted,
    at: &str,
) -> Result<Option<i64>, Refusal> {
    let Some(code) = wanted.referral_code.as_deref() else {
        return Ok(None);
    };
    let people = call.studio().people();
    let mut all = people.all().iter();
    let found = all.find(|it| it.referral_code.as_deref() == Some(code));
    match found {
        Some(person) => Ok(Some(person.id)),
        None => Err(Refusal::rule(
            "sandbox.offer.referral",
            &format!("{at}referralCode"),
            [
                "Nobody recruits with this code.",
                "Mit diesem Code wirbt niemand.",
                "Nikt nie poleca z tym kodem.",
            ],
        )),
    }
}

fn pre_use(offer: &Offer, wanted: &Wanted, today: Date, at: &str) -> Result<(), Refusal> {
    let Some(day) = wanted.preuse_date else {
        return Ok(());
    };
    let possible = offer.pre_use != PreUse::NotAvailable;
    if possible && (today..=wanted.start_date).contains(&day) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.offer.pre-use",
        at,
        [
            "Pre-use lies between today and the start, where the offer has it at all.",
            "Die Vornutzung liegt zwischen heute und dem Beginn, falls das Angebot sie kennt.",
            "Wcześniejsze korzystanie jest między dziś a początkiem, o ile oferta je przewiduje.",
        ],
    ))
}

/// The chosen among the offered, each once.
fn modules(offered: &[OfferModule], ids: &[i64], at: &str) -> Result<Vec<OfferModule>, Refusal> {
    let mut chosen: Vec<OfferModule> = Vec::with_capacity(ids.len());
    for (place, id) in ids.iter().enumerate() {
        let item_at = format!("{at}[{place}]");
        if chosen.iter().any(|it| it.id == *id) {
            return Err(Refusal::prose(item_at, Rule::Doubles));
        }
        let module = offered.iter().find(|it| it.id == *id);
        let module = module.ok_or_else(|| {
            Refusal::rule(
                "sandbox.offer.module",
                &item_at,
                [
                    "The offer does not have this module here.",
                    "Das Angebot hat dieses Modul hier nicht.",
                    "Oferta nie ma tu tego modułu.",
                ],
            )
        })?;
        chosen.push(module.clone());
    }
    Ok(chosen)
}

fn unknown_term(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.offer.term",
        at,
        [
            "No offer that can be signed now has this term.",
            "Kein jetzt buchbares Angebot hat diese Laufzeit.",
            "Żadna dostępna oferta nie ma tego okresu.",
        ],
    )
}

fn wrong_age(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.offer.age",
        at,
        [
            "The offer is not for this age.",
            "Das Angebot gilt nicht für dieses Alter.",
            "Oferta nie jest dla tego wieku.",
        ],
    )
}

fn too_many_modules(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.offer.module-count",
        at,
        [
            "So many modules cannot be selected.",
            "So viele Module lassen sich nicht auswählen.",
            "Nie można wybrać tylu modułów.",
        ],
    )
}
