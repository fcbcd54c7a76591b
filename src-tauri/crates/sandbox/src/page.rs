//! Slices of a list, in the two styles of the contract.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::refusal::Refusal;

/// The slice behind the last id of the one before. `items` come by ascending id.
pub(crate) fn by_id<T>(
    call: &Call<'_>,
    items: impl IntoIterator<Item = T>,
    id_of: impl Fn(&T) -> i64,
    show: impl FnMut(T) -> Value,
) -> Result<Answer, Refusal> {
    let after = offset(call)?.unwrap_or_default();
    let mut behind = items.into_iter().skip_while(|it| id_of(it) <= after);
    let slice: Vec<_> = behind.by_ref().take(call.slice_size()).collect();
    let last = slice.last().map_or(after, &id_of);
    Ok(page(slice, last, behind.next().is_some(), show))
}

/// The slice behind as many items as were read so far.
pub(crate) fn by_count<T>(
    call: &Call<'_>,
    items: impl IntoIterator<Item = T>,
    show: impl FnMut(T) -> Value,
) -> Result<Answer, Refusal> {
    let read = offset(call)?.unwrap_or_default();
    let skipped = usize::try_from(read).map_err(|_| unreadable())?;
    let mut behind = items.into_iter().skip(skipped);
    let slice: Vec<_> = behind.by_ref().take(call.slice_size()).collect();
    let next = read.saturating_add(i64::try_from(slice.len()).unwrap_or_default());
    Ok(page(slice, next, behind.next().is_some(), show))
}

/// The number that the request gives as its offset.
pub(crate) fn offset(call: &Call<'_>) -> Result<Option<i64>, Refusal> {
    let text = call.text("offset");
    text.map(|it| it.parse().map_err(|_| unreadable()))
        .transpose()
}

fn unreadable() -> Refusal {
    Refusal::prose("offset", Rule::Type("integer"))
}

fn page<T>(slice: Vec<T>, offset: i64, has_next: bool, show: impl FnMut(T) -> Value) -> Answer {
    let result: Vec<Value> = slice.into_iter().map(show).collect();
    Answer::Json(json!({
        "result": result,
        "offset": offset.to_string(),
        "hasNext": has_next,
    }))
}
