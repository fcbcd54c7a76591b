//! A server that knows nothing but the contract: it refuses what does not fit, and answers samples.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use studiodesk_client::{Method, OPERATIONS, Operation};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use crate::schema::{CONTRACT, misfit, sample};

pub(crate) const KEY: &str = "CANARY-5b20d1";

/// What the server answers with instead of a full sample.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Answers {
    /// Everything that the contract describes.
    Full,
    /// Lists without rows, and things without fields.
    Empty,
}

/// The server, and what it had to complain about.
pub(crate) struct Plain {
    pub(crate) server: MockServer,
    complaints: Arc<Mutex<Vec<String>>>,
}

impl Plain {
    pub(crate) async fn start(answers: Answers) -> Self {
        let server = MockServer::start().await;
        let complaints = Arc::<Mutex<Vec<String>>>::default();
        let desk = Desk {
            answers,
            complaints: Arc::clone(&complaints),
        };
        Mock::given(wiremock::matchers::any())
            .respond_with(desk)
            .mount(&server)
            .await;
        Self { server, complaints }
    }

    pub(crate) fn complaints(&self) -> Vec<String> {
        self.complaints.lock().unwrap().clone()
    }
}

struct Desk {
    answers: Answers,
    complaints: Arc<Mutex<Vec<String>>>,
}

impl Respond for Desk {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        match checked(request) {
            Ok(described) => {
                let schema =
                    &described["responses"]["200"]["content"]["application/json"]["schema"];
                let answer = ResponseTemplate::new(200);
                match (schema.is_null(), self.answers) {
                    (true, _) => answer,
                    (false, Answers::Full) => answer.set_body_json(sample(schema)),
                    (false, Answers::Empty) => answer.set_body_json(empty(&sample(schema))),
                }
            }
            Err(complaint) => {
                let complaint = format!("{} {}: {complaint}", request.method, request.url.path());
                self.complaints.lock().unwrap().push(complaint.clone());
                ResponseTemplate::new(400).set_body_json(json!({ "errorMessage": complaint }))
            }
        }
    }
}

fn empty(sample: &Value) -> Value {
    match sample {
        Value::Array(_) => json!([]),
        Value::Object(fields) if fields.contains_key("hasNext") => {
            json!({ "result": [], "hasNext": false, "offset": "0" })
        }
        _ => json!({}),
    }
}

/// What the contract says of the operation that is asked for, if the request is as it should be.
fn checked(request: &Request) -> Result<&'static Value, String> {
    let header = |name: &str| request.headers.get(name).and_then(|it| it.to_str().ok());
    if header("x-api-key") != Some(KEY) {
        return Err("not the key".to_owned());
    }
    let operation = routed(request).ok_or("no such operation")?;
    let method = format!("{:?}", operation.method).to_lowercase();
    let described = &CONTRACT["paths"][operation.path][&method];
    parameters(described, operation, request)?;
    let content_type = header("content-type").unwrap_or_default();
    let Some(content) = described["requestBody"]["content"].as_object() else {
        let nothing = request.body.is_empty();
        return nothing.then_some(described).ok_or("a body".to_owned());
    };
    let (expected, media) = content.iter().next().ok_or("no content")?;
    if content_type.split(';').next() != Some(expected) {
        return Err(format!("sent as {content_type}"));
    }
    if expected == "application/json" {
        let body = serde_json::from_slice(&request.body).map_err(|error| error.to_string())?;
        return misfit(&media["schema"], &body, "").map_or(Ok(described), Err);
    }
    form(&media["schema"], content_type, &request.body).map(|()| described)
}

/// The operation of a path; one without a placeholder comes before one with.
fn routed(request: &Request) -> Option<&'static Operation> {
    let method = match request.method.as_str() {
        "GET" => Method::Get,
        "POST" => Method::Post,
        "PUT" => Method::Put,
        "DELETE" => Method::Delete,
        _ => return None,
    };
    let given: Vec<_> = request.url.path().split('/').collect();
    let fits = |operation: &&&Operation| {
        let segments: Vec<_> = operation.path.split('/').collect();
        operation.method == method
            && segments.len() == given.len()
            && segments
                .iter()
                .zip(&given)
                .all(|(one, other)| one == other || (one.starts_with('{') && !other.is_empty()))
    };
    OPERATIONS
        .iter()
        .filter(fits)
        .min_by_key(|operation| operation.path.matches('{').count())
        .copied()
}

fn parameters(described: &Value, operation: &Operation, request: &Request) -> Result<(), String> {
    let described = described["parameters"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let find = |name: &str, place: &str| {
        let mut found = described.iter();
        found.find(|it| it["name"] == name && it["in"] == place)
    };
    let query: Vec<(String, String)> = request.url.query_pairs().into_owned().collect();
    for (name, value) in &query {
        let parameter = find(name, "query").ok_or_else(|| format!("unknown parameter {name}"))?;
        fits(&parameter["schema"], value, name)?;
    }
    for parameter in described {
        let there = query.iter().any(|(name, _)| parameter["name"] == *name);
        if parameter["in"] == "query" && parameter["required"] == true && !there {
            return Err(format!("without {}", parameter["name"]));
        }
    }
    let segments = operation.path.split('/').zip(request.url.path().split('/'));
    for (segment, value) in segments.filter(|(segment, _)| segment.starts_with('{')) {
        let name = segment.trim_matches(['{', '}']);
        let parameter = find(name, "path").ok_or_else(|| format!("unknown {name}"))?;
        fits(&parameter["schema"], value, name)?;
    }
    Ok(())
}

fn fits(schema: &Value, text: &str, name: &str) -> Result<(), String> {
    let schema = match schema["type"].as_str() {
        Some("array") => &schema["items"],
        _ => schema,
    };
    let value = match schema["type"].as_str() {
        Some("integer") => json!(text.parse::<i64>().ok()),
        _ => json!(text),
    };
    misfit(schema, &value, name).map_or(Ok(()), Err)
}

/// Checks the parts of a form: their names, their types, and what is JSON.
fn form(schema: &Value, content_type: &str, body: &[u8]) -> Result<(), String> {
    let (_, boundary) = content_type.split_once("boundary=").ok_or("no boundary")?;
    let body = String::from_utf8_lossy(body);
    let properties = schema["properties"].as_object().ok_or("no parts")?;
    let mut names = Vec::new();
    for part in body.split(&format!("--{boundary}")).skip(1) {
        let Some((head, content)) = part.split_once("\r\n\r\n") else {
            break;
        };
        let (name, property) = properties
            .iter()
            .find(|(name, _)| head.contains(&format!("; name=\"{name}\"")))
            .ok_or_else(|| format!("unknown part {head}"))?;
        names.push(name);
        if property["format"] != "binary" {
            if !head.contains("Content-Type: application/json") {
                return Err(format!("{name} is not sent as JSON"));
            }
            let json = serde_json::from_str(content).map_err(|error| error.to_string())?;
            misfit(property, &json, name).map_or(Ok(()), Err)?;
        } else if !head.contains("; filename=") {
            return Err(format!("{name} is no file"));
        }
    }
    let required = schema["required"].as_array().into_iter().flatten();
    let mut required = required.filter_map(Value::as_str);
    let missing = required.find(|it| !names.iter().any(|name| name == it));
    missing.map_or(Ok(()), |name| Err(format!("without the part {name}")))
}
