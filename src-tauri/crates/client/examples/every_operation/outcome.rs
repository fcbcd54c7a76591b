//! What came of one call.

use serde::Serialize;
use serde_json::{Value, json};
use studiodesk_client::{Error, Page, Result};

/// What came of one call.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// Answered, and read by the client; the answer as the client would write it.
    Answered(Value),
    /// The client's error.
    Failed(Error),
    /// The body that was made is none of the client's.
    Unwritable(String),
}

/// The outcome of a call that answers one thing, or nothing.
pub(crate) fn answered<T: Serialize>(result: Result<T>) -> Outcome {
    match result {
        Ok(answer) => Outcome::Answered(serde_json::to_value(answer).unwrap_or_default()),
        Err(error) => Outcome::Failed(error),
    }
}

/// The outcome of a call that answers a slice of a list. A row that could not be read is no success.
pub(crate) fn listed<T: Serialize>(result: Result<Page<T>>) -> Outcome {
    answered(result.map(|page| json!({ "result": page.items, "skipped": page.skipped })))
}
