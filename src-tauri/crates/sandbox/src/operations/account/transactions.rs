//! `GET /v1/customers/{customerId}/account/transactions` and `…/upcoming`

use jiff::ToSpan;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::refusal::Refusal;
use crate::world::accounts::{Entry, charges};

/// What was due before today, the latest first: what a desk asks for is what happened lately.
pub(super) fn past(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let ledger = call.world().ledger(&person, call.today());
    let before = |it: &&Entry| it.due < call.today();
    page::by_count(call, ledger.entries.iter().rev().filter(before), show)
}

/// What is due today and within a year, the next first.
pub(super) fn upcoming(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let (today, world) = (call.today(), call.world());
    let ledger = world.ledger(&person, today);
    let of_today = ledger.entries.iter().filter(|it| it.due == today);
    let tomorrow = today.saturating_add(1.days());
    let mut to_come = charges(&world, &person, tomorrow, today.saturating_add(1.years()));
    to_come.sort_by_key(|it| (it.due, it.id));
    page::by_count(call, of_today.chain(&to_come), show)
}

fn show(entry: &Entry) -> Value {
    let mut shown = json!({
        "id": entry.id,
        "dueDate": entry.due.to_string(),
        "description": entry.text,
        "amount": entry.amount.to_wire(),
        "installmentPlan": entry.in_instalments,
    });
    if entry.kind.is_claim() {
        // Below zero like the amount that it is a part of.
        shown["openAmount"] = (-entry.open).to_wire();
    }
    if let Some(word) = entry.kind.charge_type() {
        shown["chargeType"] = word.into();
    }
    if let Some((first, last)) = entry.period {
        shown["paidPeriodFrom"] = first.to_string().into();
        shown["paidPeriodTo"] = last.to_string().into();
    }
    shown
}
