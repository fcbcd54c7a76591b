//! What is taken from each answer for the operations after it.

mod people;
mod places;
mod things;

use serde_json::Value;

use crate::known::Known;

/// Takes from the answer to `operation` what later operations ask for.
pub(crate) fn learn(operation: &str, answer: &Value, known: &mut Known) {
    people::learn(operation, answer, known);
    places::learn(operation, answer, known);
    things::learn(operation, answer, known);
}

/// What stands there; nothing where nothing does.
fn at(answer: &Value, pointer: &str) -> Value {
    answer.pointer(pointer).cloned().unwrap_or_default()
}

/// The rows of a list, or of a slice of one.
fn rows(answer: &Value) -> &[Value] {
    let rows = answer.as_array().or_else(|| answer["result"].as_array());
    rows.map_or(&[], Vec::as_slice)
}

/// The first row that is good enough, or else the first.
fn best(rows: &[Value], good: impl Fn(&Value) -> bool) -> Value {
    let best = rows.iter().find(|row| good(row)).or(rows.first());
    best.cloned().unwrap_or_default()
}

/// Keeps a value for each of these operations alone.
fn each(known: &mut Known, operations: &[&str], name: &str, value: &Value) {
    for operation in operations {
        known.put(&format!("{operation}.{name}"), value.clone());
    }
}
