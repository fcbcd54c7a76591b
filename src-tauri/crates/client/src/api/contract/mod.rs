//! What the client reads and writes, held against the contract, operation by operation.
//!
//! **Invariant:** the samples are made from the contract alone, and not from the client's types.

mod arbitrary;
mod same;
mod sample;

use serde_json::Value;

use self::same::lost;
use self::sample::{Contract, Extent};
use super::codecs;
use crate::OPERATIONS;

/// Reads `sample` as `operation` does and writes it again; says what got lost or was not read.
fn through(
    operation: &str,
    sample: &Value,
    codec: fn(&str, &str) -> Option<serde_json::Result<Value>>,
) -> Vec<String> {
    match codec(operation, &sample.to_string()) {
        None => vec![format!("{operation}: nothing reads this")],
        Some(Err(error)) => vec![format!("{operation}: {error} in {sample}")],
        Some(Ok(again)) => lost(operation, sample, &again),
    }
}

fn all(extent: Extent) -> (u32, Vec<String>) {
    let contract = Contract::read();
    let mut held = 0;
    let mut problems = Vec::new();
    for operation in OPERATIONS {
        let described = contract.operation(operation);
        let before = problems.len();
        match contract.answer(described) {
            Some(schema) => {
                let sample = contract.sample(schema, extent);
                problems.extend(through(operation.id, &sample, codecs::answer));
            }
            None => {
                if codecs::answer(operation.id, "{}").is_some() {
                    problems.push(format!(
                        "{}: reads an answer that has no body",
                        operation.id
                    ));
                }
            }
        }
        for schema in contract.bodies(described) {
            let sample = contract.sample(schema, extent);
            problems.extend(through(operation.id, &sample, codecs::request));
        }
        held += u32::from(problems.len() == before);
    }
    (held, problems)
}

#[test]
fn a_full_answer_and_request_of_every_operation_lose_no_field() {
    let (held, problems) = all(Extent::Full);

    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert_eq!(held, 139);
}

#[test]
fn a_minimal_answer_and_request_of_every_operation_lose_no_field() {
    let (held, problems) = all(Extent::Required);

    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert_eq!(held, 139);
}

#[test]
fn an_answer_without_what_the_contract_requires_is_still_read() {
    let contract = Contract::read();

    for operation in OPERATIONS {
        let Some(schema) = contract.answer(contract.operation(operation)) else {
            continue;
        };
        let bare = match contract.sample(schema, Extent::Required) {
            Value::Array(_) => serde_json::json!([{}]),
            // Without these two a list would end early and look complete.
            Value::Object(whole) if whole.contains_key("hasNext") => {
                serde_json::json!({"result": [{}], "hasNext": false})
            }
            _ => serde_json::json!({}),
        };

        let read = codecs::answer(operation.id, &bare.to_string());

        assert!(read.unwrap().is_ok(), "{}", operation.id);
    }
}

#[test]
fn unknown_fields_and_values_cost_nothing() {
    let contract = Contract::read();

    for operation in OPERATIONS {
        let Some(schema) = contract.answer(contract.operation(operation)) else {
            continue;
        };
        let mut sample = contract.sample(schema, Extent::Full);
        sample::add_the_unknown(&mut sample, &contract.values());

        let again = codecs::answer(operation.id, &sample.to_string()).unwrap();

        let again = again.unwrap_or_else(|error| panic!("{}: {error}", operation.id));
        assert_eq!(
            again.to_string().contains(sample::UNLISTED),
            sample.to_string().contains(sample::UNLISTED),
            "{}",
            operation.id
        );
    }
}
