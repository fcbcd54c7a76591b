//! How somebody pays: nearly everybody in time, and some not.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Block;
use crate::people::random::Random;
use crate::people::{Person, Status};

/// How somebody pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Conduct {
    /// Since when charges are collected from their bank, if they are.
    pub(super) by_debit_since: Option<Date>,
    /// The time in which charges are not paid when they are due.
    pub(crate) failing: Option<Failing>,
    /// A block against debt collection from before the first day.
    pub(crate) debtor_block: Option<Block>,
    /// The same for the first claim that was not paid.
    pub(crate) debt_block: Option<Block>,
}

/// A time in which nothing is paid when it is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failing {
    /// First day.
    pub(crate) from: Date,
    /// The day on which it is over.
    pub(crate) until: Date,
    /// Why the bank gives the debit back, in the contract's word.
    pub(crate) reason: String,
    /// Whether the bank pays at first and takes it back later.
    pub(crate) returned: bool,
    pub(crate) settles: Settles,
}

/// What becomes of a charge that was not paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Settles {
    /// It stays open.
    Never,
    /// It is transferred so many days after it was due.
    After(i32),
    /// It is paid in three parts, a month apart.
    Instalments,
}

const REASONS: [&str; 5] = [
    "INSUFFICIENT_COVERING",
    "CLOSED_BANKACCOUNT",
    "WITHDRAWN_MANDATE",
    "OPPOSITION",
    "INVALID_IBAN",
];

/// The days after which a debt can be handed over, and the days between two hand-overs: whoever began
/// to fail that long ago is in a run of the last months, or in one of the next.
const RIPE: i64 = 84;
const BETWEEN_RUNS: i64 = 30;

impl Conduct {
    /// Of a hundred, six stay away for good, five fell behind lately, and four did and made up for it.
    pub(super) fn derive(person: &Person, random: &mut Random, today: Date) -> Self {
        let turn = random.below(100);
        let failing = match turn {
            _ if person.status == Status::Prospect => None,
            0..6 => {
                let ago = RIPE + BETWEEN_RUNS * random.between(0, 4) + random.between(0, 29);
                Some(failing(random, today, ago, 2_000, Settles::Never))
            }
            6..11 => {
                let ago = random.between(10, 80);
                Some(failing(random, today, ago, 120, Settles::Never))
            }
            11..14 => {
                let ago = random.between(40, 400);
                let late = random.between(8, 30) as i32;
                Some(failing(random, today, ago, 35 - ago, Settles::After(late)))
            }
            14 => {
                let ago = random.between(35, 70);
                Some(failing(random, today, ago, 35 - ago, Settles::Instalments))
            }
            _ => None,
        };
        let blocked = |random: &mut Random| match random.below(8) {
            0 => Some(Block::Unlimited),
            1 => Some(Block::Until(today.saturating_add(90.days()))),
            _ => None,
        };
        let stays_away = turn < 6 && failing.is_some();
        Self {
            by_debit_since: person.bank_account.as_ref().map(|_| Date::MIN),
            failing,
            debtor_block: if stays_away { blocked(random) } else { None },
            debt_block: if stays_away { blocked(random) } else { None },
        }
    }

    /// Whether a charge that is due on that day is paid on it.
    pub(super) fn pays(&self, day: Date) -> bool {
        let failing = self.failing.as_ref();
        failing.is_none_or(|it| day < it.from || it.until <= day)
    }

    /// Whether a claim can be ripe for an agency by that day, or is kept from it.
    pub(super) fn may_be_handed_over(&self, today: Date) -> bool {
        let stays_behind = |it: &Failing| {
            let first_ripe = it.from.saturating_add(RIPE.days());
            !matches!(it.settles, Settles::After(_)) && first_ripe <= today
        };
        self.failing.as_ref().is_some_and(stays_behind)
            || self.debtor_block.is_some()
            || self.debt_block.is_some()
    }

    /// From that day on everything is paid in time, by the bank if there is a new account.
    pub(crate) fn mend(&mut self, day: Date, by_debit: bool) {
        if by_debit {
            self.by_debit_since.get_or_insert(day);
        }
        if let Some(failing) = &mut self.failing {
            failing.until = failing.until.min(day);
        }
    }
}

/// From so many days ago until so many days ahead.
fn failing(random: &mut Random, today: Date, ago: i64, ahead: i64, settles: Settles) -> Failing {
    Failing {
        from: today.saturating_sub(ago.days()),
        until: today.saturating_add(ahead.days()),
        reason: random.pick(&REASONS).to_owned(),
        returned: random.percent(75),
        settles,
    }
}
