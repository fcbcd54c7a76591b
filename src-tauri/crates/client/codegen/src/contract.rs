//! The contract, as far as Rust can be written from it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::{Problem, names};

/// Everything that is described.
pub(crate) struct Contract {
    pub(crate) operations: Vec<Operation>,
    /// By name in the contract.
    pub(crate) schemas: BTreeMap<String, Schema>,
}

/// One operation.
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) group: &'static str,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) scopes: Vec<String>,
    /// One of the scopes is enough.
    pub(crate) any_scope: bool,
    pub(crate) path_parameters: Vec<Parameter>,
    pub(crate) query: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    pub(crate) answer: Answer,
    /// Smallest and largest slice of a list that comes in slices.
    pub(crate) slices: Option<(i64, i64)>,
}

/// A value in the path or the query.
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
}

/// What is sent.
pub(crate) enum Body {
    Json(Kind),
    /// Written by hand: four operations, none like the other.
    Multipart,
}

/// What comes back.
pub(crate) enum Answer {
    Nothing,
    Json(Kind),
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Text,
    Integer,
    Id(&'static str),
    Decimal,
    Flag,
    Date,
    Time,
    DateTime,
    Moment,
    /// Text with these values.
    Enum(Vec<String>),
    Schema(String),
    List(Box<Kind>),
    /// An object that the contract does not describe.
    Object,
    /// An object that is described where it stands, by its fields.
    Inline(Vec<Property>),
}

/// A schema with a name.
pub(crate) struct Schema {
    pub(crate) name: String,
    pub(crate) shape: Shape,
    /// `shared`, or the only group that uses it.
    pub(crate) group: &'static str,
    pub(crate) sent: bool,
    pub(crate) received: bool,
    /// Has fields that the contract does not name.
    pub(crate) open: bool,
}

/// What a schema is.
pub(crate) enum Shape {
    Object(Vec<Property>),
    Enum(Vec<String>),
}

/// A field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    pub(crate) deprecated: bool,
}

impl Contract {
    /// Reads the file at `path`.
    pub(crate) fn read(path: &Path) -> Result<Self, Problem> {
        let json: Value = serde_json::from_slice(&std::fs::read(path)?)?;
        let mut operations = Vec::new();
        for (path, methods) in json["paths"].as_object().into_iter().flatten() {
            for (method, described) in methods.as_object().into_iter().flatten() {
                operations.push(operation(method, path, described)?);
            }
        }
        let schemas = schemas(&json, &operations)?;
        Ok(Self {
            operations,
            schemas,
        })
    }

    /// The operations of a group.
    pub(crate) fn of(&self, group: &str) -> impl Iterator<Item = &Operation> {
        self.operations.iter().filter(move |it| it.group == group)
    }
}

fn operation(method: &str, path: &str, described: &Value) -> Result<Operation, Problem> {
    let id = text(&described["operationId"]);
    let tag = text(&described["tags"][0]);
    let group = names::group(&tag).ok_or_else(|| format!("{id}: no group for the tag {tag}"))?;
    let mut path_parameters = Vec::new();
    let mut query = Vec::new();
    for parameter in described["parameters"].as_array().into_iter().flatten() {
        let name = text(&parameter["name"]);
        let kind = kind(&format!("{id}.{name}"), &name, &parameter["schema"])?;
        let there = match parameter["in"].as_str() {
            Some("path") => &mut path_parameters,
            _ => &mut query,
        };
        there.push(Parameter {
            name,
            kind,
            required: parameter["required"] == true,
        });
    }
    // The path says the order in which they are filled in.
    path_parameters.sort_by_key(|it| path.find(&format!("{{{}}}", it.name)));
    let content = &described["requestBody"]["content"];
    let body = if content.get("multipart/form-data").is_some() {
        Some(Body::Multipart)
    } else {
        match content.get("application/json") {
            Some(json) => Some(Body::Json(kind(&id, "body", &json["schema"])?)),
            None => None,
        }
    };
    let paging = &described["x-pagination"];
    let slices = paging["sliceSizeMin"]
        .as_i64()
        .zip(paging["sliceSizeMax"].as_i64());
    let answer = match described["responses"]["200"]["content"].get("application/json") {
        None => Answer::Nothing,
        Some(json) => Answer::Json(kind(&id, "answer", &json["schema"])?),
    };
    Ok(Operation {
        group,
        method: method.to_owned(),
        path: path.to_owned(),
        scopes: texts(&described["x-required-scopes"]),
        any_scope: described["x-required-scopes-match"] == "anyOf",
        path_parameters,
        query,
        body,
        answer,
        slices,
        id,
    })
}

fn schemas(json: &Value, operations: &[Operation]) -> Result<BTreeMap<String, Schema>, Problem> {
    let mut schemas = BTreeMap::new();
    for (name, described) in json["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten()
    {
        let shape = if described["enum"].is_array() {
            Shape::Enum(texts(&described["enum"]))
        } else {
            Shape::Object(properties(name, described)?)
        };
        schemas.insert(
            name.clone(),
            Schema {
                name: name.clone(),
                shape,
                group: "",
                sent: false,
                received: false,
                open: described["additionalProperties"] == true,
            },
        );
    }
    mark(&mut schemas, operations);
    // Whoever nobody asks for or answers with is no part of an operation: the error's own schemas.
    schemas.retain(|_, schema| schema.sent || schema.received);
    Ok(schemas)
}

/// Finds who uses which schema, and in which direction.
fn mark(schemas: &mut BTreeMap<String, Schema>, operations: &[Operation]) {
    let mut groups: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for operation in operations {
        let mut sent = BTreeSet::new();
        let mut received = BTreeSet::new();
        if let Some(Body::Json(kind)) = &operation.body {
            reach(kind, schemas, &mut sent);
        }
        for parameter in operation.query.iter().chain(&operation.path_parameters) {
            reach(&parameter.kind, schemas, &mut sent);
        }
        for part in names::multipart_data(&operation.id) {
            reach(&Kind::Schema((*part).to_owned()), schemas, &mut sent);
        }
        if let Answer::Json(kind) = &operation.answer {
            reach(kind, schemas, &mut received);
        }
        for name in sent.iter().chain(&received) {
            groups
                .entry(name.clone())
                .or_default()
                .insert(operation.group);
        }
        for name in sent {
            if let Some(schema) = schemas.get_mut(&name) {
                schema.sent = true;
            }
        }
        for name in received {
            if let Some(schema) = schemas.get_mut(&name) {
                schema.received = true;
            }
        }
    }
    for (name, groups) in groups {
        if let Some(schema) = schemas.get_mut(&name) {
            let mut only = groups.into_iter();
            schema.group = match (only.next(), only.next()) {
                (Some(group), None) => group,
                _ => names::SHARED,
            };
        }
    }
}

fn reach(kind: &Kind, schemas: &BTreeMap<String, Schema>, met: &mut BTreeSet<String>) {
    match kind {
        Kind::List(items) => reach(items, schemas, met),
        Kind::Inline(properties) => {
            for property in properties {
                reach(&property.kind, schemas, met);
            }
        }
        Kind::Schema(name) if met.insert(name.clone()) => {
            if let Some(Schema {
                shape: Shape::Object(properties),
                ..
            }) = schemas.get(name)
            {
                for property in properties {
                    reach(&property.kind, schemas, met);
                }
            }
        }
        _ => {}
    }
}

fn properties(owner: &str, described: &Value) -> Result<Vec<Property>, Problem> {
    let required = texts(&described["required"]);
    let mut properties = Vec::new();
    for (name, schema) in described["properties"].as_object().into_iter().flatten() {
        properties.push(Property {
            name: name.clone(),
            kind: kind(owner, name, schema)?,
            required: required.contains(name),
            deprecated: schema["deprecated"] == true,
        });
    }
    Ok(properties)
}

fn kind(owner: &str, name: &str, schema: &Value) -> Result<Kind, Problem> {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or_default();
        return Ok(Kind::Schema(name.to_owned()));
    }
    let format = schema["format"].as_str().unwrap_or_default();
    Ok(match schema["type"].as_str() {
        Some("string") if schema["enum"].is_array() => Kind::Enum(texts(&schema["enum"])),
        Some("string") => match format {
            "date" => Kind::Date,
            "local-time" => Kind::Time,
            "local-date-time" => Kind::DateTime,
            "date-time" | "zoned-date-time" => Kind::Moment,
            _ => Kind::Text,
        },
        Some("integer") if format == "int64" => match crate::ids::of(owner, name) {
            Some(id) => Kind::Id(id),
            None if crate::ids::names_one(name) => {
                return Err(format!("{owner}.{name}: nobody says whose number this is").into());
            }
            None => Kind::Integer,
        },
        Some("integer") => Kind::Integer,
        Some("number") => Kind::Decimal,
        Some("boolean") => Kind::Flag,
        Some("array") => Kind::List(Box::new(kind(owner, name, &schema["items"])?)),
        Some("object") if schema["properties"].is_object() => {
            Kind::Inline(properties(owner, schema)?)
        }
        Some("object") => Kind::Object,
        // Only the arguments of error texts have no type, and no operation reads those.
        None => Kind::Object,
        other => return Err(format!("{owner}.{name}: no Rust for {other:?}").into()),
    })
}

/// The kind of the rows, if `schema` is one slice of a list.
pub(crate) fn rows(schema: &Schema) -> Option<&Kind> {
    let Shape::Object(properties) = &schema.shape else {
        return None;
    };
    properties.iter().find(|it| it.name == "hasNext")?;
    let result = properties.iter().find(|it| it.name == "result")?;
    match &result.kind {
        Kind::List(rows) => Some(rows),
        _ => None,
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}
