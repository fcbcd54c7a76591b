//! Requests as the contract has them.

use std::fmt;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::chance::Chance;
use crate::properties::contract::{Body, Described};
use crate::properties::ids::{Ids, kind};
use crate::properties::value::value;

/// A picture of one point.
const PICTURE: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde\x00\x00\x00\x0cIDATx\x9cchpP\x00\x00\x02$\x00\xe1\xabYb'\x00\x00\x00\x00IEND\xaeB`\x82";

/// A request in parts, so that one of them can be broken.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) template: String,
    pub(crate) path: Vec<(String, String)>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) content_type: Option<String>,
    pub(crate) json: Option<Value>,
    pub(crate) parts: Vec<Part>,
    /// Sent as it is, in place of the JSON and the parts.
    pub(crate) raw: Option<Vec<u8>>,
}

#[derive(Clone)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) content_type: String,
    pub(crate) bytes: Vec<u8>,
}

pub(crate) const BOUNDARY: &str = "a-boundary-that-no-value-has";

/// A request that the contract allows.
pub(crate) fn valid(described: &Described, ids: &Ids, chance: &mut Chance) -> Request {
    let mut request = Request::to(described);
    for parameter in &described.parameters {
        let name = &parameter.name;
        if !parameter.required && !chance.percent(40) {
            continue;
        }
        let made = match (parameter.in_path, name.as_str()) {
            (true, "id") if described.id == "getEmployee" => {
                ids.one(&kind("Employee", "id"), chance).into()
            }
            // Text in the contract's eyes, and in its prose an id or a count.
            (false, "offset") => match chance.percent(60) {
                true => "0".into(),
                false => ids
                    .one("customerId", chance)
                    .unsigned_abs()
                    .to_string()
                    .into(),
            },
            _ => value(&parameter.schema, &described.id, name, ids, chance),
        };
        let mut add = |made: &Value| {
            let text = written(made);
            // An empty segment is another path, and no parameter of this one.
            match (parameter.in_path, text.is_empty()) {
                (true, true) => request.path.push((name.clone(), "x".to_owned())),
                (true, false) => request.path.push((name.clone(), text)),
                (false, _) => request.query.push((name.clone(), text)),
            }
        };
        match &made {
            Value::Array(items) => items.iter().for_each(&mut add),
            one => add(one),
        }
    }
    match &described.body {
        Some(Body::Json(schema)) => {
            request.content_type = Some("application/json".to_owned());
            request.json = Some(value(schema, &described.id, "body", ids, chance));
        }
        Some(Body::Form(parts)) => {
            request.content_type = Some(format!("multipart/form-data; boundary={BOUNDARY}"));
            for (name, schema, types, required) in parts {
                if *required || chance.percent(50) {
                    request.parts.push(part(name, schema, types, ids, chance));
                }
            }
        }
        None => {}
    }
    request
}

impl Request {
    /// A request for that operation with nothing in it.
    pub(crate) fn to(described: &Described) -> Self {
        Self {
            method: described.method.to_uppercase(),
            template: described.path.clone(),
            path: Vec::new(),
            query: Vec::new(),
            content_type: None,
            json: None,
            parts: Vec::new(),
            raw: None,
        }
    }

    /// The same with that in the path.
    pub(crate) fn at(mut self, name: &str, value: &Value) -> Self {
        self.path.push((name.to_owned(), written(value)));
        self
    }

    /// The same with that in the query.
    pub(crate) fn with(mut self, name: &str, value: &Value) -> Self {
        self.query.push((name.to_owned(), written(value)));
        self
    }

    /// The same with a body of JSON.
    pub(crate) fn saying(mut self, json: Value) -> Self {
        self.content_type = Some("application/json".to_owned());
        self.json = Some(json);
        self
    }

    /// The same as a form with that part.
    pub(crate) fn carrying(mut self, name: &str, content_type: &str, bytes: Vec<u8>) -> Self {
        self.content_type = Some(format!("multipart/form-data; boundary={BOUNDARY}"));
        self.parts.push(Part {
            name: name.to_owned(),
            content_type: content_type.to_owned(),
            bytes,
        });
        self
    }
}

fn part(name: &str, schema: &Value, types: &[String], ids: &Ids, chance: &mut Chance) -> Part {
    if name == "data" {
        let made = value(schema, "", name, ids, chance);
        return Part {
            name: name.to_owned(),
            content_type: "application/json".to_owned(),
            bytes: made.to_string().into_bytes(),
        };
    }
    let bytes = match chance.below(4) {
        0 => Vec::new(),
        1 if chance.percent(50) => PICTURE.to_vec(),
        1 => b"\xff\xd8\xff\xe0 half a picture".to_vec(),
        2 => b"%PDF-1.4\n%%EOF".to_vec(),
        _ => (0..chance.below(3_000)).map(|at| at as u8).collect(),
    };
    Part {
        name: name.to_owned(),
        content_type: chance.pick(types).clone(),
        bytes,
    }
}

/// A value as it stands in a path or a query.
pub(crate) fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

impl Request {
    /// Path and query.
    pub(crate) fn target(&self) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let mut target = self.template.clone();
        for (name, value) in &self.path {
            target = target.replace(&format!("{{{name}}}"), &encoded(value));
        }
        for (at, (name, value)) in self.query.iter().enumerate() {
            target.push(if at == 0 { '?' } else { '&' });
            target += &format!("{}={}", encoded(name), encoded(value));
        }
        target
    }

    /// The bytes of the body.
    pub(crate) fn body(&self) -> Vec<u8> {
        if let Some(raw) = &self.raw {
            return raw.clone();
        }
        if let Some(json) = &self.json {
            return json.to_string().into_bytes();
        }
        let mut body = Vec::new();
        for part in &self.parts {
            body.extend_from_slice(
                format!(
                    "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"a.jpg\"\r\nContent-Type: {}\r\n\r\n",
                    part.name, part.content_type
                )
                .as_bytes(),
            );
            body.extend_from_slice(&part.bytes);
            body.extend_from_slice(b"\r\n");
        }
        if !self.parts.is_empty() {
            body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        }
        body
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = self.body();
        let shown = &body[..body.len().min(4_000)];
        write!(f, "{} {}", self.method, self.target())?;
        if let Some(content_type) = &self.content_type {
            write!(f, " ({content_type})")?;
        }
        write!(f, "\n{}", String::from_utf8_lossy(shown))
    }
}
