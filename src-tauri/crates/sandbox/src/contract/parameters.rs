//! Checks the parameters of the path and the query.

use super::value::check_count;
use super::{Contract, Operation, Parameter, Place, Rule, Violation};

/// A request's parameters by name, checked.
#[derive(Debug, Default)]
pub(crate) struct Arguments(Vec<(String, String)>);

impl Arguments {
    /// The value of `name`, if it was given.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(it, _)| it == name)
            .map(|(_, value)| value.as_str())
    }

    /// All values of `name`, in order.
    pub(crate) fn texts(&self, name: &str) -> Vec<&str> {
        let given = self.0.iter().filter(|(it, _)| it == name);
        given.map(|(_, value)| value.as_str()).collect()
    }

    /// The value of `name` as a whole number, if it was given.
    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        self.text(name)?.parse().ok()
    }
}

impl Contract {
    /// Checks what the path and the query carry.
    pub(crate) fn check_parameters(
        &self,
        operation: &Operation,
        path: Vec<(&str, String)>,
        query: &str,
    ) -> Result<Arguments, Violation> {
        let mut arguments = Vec::new();
        for (name, value) in path {
            if let Some(parameter) = operation.parameter(Place::Path, name) {
                self.check_text(&parameter.schema, &value, name)?;
            }
            arguments.push((name.to_owned(), value));
        }

        let query: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        for (name, _) in &query {
            if operation.parameter(Place::Query, name).is_none() {
                return Err(Violation::new(name, Rule::Unknown));
            }
        }
        for parameter in operation.in_query() {
            self.check_query_parameter(parameter, &query)?;
        }
        arguments.extend(query);
        Ok(Arguments(arguments))
    }

    fn check_query_parameter(
        &self,
        parameter: &Parameter,
        query: &[(String, String)],
    ) -> Result<(), Violation> {
        let name = parameter.name.as_str();
        let values: Vec<_> = query
            .iter()
            .filter(|(it, _)| it == name)
            .map(|(_, value)| value.as_str())
            .collect();
        if values.is_empty() {
            return match parameter.required {
                true => Err(Violation::new(name, Rule::Missing)),
                false => Ok(()),
            };
        }
        match self.items(&parameter.schema) {
            Some(items) => {
                check_count(&parameter.schema, values.len(), name)?;
                values
                    .iter()
                    .try_for_each(|value| self.check_text(items, value, name))
            }
            None if values.len() > 1 => Err(Violation::new(name, Rule::Repeated)),
            None => self.check_text(&parameter.schema, values[0], name),
        }
    }
}

impl Operation {
    fn in_query(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|it| it.place == Place::Query)
    }

    fn parameter(&self, place: Place, name: &str) -> Option<&Parameter> {
        self.parameters
            .iter()
            .find(|it| it.place == place && it.name == name)
    }
}
