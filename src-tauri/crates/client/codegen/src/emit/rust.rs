//! Rust types of the contract's kinds.

use std::collections::BTreeSet;

use super::Source;
use crate::contract::{Kind, rows};
use crate::names;

impl Source<'_> {
    /// The Rust type of a value.
    pub(super) fn rust(&self, kind: &Kind) -> String {
        match kind {
            Kind::Text => "String".to_owned(),
            Kind::Integer => "i64".to_owned(),
            Kind::Id(id) => (*id).to_owned(),
            Kind::Decimal => "Decimal".to_owned(),
            Kind::Flag => "bool".to_owned(),
            Kind::Date => "Date".to_owned(),
            Kind::Time => "Time".to_owned(),
            Kind::DateTime => "DateTime".to_owned(),
            Kind::Moment => "Moment".to_owned(),
            Kind::Enum(values) => self
                .enums
                .with(values)
                .map_or_else(|| "String".to_owned(), |it| it.name.clone()),
            Kind::Schema(name) => names::schema(name),
            Kind::List(items) => format!("Vec<{}>", self.rust(items)),
            Kind::Object => "Map<String, Value>".to_owned(),
            Kind::Inline(_) => "MonthDay".to_owned(),
        }
    }

    /// The rows of an answer that is a slice of a list.
    pub(super) fn sliced<'a>(&'a self, answer: &'a Kind) -> Option<&'a Kind> {
        let Kind::Schema(name) = answer else {
            return None;
        };
        rows(self.contract.schemas.get(name)?)
    }

    /// The types that a kind names, by where they come from: module path and name.
    pub(super) fn imports(&self, kind: &Kind, group: &str, into: &mut BTreeSet<String>) {
        let from = match kind {
            Kind::Id(id) => format!("studiodesk_core::{id}"),
            Kind::Decimal => "rust_decimal::Decimal".to_owned(),
            Kind::Date | Kind::Time | Kind::DateTime => {
                format!("jiff::civil::{}", self.rust(kind))
            }
            Kind::Moment => "crate::Moment".to_owned(),
            Kind::Object => "serde_json::{Map, Value}".to_owned(),
            Kind::List(items) => return self.imports(items, group, into),
            Kind::Inline(_) if group == names::SHARED => return,
            Kind::Inline(_) => "crate::api::shared::MonthDay".to_owned(),
            Kind::Enum(values) => match self.enums.with(values) {
                Some(it) if it.group == group => return,
                Some(it) => module(it.group, &it.name),
                None => return,
            },
            Kind::Schema(name) => match self.contract.schemas.get(name) {
                Some(it) if it.group == group => return,
                // A named enum may share its values, and then its place, with others.
                Some(it) => module(it.group, &names::schema(name)),
                None => return,
            },
            Kind::Text | Kind::Integer | Kind::Flag => return,
        };
        into.insert(from);
    }
}

/// Where a type of a group stands.
fn module(group: &str, name: &str) -> String {
    format!("crate::api::{group}::{name}")
}
