//! `GET /v1/debt-collection/cases`

use serde_json::{Value, json};

use super::debt;
use crate::answer::Answer;
use crate::call::Call;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::accounts::{Case, Ledger};
use crate::world::debt_collection::{Taken, case_id, debt_id, debtor_id};

/// The cases that fit everything that is asked for; all of them, when nothing is.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let adjusted = match call.integer("caseAdjustmentRequestId") {
        None => None,
        Some(id) => {
            let adjustment = world.debt_collection.adjustments.get(&id).copied();
            Some(adjustment.ok_or_else(|| Refusal::unknown("case adjustment"))?)
        }
    };
    let among = |name: &str, value: &str| {
        let asked = call.texts(name);
        asked.is_empty() || asked.contains(&value)
    };
    let people = call.studio().people();
    let debtors = world.debtors(&people, call.today());
    let fits = |customer: i64, run: i64| {
        among("debtorId", &debtor_id(customer))
            && among("collectionCaseId", &case_id(customer, run))
            && among(
                "agencyCollectionCaseId",
                &world.debt_collection.taken(customer, run).agency_id,
            )
            && adjusted.is_none_or(|it| it == (customer, run))
    };
    let fitting = debtors.iter().filter_map(|it| {
        let runs = it.runs.iter().filter(|run| fits(it.customer, **run));
        let runs: Vec<i64> = runs.copied().collect();
        (!runs.is_empty()).then_some((people.find(it.customer)?, runs))
    });
    let shown = fitting.map(|(person, runs)| {
        let ledger = world.ledger(person, call.today());
        let cases = ledger.cases.iter().filter(|it| runs.contains(&it.run));
        let cases = cases.map(|case| {
            let taken = world.debt_collection.taken(person.id, case.run);
            show(call, person, &ledger, case, taken)
        });
        debtor(call, person, &ledger, cases.collect())
    });
    Ok(shown.collect::<Value>().into())
}

fn debtor(call: &Call<'_>, person: &Person, ledger: &Ledger, cases: Vec<Value>) -> Value {
    let mut shown = json!({
        "debtorId": debtor_id(person.id),
        "agencyCollectionCases": cases,
    });
    if let Some(block) = ledger.debtor_block.filter(|it| it.holds_on(call.today())) {
        shown["block"] = debt::dated_block(block);
    }
    shown
}

/// The contract's `AgencyCollectionCaseUpdate`.
fn show(call: &Call<'_>, person: &Person, ledger: &Ledger, case: &Case, taken: Taken) -> Value {
    let debts = case.debts.iter().map(|it| {
        let canceled = taken.canceled.get(&it.claim).copied().unwrap_or_default();
        let mut shown = json!({
            "debtId": debt_id(it.claim),
            "originalAmount": it.amount.amount(),
            "canceledAmount": canceled.amount(),
            "paidAmount": it.settled().amount(),
            "currency": "EUR",
        });
        let block = ledger.find(it.claim).and_then(|it| it.block);
        if let Some(block) = block.filter(|it| it.holds_on(call.today())) {
            shown["block"] = debt::dated_block(block);
        }
        shown
    });
    let mut shown = json!({
        "agencyCollectionCaseId": taken.agency_id,
        "collectionCaseIds": [case_id(person.id, case.run)],
        "debts": debts.collect::<Value>(),
    });
    if let Some(public) = taken.public_id {
        shown["publicCollectionCaseId"] = public.into();
    }
    if let Some(closure) = taken.closure {
        shown["closure"] = closure;
    }
    shown
}
