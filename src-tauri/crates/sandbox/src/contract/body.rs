//! Checks a request's body.

use std::collections::BTreeMap;

use serde_json::Value;

use super::schema::Schema;
use super::{Content, Contract, Operation, Rule, Violation, multipart};

impl Contract {
    /// Checks the body and reads it; an operation without one, or with parts, gives `None`.
    pub(crate) fn check_body(
        &self,
        operation: &Operation,
        content_type: Option<&str>,
        bytes: &[u8],
    ) -> Result<Option<Value>, Violation> {
        let Some(expected) = &operation.body else {
            return match bytes.is_empty() {
                true => Ok(None),
                false => Err(Violation::new("", Rule::BodyUnexpected)),
            };
        };
        if bytes.is_empty() {
            return match expected.required {
                true => Err(Violation::new("", Rule::BodyMissing)),
                false => Ok(None),
            };
        }
        match &expected.content {
            Content::Json(schema) => {
                require_type(content_type, &["application/json".to_owned()], "")?;
                self.check_json(schema, bytes, "").map(Some)
            }
            Content::Multipart { schema, types } => {
                require_type(content_type, &["multipart/form-data".to_owned()], "")?;
                self.check_parts(schema, types, content_type.unwrap_or_default(), bytes)?;
                Ok(None)
            }
        }
    }

    fn check_json(&self, schema: &Schema, bytes: &[u8], at: &str) -> Result<Value, Violation> {
        let value =
            serde_json::from_slice(bytes).map_err(|_| Violation::new(at, Rule::BodyUnreadable))?;
        self.check_value(schema, &value, at)?;
        Ok(value)
    }

    fn check_parts(
        &self,
        schema: &Schema,
        types: &BTreeMap<String, Vec<String>>,
        content_type: &str,
        bytes: &[u8],
    ) -> Result<(), Violation> {
        let parts = multipart::parts(content_type, bytes)
            .ok_or_else(|| Violation::new("", Rule::BodyUnreadable))?;
        let properties = schema.properties.as_ref();
        for (index, part) in parts.iter().enumerate() {
            let name = part.name.as_str();
            let Some(expected) = properties.and_then(|it| it.get(name)) else {
                return Err(Violation::new(name, Rule::Unknown));
            };
            if parts[..index].iter().any(|it| it.name == name) {
                return Err(Violation::new(name, Rule::Repeated));
            }
            if let Some(types) = types.get(name) {
                require_type(part.content_type.as_deref(), types, name)?;
            }
            if expected.resolve(&self.schemas).properties.is_some() {
                self.check_json(expected, part.content, name)?;
            }
        }
        let missing = schema
            .required
            .iter()
            .find(|name| !parts.iter().any(|it| it.name == **name));
        match missing {
            Some(name) => Err(Violation::new(name, Rule::Missing)),
            None => Ok(()),
        }
    }
}

fn require_type(given: Option<&str>, expected: &[String], at: &str) -> Result<(), Violation> {
    let essence = given.and_then(|it| it.split(';').next()).map(str::trim);
    if essence.is_some_and(|given| expected.iter().any(|it| given.eq_ignore_ascii_case(it))) {
        return Ok(());
    }
    Err(Violation::new(at, Rule::ContentType(expected.to_vec())))
}
