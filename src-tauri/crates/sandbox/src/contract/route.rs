//! Finds the operation that a method and a path mean.

use std::cmp::Reverse;

use percent_encoding::percent_decode_str;

use super::{Contract, Operation};

/// Where a request leads.
#[derive(Debug)]
pub enum Route<'a> {
    /// To this operation, with its path parameters decoded.
    Found(&'a Operation, Vec<(&'a str, String)>),
    /// The path exists, but only with these methods.
    OtherMethods(Vec<&'a str>),
    /// Nowhere.
    Unknown,
}

impl Contract {
    /// Finds the operation for `method` on `path`; a literal segment wins over a parameter.
    #[must_use]
    pub fn route(&self, method: &str, path: &str) -> Route<'_> {
        let matching: Vec<_> = self
            .operations
            .iter()
            .filter_map(|operation| Some((operation, parameters(&operation.template, path)?)))
            .collect();
        if matching.is_empty() {
            return Route::Unknown;
        }

        let methods = matching.iter().map(|(it, _)| it.method.as_str()).collect();
        matching
            .into_iter()
            .filter(|(operation, _)| operation.method == method)
            .max_by_key(|(operation, _)| literal_first(&operation.template))
            .map_or(Route::OtherMethods(methods), |(operation, parameters)| {
                Route::Found(operation, parameters)
            })
    }
}

/// The values of the template's parameters in `path`, or `None` when the path does not fit.
fn parameters<'a>(template: &'a str, path: &str) -> Option<Vec<(&'a str, String)>> {
    let mut values = Vec::new();
    let mut given = path.split('/');
    for expected in template.split('/') {
        let given = given.next()?;
        match name(expected) {
            Some(_) if given.is_empty() => return None,
            Some(name) => {
                let value = percent_decode_str(given).decode_utf8_lossy().into_owned();
                values.push((name, value));
            }
            None if expected != given => return None,
            None => {}
        }
    }
    given.next().is_none().then_some(values)
}

/// Orders templates so that the one with a literal furthest left is the greatest.
fn literal_first(template: &str) -> Vec<Reverse<bool>> {
    template
        .split('/')
        .map(|it| Reverse(name(it).is_some()))
        .collect()
}

fn name(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(method: &str, path: &str) -> String {
        match Contract::embedded().route(method, path) {
            Route::Found(operation, _) => operation.id().to_owned(),
            other => panic!("{method} {path}: {other:?}"),
        }
    }

    #[test]
    fn each_operation_resolves_to_itself() {
        for operation in Contract::embedded().operations() {
            let path: Vec<_> = operation
                .template()
                .split('/')
                .map(|it| if name(it).is_some() { "7" } else { it })
                .collect();

            let id = found(operation.method(), &path.join("/"));

            assert_eq!(id, operation.id());
        }
    }

    #[test]
    fn a_literal_wins_over_a_parameter() {
        assert_eq!(found("GET", "/v1/customers/by"), "getCustomerBy");
        assert_eq!(found("GET", "/v1/customers/12"), "getCustomerById");
    }

    #[test]
    fn parameters_are_decoded() {
        let route = Contract::embedded().route("GET", "/v1/customers/1%32");

        let Route::Found(_, parameters) = route else {
            panic!("{route:?}");
        };
        assert_eq!(parameters, [("customerId", "12".to_owned())]);
    }

    #[test]
    fn another_method_and_an_unknown_path_are_told_apart() {
        let contract = Contract::embedded();

        assert!(matches!(
            contract.route("DELETE", "/v1/customers"),
            Route::OtherMethods(methods) if methods == ["GET"]
        ));
        for path in ["/", "/v1/nothing", "/v1/customers/", "/v1/customers/1/x"] {
            assert!(
                matches!(contract.route("GET", path), Route::Unknown),
                "{path}"
            );
        }
    }
}
