//! An account as it is on a day.

use jiff::civil::Date;

use super::entry::Entry;
use super::journal::Block;
use crate::money::Money;

/// An account as it is on a day.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    /// Everything up to that day and on it, the oldest first.
    pub(crate) entries: Vec<Entry>,
    /// Money that no claim needed yet.
    pub(crate) credit: Money,
    /// 0 for somebody who owes nothing for long, at most 3.
    pub(crate) dunning_level: u8,
    /// What was handed to the agency, the oldest first.
    pub(crate) cases: Vec<Case>,
    /// Whether nothing of theirs is handed over, as it was decided last; it may have run out.
    pub(crate) debtor_block: Option<Block>,
}

/// A hand-over of one customer's debts to the agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Case {
    pub(crate) run: i64,
    pub(crate) debts: Vec<Handed>,
    /// The day on which the agency closed it.
    pub(crate) closed: Option<Date>,
}

/// A claim in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Handed {
    pub(crate) claim: i64,
    /// What was open when it was handed over.
    pub(crate) amount: Money,
    /// What was paid since, to whomever.
    pub(crate) paid: Money,
    /// What of that came from the agency, with what it passed on beyond the claim.
    pub(crate) by_agency: Money,
}

impl Ledger {
    /// What the customer has with the studio; below zero, what they owe.
    pub(crate) fn balance(&self) -> Money {
        self.entries.iter().map(|it| it.amount).sum()
    }

    pub(crate) fn find(&self, id: i64) -> Option<&Entry> {
        self.entries.iter().find(|it| it.id == id)
    }

    /// Claims of which something is open, the oldest first.
    pub(crate) fn open(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|it| it.is_open())
    }

    /// Whether an agency is after something that is still open.
    pub(crate) fn is_in_collection(&self) -> bool {
        self.open().any(|it| it.run.is_some())
    }

    pub(crate) fn case(&self, run: i64) -> Option<&Case> {
        self.cases.iter().find(|it| it.run == run)
    }
}

impl Case {
    /// What is still to be paid of it.
    pub(crate) fn open(&self) -> Money {
        self.debts.iter().map(|it| it.amount - it.paid).sum()
    }
}

impl Handed {
    /// What was paid in all, with what the agency passed on beyond the claim.
    pub(crate) fn settled(&self) -> Money {
        self.paid.max(self.by_agency)
    }
}
