//! What an update does to one debtor.

use jiff::civil::Date;

use super::closure;
use super::read::{BlockUpdate, DebtUpdate, sum};
use super::{CaseUpdate, DebtorUpdate};
use crate::call::Call;
use crate::contract::Rule;
use crate::money::Money;
use crate::operations::account::currency;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::accounts::{Case, Handed, Ledger, Step};
use crate::world::debt_collection::{Taken, case_id, customer, debt_id};

/// What is to be done for a debtor, when nothing speaks against it any more.
pub(super) struct Plan {
    person: Person,
    steps: Vec<Step>,
    taken: Vec<(i64, Taken)>,
}

impl Plan {
    pub(super) fn carry_out(self, world: &mut World, today: Date) {
        let account = world.accounts.of(&self.person);
        for step in self.steps {
            account.book(self.person.id, today, step);
        }
        for (run, taken) in self.taken {
            world.debt_collection.take(self.person.id, run, taken);
        }
    }
}

/// Finds out what the update does, or why it is refused.
pub(super) fn plan(
    call: &Call<'_>,
    world: &World,
    update: &DebtorUpdate,
    at: &str,
) -> Result<Plan, Refusal> {
    let unknown = || Refusal::unknown("debtor");
    let id = customer(&update.debtor_id).ok_or_else(unknown)?;
    let person = call.studio().find_person(id).ok_or_else(unknown)?;
    let ledger = world.ledger(&person, call.today());
    if ledger.cases.is_empty() {
        return Err(unknown());
    }
    let mut plan = Plan {
        person,
        steps: Vec::new(),
        taken: Vec::new(),
    };
    let mut seen = Vec::new();
    for (place, case) in update.agency_collection_cases.iter().enumerate() {
        let at = format!("{at}.agencyCollectionCases[{place}]");
        plan_case(call, world, &ledger, case, (&at, &mut seen), &mut plan)?;
    }
    let block = BlockUpdate::read(update.block.as_ref(), at, call.today())?;
    if block != ledger.debtor_block {
        plan.steps.push(Step::DebtorBlock(block));
    }
    Ok(plan)
}

/// The agency may have put several of the service's cases into one of its own.
fn plan_case(
    call: &Call<'_>,
    world: &World,
    ledger: &Ledger,
    update: &CaseUpdate,
    (at, seen): (&str, &mut Vec<String>),
    plan: &mut Plan,
) -> Result<(), Refusal> {
    let mut cases: Vec<&Case> = Vec::new();
    for id in &update.collection_case_ids {
        let case = ledger
            .cases
            .iter()
            .find(|it| case_id(plan.person.id, it.run) == *id);
        let case = case.ok_or_else(|| Refusal::unknown("case"))?;
        if case.closed.is_some() {
            return Err(Refusal::conflict(
                "sandbox.case.closed",
                [
                    "The case has been closed.",
                    "Der Fall ist schon geschlossen.",
                    "Sprawa jest już zamknięta.",
                ],
            ));
        }
        if seen.contains(id) {
            return Err(Refusal::prose(
                format!("{at}.collectionCaseIds"),
                Rule::Doubles,
            ));
        }
        seen.push(id.clone());
        cases.push(case);
    }
    let mut taken: Vec<Taken> = cases
        .iter()
        .map(|case| Taken {
            agency_id: update.agency_collection_case_id.clone(),
            public_id: update.public_collection_case_id.clone(),
            closure: update.closure.clone(),
            ..world.debt_collection.taken(plan.person.id, case.run)
        })
        .collect();
    for (place, debt) in update.debts.iter().enumerate() {
        let at = format!("{at}.debts[{place}]");
        if seen.contains(&debt.debt_id) {
            return Err(Refusal::prose(format!("{at}.debtId"), Rule::Doubles));
        }
        seen.push(debt.debt_id.clone());
        let (found, handed) = find(&cases, &debt.debt_id)?;
        let canceled = plan_debt(call, ledger, handed, debt, &at, plan)?;
        taken[found].canceled.insert(handed.claim, canceled);
    }
    for (case, taken) in cases.iter().zip(taken) {
        if let Some(given) = &update.closure {
            let at = format!("{at}.closure");
            let closing = closure::read(given, case.run, &at, call.today())?;
            plan.steps.push(Step::Closing(closing));
        }
        plan.taken.push((case.run, taken));
    }
    Ok(())
}

fn find<'a>(cases: &[&'a Case], id: &str) -> Result<(usize, &'a Handed), Refusal> {
    let mut debts = cases
        .iter()
        .enumerate()
        .flat_map(|(place, case)| case.debts.iter().map(move |debt| (place, debt)));
    debts
        .find(|(_, debt)| debt_id(debt.claim) == id)
        .ok_or_else(|| Refusal::unknown("debt"))
}

/// Plans what is said of a debt; gives what the agency does not accept of it.
fn plan_debt(
    call: &Call<'_>,
    ledger: &Ledger,
    handed: &Handed,
    update: &DebtUpdate,
    at: &str,
    plan: &mut Plan,
) -> Result<Money, Refusal> {
    if update.currency != "EUR" {
        return Err(currency(&format!("{at}.currency")));
    }
    let original = sum(&update.original_amount, &format!("{at}.originalAmount"))?;
    let canceled = sum(&update.canceled_amount, &format!("{at}.canceledAmount"))?;
    let paid = sum(&update.paid_amount, &format!("{at}.paidAmount"))?;
    if original != handed.amount {
        return Err(Refusal::rule(
            "sandbox.debt.original",
            &format!("{at}.originalAmount"),
            [
                "Another amount was handed over.",
                "Übergeben wurde ein anderer Betrag.",
                "Przekazano inną kwotę.",
            ],
        ));
    }
    // What is paid beyond the debt is a rest of the debtor's, which no cancelation touches.
    if canceled + paid.min(original) > original {
        return Err(Refusal::rule(
            "sandbox.debt.exceeded",
            &format!("{at}.canceledAmount"),
            [
                "More is paid and canceled than was handed over.",
                "Bezahlt und storniert ist mehr, als übergeben wurde.",
                "Zapłacono i anulowano więcej, niż przekazano.",
            ],
        ));
    }
    // The agency says how much was paid in all, so that it can say so again.
    if paid < handed.by_agency {
        return Err(Refusal::rule(
            "sandbox.debt.paid",
            &format!("{at}.paidAmount"),
            [
                "More was reported as paid before.",
                "Vorher wurde schon mehr als bezahlt gemeldet.",
                "Wcześniej zgłoszono większą wpłatę.",
            ],
        ));
    }
    let more = paid - handed.by_agency;
    if more > Money(0) {
        plan.steps.push(Step::AgencyPayment {
            claim: handed.claim,
            amount: more,
        });
    }
    let block = BlockUpdate::read(update.block.as_ref(), at, call.today())?;
    if ledger
        .find(handed.claim)
        .is_some_and(|it| it.block != block)
    {
        plan.steps.push(Step::DebtBlock {
            claim: handed.claim,
            block,
        });
    }
    Ok(canceled)
}
