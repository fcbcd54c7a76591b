//! What this studio offers beside its memberships.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::money::Money;
use crate::period::Period;
use crate::world::offers::turns;

/// A module, without the numbers that each studio gives it.
#[derive(Debug)]
pub(crate) struct Template {
    pub(crate) name: &'static str,
    pub(crate) description: &'static str,
    /// Whether customers can buy it themselves; the others are sold at the desk.
    pub(crate) online: bool,
    pub(crate) payments: &'static [Payment],
    pub(crate) term: Period,
    pub(crate) notice: Period,
    /// What follows when nobody cancels; without it the module ends with its term.
    pub(crate) extension: Option<Extension>,
    pub(crate) trial: Option<(Period, &'static str)>,
    /// Name and identifier.
    pub(crate) rate_code: (&'static str, &'static str),
}

/// How a module is paid.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Payment {
    Free,
    Once(Money),
    Every(Period, Money),
    /// On these days of the year: month, day and price.
    OnDays(&'static [(u8, u8, Money)]),
    /// After these terms, each with its price.
    AfterTerms(&'static [(Period, Money)]),
}

/// How a module goes on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Extension {
    /// Whether what follows counts as a new contract.
    pub(crate) anew: bool,
    pub(crate) term: Period,
    pub(crate) notice: Period,
}

impl Payment {
    /// The contract's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Free => "FREE",
            Self::Once(_) => "NON_RECURRING",
            Self::Every(..) => "RECURRING",
            Self::OnDays(_) => "MONTH_DAY",
            Self::AfterTerms(_) => "TERM_BASED",
        }
    }

    /// What is due between two days, both inclusive, by day.
    pub(crate) fn dues(self, first: Date, last: Date) -> Vec<(Date, Money)> {
        let mut dues: Vec<(Date, Money)> = match self {
            Self::Free => Vec::new(),
            Self::Once(price) => vec![(first, price)],
            Self::Every(every, price) => {
                let end = last.saturating_add(1.days());
                turns(every, first, end).map(|day| (day, price)).collect()
            }
            Self::OnDays(days) => (first.year()..=last.year())
                .flat_map(|year| {
                    let on = move |(month, day, price): &(u8, u8, Money)| {
                        let (month, day) = (month.cast_signed(), day.cast_signed());
                        Some((Date::new(year, month, day).ok()?, *price))
                    };
                    days.iter().filter_map(on)
                })
                .collect(),
            Self::AfterTerms(terms) => terms
                .iter()
                .map(|(term, price)| (term.after(first), *price))
                .collect(),
        };
        dues.retain(|(day, price)| first <= *day && *day <= last && *price > Money(0));
        dues.sort_by_key(|(day, _)| *day);
        dues
    }

    /// What is due first.
    pub(crate) fn price(self) -> Money {
        match self {
            Self::Free => Money::default(),
            Self::Once(price) | Self::Every(_, price) => price,
            Self::OnDays(days) => days.first().map_or_else(Money::default, |it| it.2),
            Self::AfterTerms(terms) => terms.first().map_or_else(Money::default, |it| it.1),
        }
    }
}

const MONTHLY: Option<Extension> = Some(Extension {
    anew: false,
    term: Period::months(1),
    notice: Period::weeks(2),
});

pub(crate) const CATALOG: [Template; 7] = [
    Template {
        name: "Getränke-Flat",
        description: "Mineraldrinks an der Zapfanlage, so viel du trinkst.",
        online: true,
        payments: &[
            Payment::Every(Period::months(1), Money(990)),
            Payment::Every(Period::months(3), Money(2_790)),
        ],
        term: Period::months(1),
        notice: Period::weeks(2),
        extension: MONTHLY,
        trial: Some((Period::days(14), "Zwei Wochen zum Ausprobieren")),
        rate_code: ("Getränke", "MOD-DRINK"),
    },
    Template {
        name: "Sauna & Wellness",
        description: "Finnische Sauna, Dampfbad und Ruheraum.",
        online: true,
        payments: &[Payment::Every(Period::months(1), Money(1_290))],
        term: Period::months(3),
        notice: Period::months(1),
        extension: Some(Extension {
            anew: true,
            term: Period::months(3),
            notice: Period::months(1),
        }),
        trial: Some((Period::days(7), "Eine Woche zum Ausprobieren")),
        rate_code: ("Wellness", "MOD-SPA"),
    },
    Template {
        name: "Solarium-Paket",
        description: "Vier Besuche im Monat; nach dem ersten halben Jahr günstiger.",
        online: true,
        payments: &[Payment::AfterTerms(&[
            (Period::months(1), Money(1_490)),
            (Period::months(6), Money(1_190)),
        ])],
        term: Period::months(6),
        notice: Period::months(1),
        extension: MONTHLY,
        trial: None,
        rate_code: ("Solarium", "MOD-SUN"),
    },
    Template {
        name: "Kurse unbegrenzt",
        description: "Alle Kurse des Studios, bezahlt im Januar und im Juli.",
        online: true,
        payments: &[Payment::OnDays(&[
            (1, 1, Money(8_900)),
            (7, 1, Money(7_900)),
        ])],
        term: Period::months(6),
        notice: Period::months(1),
        extension: Some(Extension {
            anew: false,
            term: Period::months(6),
            notice: Period::months(1),
        }),
        trial: None,
        rate_code: ("Kurse", "MOD-CLASS"),
    },
    Template {
        name: "Ernährungsplan",
        description: "Beratung und ein Plan für acht Wochen.",
        online: true,
        payments: &[Payment::Once(Money(7_900))],
        term: Period::weeks(8),
        notice: Period::weeks(1),
        extension: None,
        trial: None,
        rate_code: ("Ernährung", "MOD-FOOD"),
    },
    Template {
        name: "Studio-App Plus",
        description: "Trainingspläne in der App, für Mitglieder kostenlos.",
        online: true,
        payments: &[Payment::Free],
        term: Period::months(1),
        notice: Period::days(1),
        extension: MONTHLY,
        trial: None,
        rate_code: ("App", "MOD-APP"),
    },
    Template {
        name: "Schließfach",
        description: "Ein eigenes Fach; Schlüssel gegen Pfand an der Theke.",
        online: false,
        payments: &[Payment::Every(Period::months(1), Money(490))],
        term: Period::months(12),
        notice: Period::months(1),
        extension: MONTHLY,
        trial: None,
        rate_code: ("Schließfach", "MOD-LOCKER"),
    },
];
