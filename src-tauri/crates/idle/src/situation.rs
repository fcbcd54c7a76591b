//! All that is known when somebody wants a contract to rest.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::Unit;

/// Whether periods can be asked for at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "IdleMode", rename_all = "snake_case")]
pub enum Mode {
    /// They cannot.
    ReadOnly,
    /// The studio has to agree to each.
    NeedsApproval,
    /// They take effect at once.
    AtOnce,
}

/// Over which year a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "IdleYear", rename_all = "snake_case")]
pub enum Reference {
    /// From January on.
    Calendar,
    /// From the contract's own first day on.
    Contract,
}

/// What a contract allows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "IdleRules", rename_all = "camelCase")]
pub struct Rules {
    /// Whether periods can be asked for at all.
    pub mode: Mode,
    /// What they are counted in.
    pub unit: Unit,
    /// The earliest day on which one can begin.
    #[specta(type = String)]
    pub first_start: Date,
    /// Whether that day is the only one.
    pub only_first_start: bool,
    /// How many units one has at most.
    pub longest: Option<u32>,
    /// How many units all of a year have at most.
    pub most_a_year: Option<u32>,
    /// Which year that is.
    pub reference: Reference,
    /// Whether one may stay without an end.
    pub unlimited: bool,
    /// How many units of a year cost nothing.
    pub free: u32,
    /// Whether one can be shortened to any day.
    pub shorten_by_day: bool,
    /// Whether the contract ends later by as much as it rests.
    pub extends: bool,
}

/// What is left of the year that holds today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "IdleRemaining", rename_all = "camelCase")]
pub struct Remaining {
    /// Units at all.
    pub terms: Option<u32>,
    /// Units that cost nothing.
    pub free: Option<u32>,
}

/// A period that the contract has, or that the studio has not agreed to yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Its number.
    pub id: i64,
    /// Its first day.
    pub start: Date,
    /// Its last day; of one without an end, nothing that counts.
    pub end: Date,
    /// Whether it has no end.
    pub unlimited: bool,
    /// Whether the studio has agreed.
    pub accepted: bool,
    /// How many of its days cost nothing.
    pub free_days: u32,
}

/// The contract, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename = "IdleTerm", rename_all = "camelCase")]
pub struct Contract {
    /// Whether it runs or is yet to begin.
    pub active: bool,
    /// Its first day.
    #[specta(type = Option<String>)]
    pub start: Option<Date>,
    /// Its last day as things stand.
    #[specta(type = Option<String>)]
    pub end: Option<Date>,
    /// The last day that a cancelation gave it.
    #[specta(type = Option<String>)]
    pub cancelled_to: Option<Date>,
}

/// All that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// What the contract allows.
    pub rules: Rules,
    /// What is left of it.
    pub remaining: Remaining,
    /// What it has already.
    pub periods: Vec<Period>,
    /// The contract.
    pub contract: Contract,
    /// Today.
    pub today: Date,
    /// The period that is to become another; none for a new one.
    pub changed: Option<i64>,
}

impl Period {
    /// The last day; none for one without an end.
    #[must_use]
    pub fn last(&self) -> Option<Date> {
        (!self.unlimited).then_some(self.end)
    }

    pub(crate) fn touches(&self, start: Date, last: Option<Date>) -> bool {
        last.is_none_or(|last| self.start <= last) && self.last().is_none_or(|own| start <= own)
    }
}

impl Situation {
    /// The period that is to become another.
    #[must_use]
    pub fn known(&self) -> Option<&Period> {
        let id = self.changed?;
        self.periods.iter().find(|it| it.id == id)
    }

    /// The periods that hold, but the one that is to become another.
    pub(crate) fn others(&self) -> impl Iterator<Item = &Period> {
        let all = self.periods.iter().filter(|it| it.accepted);
        all.filter(|it| Some(it.id) != self.changed)
    }
}
