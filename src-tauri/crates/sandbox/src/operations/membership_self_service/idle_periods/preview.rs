//! What a change of an idle period would lead to; changes nothing.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::check::{self, Wish};
use super::status::Status;
use super::{Case, change, charges};
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::idle_periods::{Details, Plan, Request, suppose};

/// `/v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}/preview`
pub(in super::super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wish: Wish = call.read()?;
    let mut world = call.world();
    let case = Case::of(call, &mut world)?;
    let id = call.id("idlePeriodId");
    if case.waits(id) {
        return Ok(status(Status::PendingVerification).into());
    }
    let known = change::known(call, &case)?;
    let granted = match check::update(&case, &wish, known) {
        Ok(granted) => granted,
        Err(broken) => return Ok(status(broken).into()),
    };
    let charge = case.charge(granted.start, granted.end, granted.unlimited, Some(id));
    let plan = Plan {
        start: granted.start,
        end: granted.end,
        unlimited: granted.unlimited,
        details: Details {
            charge,
            ..known.plan.details.clone()
        },
    };
    let mut shown = status(Status::Updatable);
    let end: Date = case.end_with(&plan, Some(id));
    shown["previewEndDate"] = end.to_string().into();
    shown["previewCharges"] = charges::of(&case, &plan);
    let request = Request {
        contract: case.contract.id,
        changes: Some(id),
        plan,
    };
    let balance = suppose(&mut world, &case.person, request, |world, person| {
        world.ledger(person, call.today()).balance()
    });
    shown["accountBalanceAfterUpdate"] = balance.to_wire();
    Ok(shown.into())
}

fn status(status: Status) -> Value {
    json!({ "validationStatus": status.as_str() })
}
