//! `/v1/customers` and `/v1/customers/{customerId}`

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::people::Status;
use crate::refusal::Refusal;

/// Lists members, or prospects when asked for; former members are never listed.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    // Older clients send the offset under another name.
    let after = page::offset(call)?.or_else(|| call.integer("lastOffsetId"));
    let status = match call.text("customerStatus") {
        Some("PROSPECT") => Status::Prospect,
        _ => Status::Member,
    };

    let people = call.studio().people();
    let mut matching = people.after(after.unwrap_or(i64::MIN), status);
    let slice: Vec<_> = matching.by_ref().take(call.slice_size()).collect();
    let has_next = matching.next().is_some();
    let last = slice.last().map(|it| it.id).or(after).unwrap_or_default();
    let result = slice.into_iter().map(|it| call.show_customer(it));
    let result: Vec<Value> = result.collect();
    Ok(json!({ "result": result, "offset": last.to_string(), "hasNext": has_next }).into())
}

/// Gets one customer, whatever their status.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    Ok(call.show_customer(&person).into())
}
