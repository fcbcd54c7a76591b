//! Contracts of customers: the worked example of what is derived for each of them.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Derive, Derived, Origin, idle_periods};
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::random::Random;
use crate::people::{Person, Status};
use crate::period::Period;

/// The contracts of all customers: `world.contracts.view(&person)`, `world.contracts.of(&person)`.
pub(crate) type Contracts = Derived<CustomerContracts>;

/// One customer's contracts, the newest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerContracts(pub(crate) Vec<Contract>);

/// A contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Contract {
    /// Leads back to the customer: [`ids::customer`] with [`Kind::Contract`].
    pub(crate) id: i64,
    pub(crate) created: Date,
    pub(crate) start: Date,
    pub(crate) rate_name: String,
    pub(crate) price: Money,
    /// How often the price is due.
    pub(crate) payment: Period,
    pub(crate) term: Period,
    /// By how much it goes on when nobody cancels.
    pub(crate) extension: Period,
    /// How long before its end it must be cancelled.
    pub(crate) notice: Period,
    pub(crate) cancelation: Option<Cancelation>,
    pub(crate) third_party_id: Option<String>,
    /// The first day and the length in days of each idle period that puts its end off, in order.
    #[serde(default)]
    pub(crate) rests: Vec<(Date, i32)>,
}

/// The end that somebody gave a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cancelation {
    /// The contract's last day.
    pub(crate) date: Date,
    /// The day on which the wish arrived.
    pub(crate) received: Date,
    pub(crate) reason: Option<String>,
    pub(crate) state: CancelationState,
    /// Whether the customer asked for it through an integration, rather than the studio itself.
    pub(crate) by_customer: bool,
}

/// How far a cancelation got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum CancelationState {
    Canceled,
    PendingVerification,
    PendingWithdrawalVerification,
}

/// What is sold: name, cents a month, months of the term, of its extension, and of notice.
pub(crate) const RATES: [(&str, i64, i32, i32, i32); 8] = [
    ("Premium", 4_990, 12, 1, 1),
    ("Basic 24", 1_990, 24, 1, 1),
    ("Flex", 5_990, 1, 1, 1),
    ("Student 12", 2_490, 12, 1, 1),
    ("Gold 24 Monate", 3_990, 24, 12, 3),
    ("Vormittag", 1_790, 12, 1, 1),
    ("Firmenfitness", 2_990, 12, 12, 3),
    ("Familie & Kurse", 7_990, 12, 1, 1),
];

impl Contract {
    /// Its last day as things stand: the end that it was given, or else that of the term which can
    /// no longer be left.
    pub(crate) fn end(&self, today: Date) -> Date {
        match self.effective_cancelation() {
            Some(cancelation) => cancelation.date,
            None => self
                .ends()
                .find(|end| self.notice.before(*end) >= today)
                .unwrap_or(today),
        }
    }

    /// The last day on which it can be cancelled for that [`Self::end`].
    pub(crate) fn last_notice(&self, today: Date) -> Date {
        self.notice.before(self.end(today))
    }

    /// Whether it runs on that day or is yet to begin.
    pub(crate) fn is_active(&self, today: Date) -> bool {
        today <= self.end(today)
    }

    /// The ends that can be chosen now, the earliest first: that of the term, and of each extension.
    pub(crate) fn ends(&self) -> impl Iterator<Item = Date> {
        let first = self.term.after(self.start);
        (0..1_200).map(move |round| {
            let next = self.extension.times_after(round, first);
            self.put_off(next.saturating_sub(1.days()))
        })
    }

    /// The end that one becomes by the idle periods that begin before it is reached.
    fn put_off(&self, mut end: Date) -> Date {
        for (start, days) in &self.rests {
            if *start <= end {
                end = end.saturating_add(days.days());
            }
        }
        end
    }

    /// The cancelation that holds; one that awaits the studio's word does not yet.
    pub(crate) fn effective_cancelation(&self) -> Option<&Cancelation> {
        self.cancelation
            .as_ref()
            .filter(|it| it.state != CancelationState::PendingVerification)
    }
}

impl CustomerContracts {
    pub(crate) fn find(&self, id: i64) -> Option<&Contract> {
        self.0.iter().find(|it| it.id == id)
    }

    pub(crate) fn find_mut(&mut self, id: i64) -> Option<&mut Contract> {
        self.0.iter_mut().find(|it| it.id == id)
    }

    /// The number for this customer's next contract.
    pub(crate) fn next_id(&self, customer: i64) -> i64 {
        ids::next(customer, Kind::Contract, self.0.iter().map(|it| it.id))
    }
}

impl Derive for CustomerContracts {
    /// A member has a running contract and one in seven an older one; a former member has one that
    /// ended; a prospect has none. The running one is the one that rests in the idle periods.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("contracts", person.id);
        match person.status {
            Status::Prospect => Self::default(),
            Status::FormerMember => Self(vec![ended(person, &mut random, 1, origin.day)]),
            Status::Member => {
                let running = running(person, &mut random, origin.day);
                let before = running.start;
                let mut contracts = vec![running];
                if random.below(7) == 0 {
                    contracts.push(ended(person, &mut random, 2, before));
                }
                Self(contracts)
            }
        }
    }
}

fn running(person: &Person, random: &mut Random, today: Date) -> Contract {
    let resting = person.idle_periods.first();
    let known = resting.and_then(|it| RATES.into_iter().find(|rate| rate.0 == it.contract.1));
    let rate = known.unwrap_or_else(|| random.pick(&RATES));
    // A contract cannot rest before it began.
    let signed = resting
        .map(|it| Date::from(it.start_date).saturating_sub(1.months()))
        .into_iter()
        .chain([Date::from(person.created.date)])
        .min()
        .unwrap_or(today);
    let mut contract = contract(person.id, 1, rate, signed, random);
    if let Some(resting) = resting {
        contract.id = resting.contract.0;
        contract.rate_name = resting.contract.1.to_string();
        contract.rests = idle_periods::rests(person, &contract);
    } else if random.percent(6) {
        let mut cancelation = cancelation(contract.end(today), today, random);
        // Some of these the studio has yet to look at.
        if cancelation.by_customer {
            cancelation.state = match random.below(4) {
                0 => CancelationState::PendingVerification,
                1 => CancelationState::PendingWithdrawalVerification,
                _ => CancelationState::Canceled,
            };
        }
        contract.cancelation = Some(cancelation);
    }
    contract
}

/// A contract whose last day is before `before`.
fn ended(person: &Person, random: &mut Random, serial: i64, before: Date) -> Contract {
    let rate = random.pick(&RATES);
    let end = before.saturating_sub((30 + random.between(0, 500)).days());
    let start = Period::months(rate.2).before(end).saturating_add(1.days());
    let mut contract = contract(person.id, serial, rate, start, random);
    let received = contract
        .notice
        .before(end)
        .saturating_sub(random.between(1, 20).days());
    contract.cancelation = Some(cancelation(end, received, random));
    contract
}

fn contract(
    customer: i64,
    serial: i64,
    (name, cents, term, extension, notice): (&str, i64, i32, i32, i32),
    signed: Date,
    random: &mut Random,
) -> Contract {
    Contract {
        id: ids::of(customer, Kind::Contract, serial),
        created: signed.saturating_sub(random.between(0, 6).days()),
        start: signed,
        rate_name: name.to_owned(),
        price: Money(cents),
        payment: Period::months(1),
        term: Period::months(term),
        extension: Period::months(extension),
        notice: Period::months(notice),
        cancelation: None,
        third_party_id: None,
        rests: Vec::new(),
    }
}

fn cancelation(date: Date, received: Date, random: &mut Random) -> Cancelation {
    let reasons = ["Umzug", "Zeitmangel", "Krankheit", "Kosten"];
    Cancelation {
        date,
        received,
        reason: Some(random.pick(&reasons).to_owned()),
        state: CancelationState::Canceled,
        by_customer: random.percent(50),
    }
}

#[cfg(test)]
mod tests;
