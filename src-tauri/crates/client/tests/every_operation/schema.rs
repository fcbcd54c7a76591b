//! Schemas of the contract: what fits them, and samples that do.
//!
//! **Invariant:** reads the contract by itself, so that neither the client's idea of it nor the sandbox's
//! can hide a mistake of the other.

use std::sync::LazyLock;

use jiff::civil::{Date, DateTime, Time};
use serde_json::{Map, Value, json};

/// The contract.
pub(crate) static CONTRACT: LazyLock<Value> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../sandbox/contract.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
});

fn resolved(schema: &Value) -> &Value {
    match schema["$ref"].as_str() {
        Some(reference) => resolved(CONTRACT.pointer(&reference[1..]).unwrap()),
        None => schema,
    }
}

/// The first place where `value` does not fit `schema`.
pub(crate) fn misfit(schema: &Value, value: &Value, at: &str) -> Option<String> {
    let schema = resolved(schema);
    let says = |what: &str| Some(format!("{at}: {what}: {value}"));
    if let Some(values) = schema["enum"].as_array() {
        return (!values.contains(value))
            .then(|| says("no value of the enum"))
            .flatten();
    }
    let fits = match (schema["type"].as_str(), value) {
        (Some("string"), Value::String(text)) => well_formed(schema, text),
        (Some("integer"), Value::Number(number)) => number.is_i64() && in_range(schema, value),
        (Some("number"), Value::Number(_)) => in_range(schema, value),
        (Some("boolean"), Value::Bool(_)) => true,
        (Some("array"), Value::Array(items)) => {
            let mut items = items.iter().enumerate();
            return items
                .find_map(|(n, item)| misfit(&schema["items"], item, &format!("{at}/{n}")));
        }
        (Some("object") | None, Value::Object(fields)) => return object(schema, fields, at),
        _ => false,
    };
    (!fits).then(|| says("of another kind")).flatten()
}

fn object(schema: &Value, fields: &Map<String, Value>, at: &str) -> Option<String> {
    let required = schema["required"].as_array().into_iter().flatten();
    let mut required = required.filter_map(Value::as_str);
    if let Some(missing) = required.find(|name| !fields.contains_key(*name)) {
        return Some(format!("{at}/{missing}: missing"));
    }
    fields.iter().find_map(|(name, value)| {
        let at = format!("{at}/{name}");
        match schema["properties"].get(name) {
            Some(property) => misfit(property, value, &at),
            None => Some(format!("{at}: unknown")),
        }
    })
}

fn in_range(schema: &Value, value: &Value) -> bool {
    let number = value.as_f64();
    schema["minimum"]
        .as_f64()
        .is_none_or(|least| number >= Some(least))
        && schema["maximum"]
            .as_f64()
            .is_none_or(|most| number <= Some(most))
}

fn well_formed(schema: &Value, text: &str) -> bool {
    match schema["format"].as_str() {
        Some("date") => text.parse::<Date>().is_ok() && text.len() == 10,
        Some("zoned-date-time") => text.parse::<jiff::Zoned>().is_ok(),
        Some("date-time") => text.parse::<jiff::Timestamp>().is_ok(),
        Some("local-date-time") => text.parse::<DateTime>().is_ok(),
        Some("local-time") => text.parse::<Time>().is_ok(),
        Some("uuid") => text.len() == 36 && text.matches('-').count() == 4,
        _ => !text.is_empty(),
    }
}

/// A value with everything that `schema` has.
pub(crate) fn sample(schema: &Value) -> Value {
    let schema = resolved(schema);
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("string"), Some("date")) => json!("2031-03-03"),
        (Some("string"), Some("zoned-date-time")) => {
            json!("2031-03-03T08:00:00.000+01:00[Europe/Berlin]")
        }
        (Some("string"), Some("date-time")) => json!("2031-03-03T08:00:00+01:00"),
        (Some("string"), Some("local-date-time")) => json!("2031-03-03T08:00:00"),
        (Some("string"), Some("local-time")) => json!("08:00:00"),
        (Some("string"), Some("uuid")) => json!("753ea8ec-c2ec-4761-824b-bc46eda3f644"),
        (Some("string"), _) => json!("sample"),
        (Some("integer"), Some("int64")) => json!(7_654_321),
        (Some("integer"), _) => json!(3),
        (Some("number"), _) => json!(12.5),
        (Some("boolean"), _) => json!(true),
        (Some("array"), _) => json!([sample(&schema["items"])]),
        _ => {
            let properties = schema["properties"].as_object().into_iter().flatten();
            properties
                .map(|(name, property)| (name.clone(), sample(property)))
                .collect::<Map<_, _>>()
                .into()
        }
    }
}
