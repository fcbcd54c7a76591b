//! What the contract says of the bodies.

use std::sync::LazyLock;

use serde_json::Value;

static CONTRACT: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../sandbox/contract.json"
    ));
    serde_json::from_str(text).unwrap_or_default()
});

/// The schema of the JSON that an operation sends, as its body or as the part `data`.
pub(crate) fn body(operation: &str) -> Option<&'static Value> {
    let content = CONTRACT["paths"]
        .as_object()?
        .values()
        .filter_map(Value::as_object)
        .flat_map(|methods| methods.values())
        .find(|it| it["operationId"] == operation)?
        .pointer("/requestBody/content")?;
    let json = content.pointer("/application~1json/schema");
    json.or_else(|| content.pointer("/multipart~1form-data/schema/properties/data"))
        .map(resolved)
}

/// The schema itself, where `schema` only says its name.
pub(crate) fn resolved(schema: &'static Value) -> &'static Value {
    schema["$ref"]
        .as_str()
        .and_then(|reference| CONTRACT.pointer(reference.strip_prefix('#')?))
        .map_or(schema, resolved)
}
