//! The API's contract, read from `contract.json`: which operations exist and what they accept.
//!
//! **Invariant:** nothing here knows a customer or a studio. Every rule comes from the document,
//! so that a request which breaks the contract is refused for operations without behaviour too.

mod body;
mod document;
pub(crate) mod format;
mod parameters;
mod route;
mod schema;
mod unfit;
mod value;
mod violation;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

pub(crate) use self::parameters::Arguments;
pub use self::route::Route;
use self::schema::Schema;
pub use self::violation::{Rule, Violation};

static EMBEDDED: LazyLock<Contract> = LazyLock::new(|| {
    document::read(include_str!("../contract.json"))
        .expect("the embedded contract is read by every test, so it is well-formed")
});

/// What the API promises: its operations and the shapes they share.
#[derive(Debug)]
pub struct Contract {
    operations: Vec<Operation>,
    schemas: BTreeMap<String, Schema>,
}

/// One operation: a method on a path.
#[derive(Debug)]
pub struct Operation {
    id: String,
    tag: String,
    default_slice: usize,
    method: String,
    template: String,
    scopes: Scopes,
    parameters: Vec<Parameter>,
    body: Option<Body>,
    answers: BTreeMap<u16, Option<Schema>>,
}

/// The scopes a key needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scopes {
    /// Every one of them; none means that any key will do.
    All(Vec<String>),
    /// One of them is enough.
    Any(Vec<String>),
}

#[derive(Debug)]
struct Parameter {
    name: String,
    place: Place,
    required: bool,
    schema: Schema,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Path,
    Query,
}

#[derive(Debug)]
struct Body {
    required: bool,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Json(Schema),
    Multipart {
        schema: Schema,
        types: BTreeMap<String, Vec<String>>,
    },
}

impl Contract {
    /// The contract this sandbox is built from.
    ///
    /// # Panics
    /// Never: the document is part of the program, and every test reads it.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Every operation, in the order of paths.
    #[must_use]
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation called `id`.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|it| it.id == id)
    }

    /// Whether the contract lists that status among the operation's answers.
    pub(crate) fn promises(operation: &Operation, status: u16) -> bool {
        operation.answers.contains_key(&status)
    }

    /// Checks an answer's body against what the contract promises for that status.
    ///
    /// # Errors
    /// The first place where the body differs; a status that the contract does not list is one.
    pub fn check_answer(
        &self,
        operation: &Operation,
        status: u16,
        body: Option<&Value>,
    ) -> Result<(), Violation> {
        let Some(expected) = operation.answers.get(&status) else {
            return Err(Violation::new("", Rule::Unknown));
        };
        match (expected, body) {
            (Some(schema), Some(body)) => self.check_value(schema, body, ""),
            (Some(_), None) => Err(Violation::new("", Rule::BodyMissing)),
            (None, Some(_)) if status == 200 => Err(Violation::new("", Rule::BodyUnexpected)),
            (None, _) => Ok(()),
        }
    }
}

impl Operation {
    /// Its name in the contract (`getCustomers`).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The group of operations that it belongs to (`Customers Self-service`).
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// How many items a slice has when the request does not say.
    pub(crate) fn default_slice(&self) -> usize {
        self.default_slice
    }

    /// Its method, in capitals.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Its path, with parameters in braces.
    #[must_use]
    pub fn template(&self) -> &str {
        &self.template
    }

    /// What a key must be allowed to do.
    #[must_use]
    pub fn scopes(&self) -> &Scopes {
        &self.scopes
    }
}

impl Scopes {
    /// The first scope that a key holding `held` lacks, or `None` when it lacks nothing.
    #[must_use]
    pub fn missing(&self, held: &[String]) -> Option<&str> {
        match self {
            Self::All(needed) => needed
                .iter()
                .find(|it| !held.contains(it))
                .map(String::as_str),
            Self::Any(needed) if needed.iter().any(|it| held.contains(it)) => None,
            Self::Any(needed) => needed.first().map(String::as_str),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_of_the_contract_is_there() {
        let operations = Contract::embedded().operations();

        assert_eq!(operations.len(), 139);
    }

    #[test]
    fn any_of_asks_for_one_scope_and_all_for_each() {
        let held = vec!["B".to_owned()];
        let names = || vec!["A".to_owned(), "B".to_owned()];

        assert_eq!(Scopes::Any(names()).missing(&held), None);
        assert_eq!(Scopes::All(names()).missing(&held), Some("A"));
        assert_eq!(Scopes::All(Vec::new()).missing(&[]), None);
    }
}
