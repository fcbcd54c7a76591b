//! Which scopes a key needs, from the contract's own table.

use std::collections::BTreeSet;

use studiodesk_client::Operation;

/// The fewest scopes with which a key may ask for all of these operations, by name. A name that is no
/// operation's needs none.
#[must_use]
pub fn scopes_of<'a>(operations: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'static str> {
    let known = operations.into_iter().filter_map(Operation::named);
    let (either, all): (Vec<_>, Vec<_>) = known.partition(|it| it.any_scope);
    let mut needed: BTreeSet<_> = all
        .into_iter()
        .flat_map(|it| it.scopes.iter().copied())
        .collect();
    for operation in either {
        if !operation.scopes.iter().any(|it| needed.contains(it)) {
            needed.extend(operation.scopes.first());
        }
    }
    needed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_scopes_that_do_as_well_none_is_asked_for_twice() {
        let alone = scopes_of(["getCustomersContracts"]);
        let beside = scopes_of(["getCustomersContracts", "getCustomerBy"]);

        assert_eq!(alone, BTreeSet::from(["CUSTOMER_CONTRACT_READ"]));
        assert_eq!(beside, BTreeSet::from(["CUSTOMER_READ"]));
        assert!(scopes_of(["nothingOfTheKind"]).is_empty());
    }
}
