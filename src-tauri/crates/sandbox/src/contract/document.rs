//! Reads the OpenAPI document into [`Contract`].

use std::collections::BTreeMap;

use serde::Deserialize;

use super::schema::Schema;
use super::unfit;
use super::{Body, Content, Contract, Operation, Parameter, Place, Scopes};

#[derive(Deserialize)]
struct Document {
    paths: BTreeMap<String, BTreeMap<String, OperationEntry>>,
    components: Components,
}

#[derive(Deserialize)]
struct Components {
    schemas: BTreeMap<String, Schema>,
    responses: BTreeMap<String, AnswerEntry>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OperationEntry {
    operation_id: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(rename = "x-pagination")]
    pagination: Option<PaginationEntry>,
    #[serde(default)]
    parameters: Vec<ParameterEntry>,
    request_body: Option<BodyEntry>,
    responses: BTreeMap<String, AnswerEntry>,
    #[serde(rename = "x-required-scopes", default)]
    scopes: Vec<String>,
    #[serde(rename = "x-required-scopes-match")]
    scopes_match: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PaginationEntry {
    slice_size_default: usize,
}

#[derive(Deserialize)]
struct ParameterEntry {
    name: String,
    #[serde(rename = "in")]
    place: String,
    #[serde(default)]
    required: bool,
    schema: Schema,
}

#[derive(Deserialize)]
struct BodyEntry {
    #[serde(default)]
    required: bool,
    content: BTreeMap<String, ContentEntry>,
}

#[derive(Deserialize)]
struct ContentEntry {
    #[serde(default)]
    schema: Schema,
    #[serde(default)]
    encoding: BTreeMap<String, EncodingEntry>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct EncodingEntry {
    content_type: String,
}

#[derive(Deserialize)]
struct AnswerEntry {
    #[serde(rename = "$ref")]
    reference: Option<String>,
    #[serde(default)]
    content: BTreeMap<String, ContentEntry>,
}

pub(super) fn read(text: &str) -> serde_json::Result<Contract> {
    let document: Document = serde_json::from_str(text)?;
    let shared = &document.components.responses;
    let operations = document
        .paths
        .into_iter()
        .flat_map(|(template, methods)| {
            methods
                .into_iter()
                .map(move |(method, entry)| entry.into_operation(method, template.clone(), shared))
        })
        .collect();
    let mut schemas = document.components.schemas;
    unfit::relax(&mut schemas);
    Ok(Contract {
        operations,
        schemas,
    })
}

impl OperationEntry {
    fn into_operation(
        self,
        method: String,
        template: String,
        shared: &BTreeMap<String, AnswerEntry>,
    ) -> Operation {
        let answers = self
            .responses
            .iter()
            .filter_map(|(status, answer)| Some((status.parse().ok()?, answer.schema(shared))))
            .collect();
        Operation {
            id: self.operation_id,
            tag: self.tags.into_iter().next().unwrap_or_default(),
            default_slice: self.pagination.map_or(0, |it| it.slice_size_default),
            method: method.to_uppercase(),
            template,
            scopes: match self.scopes_match.as_deref() {
                Some("anyOf") => Scopes::Any(self.scopes),
                _ => Scopes::All(self.scopes),
            },
            parameters: self.parameters.into_iter().map(Parameter::from).collect(),
            body: self.request_body.and_then(BodyEntry::into_body),
            answers,
        }
    }
}

impl From<ParameterEntry> for Parameter {
    fn from(entry: ParameterEntry) -> Self {
        Self {
            place: if entry.place == "path" {
                Place::Path
            } else {
                Place::Query
            },
            name: entry.name,
            required: entry.required,
            schema: entry.schema,
        }
    }
}

impl BodyEntry {
    fn into_body(self) -> Option<Body> {
        let (kind, entry) = self.content.into_iter().next()?;
        let content = if kind == "multipart/form-data" {
            Content::Multipart {
                schema: entry.schema,
                types: entry
                    .encoding
                    .into_iter()
                    .map(|(part, it)| (part, split(&it.content_type)))
                    .collect(),
            }
        } else {
            Content::Json(entry.schema)
        };
        Some(Body {
            required: self.required,
            content,
        })
    }
}

impl AnswerEntry {
    fn schema(&self, shared: &BTreeMap<String, AnswerEntry>) -> Option<Schema> {
        let target = self
            .reference
            .as_deref()
            .and_then(|it| it.strip_prefix("#/components/responses/"))
            .and_then(|name| shared.get(name))
            .unwrap_or(self);
        Some(target.content.get("application/json")?.schema.clone())
    }
}

fn split(types: &str) -> Vec<String> {
    types.split(',').map(|it| it.trim().to_owned()).collect()
}
