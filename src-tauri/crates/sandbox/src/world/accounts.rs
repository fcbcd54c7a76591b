//! Accounts of customers: balances, transactions, charges to come.
//!
//! Nothing of what a contract costs is kept. The [ledger](Ledger) follows from the contracts' terms,
//! from how somebody pays, and from the journal of what was done since the first day; so it is right
//! at whatever time the clock shows, and a balance is the sum of its entries because it is added up.
//!
//! **Invariant:** the journal only grows. What was decided on one day still holds when the ledger of
//! that day is made again later.

mod charges;
mod conduct;
mod entry;
mod journal;
mod ledger;
mod simulation;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(crate) use self::charges::charges;
pub(crate) use self::conduct::Conduct;
pub(crate) use self::entry::{Entry, EntryKind};
pub(crate) use self::journal::{Block, Closing, Item, Step};
pub(crate) use self::ledger::{Case, Handed, Ledger};
use super::{Derive, Derived, Origin, World};
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::Person;

/// The accounts of all customers.
pub(crate) type Accounts = Derived<CustomerAccount>;

/// What one customer's ledger depends on beside their contracts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CustomerAccount {
    pub(crate) conduct: Conduct,
    /// What is left on their card for the bar.
    pub(crate) consumption_credit: Money,
    /// What was done since the first day, in the order in which it was done.
    journal: Vec<Item>,
}

impl Derive for CustomerAccount {
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("accounts", person.id);
        let conduct = Conduct::derive(person, &mut random, origin.day);
        let has_credit = random.percent(18);
        let credit = random.between(1, 80) * 50;
        Self {
            conduct,
            consumption_credit: Money(if has_credit { credit } else { 0 }),
            journal: Vec::new(),
        }
    }
}

impl CustomerAccount {
    /// Whether there can be anything in the ledger but charges that were paid when they were due.
    pub(crate) fn is_plain(&self) -> bool {
        self.conduct.failing.is_none() && self.journal.is_empty()
    }

    /// Whether debt collection can know of this customer on that day. Whoever falls behind and makes
    /// up for it within a month never does, nor does anybody before their first claim is ripe.
    pub(crate) fn may_be_debtor(&self, today: Date) -> bool {
        !self.journal.is_empty() || self.conduct.may_be_handed_over(today)
    }

    pub(crate) fn journal(&self) -> &[Item] {
        &self.journal
    }

    /// Books something on that day; the number is the one that its entry has, if it makes one.
    pub(crate) fn book(&mut self, customer: i64, day: Date, step: Step) -> i64 {
        let id = ids::next(
            customer,
            Kind::Transaction,
            self.journal.iter().map(|it| it.id),
        );
        self.journal.push(Item { id, day, step });
        id
    }
}

impl World {
    /// A customer's ledger as it is on that day.
    pub(crate) fn ledger(&self, person: &Person, today: Date) -> Ledger {
        self.ledger_since(person, Date::MIN, today)
    }

    /// The same without what was over and done with before that day, where that is quicker to leave
    /// out than to find out. What is left still adds up to the same balance.
    pub(crate) fn ledger_since(&self, person: &Person, since: Date, today: Date) -> Ledger {
        let account = self.accounts.view(person);
        let since = if account.is_plain() { since } else { Date::MIN };
        let charges = charges(self, person, since, today);
        simulation::run(person, &account, charges, self.origin, today)
    }
}
