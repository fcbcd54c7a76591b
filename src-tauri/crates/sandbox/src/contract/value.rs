//! Checks one value against a schema.

use serde_json::Value;

use super::schema::{Kind, Schema};
use super::{Contract, Rule, Violation, format};

impl Contract {
    /// Checks a JSON value; `at` is the path that led to it.
    pub(super) fn check_value(
        &self,
        schema: &Schema,
        value: &Value,
        at: &str,
    ) -> Result<(), Violation> {
        let schema = schema.resolve(&self.schemas);
        let Some(kind) = schema.kind else {
            return Ok(());
        };
        match (kind, value) {
            (Kind::Object, Value::Object(_)) => self.check_object(schema, value, at),
            (Kind::Array, Value::Array(items)) => self.check_items(schema, items, at),
            (Kind::String, Value::String(text)) => check_string(schema, text, at),
            (Kind::Integer, Value::Number(number)) if number.is_i64() || number.is_u64() => {
                check_integer(schema, number.as_i64(), at)
            }
            (Kind::Number, Value::Number(_)) | (Kind::Boolean, Value::Bool(_)) => Ok(()),
            _ => Err(Violation::new(at, Rule::Type(kind.name()))),
        }
    }

    /// Checks a value that arrives as text: a parameter of the path or the query.
    pub(super) fn check_text(
        &self,
        schema: &Schema,
        text: &str,
        at: &str,
    ) -> Result<(), Violation> {
        let schema = schema.resolve(&self.schemas);
        let wrong = |kind: Kind| Err(Violation::new(at, Rule::Type(kind.name())));
        match schema.kind {
            Some(Kind::Integer) if !is_integer(text) => wrong(Kind::Integer),
            Some(Kind::Integer) => check_integer(schema, text.parse().ok(), at),
            Some(Kind::Number) if text.parse::<f64>().is_ok_and(f64::is_finite) => Ok(()),
            Some(Kind::Boolean) if matches!(text, "true" | "false") => Ok(()),
            Some(Kind::String) => check_string(schema, text, at),
            Some(kind) => wrong(kind),
            None => Ok(()),
        }
    }

    /// The schema of an array's items, or `None` when `schema` is no array.
    pub(super) fn items<'a>(&'a self, schema: &'a Schema) -> Option<&'a Schema> {
        let schema = schema.resolve(&self.schemas);
        match schema.kind {
            Some(Kind::Array) => schema.items.as_deref(),
            _ => None,
        }
    }

    fn check_object(&self, schema: &Schema, value: &Value, at: &str) -> Result<(), Violation> {
        // An object without a list of fields is one whose content the contract leaves open.
        let (Some(properties), Some(object)) = (&schema.properties, value.as_object()) else {
            return Ok(());
        };
        for (name, value) in object {
            match properties.get(name) {
                Some(property) => self.check_value(property, value, &child(at, name))?,
                None if schema.additional_properties => {}
                None => return Err(Violation::new(child(at, name), Rule::Unknown)),
            }
        }
        match schema.required.iter().find(|it| !object.contains_key(*it)) {
            Some(name) => Err(Violation::new(child(at, name), Rule::Missing)),
            None => Ok(()),
        }
    }

    fn check_items(&self, schema: &Schema, items: &[Value], at: &str) -> Result<(), Violation> {
        check_count(schema, items.len(), at)?;
        if schema.unique_items && (1..items.len()).any(|end| items[..end].contains(&items[end])) {
            return Err(Violation::new(at, Rule::Doubles));
        }
        if let Some(expected) = &schema.items {
            for (index, item) in items.iter().enumerate() {
                self.check_value(expected, item, &format!("{at}[{index}]"))?;
            }
        }
        Ok(())
    }
}

pub(super) fn check_count(schema: &Schema, count: usize, at: &str) -> Result<(), Violation> {
    match (schema.min_items, schema.max_items) {
        (Some(minimum), _) if count < minimum => {
            Err(Violation::new(at, Rule::TooFewItems(minimum)))
        }
        (_, Some(maximum)) if count > maximum => {
            Err(Violation::new(at, Rule::TooManyItems(maximum)))
        }
        _ => Ok(()),
    }
}

fn check_string(schema: &Schema, text: &str, at: &str) -> Result<(), Violation> {
    if !schema.allowed.is_empty() && !schema.allowed.iter().any(|it| it == text) {
        return Err(Violation::new(at, Rule::OneOf(schema.allowed.clone())));
    }
    match &schema.format {
        Some(format) if !format::matches(format, text) => {
            Err(Violation::new(at, Rule::Format(format.clone())))
        }
        _ => Ok(()),
    }
}

/// `None` is a whole number too large for any integer of the contract.
fn check_integer(schema: &Schema, number: Option<i64>, at: &str) -> Result<(), Violation> {
    let (smallest, largest) = match schema.format.as_deref() {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let minimum = schema.minimum.unwrap_or(smallest);
    let maximum = schema.maximum.unwrap_or(largest);
    if number.is_some_and(|it| (minimum..=maximum).contains(&it)) {
        return Ok(());
    }
    let rule = Rule::Range {
        minimum: Some(minimum),
        maximum: Some(maximum),
    };
    Err(Violation::new(at, rule))
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit())
}

fn child(parent: &str, name: &str) -> String {
    if parent.is_empty() {
        name.to_owned()
    } else {
        format!("{parent}.{name}")
    }
}
