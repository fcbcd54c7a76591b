//! The part of JSON Schema that the contract uses.
//!
//! **Invariant:** a keyword that constrains a value is either here or absent from the contract; a
//! test reads every schema and fails on one that would be ignored.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The shape of a value.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Schema {
    #[serde(rename = "$ref")]
    reference: Option<String>,
    #[serde(rename = "type")]
    pub(crate) kind: Option<Kind>,
    pub(crate) format: Option<String>,
    #[serde(rename = "enum", default)]
    pub(crate) allowed: Vec<String>,
    pub(crate) properties: Option<BTreeMap<String, Schema>>,
    #[serde(default)]
    pub(crate) required: Vec<String>,
    #[serde(default)]
    pub(crate) additional_properties: bool,
    pub(crate) items: Option<Box<Schema>>,
    pub(crate) minimum: Option<i64>,
    pub(crate) maximum: Option<i64>,
    pub(crate) min_items: Option<usize>,
    pub(crate) max_items: Option<usize>,
    #[serde(default)]
    pub(crate) unique_items: bool,
}

/// JSON types, as the contract names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Array => "array",
            Self::String => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
        }
    }
}

impl Schema {
    /// Follows `$ref` to the shared schema it names.
    pub(crate) fn resolve<'a>(&'a self, shared: &'a BTreeMap<String, Schema>) -> &'a Schema {
        let target = self
            .reference
            .as_deref()
            .and_then(|it| it.strip_prefix("#/components/schemas/"))
            .and_then(|name| shared.get(name));
        match target {
            Some(target) => target.resolve(shared),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    const UNDERSTOOD: &[&str] = &[
        "$ref",
        "type",
        "format",
        "enum",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "uniqueItems",
    ];
    const SAYING_NOTHING_ABOUT_VALUES: &[&str] = &["example", "default", "deprecated"];

    fn collect(schema: &Value, into: &mut BTreeSet<String>) {
        let Some(schema) = schema.as_object() else {
            return;
        };
        into.extend(schema.keys().cloned());
        if let Some(child) = schema.get("properties").and_then(Value::as_object) {
            child.values().for_each(|it| collect(it, into));
        }
        if let Some(items) = schema.get("items") {
            collect(items, into);
        }
    }

    #[test]
    fn no_keyword_of_the_contract_is_ignored() {
        let document: Value = serde_json::from_str(include_str!("../../contract.json")).unwrap();
        let mut used = BTreeSet::new();

        for schema in document["components"]["schemas"]
            .as_object()
            .unwrap()
            .values()
        {
            collect(schema, &mut used);
        }
        for path in document["paths"].as_object().unwrap().values() {
            for operation in path.as_object().unwrap().values() {
                for parameter in operation["parameters"].as_array().into_iter().flatten() {
                    collect(&parameter["schema"], &mut used);
                }
            }
        }

        used.retain(|it| {
            !UNDERSTOOD.contains(&it.as_str())
                && !SAYING_NOTHING_ABOUT_VALUES.contains(&it.as_str())
                && !it.starts_with("x-")
        });
        assert_eq!(used, BTreeSet::new());
    }
}
