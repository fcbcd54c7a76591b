//! Checks a request's body.

use std::collections::BTreeMap;

use serde_json::Value;

use super::schema::Schema;
use super::{Content, Contract, Operation, Rule, Violation};
use crate::form::Part;

impl Operation {
    /// Whether the body is a form, which is read as it arrives.
    pub(crate) fn takes_form(&self) -> bool {
        matches!(
            self.body.as_ref().map(|it| &it.content),
            Some(Content::Multipart { .. })
        )
    }
}

impl Contract {
    /// Checks a body that is no form, and reads it; an operation without one gives `None`.
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
        let Content::Json(schema) = &expected.content else {
            return Ok(None);
        };
        require_type(content_type, &["application/json".to_owned()], "")?;
        self.check_json(schema, bytes, "").map(Some)
    }

    /// Checks what is known of a form before it is read.
    pub(crate) fn check_form_type(content_type: Option<&str>) -> Result<(), Violation> {
        require_type(content_type, &["multipart/form-data".to_owned()], "")
    }

    /// Checks the parts of a form; gives the JSON of the part `data`, where there is one.
    pub(crate) fn check_form(
        &self,
        operation: &Operation,
        parts: &[Part],
    ) -> Result<Option<Value>, Violation> {
        match operation.body.as_ref().map(|it| &it.content) {
            Some(Content::Multipart { schema, types }) => self.check_parts(schema, types, parts),
            _ => Ok(None),
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
        parts: &[Part],
    ) -> Result<Option<Value>, Violation> {
        let properties = schema.properties.as_ref();
        let mut data = None;
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
                let bytes = part
                    .small()
                    .ok_or_else(|| Violation::new(name, Rule::BodyUnreadable))?;
                data = Some(self.check_json(expected, bytes, name)?);
            }
        }
        let missing = schema
            .required
            .iter()
            .find(|name| !parts.iter().any(|it| it.name == **name));
        match missing {
            Some(name) => Err(Violation::new(name, Rule::Missing)),
            None => Ok(data),
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
