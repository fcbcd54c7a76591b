//! `POST /v1/debt-collection/update`
//!
//! Everything is looked at before anything is done: an update is taken as a whole or not at all.

mod apply;
mod closure;
mod read;

use sha2::{Digest, Sha256};

use self::read::{CaseUpdate, DebtorUpdate, Request};
use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::refusal::Refusal;
use crate::storage::hex;
use crate::world::uuid;

pub(super) fn update(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request: Request = call.read()?;
    if !uuid::is_one(&request.request_id) {
        return Err(Refusal::prose("requestId", Rule::Format("uuid".to_owned())));
    }
    let mut world = call.world();
    let text = call
        .body
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let digest = hex(&Sha256::digest(text.as_bytes()));
    match world.debt_collection.requests.get(&request.request_id) {
        // Sent again because its answer got lost.
        Some(known) if *known == digest => return Ok(Answer::Empty),
        Some(_) => {
            return Err(Refusal::conflict(
                "sandbox.request.repeated",
                [
                    "Another update has this number.",
                    "Eine andere Meldung hat diese Nummer.",
                    "Inna aktualizacja ma ten numer.",
                ],
            ));
        }
        None => {}
    }
    let mut plans = Vec::new();
    for (place, debtor) in request.debtors.iter().enumerate() {
        let at = format!("debtors[{place}]");
        let is_double = |other: &DebtorUpdate| other.debtor_id == debtor.debtor_id;
        if request.debtors[..place].iter().any(is_double) {
            return Err(Refusal::prose(format!("{at}.debtorId"), Rule::Doubles));
        }
        plans.push(apply::plan(call, &world, debtor, &at)?);
    }
    for plan in plans {
        plan.carry_out(&mut world, call.today());
    }
    world
        .debt_collection
        .requests
        .insert(request.request_id, digest);
    Ok(Answer::Empty)
}
