//! JSON that fits a schema: everything it may have, or only what it must.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::{Method, Operation};

/// How much of a schema a sample has.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Extent {
    Full,
    Required,
}

/// A value that no enum of the contract has.
pub(super) const UNLISTED: &str = "SOMETHING_OF_TOMORROW";

/// The contract as JSON.
pub(super) struct Contract(Value);

impl Contract {
    pub(super) fn read() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../sandbox/contract.json");
        Self(serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
    }

    pub(super) fn operation(&self, operation: &Operation) -> &Value {
        let method = match operation.method {
            Method::Head => "head",
            Method::Get => "get",
            Method::Post => "post",
            Method::Put => "put",
            Method::Delete => "delete",
        };
        &self.0["paths"][operation.path][method]
    }

    /// The schema of what a success answers.
    pub(super) fn answer<'a>(&self, operation: &'a Value) -> Option<&'a Value> {
        operation["responses"]["200"]["content"]
            .get("application/json")
            .map(|content| &content["schema"])
    }

    /// The schemas of the JSON that is sent, as the body or as the part `data`.
    pub(super) fn bodies<'a>(&self, operation: &'a Value) -> Vec<&'a Value> {
        let content = &operation["requestBody"]["content"];
        let json = content.get("application/json").map(|it| &it["schema"]);
        let part = content["multipart/form-data"]["schema"]["properties"].get("data");
        json.into_iter().chain(part).collect()
    }

    /// Every value of every enum.
    pub(super) fn values(&self) -> BTreeSet<String> {
        fn collect(value: &Value, into: &mut BTreeSet<String>) {
            if let Some(values) = value["enum"].as_array() {
                into.extend(values.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            match value {
                Value::Object(fields) => fields.values().for_each(|it| collect(it, into)),
                Value::Array(items) => items.iter().for_each(|it| collect(it, into)),
                _ => {}
            }
        }
        let mut values = BTreeSet::new();
        collect(&self.0["components"]["schemas"], &mut values);
        values
    }

    pub(super) fn sample(&self, schema: &Value, extent: Extent) -> Value {
        self.made(schema, extent, &mut Vec::new())
    }

    fn made(&self, schema: &Value, extent: Extent, within: &mut Vec<String>) -> Value {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.rsplit('/').next().unwrap_or_default().to_owned();
            if within.contains(&name) {
                return json!({});
            }
            within.push(name.clone());
            let made = self.made(&self.0["components"]["schemas"][&name], extent, within);
            within.pop();
            return made;
        }
        if let Some(value) = schema["enum"].get(0) {
            return value.clone();
        }
        match schema["type"].as_str() {
            Some("string") => match schema["format"].as_str() {
                Some("date") => json!("2024-02-29"),
                Some("local-time") => json!("06:30:00"),
                Some("local-date-time") => json!("2025-09-21T00:00:00"),
                Some("zoned-date-time") => json!("2022-06-22T08:00:00.000+02:00[Europe/Berlin]"),
                Some("date-time") => json!("2022-06-22T08:00:00+02:00"),
                _ => json!("Grüße, \"Žofie\""),
            },
            // Beyond what a double can hold.
            Some("integer") if schema["format"] == "int64" => json!(9_007_199_254_740_993_i64),
            Some("integer") => json!(2),
            Some("number") => json!(39.95),
            Some("boolean") => json!(true),
            Some("array") => json!([self.made(&schema["items"], extent, within)]),
            _ => self.object(schema, extent, within),
        }
    }

    fn object(&self, schema: &Value, extent: Extent, within: &mut Vec<String>) -> Value {
        let required: Vec<_> = schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .collect();
        let properties = schema["properties"].as_object();
        let mut object = Map::new();
        for (name, property) in properties.into_iter().flatten() {
            if extent == Extent::Full || required.iter().any(|it| *it == name) {
                object.insert(name.clone(), self.made(property, extent, within));
            }
        }
        if extent == Extent::Full && schema["additionalProperties"] == true {
            object.insert("notDescribed".to_owned(), json!({"deep": [1, 2.5]}));
        }
        object.into()
    }
}

/// Puts an unknown field into every object, and an unknown value wherever one of `values` stands.
pub(super) fn add_the_unknown(value: &mut Value, values: &BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for field in fields.values_mut() {
                add_the_unknown(field, values);
            }
            fields.insert("fieldOfTomorrow".to_owned(), json!({"a": [null]}));
        }
        Value::Array(items) => items.iter_mut().for_each(|it| add_the_unknown(it, values)),
        Value::String(text) if values.contains(text) => *text = UNLISTED.to_owned(),
        _ => {}
    }
}
