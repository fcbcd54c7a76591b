//! `/v1/customers/additional-information-fields`, and what a customer has in them.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::people::Text;
use crate::refusal::Refusal;
use crate::world::additional_information::{AdditionalInformation, Field, FieldKind};

/// What a customer is to have in a field.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Assignment {
    additional_information_field_id: i64,
    value: String,
}

/// Lists the studio's fields.
pub(super) fn list(call: &Call<'_>) -> Value {
    let world = call.world();
    world
        .additional_information
        .fields
        .iter()
        .map(show)
        .collect()
}

/// Replaces all that the customer has in the fields.
pub(super) fn set(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Vec<Assignment> = call.read()?;
    let world = call.world();
    let person = call.customer()?;
    let assigned = check(&world.additional_information, &wanted, "")?;
    let shown: Value = assigned
        .iter()
        .map(|(id, value)| json!({ "additionalInformationFieldId": id, "value": value }))
        .collect();
    call.studio()
        .edit_person(person.id, |it| it.additional_information = assigned);
    Ok(shown.into())
}

/// Refuses fields that there are not, given twice, or given what they do not take.
pub(super) fn check(
    known: &AdditionalInformation,
    wanted: &[Assignment],
    at: &str,
) -> Result<Vec<(i64, Text)>, Refusal> {
    let mut assigned: Vec<(i64, Text)> = Vec::with_capacity(wanted.len());
    for (index, assignment) in wanted.iter().enumerate() {
        let id = assignment.additional_information_field_id;
        let id_at = format!("{at}[{index}].additionalInformationFieldId");
        let field = known.find(id).ok_or_else(|| unknown(&id_at))?;
        if assigned.iter().any(|(other, _)| *other == id) {
            return Err(Refusal::prose(id_at, Rule::Doubles));
        }
        if !field.takes(&assignment.value) {
            return Err(unfit(&format!("{at}[{index}].value")));
        }
        assigned.push((id, assignment.value.clone().into()));
    }
    Ok(assigned)
}

fn show(field: &Field) -> Value {
    let mut shown = json!({
        "id": field.id,
        "name": field.name,
        "type": field.kind.as_str(),
    });
    if let Some(abbreviation) = &field.abbreviation {
        shown["abbreviation"] = abbreviation.as_str().into();
    }
    if let FieldKind::List(items) = &field.kind {
        let items = items.iter();
        shown["listItems"] = items
            .map(|(id, name)| json!({ "id": id, "name": name }))
            .collect();
    }
    shown
}

fn unknown(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.additional-information.field",
        at,
        [
            "The studio has no such field.",
            "Das Studio hat kein solches Feld.",
            "Studio nie ma takiego pola.",
        ],
    )
}

fn unfit(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.additional-information.value",
        at,
        [
            "The field does not take this value.",
            "Das Feld nimmt diesen Wert nicht an.",
            "Pole nie przyjmuje tej wartości.",
        ],
    )
}
