//! Bodies: what the contract requires, with values that make sense.

use serde_json::{Map, Value, json};

use crate::contract;
use crate::given::Given;
use crate::wanted::wanted;

/// The body of a call.
pub(crate) fn of(given: &Given<'_>) -> Value {
    let wanted = wanted(given);
    match contract::body(given.operation) {
        Some(schema) => filled(given, schema, "", Some(wanted)),
        None => wanted,
    }
}

/// A value for `schema`: what is `wanted` there, and beside it what the contract requires and what is
/// known for this very operation.
fn filled(given: &Given<'_>, schema: &'static Value, name: &str, wanted: Option<Value>) -> Value {
    let schema = contract::resolved(schema);
    match (schema["type"].as_str(), wanted) {
        (Some("array"), Some(Value::Array(items))) => items
            .into_iter()
            .map(|item| filled(given, &schema["items"], name, Some(item)))
            .collect(),
        (Some("array"), None) => json!([]),
        (_, wanted @ (None | Some(Value::Object(_)))) if schema["properties"].is_object() => {
            object(given, schema, wanted.unwrap_or_default())
        }
        (_, Some(wanted)) => wanted,
        (kind, None) => leaf(given, schema, name, kind.unwrap_or_default()),
    }
}

fn object(given: &Given<'_>, schema: &'static Value, mut wanted: Value) -> Value {
    let required = schema["required"].as_array().map_or(&[][..], Vec::as_slice);
    let properties = schema["properties"].as_object();
    let mut object = Map::new();
    for (name, property) in properties.into_iter().flatten() {
        let part = wanted.get_mut(name).map(Value::take);
        let part = part.filter(|part| !part.is_null());
        let own = given.known.own(given.operation, name).is_some();
        if part.is_some() || own || required.iter().any(|it| it == name) {
            object.insert(name.clone(), filled(given, property, name, part));
        }
    }
    object.into()
}

/// A single value: known, fitting to its name, or at least of its type.
fn leaf(given: &Given<'_>, schema: &Value, name: &str, kind: &str) -> Value {
    if let Some(known) = given.find(name) {
        return known;
    }
    if let Some(value) = given.values.of(given.operation, name) {
        return value;
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    // Numbers and times without a name that says more are those of things and offers: nobody has told us
    // this one.
    match (kind, schema["format"].as_str()) {
        ("boolean", _) => return json!(false),
        ("string", None) => return json!("Studiodesk"),
        _ => given.make_up(name),
    }
    match (kind, schema["format"].as_str()) {
        ("string", Some("date")) => json!(given.values.next_month()),
        ("string", Some(_)) => json!(given.values.moment(name)),
        _ => json!(1),
    }
}
