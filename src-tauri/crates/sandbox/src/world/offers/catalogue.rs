//! What a studio offers on its first day: every rate that its members have, and a few that are new,
//! over, or yet to come.
//!
//! **Invariant:** a saved state holds what the catalogue was made from, not the catalogue. It never
//! changes, and is many times as long as all that does.

mod extras;
mod texts;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};

use self::extras::{flat_fees, included, optional, selectable};
use self::texts::texts;
use super::offer::{GoesOn, Hours, Offer, OfferTerm, PreUse, Switch, SwitchDay};
use crate::money::Money;
use crate::period::Period;
use crate::world::contracts::RATES;
use crate::world::{Ids, Origin};

/// What everybody may pay with, and what those may who pay in advance or by the desk.
const DEBIT: &[&str] = &["SEPA", "CREDIT_CARD"];
const ALL: &[&str] = &["CASH", "BANK_TRANSFER", "SEPA", "CREDIT_CARD", "PAYPAL"];

/// An offer for a term that ends without extension; no rate of old contracts.
const SUMMER: &str = "Sommerpass";

/// Offers and switches.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Option<Seed>")]
pub(super) struct Catalogue {
    seed: Option<Seed>,
    pub(super) offers: Vec<Offer>,
    pub(super) switches: Vec<Switch>,
}

/// What a catalogue is made from.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Seed {
    origin: Origin,
    /// As they were before.
    ids: Ids,
}

impl Catalogue {
    /// The catalogue of that origin, with the next numbers.
    pub(super) fn seeded(origin: Origin, ids: &mut Ids) -> Self {
        let seed = Seed {
            origin,
            ids: ids.clone(),
        };
        let offers = offers(origin, ids);
        let switches = switches(&offers, ids);
        Self {
            seed: Some(seed),
            offers,
            switches,
        }
    }
}

impl From<Option<Seed>> for Catalogue {
    fn from(seed: Option<Seed>) -> Self {
        let seeded = |mut seed: Seed| Self::seeded(seed.origin, &mut seed.ids);
        seed.map(seeded).unwrap_or_default()
    }
}

impl Serialize for Catalogue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.seed.serialize(serializer)
    }
}

/// All offers, whether available or not.
fn offers(origin: Origin, ids: &mut Ids) -> Vec<Offer> {
    let rates = RATES.into_iter();
    let mut offers: Vec<Offer> = rates.map(|rate| of_rate(rate, origin.day, ids)).collect();
    let season = |ids: &mut Ids, from: Date, to: Date| {
        let mut offer = of_rate((SUMMER, 3_490, 3, 1, 1), origin.day, ids);
        offer.days = (from, to);
        for term in &mut offer.terms {
            term.goes_on = GoesOn::Not;
            term.raise = None;
        }
        offer
    };
    let day = origin.day;
    offers.push(season(ids, day, day.saturating_add(90.days())));
    let over = (
        day.saturating_sub(400.days()),
        day.saturating_sub(200.days()),
    );
    offers.push(season(ids, over.0, over.1));
    let coming = (
        day.saturating_add(200.days()),
        day.saturating_add(400.days()),
    );
    offers.push(season(ids, coming.0, coming.1));
    offers
}

/// The ways between memberships: up on any day, down when a term is over.
fn switches(offers: &[Offer], ids: &mut Ids) -> Vec<Switch> {
    let mut switch = |name: &str, banner: &str, from: &[&str], to: &[&str], when| {
        let leads_to = |it: &&Offer| to.contains(&&*it.name);
        Switch {
            id: ids.next(),
            name: name.to_owned(),
            banner: banner.to_owned(),
            from: from.iter().map(|&it| it.to_owned()).collect(),
            to: offers.iter().filter(leads_to).map(|it| it.id).collect(),
            when,
        }
    };
    vec![
        switch(
            "Upgrade auf Premium",
            "Mehr Training, mehr Wellness: jetzt auf Premium wechseln!",
            &["Basic 24", "Flex", "Student 12", "Vormittag"],
            &["Premium", "Gold 24 Monate", "Familie & Kurse"],
            SwitchDay::AnyDay,
        ),
        switch(
            "Wechsel in die Firmenfitness",
            "Dein Arbeitgeber beteiligt sich.",
            &["Premium", "Basic 24", "Flex", "Gold 24 Monate"],
            &["Firmenfitness"],
            SwitchDay::AnyDay,
        ),
        switch(
            "Günstiger weiter trainieren",
            "Nach deiner Laufzeit in einen kleineren Tarif.",
            &[
                "Premium",
                "Gold 24 Monate",
                "Familie & Kurse",
                "Firmenfitness",
            ],
            &["Basic 24", "Vormittag", "Flex"],
            SwitchDay::AfterTerm,
        ),
    ]
}

fn of_rate(
    (name, cents, months, extension, notice): (&str, i64, i32, i32, i32),
    today: Date,
    ids: &mut Ids,
) -> Offer {
    let id = ids.next();
    let first = today.saturating_sub(180.days());
    let terms = terms(name, Money(cents), (months, extension, notice), ids);
    Offer {
        id,
        name: name.to_owned(),
        description: description(name).to_owned(),
        sub_description: Some(match name {
            "Premium" => "Unser beliebtester Tarif".to_owned(),
            "Flex" => "Monat für Monat".to_owned(),
            _ => format!("Ab {},{:02} € im Monat", cents / 100, cents % 100),
        }),
        footnote: Some("Alle Preise inkl. 19 % MwSt., zzgl. Pauschalen.".to_owned()),
        pre_use: match name {
            "Flex" | SUMMER => PreUse::NotAvailable,
            "Basic 24" | "Vormittag" => PreUse::Chargeable,
            _ => PreUse::Free,
        },
        days: (first, today.saturating_add(900.days())),
        ages: match name {
            "Student 12" => (16, 29),
            "Familie & Kurse" | "Firmenfitness" => (18, 99),
            _ => (14, 99),
        },
        rate_code: (
            name.to_owned(),
            format!(
                "RC-{}",
                name.split(' ').next().unwrap_or(name).to_uppercase()
            ),
        ),
        terms,
        included: included(name, ids),
        selectable: selectable(name, ids),
        maximum_selectable: match name {
            "Premium" | "Gold 24 Monate" => 2,
            "Familie & Kurse" => 1,
            _ => 0,
        },
        signature_required: matches!(name, "Gold 24 Monate" | "Firmenfitness"),
        payment_choices: if matches!(name, "Basic 24" | "Gold 24 Monate") {
            DEBIT
        } else {
            ALL
        }
        .iter()
        .map(|&it| it.to_owned())
        .collect(),
        texts: texts(name, ids),
        hours: (name == "Vormittag").then(|| Hours {
            id: ids.next(),
            name: "Vormittags".to_owned(),
            days: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]
                .map(|day| (day.to_owned(), 6, 14))
                .into(),
        }),
    }
}

/// The rate's own term, and for some a longer or a differently paid one.
fn terms(
    name: &str,
    price: Money,
    (months, extension, notice): (i32, i32, i32),
    ids: &mut Ids,
) -> Vec<OfferTerm> {
    let monthly = Period::months(1);
    let mut kinds = vec![(Period::months(months), price, monthly)];
    match name {
        "Premium" => {
            kinds.push((Period::months(24), price - Money(500), monthly));
            kinds.push((Period::months(12), price.share(11, 1), Period::months(12)));
        }
        "Basic 24" => kinds.push((Period::months(24), Money(499), Period::weeks(1))),
        "Vormittag" => kinds.push((Period::months(6), price + Money(300), monthly)),
        _ => {}
    }
    let kinds = kinds.into_iter();
    let term = kinds.map(|(term, price, payment)| OfferTerm {
        id: ids.next(),
        term,
        price,
        payment,
        payment_id: ids.next(),
        goes_on: if name == "Basic 24" && payment == monthly {
            GoesOn::As("Basic Flex".to_owned(), Money(2_490), monthly)
        } else {
            GoesOn::By(Period::months(extension))
        },
        notice: Period::months(notice),
        bonus: (name == "Gold 24 Monate").then_some(Period::months(2)),
        age_discount: match name {
            "Premium" => Some((14, 17, 20)),
            "Vormittag" => Some((65, 99, 15)),
            _ => None,
        },
        raise: (name == "Familie & Kurse").then_some(3),
        flat_fees: flat_fees(name, ids),
        optional: optional(name, ids),
    });
    term.collect()
}

fn description(name: &str) -> &'static str {
    match name {
        "Premium" => "Alles drin: Geräte, Kurse, Trainingsplan und Wellness im ganzen Studio.",
        "Basic 24" => "Geräte und freie Gewichte, so oft du willst, zum kleinen Preis.",
        "Flex" => "Volle Leistung ohne lange Bindung: jeden Monat kündbar.",
        "Student 12" => "Für alle in Schule, Ausbildung und Studium bis 29 Jahre.",
        "Gold 24 Monate" => "Zwei Monate trainieren, ohne zu zahlen, und danach rundum versorgt.",
        "Vormittag" => "Montag bis Freitag bis 14 Uhr: ruhig und günstig.",
        "Firmenfitness" => "Für Mitarbeitende unserer Partnerfirmen, mit Zuschuss vom Arbeitgeber.",
        "Familie & Kurse" => "Zwei Erwachsene und ihre Kinder, alle Kurse inbegriffen.",
        _ => "Drei Monate lang trainieren; der Vertrag endet von selbst.",
    }
}
