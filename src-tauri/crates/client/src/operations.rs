//! The operations of the API that this client knows, as one table.
//!
//! The limiter counts by `id`, retries ask `repeatable`, a refusal (403) names `scopes`. A test holds
//! every line against the service's contract.

/// HTTP methods of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Method {
    Head,
    Get,
    Post,
}

/// One operation of the API.
#[derive(Debug, PartialEq, Eq)]
pub struct Operation {
    /// `operationId` in the contract; the service counts requests by endpoint, so the limiter by this.
    pub id: &'static str,
    /// Method.
    pub method: Method,
    /// Path with its placeholders, for example `/v1/customers/{customerId}`.
    pub path: &'static str,
    /// Scopes that the key needs; where there are several, the first is the one to ask for.
    pub scopes: &'static [&'static str],
    /// Whether sending it twice is the same as sending it once: reads, POST searches among them.
    pub repeatable: bool,
}

impl Operation {
    /// A read, repeatable as every GET.
    const fn get(id: &'static str, path: &'static str, scopes: &'static [&'static str]) -> Self {
        Self {
            id,
            method: Method::Get,
            path,
            scopes,
            repeatable: true,
        }
    }
}

macro_rules! operations {
    ($($name:ident = $operation:expr;)*) => {
        $(pub(crate) static $name: Operation = $operation;)*

        /// Every operation of this client.
        pub static OPERATIONS: &[&Operation] = &[$(&$name),*];
    };
}

operations! {
    // HEAD is described in words, not in the contract: on any path it checks the key and nothing else.
    CHECK_KEY = Operation {
        id: "checkKey",
        method: Method::Head,
        path: "/v1/studios/information",
        scopes: &[],
        repeatable: true,
    };
    GET_STUDIO_INFORMATION = Operation::get(
        "getStudioInformation",
        "/v1/studios/information",
        &["STUDIO_READ"],
    );
    GET_UTILIZATION = Operation::get("getUtilization", "/v1/studios/utilization", &["STUDIO_READ"]);
    GET_CUSTOMERS = Operation::get("getCustomers", "/v1/customers", &["CUSTOMER_READ"]);
    GET_CUSTOMER_BY_ID = Operation::get(
        "getCustomerById",
        "/v1/customers/{customerId}",
        &["CUSTOMER_READ"],
    );
    GET_CUSTOMER_BY = Operation::get("getCustomerBy", "/v1/customers/by", &["CUSTOMER_READ"]);
    SEARCH_CUSTOMERS = Operation {
        id: "searchCustomers",
        method: Method::Post,
        path: "/v1/customers/search",
        scopes: &["CUSTOMER_READ"],
        repeatable: true,
    };
    GET_EMPLOYEES = Operation::get("getEmployees", "/v1/employees", &["EMPLOYEE_READ"]);
    GET_ACTIVE_CLASSES = Operation::get("getActiveClasses", "/v1/classes", &["CLASSES_READ"]);
    GET_BOOKABLE_APPOINTMENTS = Operation::get(
        "getBookableAppointments",
        "/v1/appointments/bookable",
        &["BOOKABLE_APPOINTMENTS_READ"],
    );
    GET_DEVICES = Operation::get("getDevices", "/v1/devices", &["DEVICE_READ"]);
    GET_MEMBERSHIP_OFFERS = Operation::get(
        "getMembershipOffers",
        "/v1/memberships/membership-offers",
        &["MEMBERSHIP_READ"],
    );
    GET_CANCELATION_REASONS = Operation::get(
        "getContractCancelationReasonData",
        "/v1/memberships/self-service/contract-cancelation-reasons",
        &["MEMBERSHIP_SELF_SERVICE_READ"],
    );
    GET_ADDITIONAL_MODULES = Operation::get(
        "getAdditionalModules",
        "/v1/memberships/self-service/additional-modules",
        &["MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_READ"],
    );
    GET_ADDITIONAL_INFORMATION_FIELDS = Operation::get(
        "getAdditionalInformationFields",
        "/v1/customers/additional-information-fields",
        &["ADDITIONAL_INFORMATION_READ"],
    );
    GET_LEAD_CONFIG = Operation::get("getLeadConfig", "/v1/leads/config", &["LEAD_READ"]);
    GET_MEMBER_LISTS = Operation::get("getMemberLists", "/v1/member-lists", &["MEMBER_LIST_READ"]);
    GET_PURCHASABLE_ONLINE_OFFERS = Operation::get(
        "getPurchasableOnlineOffers",
        "/v1/online-offers/purchasable",
        &["ONLINE_OFFER_READ"],
    );
    GET_TRIAL_OFFER_CLASSES = Operation::get(
        "getBookableTrialOfferClasses",
        "/v1/trial-offers/bookable-trial-offers/classes",
        &["TRIAL_OFFER_READ"],
    );
    GET_DEBT_COLLECTION_CONFIGURATION = Operation::get(
        "getDebtCollectionConfiguration",
        "/v1/debt-collection/configuration",
        &["DEBT_COLLECTION_READ"],
    );
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::Value;

    use super::*;

    /// Of those that stand in the contract: all but the check of the key.
    fn described() -> impl Iterator<Item = &'static &'static Operation> {
        OPERATIONS
            .iter()
            .filter(|operation| operation.method != Method::Head)
    }

    fn contract() -> Value {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../sandbox/contract.json");
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    }

    #[test]
    fn every_operation_is_what_the_contract_says() {
        let contract = contract();

        for operation in described() {
            let method = match operation.method {
                Method::Get => "get",
                Method::Post => "post",
                Method::Head => "head",
            };
            let there = &contract["paths"][operation.path][method];
            assert_eq!(there["operationId"], operation.id);
            assert_eq!(
                there["x-required-scopes"],
                serde_json::json!(operation.scopes),
                "{}",
                operation.id
            );
        }
    }

    #[test]
    fn only_reads_may_be_repeated() {
        for operation in OPERATIONS {
            let read = matches!(operation.method, Method::Get | Method::Head)
                || operation.path.ends_with("/search");
            assert_eq!(operation.repeatable, read, "{}", operation.id);
        }
    }

    #[test]
    fn ids_are_unique_because_the_limiter_counts_by_them() {
        let ids: HashSet<_> = OPERATIONS.iter().map(|operation| operation.id).collect();

        assert_eq!(ids.len(), OPERATIONS.len());
    }
}
