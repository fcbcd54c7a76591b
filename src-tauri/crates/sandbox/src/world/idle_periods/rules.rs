//! What a rate allows of idle periods, and what it takes for them.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::money::Money;
use crate::people::{IdlePeriod, Person};
use crate::period::{Period, Unit};
use crate::world::contracts::Contract;

/// No contract rests longer at a time.
const LONGEST: Period = Period {
    value: 5,
    unit: Unit::Year,
};

/// The rules of one rate.
#[derive(Debug)]
pub(crate) struct Rules {
    /// Whether customers can rest by themselves at all.
    pub(crate) offered: bool,
    /// What periods are counted in: they begin and end with it.
    pub(crate) unit: Unit,
    /// How many units one period has at most.
    pub(crate) max_terms: i32,
    /// How many days before its first day it must be asked for.
    pub(crate) lead: i32,
    /// Whether the first possible day is the only one.
    pub(crate) next_only: bool,
    pub(crate) fee: Fee,
    /// Whether the door stays shut meanwhile.
    pub(crate) access_refusal: bool,
    /// Whether the contract's end is put off.
    pub(crate) extends: bool,
    /// How many units all periods of a reference period have at most.
    pub(crate) per_reference: Option<i32>,
    pub(crate) reference: Reference,
    pub(crate) unlimited: bool,
    /// How many units of a reference period cost nothing.
    pub(crate) free_terms: i32,
    /// Whether a period can be shortened to any day.
    pub(crate) shorten_by_day: bool,
}

/// What a rest costs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fee {
    None,
    /// Once.
    Absolute(Money),
    /// So many percent of the contract's price.
    Relative(i64),
    /// For each unit.
    PerTerm(Money),
}

/// What limits are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    CalendarYear,
    ContractYear,
}

const PLAIN: Rules = Rules {
    offered: true,
    unit: Unit::Month,
    max_terms: 6,
    lead: 1,
    next_only: false,
    fee: Fee::None,
    access_refusal: true,
    extends: true,
    per_reference: None,
    reference: Reference::CalendarYear,
    unlimited: true,
    free_terms: 0,
    shorten_by_day: false,
};

static RATES: [(&str, Rules); 8] = [
    ("Premium", PLAIN),
    (
        "Basic 24",
        Rules {
            max_terms: 3,
            lead: 14,
            fee: Fee::Absolute(Money(500)),
            per_reference: Some(4),
            reference: Reference::ContractYear,
            unlimited: false,
            ..PLAIN
        },
    ),
    (
        "Flex",
        Rules {
            unit: Unit::Day,
            max_terms: 28,
            lead: 2,
            fee: Fee::PerTerm(Money(50)),
            extends: false,
            per_reference: Some(42),
            unlimited: false,
            free_terms: 7,
            shorten_by_day: true,
            ..PLAIN
        },
    ),
    (
        "Student 12",
        Rules {
            lead: 7,
            fee: Fee::Relative(25),
            per_reference: Some(6),
            free_terms: 1,
            ..PLAIN
        },
    ),
    (
        "Gold 24 Monate",
        Rules {
            unit: Unit::Week,
            max_terms: 12,
            lead: 3,
            fee: Fee::PerTerm(Money(250)),
            access_refusal: false,
            per_reference: Some(16),
            reference: Reference::ContractYear,
            free_terms: 2,
            shorten_by_day: true,
            ..PLAIN
        },
    ),
    (
        "Vormittag",
        Rules {
            unit: Unit::Week,
            max_terms: 4,
            next_only: true,
            unlimited: false,
            ..PLAIN
        },
    ),
    (
        "Firmenfitness",
        Rules {
            offered: false,
            ..PLAIN
        },
    ),
    (
        "Familie & Kurse",
        Rules {
            max_terms: 12,
            fee: Fee::PerTerm(Money(990)),
            ..PLAIN
        },
    ),
];

static OTHERS: Rules = PLAIN;

/// Whether the door stays shut on that day because a contract rests whose rate has it so.
pub(crate) fn is_shut_out(person: &Person, day: Date) -> bool {
    let rests = |it: &&IdlePeriod| it.holds_on(day.into());
    let mut resting = person.idle_periods.iter().filter(rests);
    resting.any(|it| Rules::of(&it.contract.1).access_refusal)
}

impl Rules {
    /// The rules of the rate with this name; those that came later have the plainest.
    pub(crate) fn of(rate: &str) -> &'static Self {
        let known = RATES.iter().find(|it| it.0 == rate);
        known.map_or(&OTHERS, |it| &it.1)
    }

    /// The first day on which a rest that is asked for today can begin.
    pub(crate) fn first_start(&self, today: Date, contract: &Contract) -> Date {
        let earliest = Period::days(self.lead).after(today).max(contract.start);
        let mut day = earliest;
        while !self.begins(day) && day < Date::MAX {
            day = day.saturating_add(1.days());
        }
        day
    }

    /// Whether a unit begins on that day.
    pub(crate) fn begins(&self, day: Date) -> bool {
        match self.unit {
            Unit::Week => day.weekday() == Weekday::Monday,
            Unit::Month => day.day() == 1,
            Unit::Year => day.day_of_year() == 1,
            Unit::Day => true,
        }
    }

    /// The last day of so many units.
    pub(crate) fn end(&self, start: Date, terms: i32) -> Date {
        let unit = Period {
            value: 1,
            unit: self.unit,
        };
        unit.times_after(terms, start).saturating_sub(1.days())
    }

    /// The last day that a rest from `start` on can have.
    pub(crate) fn longest(start: Date) -> Date {
        LONGEST.after(start).saturating_sub(1.days())
    }

    /// How many units the days from `start` to `end` touch.
    pub(crate) fn terms(&self, start: Date, end: Date) -> i32 {
        let most = 5 * 366;
        (1..=most)
            .find(|terms| self.end(start, *terms) >= end)
            .unwrap_or(most)
    }

    /// The first day of the reference period that holds `day`, and of the one that follows.
    pub(crate) fn reference_period(&self, day: Date, contract: &Contract) -> (Date, Date) {
        let year = Period {
            value: 1,
            unit: Unit::Year,
        };
        let origin = match self.reference {
            Reference::CalendarYear => day.first_of_year(),
            Reference::ContractYear => contract.start,
        };
        let mut round = i32::from(day.year() - origin.year());
        if year.times_after(round, origin) > day {
            round -= 1;
        }
        let first = year.times_after(round, origin);
        (first, year.times_after(round + 1, origin))
    }

    /// What so many units cost.
    pub(crate) fn price(&self, terms: i32, contract: &Contract) -> Money {
        match self.fee {
            Fee::None => Money::default(),
            Fee::Absolute(_) if terms == 0 => Money::default(),
            Fee::Absolute(sum) => sum,
            Fee::PerTerm(sum) => Money(sum.0 * i64::from(terms)),
            Fee::Relative(percent) => {
                let paid = contract.payment;
                let a_year = contract.price.0 * in_a_year(paid.unit) / i64::from(paid.value.max(1));
                Money(a_year * i64::from(terms) * percent / in_a_year(self.unit) / 100)
            }
        }
    }

    /// Whether it is taken again and again rather than once.
    pub(crate) fn recurs(&self) -> bool {
        matches!(self.fee, Fee::PerTerm(_) | Fee::Relative(_))
    }
}

fn in_a_year(unit: Unit) -> i64 {
    match unit {
        Unit::Day => 365,
        Unit::Week => 52,
        Unit::Month => 12,
        Unit::Year => 1,
    }
}
