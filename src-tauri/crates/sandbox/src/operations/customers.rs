//! `/v1/customers` and `/v1/customers/{customerId}`

use serde_json::{Value, json};

use super::Call;
use crate::contract::{Rule, Violation};
use crate::people::Status;
use crate::refusal::Refusal;

const DEFAULT_SLICE: i64 = 100;

/// Lists members, or prospects when asked for; former members are never listed.
pub(super) fn list(call: &Call<'_>) -> Result<Value, Refusal> {
    let after = offset(call)?;
    let size = call
        .arguments
        .integer("sliceSize")
        .unwrap_or(DEFAULT_SLICE)
        .try_into()
        .unwrap_or_default();
    let status = match call.arguments.text("customerStatus") {
        Some("PROSPECT") => Status::Prospect,
        _ => Status::Member,
    };

    let people = call.state.people();
    let mut matching = people.after(after.unwrap_or(i64::MIN), status);
    let slice: Vec<_> = matching.by_ref().take(size).collect();
    let has_next = matching.next().is_some();
    let last = slice.last().map(|it| it.id).or(after).unwrap_or_default();
    let result: Vec<_> = slice.into_iter().map(|it| call.customer(it)).collect();
    Ok(json!({ "result": result, "offset": last.to_string(), "hasNext": has_next }))
}

/// Gets one customer, whatever their status.
pub(super) fn get(call: &Call<'_>) -> Result<Value, Refusal> {
    let id = call.arguments.integer("customerId").unwrap_or_default();
    let people = call.state.people();
    let person = people.find(id).ok_or(Refusal::NobodyFound)?;
    Ok(call.customer(person))
}

/// The number after which the slice starts: `offset`, or `lastOffsetId` as older clients send it.
fn offset(call: &Call<'_>) -> Result<Option<i64>, Violation> {
    match call.arguments.text("offset") {
        Some(text) => match text.parse() {
            Ok(id) => Ok(Some(id)),
            Err(_) => Err(Violation::new("offset", Rule::Type("integer"))),
        },
        None => Ok(call.arguments.integer("lastOffsetId")),
    }
}
