//! Benefits: what a rate includes beside the training floor, and how much of it is used up.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::contracts::CustomerContracts;
use super::{Derive, Derived, Origin};
use crate::people::{Person, Status};

/// The uses of all customers.
pub(crate) type Benefits = Derived<CustomerBenefits>;

/// How often a customer used each benefit.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerBenefits(BTreeMap<String, Uses>);

/// The uses of one calendar month; those of earlier months do not count any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Uses {
    /// The month's first day.
    month: Date,
    count: u32,
}

/// A benefit of the studio's.
#[derive(Debug)]
pub(crate) struct Benefit {
    pub(crate) key: &'static str,
    /// How often in a month; `None` is as often as one likes.
    monthly: Option<u32>,
    /// The names of the rates that include it.
    rates: &'static [&'static str],
}

/// What the studio offers.
pub(crate) const BENEFITS: [Benefit; 6] = [
    Benefit {
        key: "DRINKS_FLAT",
        monthly: None,
        rates: &["Premium", "Gold 24 Monate", "Flex", "Familie & Kurse"],
    },
    Benefit {
        key: "SOLARIUM",
        monthly: Some(8),
        rates: &["Premium", "Gold 24 Monate"],
    },
    Benefit {
        key: "BODY_ANALYSIS",
        monthly: Some(2),
        rates: &[
            "Premium",
            "Gold 24 Monate",
            "Flex",
            "Student 12",
            "Firmenfitness",
        ],
    },
    Benefit {
        key: "MASSAGE_CHAIR",
        monthly: Some(4),
        rates: &["Premium", "Flex"],
    },
    Benefit {
        key: "GUEST_DAY",
        monthly: Some(1),
        rates: &["Premium", "Gold 24 Monate", "Familie & Kurse"],
    },
    Benefit {
        key: "CHILD_CARE",
        monthly: Some(12),
        rates: &["Familie & Kurse"],
    },
];

impl Benefit {
    /// The benefit with that key.
    pub(crate) fn find(key: &str) -> Option<&'static Self> {
        BENEFITS.iter().find(|it| it.key == key)
    }

    /// Whether a contract that runs on that day includes it. One that rests gives nothing.
    pub(crate) fn is_included(
        &self,
        contracts: &CustomerContracts,
        person: &Person,
        day: Date,
    ) -> bool {
        let rests = |contract: i64| {
            let mut periods = person.idle_periods.iter();
            periods.any(|it| it.contract.0 == contract && it.holds_on(day.into()))
        };
        contracts.0.iter().any(|it| {
            it.start <= day
                && it.is_active(day)
                && self.rates.contains(&it.rate_name.as_str())
                && !rests(it.id)
        })
    }
}

impl CustomerBenefits {
    /// How often it can still be used in the month of that day; `None` is as often as one likes.
    pub(crate) fn remaining(&self, benefit: &Benefit, day: Date) -> Option<u32> {
        let used = self
            .0
            .get(benefit.key)
            .filter(|it| it.month == day.first_of_month());
        let used = used.map_or(0, |it| it.count);
        benefit.monthly.map(|it| it.saturating_sub(used))
    }

    /// Uses it once; says whether it could be.
    pub(crate) fn spend(&mut self, benefit: &Benefit, day: Date) -> bool {
        if self.remaining(benefit, day) == Some(0) {
            return false;
        }
        let month = day.first_of_month();
        let uses = self
            .0
            .entry(benefit.key.to_owned())
            .or_insert(Uses { month, count: 0 });
        if uses.month != month {
            *uses = Uses { month, count: 0 };
        }
        uses.count += 1;
        true
    }
}

impl CustomerBenefits {
    /// Takes back one use of that day, as when a booking is canceled.
    pub(crate) fn give_back(&mut self, key: &str, day: Date) {
        if let Some(uses) = self.0.get_mut(key)
            && uses.month == day.first_of_month()
        {
            uses.count = uses.count.saturating_sub(1);
        }
    }
}

impl Derive for CustomerBenefits {
    /// Some members have used some of theirs this month, a few all.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("benefits", person.id);
        if person.status != Status::Member {
            return Self::default();
        }
        let month = origin.day.first_of_month();
        let mut uses = BTreeMap::new();
        for benefit in &BENEFITS {
            let limit = u64::from(benefit.monthly.unwrap_or(20));
            let count = match random.below(5) {
                0 => limit,
                1 | 2 => random.below(limit),
                _ => continue,
            };
            let count = u32::try_from(count).unwrap_or_default();
            uses.insert(benefit.key.to_owned(), Uses { month, count });
        }
        Self(uses)
    }
}
