//! One customer's idle periods: what their record does not say of them, and what they asked for.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{REASONS, Rules, place_of};
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::{Person, Status};
use crate::storage::Stored;
use crate::world::contracts::{Contract, CustomerContracts};
use crate::world::{Derive, Origin};

/// What is known of one customer's idle periods beside their days.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerIdlePeriods {
    /// By the number of the period in the person's record.
    pub(super) details: BTreeMap<i64, Details>,
    /// What they asked for before the first day; it is laid on the studio's desk when it is first looked at.
    pub(crate) seeded: Option<Request>,
    /// The highest serial that was given; numbers are not used twice.
    serial: i64,
}

/// What is known of an idle period beside its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Details {
    /// The reason's place in [`REASONS`].
    pub(crate) reason: usize,
    pub(crate) document: Option<Document>,
    pub(crate) charge: Charge,
}

/// What an idle period costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Charge {
    /// In all; of one without an end, for one unit.
    pub(crate) fee: Money,
    /// How many units cost nothing.
    pub(crate) free_terms: i32,
}

/// What proves a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Document {
    /// Leads back to the customer: [`ids::customer`] with [`Kind::IdlePeriodDocument`].
    pub(crate) id: i64,
    pub(crate) content: Content,
}

/// Where a document's bytes are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Content {
    /// Made when it is read.
    Sample,
    /// Uploaded.
    Stored(Stored),
}

/// An idle period as it is to become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Plan {
    pub(crate) start: Date,
    pub(crate) end: Date,
    pub(crate) unlimited: bool,
    pub(crate) details: Details,
}

/// What a customer asks for; an amendment carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Request {
    pub(crate) contract: i64,
    /// The period that it changes; none when it asks for a new one.
    pub(crate) changes: Option<i64>,
    pub(crate) plan: Plan,
}

/// An idle period, or one that is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Idle {
    pub(crate) id: i64,
    pub(crate) accepted: bool,
    pub(crate) plan: Plan,
}

impl Plan {
    pub(crate) fn holds_on(&self, day: Date) -> bool {
        self.start <= day && (self.unlimited || day <= self.end)
    }
}

impl CustomerIdlePeriods {
    /// The periods in which the contract rests, the earliest first.
    pub(crate) fn accepted(&self, person: &Person, contract: &Contract) -> Vec<Idle> {
        let own = person.idle_periods.iter();
        let own = own.filter(|it| it.contract.0 == contract.id).map(|it| {
            let details = match self.details.get(&it.id) {
                Some(known) => known.clone(),
                // Put into the record from outside: nothing is known of it but what stands there.
                None => bare(it.reason.as_deref()),
            };
            let (start, end) = (it.start_date.into(), it.end_date.into());
            Idle {
                id: it.id,
                accepted: true,
                plan: Plan {
                    start,
                    end,
                    unlimited: it.unlimited,
                    details,
                },
            }
        });
        let mut all: Vec<_> = own.collect();
        all.sort_by_key(|it| it.plan.start);
        all
    }

    /// The number for this customer's next period or document.
    pub(crate) fn next_id(&mut self, customer: i64, kind: Kind) -> i64 {
        self.serial += 1;
        ids::of(customer, kind, self.serial)
    }

    /// What proves the reasons of the periods.
    pub(crate) fn documents(&self) -> impl Iterator<Item = &Document> {
        self.details.values().filter_map(|it| it.document.as_ref())
    }

    /// The document with this number.
    pub(crate) fn document(&self, id: i64) -> Option<&Document> {
        self.documents().find(|it| it.id == id)
    }
}

fn bare(reason: Option<&str>) -> Details {
    Details {
        reason: place_of(reason),
        document: None,
        charge: Charge::default(),
    }
}

impl Derive for CustomerIdlePeriods {
    /// Those in the record get what proves and pays them; of the other members, one in thirty waits
    /// for the studio's word, and so do some who would rather come back early.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("idle periods", person.id);
        let mut own = Self::default();
        let contracts = CustomerContracts::derive(person, origin);
        for idle in &person.idle_periods {
            let Some(contract) = contracts.find(idle.contract.0) else {
                continue;
            };
            let (start, end) = (idle.start_date.into(), idle.end_date.into());
            let details = own.sample(person, contract, idle.reason.as_deref(), (start, end));
            let comes_back = !idle.unlimited && end > origin.day.saturating_add(2.months());
            if comes_back && own.seeded.is_none() && random.percent(30) {
                let request = Request {
                    contract: contract.id,
                    changes: Some(idle.id),
                    plan: Plan {
                        start,
                        end: end
                            .saturating_add(1.days())
                            .saturating_sub(1.months())
                            .saturating_sub(1.days()),
                        unlimited: false,
                        details: details.clone(),
                    },
                };
                if request.plan.end > start {
                    own.seeded = Some(request);
                }
            }
            own.details.insert(idle.id, details);
        }
        let known = Date::from(person.created.date) < origin.day;
        let rests = !person.idle_periods.is_empty();
        if person.status != Status::Member || rests || !known || !random.percent(3) {
            return own;
        }
        let running = contracts.0.first().filter(|it| it.cancelation.is_none());
        let Some(contract) = running.filter(|it| Rules::of(&it.rate_name).offered) else {
            return own;
        };
        let rules = Rules::of(&contract.rate_name);
        let start = rules.first_start(origin.day, contract);
        let end = rules.end(start, rules.max_terms.min(2));
        let (reason, _) = random.pick(&REASONS);
        let details = own.sample(person, contract, Some(reason), (start, end));
        own.seeded = Some(Request {
            contract: contract.id,
            changes: None,
            plan: Plan {
                start,
                end,
                unlimited: false,
                details,
            },
        });
        own
    }
}

impl CustomerIdlePeriods {
    fn sample(
        &mut self,
        person: &Person,
        contract: &Contract,
        reason: Option<&str>,
        (start, end): (Date, Date),
    ) -> Details {
        let rules = Rules::of(&contract.rate_name);
        let place = place_of(reason);
        let terms = rules.terms(start, end);
        let free_terms = terms.min(rules.free_terms);
        let document = REASONS[place].1.then(|| Document {
            id: self.next_id(person.id, Kind::IdlePeriodDocument),
            content: Content::Sample,
        });
        Details {
            reason: place,
            document,
            charge: Charge {
                fee: rules.price(terms - free_terms, contract),
                free_terms,
            },
        }
    }
}
