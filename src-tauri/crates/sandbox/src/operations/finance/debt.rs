//! A claim as the agency sees it, and what keeps it from being handed over.

use serde_json::{Value, json};

use crate::money::Money;
use crate::people::Person;
use crate::period::Period;
use crate::world::World;
use crate::world::accounts::{Block, Entry};
use crate::world::debt_collection::debt_id;

/// The contract's `Debt`, of that amount.
pub(super) fn show(world: &World, person: &Person, claim: &Entry, amount: Money) -> Value {
    let contracts = world.contracts.view(person);
    let contract = claim.contract.and_then(|it| contracts.find(it));
    let mut shown = json!({
        "debtId": debt_id(claim.id),
        "debtDate": claim.due.to_string(),
        "contractStartDate": contract.map_or(claim.due, |it| it.start).to_string(),
        "amount": amount.amount(),
        "currency": "EUR",
        "type": claim.kind.debt_type(),
        "designation": claim.text,
        "recurrence": claim.recurrence.map_or_else(|| json!({ "period": "ONCE" }), recurrence),
        "maturityType": "NORMAL",
    });
    if let Some((first, last)) = claim.period {
        shown["servicePeriodStartDate"] = first.to_string().into();
        shown["servicePeriodEndDate"] = last.to_string().into();
    }
    if let Some(reason) = &claim.rejection {
        shown["latestRejectionReason"] = reason.as_str().into();
    }
    if let Some(contract) = contract {
        shown["contractId"] = contract.id.into();
    }
    if let Some(it) = claim.block {
        shown["block"] = block(it);
    }
    shown
}

/// The contract's `Recurrence`.
pub(super) fn recurrence(period: Period) -> Value {
    json!({ "period": period.unit.as_str(), "frequency": period.value })
}

/// The contract's block.
pub(super) fn block(block: Block) -> Value {
    match block {
        Block::Unlimited => json!({ "limitType": "UNLIMITED" }),
        Block::Until(last) => json!({ "limitType": "LIMITED", "endDate": last.to_string() }),
    }
}

/// The same where the contract wants a last day of every block: the last of all for one without.
pub(super) fn dated_block(it: Block) -> Value {
    let mut shown = block(it);
    if it == Block::Unlimited {
        shown["endDate"] = "9999-12-31".into();
    }
    shown
}
