//! Fields that the contract requires although there are answers in which none of its values is true.
//!
//! **Invariant:** only fields of answers stand here, each with its reason. Everything else that the
//! contract requires is required of the sandbox.

use std::collections::BTreeMap;

use super::schema::Schema;

/// Schema, field, and why the field is left out at times.
const UNFIT: [(&str, &str, &str); 9] = [
    (
        "MembershipSelfServiceContractData",
        "cancelationStatus",
        "an uncancelled contract is neither canceled nor pending, and there is no fourth word",
    ),
    (
        "OpenApiV1CustomerDataDtoCustomerAddressData",
        "street",
        "the studio may have no address of a prospect, or a part of one",
    ),
    (
        "OpenApiV1CustomerDataDtoCustomerAddressData",
        "zipCode",
        "the studio may have no address of a prospect, or a part of one",
    ),
    (
        "OpenApiV1CustomerDataDtoCustomerAddressData",
        "city",
        "the studio may have no address of a prospect, or a part of one",
    ),
    (
        "OpenApiV1CustomerDataDtoCustomerAddressData",
        "countryCode",
        "the studio may have no address of a prospect, or a part of one",
    ),
    (
        "OpenApiV1CustomerDataDtoCustomerMasterData",
        "firstName",
        "some people have one name only",
    ),
    (
        "OpenApiV1CustomerDataDtoCustomerMasterData",
        "lastName",
        "some people have one name only",
    ),
    (
        "OpenApiV1CustomerDataDtoCustomerMasterData",
        "gender",
        "not everybody has told the studio, and no word of the contract says so",
    ),
    (
        "OpenApiV1CustomerDataDtoCustomerMasterData",
        "dateOfBirth",
        "the studio may not know it",
    ),
];

/// Takes these fields off the lists of required ones.
pub(super) fn relax(schemas: &mut BTreeMap<String, Schema>) {
    for (schema, field, _) in UNFIT {
        if let Some(schema) = schemas.get_mut(schema) {
            schema.required.retain(|it| it != field);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::UNFIT;

    #[test]
    fn each_of_them_is_required_by_the_contract_and_has_a_reason() {
        let document: Value = serde_json::from_str(include_str!("../../contract.json")).unwrap();

        for (schema, field, reason) in UNFIT {
            let required = &document["components"]["schemas"][schema]["required"];

            assert!(
                required.as_array().unwrap().contains(&field.into()),
                "{schema}.{field}"
            );
            assert!(!reason.is_empty());
        }
    }
}
