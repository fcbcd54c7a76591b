//! What a ledger has to do with the agency: debts go there, and what is left of them comes back.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{RIPE_AFTER, Simulation};
use crate::money::Money;
use crate::world::accounts::entry::EntryKind;
use crate::world::accounts::journal::{Block, Closing, Item};
use crate::world::accounts::ledger::{Case, Handed};
use crate::world::debt_collection::FAILED_RUN;

impl Simulation<'_> {
    /// Hands over everything that is open, once something of it is ripe.
    pub(super) fn hand_over(&mut self, run: i64, day: Date) {
        let blocks = |it: Option<Block>| it.is_some_and(|it| it.holds_on(day));
        if run == FAILED_RUN || blocks(self.ledger.debtor_block) || self.ledger.dunning_level < 3 {
            return;
        }
        let free: Vec<usize> = (0..self.ledger.entries.len())
            .filter(|place| {
                let claim = &self.ledger.entries[*place];
                claim.is_open()
                    && claim.run.is_none()
                    && !claim.in_instalments
                    && !blocks(claim.block)
            })
            .collect();
        let ripe = day.saturating_sub(RIPE_AFTER.days());
        let is_ripe = |place: &usize| {
            let claim = &self.ledger.entries[*place];
            claim.rejection.is_some() && claim.due <= ripe
        };
        if !free.iter().any(is_ripe) {
            return;
        }
        let debts = free.into_iter().map(|place| {
            let claim = &mut self.ledger.entries[place];
            claim.run = Some(run);
            Handed {
                claim: claim.id,
                amount: claim.open,
                paid: Money(0),
                by_agency: Money(0),
            }
        });
        let debts = debts.collect();
        self.ledger.cases.push(Case {
            run,
            debts,
            closed: None,
        });
    }

    /// The claims come back to the studio, unless it gives them up.
    pub(super) fn close(&mut self, item: &Item, closing: &Closing) {
        let mut given_up = Money(0);
        for claim in &mut self.ledger.entries {
            if claim.run != Some(closing.run) {
                continue;
            }
            claim.run = None;
            if closing.writes_off {
                given_up = given_up + claim.open;
                claim.open = Money(0);
            }
        }
        if let Some(case) = self
            .ledger
            .cases
            .iter_mut()
            .find(|it| it.run == closing.run)
        {
            case.closed = Some(item.day);
        }
        if given_up > Money(0) {
            let text = "Ausbuchung nach Inkasso";
            self.line(item.id, item.day, text, given_up, EntryKind::WriteOff);
        }
        let is_last = self.ledger.cases.iter().all(|it| it.closed.is_some());
        if closing.reverses_dunning && is_last {
            self.ledger.dunning_level = 0;
        }
        self.calm_down();
    }
}

/// Notes that so much of a claim was paid in the case that it is in.
pub(super) fn paid_in_case(cases: &mut [Case], claim: i64, amount: Money) {
    for case in cases.iter_mut().filter(|it| it.closed.is_none()) {
        for debt in case.debts.iter_mut().filter(|it| it.claim == claim) {
            debt.paid = debt.paid + amount;
        }
    }
}
