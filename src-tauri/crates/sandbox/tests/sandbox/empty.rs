//! The reads that need no argument answer out of the box: what an integration tries its scopes with.

use crate::support::{Ask, sandbox};
use studiodesk_sandbox::{Contract, Route};

/// Reads that need no argument, one for each scope that can be tried out without changing anything.
const READS: [(&str, &str); 15] = [
    ("STUDIO_READ", "/v1/studios/utilization"),
    ("CUSTOMER_READ", "/v1/customers?sliceSize=50"),
    ("EMPLOYEE_READ", "/v1/employees?sliceSize=10"),
    ("CLASSES_READ", "/v1/classes?sliceSize=10"),
    (
        "BOOKABLE_APPOINTMENTS_READ",
        "/v1/appointments/bookable?sliceSize=10",
    ),
    ("DEVICE_READ", "/v1/devices"),
    ("MEMBERSHIP_READ", "/v1/memberships/membership-offers"),
    (
        "MEMBERSHIP_SELF_SERVICE_READ",
        "/v1/memberships/self-service/contract-cancelation-reasons",
    ),
    (
        "MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_READ",
        "/v1/memberships/self-service/additional-modules",
    ),
    (
        "ADDITIONAL_INFORMATION_READ",
        "/v1/customers/additional-information-fields",
    ),
    ("LEAD_READ", "/v1/leads/config"),
    ("MEMBER_LIST_READ", "/v1/member-lists"),
    (
        "ONLINE_OFFER_READ",
        "/v1/online-offers/purchasable?sliceSize=10",
    ),
    (
        "TRIAL_OFFER_READ",
        "/v1/trial-offers/bookable-trial-offers/classes?sliceSize=10",
    ),
    ("DEBT_COLLECTION_READ", "/v1/debt-collection/configuration"),
];

#[tokio::test]
async fn one_read_of_each_scope_is_answered_as_the_contract_says() {
    let sandbox = sandbox().await;
    let contract = Contract::embedded();

    for (scope, address) in READS {
        let path = address.split('?').next().unwrap_or_default();
        let Route::Found(operation, _) = contract.route("GET", path) else {
            panic!("{path} is not in the contract");
        };

        let answer = Ask::get(address).send(&sandbox).await;

        assert_eq!(answer.status, 200, "{path}");
        let outcome = contract.check_answer(operation, 200, Some(&answer.json()));
        assert_eq!(outcome, Ok(()), "{path}");
        assert_eq!(operation.scopes().missing(&[]), Some(scope), "{path}");
        assert_eq!(operation.scopes().missing(&[scope.to_owned()]), None);
    }
}
