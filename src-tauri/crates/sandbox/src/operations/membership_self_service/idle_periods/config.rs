//! What a contract allows of idle periods, and how much of it is left.

use serde_json::{Value, json};

use super::Case;
use crate::answer::Answer;
use crate::call::Call;
use crate::period::Period;
use crate::refusal::Refusal;
use crate::world::amendments::Mode;
use crate::world::contracts::Contract;
use crate::world::idle_periods::{Fee, Reason, Reference, Rules};

/// `/v1/memberships/{contractId}/self-service/idle-periods/config`
pub(in super::super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let Case {
        contract,
        rules,
        mode,
        today,
        ..
    } = Case::of(call, &mut world)?;
    // For a contract that cannot rest, nothing can be changed.
    let open = rules.offered && contract.is_active(today);
    let mode = if open { mode } else { Mode::Read };
    let reasons: Value = world.idle_periods.reasons().map(show_reason).collect();
    let mut shown = json!({
        "temporalUnit": rules.unit.as_str(),
        "maxTerms": rules.max_terms,
        "firstPossibleStartDate": rules.first_start(today, &contract).to_string(),
        "nextPossibleStartDateOnly": rules.next_only,
        "idlePeriodFee": rules.price(1, &contract).to_wire(),
        "accessRefusal": rules.access_refusal,
        "idlePeriodReasons": reasons,
        "idlePeriodCreationStatus": mode.as_str(),
        "contractHasExtension": rules.extends,
        "referencePeriod": match rules.reference {
            Reference::CalendarYear => "CALENDAR_YEAR",
            Reference::ContractYear => "CONTRACT_YEAR",
        },
        "unlimitedAllowed": rules.unlimited,
        "freeTerms": units(rules, rules.free_terms),
        "dayBasedTermShorteningAllowed": rules.shorten_by_day,
        "idlePeriodFeeCalculationConfig": show_fee(rules, &contract),
    });
    if let Some(limit) = rules.per_reference {
        shown["maxTermPerReferencePeriod"] = limit.into();
    }
    Ok(shown.into())
}

/// What is left of the reference period that holds today.
pub(in super::super) fn remaining(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let case = Case::of(call, &mut world)?;
    let rules = case.rules;
    let (used, used_free) = case.used(case.today, None);
    let left = |limit: i32, used: i32| units(rules, (limit - used).max(0));
    let mut shown = json!({ "remainingFreeTerms": left(rules.free_terms, used_free) });
    if let Some(limit) = rules.per_reference {
        shown["remainingMaxTerms"] = left(limit, used);
    }
    Ok(shown.into())
}

/// The contract's `IdlePeriodReason`.
pub(super) fn show_reason(reason: Reason) -> Value {
    json!({
        "id": reason.id,
        "name": reason.name,
        "documentRequired": reason.document_required,
    })
}

/// The contract's `IdlePeriodFeeCalculationConfig`.
pub(super) fn show_fee(rules: &Rules, contract: &Contract) -> Value {
    let mut shown = json!({
        "idlePeriodAmount": rules.price(1, contract).to_wire(),
        "defaultTemporalUnit": rules.unit.as_str(),
        "recurringIdlePeriodCharges": rules.recurs(),
    });
    match rules.fee {
        Fee::PerTerm(sum) => shown["idlePeriodAmountPerTermUnit"] = sum.to_wire(),
        Fee::Relative(percent) => shown["dynamicIdlePeriodAmountPercentage"] = percent.into(),
        Fee::None | Fee::Absolute(_) => {}
    }
    shown
}

/// So many of the units that the rules count in.
pub(super) fn units(rules: &Rules, value: i32) -> Value {
    Period {
        value,
        unit: rules.unit,
    }
    .to_term()
}
