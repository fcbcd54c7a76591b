//! `/v1/customers/{customerId}/benefits`, and their use.

use serde_json::{Value, json};

use super::by;
use crate::answer::Answer;
use crate::call::Call;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::benefits::{BENEFITS, Benefit};

pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    Ok(of(call, &person))
}

pub(super) fn list_by_card(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = by::find(call, call.studio())?;
    Ok(of(call, &person))
}

/// Uses a benefit once.
pub(super) fn spend(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let person = call.customer()?;
    let key = call.text("benefitKey").unwrap_or_default();
    spend_key(call, &mut world, &person, key, "benefitKey")?;
    Ok(Answer::Empty)
}

/// Uses the benefit with that key once, or refuses it.
pub(super) fn spend_key(
    call: &Call<'_>,
    world: &mut World,
    person: &Person,
    key: &str,
    at: &str,
) -> Result<(), Refusal> {
    let benefit = Benefit::find(key).ok_or_else(|| {
        Refusal::rule(
            "sandbox.benefit.unknown",
            at,
            [
                "There is no such benefit.",
                "Diesen Vorteil gibt es nicht.",
                "Nie ma takiej korzyści.",
            ],
        )
    })?;
    let today = call.today();
    if !benefit.is_included(&world.contracts.view(person), person, today) {
        return Err(Refusal::rule(
            "sandbox.benefit.excluded",
            at,
            [
                "No running contract of the customer includes it.",
                "Kein laufender Vertrag des Kunden enthält ihn.",
                "Żadna trwająca umowa klienta jej nie obejmuje.",
            ],
        ));
    }
    if !world.benefits.of(person).spend(benefit, today) {
        return Err(Refusal::rule(
            "sandbox.benefit.exhausted",
            at,
            [
                "It is used up for this month.",
                "Er ist für diesen Monat aufgebraucht.",
                "W tym miesiącu jest już wykorzystana.",
            ],
        ));
    }
    Ok(())
}

/// All benefits, or those that are asked for, and whether the customer could use them now. A key
/// that the studio does not have is one that nobody can use.
fn of(call: &Call<'_>, person: &Person) -> Answer {
    let world = call.world();
    let today = call.today();
    let (contracts, uses) = (world.contracts.view(person), world.benefits.view(person));
    let usable = |key: &str| {
        Benefit::find(key).is_some_and(|it| {
            it.is_included(&contracts, person, today) && uses.remaining(it, today) != Some(0)
        })
    };
    let mut keys = call.texts("key");
    if keys.is_empty() {
        keys = BENEFITS.iter().map(|it| it.key).collect();
    }
    let shown = keys
        .into_iter()
        .map(|key| json!({ "key": key, "valid": usable(key) }));
    shown.collect::<Value>().into()
}
