//! What was done since the first day, and what money that comes in pays for.

use super::Simulation;
use super::collection::paid_in_case;
use crate::money::Money;
use crate::world::accounts::entry::EntryKind;
use crate::world::accounts::journal::{Item, Step};

impl Simulation<'_> {
    pub(super) fn do_step(&mut self, item: &Item) {
        match &item.step {
            Step::Payment {
                amount,
                claims,
                text,
            } => {
                self.line(item.id, item.day, text, *amount, EntryKind::Payment);
                let rest = self.pay(*amount, claims);
                self.ledger.credit = self.ledger.credit + rest;
                self.offset_all();
                self.calm_down();
            }
            Step::AgencyPayment { claim, amount } => {
                let text = "Zahlung über Inkasso";
                self.line(item.id, item.day, text, *amount, EntryKind::AgencyPayment);
                let rest = self.pay(*amount, &[*claim]);
                let running = self
                    .ledger
                    .cases
                    .iter_mut()
                    .filter(|it| it.closed.is_none());
                for debt in running.flat_map(|it| &mut it.debts) {
                    if debt.claim == *claim {
                        debt.by_agency = debt.by_agency + *amount;
                    }
                }
                self.ledger.credit = self.ledger.credit + rest;
                self.offset_all();
                self.calm_down();
            }
            Step::Closing(closing) => self.close(item, closing),
            Step::DebtorBlock(block) => self.ledger.debtor_block = *block,
            Step::DebtBlock { claim, block } => {
                if let Some(claim) = self.ledger.entries.iter_mut().find(|it| it.id == *claim) {
                    claim.block = *block;
                }
            }
        }
    }

    /// Pays these claims as far as it goes; gives back the rest.
    pub(super) fn pay(&mut self, amount: Money, claims: &[i64]) -> Money {
        let mut rest = amount;
        for id in claims {
            let Some(claim) = self.ledger.entries.iter_mut().find(|it| it.id == *id) else {
                continue;
            };
            let part = rest.min(claim.open);
            claim.open = claim.open - part;
            rest = rest - part;
            paid_in_case(&mut self.ledger.cases, *id, part);
        }
        rest
    }

    /// Lets the credit pay what is open, the oldest first.
    pub(super) fn offset_all(&mut self) {
        for place in 0..self.ledger.entries.len() {
            let before = self.ledger.entries[place].open;
            self.offset(place);
            let claim = &self.ledger.entries[place];
            let (id, part) = (claim.id, before - claim.open);
            if part > Money(0) {
                paid_in_case(&mut self.ledger.cases, id, part);
            }
        }
    }
}
