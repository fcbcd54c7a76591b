//! Modules and flat fees that come with the offers. Modules that the studio also sells on their own
//! have the same names and prices here.

use crate::money::Money;
use crate::period::Period;
use crate::world::Ids;
use crate::world::offers::frequency::Frequency;
use crate::world::offers::offer::{Attachment, FlatFee, OfferModule, TextBlock};

/// What is part of the offer.
pub(super) fn included(name: &str, ids: &mut Ids) -> Vec<OfferModule> {
    let mut included = vec![module(
        ids,
        "Gerätebereich",
        "Kraft- und Ausdauergeräte, freie Gewichte.",
        Frequency::Free,
        ("Training", "MOD-GYM"),
    )];
    if matches!(name, "Premium" | "Gold 24 Monate" | "Familie & Kurse") {
        let mut classes = module(
            ids,
            "Kursprogramm",
            "Alle Kurse im Studio.",
            Frequency::Free,
            ("Kurse", "MOD-CLASS"),
        );
        classes.trial = Some(Period::weeks(2));
        included.push(classes);
    }
    included
}

/// What can be chosen at no cost.
pub(super) fn selectable(name: &str, ids: &mut Ids) -> Vec<OfferModule> {
    if !matches!(name, "Premium" | "Gold 24 Monate" | "Familie & Kurse") {
        return Vec::new();
    }
    [
        (
            "Studio-App Plus",
            "Trainingspläne in der App.",
            ("App", "MOD-APP"),
        ),
        (
            "Handtuchservice",
            "Zwei frische Handtücher bei jedem Besuch.",
            ("Handtuch", "MOD-TOWEL"),
        ),
        (
            "Massageliege",
            "Zehn Minuten nach jedem Training.",
            ("Massage", "MOD-MASSAGE"),
        ),
    ]
    .map(|(name, text, code)| module(ids, name, text, Frequency::Free, code))
    .into()
}

/// What can be had for money.
pub(super) fn optional(name: &str, ids: &mut Ids) -> Vec<OfferModule> {
    let mut drinks = module(
        ids,
        "Getränke-Flat",
        "Mineraldrinks an der Zapfanlage, so viel du trinkst.",
        Frequency::Every(Period::months(1), Money(990)),
        ("Getränke", "MOD-DRINK"),
    );
    drinks.trial = Some(Period::days(14));
    let mut sauna = module(
        ids,
        "Sauna & Wellness",
        "Finnische Sauna, Dampfbad und Ruheraum.",
        Frequency::Every(Period::months(1), Money(1_290)),
        ("Wellness", "MOD-SPA"),
    );
    sauna.term = Period::months(3);
    sauna.notice = Period::months(1);
    sauna.extension = Some(Period::months(3));
    sauna.consent = Some(TextBlock {
        id: ids.next(),
        title: "Gesundheit und Sauna".to_owned(),
        text: "Ich habe keine Erkrankung, die gegen Saunagänge spricht.".to_owned(),
        order: 10,
        signature: true,
        privacy: false,
        confirmation: true,
        attachment: Attachment::None,
    });
    let mut modules = vec![drinks, sauna];
    if name == "Flex" || name == "Student 12" {
        return modules;
    }
    let mut sun = module(
        ids,
        "Solarium-Paket",
        "Vier Besuche im Monat; nach dem ersten halben Jahr günstiger.",
        Frequency::AfterTerms(vec![
            (Period::months(1), Money(1_490)),
            (Period::months(6), Money(1_190)),
        ]),
        ("Solarium", "MOD-SUN"),
    );
    sun.term = Period::months(6);
    let mut classes = module(
        ids,
        "Kurse unbegrenzt",
        "Alle Kurse des Studios, bezahlt im Januar und im Juli.",
        Frequency::OnDays(vec![(1, 1, Money(8_900)), (7, 1, Money(7_900))]),
        ("Kurse", "MOD-CLASS"),
    );
    classes.term = Period::months(6);
    classes.extension = Some(Period::months(6));
    let mut food = module(
        ids,
        "Ernährungsplan",
        "Beratung und ein Plan für acht Wochen.",
        Frequency::Once(Money(7_900)),
        ("Ernährung", "MOD-FOOD"),
    );
    food.term = Period::weeks(8);
    food.notice = Period::weeks(1);
    food.extension = None;
    modules.extend([sun, classes, food]);
    modules
}

/// What is paid beside the price: a package to start with, and the upkeep.
pub(super) fn flat_fees(name: &str, ids: &mut Ids) -> Vec<FlatFee> {
    let mut fee = |name: &str, identifier: &str, frequency, delay, starter| FlatFee {
        name: name.to_owned(),
        identifier: format!("FLATFEE0-{identifier}"),
        payment_id: ids.next(),
        frequency,
        delay,
        starter,
    };
    let starter = match name {
        "Basic 24" => 3_990,
        "Gold 24 Monate" | "Firmenfitness" => 0,
        _ => 2_990,
    };
    let mut fees = Vec::new();
    if starter > 0 {
        let once = Frequency::Once(Money(starter));
        fees.push(fee("Startpaket", "STARTER", once, None, true));
    }
    if name != "Flex" {
        let upkeep = Frequency::Every(Period::months(6), Money(1_990));
        let delay = Some(Period::months(1));
        fees.push(fee("Servicepauschale", "SERVICE", upkeep, delay, false));
    }
    fees
}

fn module(
    ids: &mut Ids,
    name: &str,
    description: &str,
    frequency: Frequency,
    (code, identifier): (&str, &str),
) -> OfferModule {
    OfferModule {
        id: ids.next(),
        name: name.to_owned(),
        description: description.to_owned(),
        payment_id: ids.next(),
        frequency,
        term: Period::months(1),
        notice: Period::weeks(2),
        extension: Some(Period::months(1)),
        trial: None,
        consent: None,
        rate_code: (code.to_owned(), identifier.to_owned()),
    }
}
