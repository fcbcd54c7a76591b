//! The contract, as a reader of the document would know it.
//!
//! **Invariant:** shares no code with the sandbox's own reading, so that one cannot excuse the other.

use std::sync::OnceLock;

use serde_json::Value;

/// An operation.
pub(crate) struct Described {
    pub(crate) id: String,
    pub(crate) tag: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// Schema of what a success answers; null where that is nothing.
    pub(crate) answer: Value,
}

pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) in_path: bool,
    pub(crate) required: bool,
    pub(crate) schema: Value,
}

pub(crate) enum Body {
    Json(Value),
    /// Name, schema, allowed types and whether it is required, of each part.
    Form(Vec<(String, Value, Vec<String>, bool)>),
}

pub(crate) struct Contract {
    document: Value,
    pub(crate) operations: Vec<Described>,
}

impl Contract {
    /// The schema itself, wherever it stands, and its name if it has one.
    pub(crate) fn resolve<'a>(&'a self, schema: &'a Value) -> (&'a Value, Option<&'a str>) {
        match schema["$ref"].as_str() {
            Some(reference) => {
                let name = reference.rsplit('/').next().unwrap_or_default();
                (&self.document["components"]["schemas"][name], Some(name))
            }
            None => (schema, None),
        }
    }
}

pub(crate) fn contract() -> &'static Contract {
    static CONTRACT: OnceLock<Contract> = OnceLock::new();
    CONTRACT.get_or_init(|| {
        let document: Value = serde_json::from_str(include_str!("../../../contract.json"))
            .expect("the contract is JSON");
        let mut operations = Vec::new();
        for (path, methods) in document["paths"].as_object().expect("paths") {
            for (method, described) in methods.as_object().expect("methods") {
                operations.push(operation(path, method, described));
            }
        }
        Contract {
            document,
            operations,
        }
    })
}

fn operation(path: &str, method: &str, described: &Value) -> Described {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let parameters = described["parameters"].as_array().into_iter().flatten();
    let content = &described["requestBody"]["content"];
    let body = match (
        content.get("application/json"),
        content.get("multipart/form-data"),
    ) {
        (Some(json), _) => Some(Body::Json(json["schema"].clone())),
        (None, Some(form)) => Some(Body::Form(parts(form))),
        (None, None) => None,
    };
    Described {
        id: text(&described["operationId"]),
        tag: text(&described["tags"][0]),
        method: method.to_owned(),
        path: path.to_owned(),
        parameters: parameters
            .map(|it| Parameter {
                name: text(&it["name"]),
                in_path: it["in"] == "path",
                required: it["required"] == true,
                schema: it["schema"].clone(),
            })
            .collect(),
        body,
        answer: described["responses"]["200"]["content"]["application/json"]["schema"].clone(),
    }
}

fn parts(form: &Value) -> Vec<(String, Value, Vec<String>, bool)> {
    let required = form["schema"]["required"].as_array();
    form["schema"]["properties"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, schema)| {
            let types = form["encoding"][name]["contentType"]
                .as_str()
                .unwrap_or("application/octet-stream");
            let types = types.split(',').map(|it| it.trim().to_owned()).collect();
            let must = required.is_some_and(|it| it.iter().any(|it| it == name));
            (name.clone(), schema.clone(), types, must)
        })
        .collect()
}
