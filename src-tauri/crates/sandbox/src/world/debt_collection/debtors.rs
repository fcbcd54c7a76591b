//! Who is known to debt collection: whoever has a case, and whoever is kept from having one.
//!
//! To find them, a ledger must be made, and of a million people that takes too long. How somebody
//! pays rules nearly everybody out. Who is left is looked at once a day and remembered, as long as
//! nothing is done that could change their ledger; all others are looked at each time.

use jiff::civil::Date;

use crate::people::Person;
use crate::population::Population;
use crate::world::World;
use crate::world::accounts::{Entry, Ledger};

/// Somebody who is known to debt collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Debtor {
    pub(crate) customer: i64,
    /// The runs in which something of theirs was handed over.
    pub(crate) runs: Vec<i64>,
    /// Whether nothing of theirs is handed over.
    pub(crate) is_blocked: bool,
    /// Whether some debt of theirs is not.
    pub(crate) has_blocked_debts: bool,
}

/// Those of a day to whom nothing was done.
#[derive(Debug)]
pub(crate) struct Register {
    day: Date,
    debtors: Vec<Debtor>,
}

impl Debtor {
    fn of(person: &Person, ledger: &Ledger, today: Date) -> Option<Self> {
        let it = Self {
            customer: person.id,
            runs: ledger.cases.iter().map(|it| it.run).collect(),
            is_blocked: ledger.debtor_block.is_some_and(|it| it.holds_on(today)),
            has_blocked_debts: ledger.entries.iter().any(|it| is_blocked(it, today)),
        };
        let is_known = !it.runs.is_empty() || it.is_blocked || it.has_blocked_debts;
        is_known.then_some(it)
    }
}

/// Whether something is open of it and kept from being handed over.
pub(crate) fn is_blocked(claim: &Entry, today: Date) -> bool {
    claim.is_open() && claim.block.is_some_and(|it| it.holds_on(today))
}

impl World {
    /// What debt collection knows of that person, if anything.
    pub(crate) fn debtor(&self, person: &Person, today: Date) -> Option<Debtor> {
        let may_owe = self.accounts.view(person).may_be_debtor(today);
        may_owe.then(|| Debtor::of(person, &self.ledger(person, today), today))?
    }

    /// Everybody whom debt collection knows, by number.
    pub(crate) fn debtors(&mut self, people: &Population, today: Date) -> Vec<Debtor> {
        let is_untouched = |world: &Self, person: &Person| {
            !people.is_changed(person.id) && !world.keeps_account_of(person.id)
        };
        let register = self.debt_collection.register.take();
        let register = register.filter(|it| it.day == today);
        let register = register.unwrap_or_else(|| {
            let untouched = people.all().iter().filter(|it| is_untouched(self, it));
            Register {
                day: today,
                debtors: untouched.filter_map(|it| self.debtor(it, today)).collect(),
            }
        });
        let known = register.debtors.iter().filter(|it| {
            let person = people.find(it.customer);
            person.is_some_and(|it| is_untouched(self, it))
        });
        let touched = people.changed().map(|it| it.id);
        let touched = touched.chain(self.accounts_kept());
        let mut touched: Vec<i64> = touched.collect();
        touched.sort_unstable();
        touched.dedup();
        let touched = touched.into_iter().filter_map(|it| people.find(it));
        let touched = touched.filter_map(|it| self.debtor(it, today));
        let mut all: Vec<Debtor> = known.cloned().chain(touched).collect();
        all.sort_by_key(|it| it.customer);
        self.debt_collection.register = Some(register);
        all
    }

    /// Whether something is kept on which this customer's ledger depends.
    fn keeps_account_of(&self, customer: i64) -> bool {
        self.accounts.is_kept(customer)
            || self.contracts.is_kept(customer)
            || self.modules.contracts.is_kept(customer)
            || self.idle_periods.customers.is_kept(customer)
    }

    /// The customers of whom something is kept on which their ledger depends.
    fn accounts_kept(&self) -> impl Iterator<Item = i64> {
        let accounts = self.accounts.kept().map(|it| it.0);
        let contracts = self.contracts.kept().map(|it| it.0);
        let modules = self.modules.contracts.kept().map(|it| it.0);
        let idle = self.idle_periods.customers.kept().map(|it| it.0);
        accounts.chain(contracts).chain(modules).chain(idle)
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;
    use crate::people::people;
    use crate::world::Origin;
    use crate::world::accounts::{Block, Step};

    /// What there is to find when every ledger is made.
    fn all(world: &World, people: &Population, today: Date) -> Vec<Debtor> {
        let people = people.all().iter();
        let known = people.filter_map(|it| Debtor::of(it, &world.ledger(it, today), today));
        known.collect()
    }

    fn studio(day: Date) -> (World, Population) {
        let origin = Origin {
            seed: 3,
            day,
            studio: 0,
        };
        let people = people(3, 500, day.into());
        (World::new(origin), Population::new(people))
    }

    #[test]
    fn nobody_is_overlooked_on_any_day() {
        let first = date(2026, 11, 22);
        let (mut world, people) = studio(first);

        for days in [-40, 0, 1, 45, 130, 400] {
            let today = first.saturating_add(days.days());
            let found = world.debtors(&people, today);

            assert!(!found.is_empty());
            assert_eq!(found, all(&world, &people, today), "{today}");
        }
    }

    #[test]
    fn what_is_done_shows_at_once_and_whoever_is_gone_does_not() {
        let today = date(2026, 11, 22);
        let (mut world, mut people) = studio(today);
        let before = world.debtors(&people, today);
        let [paid, gone] = [0, 1].map(|it| before[it].customer);
        let person = people.find(paid).unwrap().clone();
        let account = world.accounts.of(&person);
        account.book(paid, today, Step::DebtorBlock(Some(Block::Unlimited)));
        people.remove(gone);
        let honest = people.all().iter().find(|it| {
            let id = it.id;
            before.iter().all(|it| it.customer != id)
        });
        let honest = honest.unwrap().clone();
        let account = world.accounts.of(&honest);
        account.book(honest.id, today, Step::DebtorBlock(Some(Block::Unlimited)));

        let after = world.debtors(&people, today);

        assert_eq!(after, all(&world, &people, today));
        let is_blocked = |id| after.iter().any(|it| it.customer == id && it.is_blocked);
        assert!(is_blocked(paid) && is_blocked(honest.id) && !is_blocked(gone));
    }
}
