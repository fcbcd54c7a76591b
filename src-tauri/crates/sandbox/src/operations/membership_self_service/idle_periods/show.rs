//! Idle periods of a contract, and requests for them.

use serde_json::{Value, json};

use super::Case;
use super::config::{show_fee, show_reason, units};
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{FIFTEEN_MINUTES, FileKind};
use crate::world::World;
use crate::world::idle_periods::{Fee, Idle, Request};

/// The contract's periods. A change that waits for the studio's word stands in for what it changes,
/// so that no two in the list overlap.
pub(in super::super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let case = Case::of(call, &mut world)?;
    let waits = case.pending.as_ref();
    let changed = waits.and_then(|(_, it)| it.changes);
    let accepted = case.others(changed);
    let mut all: Vec<Idle> = accepted.cloned().collect();
    all.extend(waits.map(waiting));
    all.sort_by_key(|it| it.plan.start);
    let shown = |past: bool| -> Value {
        let own = all.iter().filter(|it| (it.plan.end < case.today) == past);
        own.map(|it| show(call, &world, &case, it)).collect()
    };
    Ok(json!({
        "pastIdlePeriods": shown(true),
        "currentAndUpcomingIdlePeriods": shown(false),
    })
    .into())
}

/// One period, or what waits, by its number.
pub(in super::super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let case = Case::of(call, &mut world)?;
    let id = call.id("idlePeriodId");
    let pending = case.pending.as_ref().filter(|it| it.0 == id);
    let found = case.find(id).cloned().or_else(|| pending.map(waiting));
    let found = found.ok_or_else(|| Refusal::unknown("idle period"))?;
    Ok(show(call, &world, &case, &found).into())
}

fn waiting((id, request): &(i64, Request)) -> Idle {
    Idle {
        id: *id,
        accepted: false,
        plan: request.plan.clone(),
    }
}

/// The contract's `IdlePeriod`.
pub(super) fn show(call: &Call<'_>, world: &World, case: &Case, idle: &Idle) -> Value {
    let (rules, contract) = (case.rules, &case.contract);
    let plan = &idle.plan;
    let charge = plan.details.charge;
    let reason = world.idle_periods.reasons().nth(plan.details.reason);
    let free_days = match charge.free_terms {
        0 => 0,
        terms => (rules.end(plan.start, terms).min(plan.end) - plan.start).get_days() + 1,
    };
    let mut fee = json!({ "idlePeriodFeeCalculationType": fee_type(rules.fee) });
    match rules.fee {
        Fee::None => {}
        Fee::Absolute(sum) => fee["idlePeriodFeeCalculationAmount"] = sum.to_wire(),
        Fee::PerTerm(sum) => {
            fee["idlePeriodFeeCalculationAmount"] = sum.to_wire();
            fee["idlePeriodFeeCalculationTerm"] = units(rules, 1);
        }
        Fee::Relative(percent) => fee["idlePeriodFeeCalculationPercentage"] = percent.into(),
    }
    // Nobody knows yet what a period without an end will cost, when it costs more each unit.
    if !(plan.unlimited && rules.recurs()) {
        fee["idlePeriodTotalAmount"] = charge.fee.to_wire();
    }
    let mut shown = json!({
        "id": idle.id,
        "startDate": plan.start.to_string(),
        "endDate": plan.end.to_string(),
        "fee": charge.fee.to_wire(),
        "state": if idle.accepted { "ACCEPTED" } else { "PENDING_VERIFICATION" },
        "unlimited": plan.unlimited,
        "idlePeriodFeeCalculationConfig": show_fee(rules, contract),
        "idlePeriodFee": fee,
        "usedFreeTermsInDays": free_days,
    });
    if let Some(reason) = reason {
        shown["reason"] = reason.name.into();
        shown["idlePeriodReason"] = show_reason(reason);
    }
    if let Some(document) = &plan.details.document {
        let kind = FileKind::IdlePeriodDocument;
        shown["documentUrl"] = call.signed_url(kind, document.id, FIFTEEN_MINUTES).into();
    }
    shown
}

fn fee_type(fee: Fee) -> &'static str {
    match fee {
        Fee::None => "NONE",
        Fee::Absolute(_) => "ABSOLUTE",
        Fee::Relative(_) => "RELATIVE",
        Fee::PerTerm(_) => "TERM_BASED",
    }
}
