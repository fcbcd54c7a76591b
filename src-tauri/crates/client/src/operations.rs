//! The operations of the API, as one table.
//!
//! The limiter counts by `id`, retries ask `repeatable`, a refusal (403) names `scopes`, the probe of
//! scopes and the audit trail name operations by it. A test holds it against the service's contract.

pub(crate) mod table;

pub use self::table::OPERATIONS;

/// HTTP methods of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Method {
    Head,
    Get,
    Post,
    Put,
    Delete,
}

/// One operation of the API.
#[derive(Debug, PartialEq, Eq)]
pub struct Operation {
    /// `operationId` in the contract; the service counts requests by endpoint, so the limiter by this.
    pub id: &'static str,
    /// The group of the API's documents that it belongs to, as its module in [`api`](crate::api) is called.
    pub group: &'static str,
    /// Method.
    pub method: Method,
    /// Path with its placeholders, for example `/v1/customers/{customerId}`.
    pub path: &'static str,
    /// Scopes that the key needs; where there are several, the first is the one to ask for.
    pub scopes: &'static [&'static str],
    /// Whether one of the scopes is enough.
    pub any_scope: bool,
    /// Smallest and largest slice, where the answer is a slice of a list.
    pub slices: Option<(u16, u16)>,
    /// Whether sending it twice is the same as sending it once: reads, checks, previews and searches,
    /// whatever their method, and what sets the whole of something.
    pub repeatable: bool,
}

impl Operation {
    /// The operation with this `operationId`.
    #[must_use]
    pub fn named(id: &str) -> Option<&'static Self> {
        OPERATIONS.iter().find(|it| it.id == id).copied()
    }

    /// Whether it only reads, so that it changes nothing for anybody.
    #[must_use]
    pub fn reads(&self) -> bool {
        matches!(self.method, Method::Get | Method::Head)
            || (self.repeatable && matches!(self.method, Method::Post))
    }
}

macro_rules! operations {
    ($($name:ident = $operation:expr;)*) => {
        $(pub(crate) static $name: Operation = $operation;)*

        /// Every operation of the contract.
        pub static OPERATIONS: &[&Operation] = &[$(&$name),*];
    };
}
use operations;

/// `HEAD` is described in words, not in the contract: on any path it checks the key and nothing else.
pub(crate) static CHECK_KEY: Operation = Operation {
    id: "checkKey",
    group: "studios",
    method: Method::Head,
    path: "/v1/studios/information",
    scopes: &[],
    any_scope: false,
    slices: None,
    repeatable: true,
};

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::Value;

    use super::*;

    fn contract() -> Value {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../sandbox/contract.json");
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    }

    #[test]
    fn the_table_is_the_contract_operation_by_operation() {
        let contract = contract();
        let paths = contract["paths"].as_object().unwrap();
        let described: usize = paths.values().map(|it| it.as_object().unwrap().len()).sum();
        assert_eq!((OPERATIONS.len(), described), (139, 139));

        for operation in OPERATIONS {
            let method = format!("{:?}", operation.method).to_lowercase();
            let there = &contract["paths"][operation.path][&method];
            assert_eq!(there["operationId"], operation.id);
            let scopes = there["x-required-scopes"].as_array();
            let scopes = scopes.map_or(&[][..], Vec::as_slice);
            assert_eq!(scopes, operation.scopes, "{}", operation.id);
            let any = there["x-required-scopes-match"] == "anyOf";
            assert_eq!(any, operation.any_scope, "{}", operation.id);
            let slices = operation.slices.unzip();
            let paging = &there["x-pagination"];
            assert_eq!(paging["sliceSizeMin"].as_u64(), slices.0.map(u64::from));
            assert_eq!(paging["sliceSizeMax"].as_u64(), slices.1.map(u64::from));
        }
    }

    #[test]
    fn nothing_is_repeated_that_could_be_done_twice() {
        let repeated_changes: HashSet<_> = OPERATIONS
            .iter()
            .filter(|it| it.repeatable && !it.reads())
            .map(|it| it.id)
            .collect();

        // Each sets the whole of something, or asks for a preview.
        let expected = HashSet::from([
            "idlePeriodUpdatePreview",
            "setAdditionalInformationFieldAssignments",
            "updateCommunicationPreferences",
            "updateImage",
            "updateStudioTags",
        ]);
        assert_eq!(repeated_changes, expected);
        let asking = OPERATIONS
            .iter()
            .filter(|it| it.reads() && it.method == Method::Post);
        for operation in asking {
            let words = ["validate", "preview", "search"];
            let id = operation.id.to_lowercase();
            assert!(words.iter().any(|word| id.contains(word)), "{id}");
        }
    }

    #[test]
    fn ids_are_unique_because_the_limiter_counts_by_them() {
        let ids: HashSet<_> = OPERATIONS.iter().map(|operation| operation.id).collect();

        assert_eq!(ids.len(), OPERATIONS.len());
        assert_eq!(Operation::named("getClassById").unwrap().group, "classes");
        assert_eq!(Operation::named("getClass"), None);
    }
}
