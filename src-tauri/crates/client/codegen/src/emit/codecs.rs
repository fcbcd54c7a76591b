//! For the tests of the client: reading and writing again what an operation sends and answers.

use std::collections::BTreeSet;

use super::requests::import;
use super::types::uses;
use super::{Source, head};
use crate::contract::{Answer, Body, Kind};
use crate::names;

/// `src/api/codecs.rs`
pub(super) fn file(source: &Source<'_>) -> String {
    let mut imports = BTreeSet::from([
        "crate::slice::Slice".to_owned(),
        "serde::Serialize".to_owned(),
        "serde::de::DeserializeOwned".to_owned(),
        "serde_json::Value".to_owned(),
    ]);
    let mut answers = String::new();
    let mut requests = String::new();
    for operation in &source.contract.operations {
        if let Answer::Json(kind) = &operation.answer {
            import(source, kind, "-", &mut imports);
            answers += &format!(
                "\"{}\" => again::<{}>(json),\n",
                operation.id,
                answer(source, kind)
            );
        }
        let sent = match &operation.body {
            Some(Body::Json(kind)) => Some(kind.clone()),
            _ => names::multipart_data(&operation.id)
                .first()
                .map(|name| Kind::Schema((*name).to_owned())),
        };
        if let Some(kind) = sent {
            import(source, &kind, "-", &mut imports);
            requests += &format!(
                "\"{}\" => again::<{}>(json),\n",
                operation.id,
                source.rust(&kind)
            );
        }
    }
    let mut out = head("What is read of every operation, and written again.");
    if imports.remove("serde_json::{Map, Value}") {
        imports.remove("serde_json::Value");
        imports.insert("serde_json::{Map, Value}".to_owned());
    }
    out += &uses(&imports);
    out += &format!(
        "type Again = Option<serde_json::Result<Value>>;

/// The answer to `operation` as the client reads it; `None` if it reads nothing there.
pub(crate) fn answer(operation: &str, json: &str) -> Again {{
    Some(match operation {{ {answers} _ => return None }})
}}

/// The JSON that `operation` sends, as the client writes it; `None` if it sends none.
pub(crate) fn request(operation: &str, json: &str) -> Again {{
    Some(match operation {{ {requests} _ => return None }})
}}

fn again<T: DeserializeOwned + Serialize>(json: &str) -> serde_json::Result<Value> {{
    serde_json::to_value(serde_json::from_str::<T>(json)?)
}}
"
    );
    out
}

fn answer(source: &Source<'_>, kind: &Kind) -> String {
    match source.sliced(kind) {
        Some(rows) => format!("Slice<{}>", source.rust(rows)),
        None => source.rust(kind),
    }
}
