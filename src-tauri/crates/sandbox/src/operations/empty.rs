//! What a studio that has none of a thing answers truthfully: an empty list, or settings that ask
//! for nothing.

use serde_json::{Value, json};

/// What `operation` answers there, if it is one of those.
pub(super) fn answer(operation: &str) -> Option<Value> {
    match operation {
        "getEmployees"
        | "getActiveClasses"
        | "getBookableAppointments"
        | "getPurchasableOnlineOffers"
        | "getBookableTrialOfferClasses" => {
            Some(json!({ "result": [], "offset": "0", "hasNext": false }))
        }
        "getDevices"
        | "getMembershipOffers"
        | "getContractCancelationReasonData"
        | "getAdditionalModules"
        | "getAdditionalInformationFields"
        | "getMemberLists"
        | "getAll" => Some(json!([])),
        "getLeadConfig" => Some(json!({
            "addressMode": "INACTIVE",
            "dateOfBirthMode": "INACTIVE",
            "genderMode": "INACTIVE",
            "telephoneMode": "INACTIVE",
        })),
        // The contract requires nothing here, and a studio without an agency has nothing to say.
        "getDebtCollectionConfiguration" => Some(json!({})),
        _ => None,
    }
}
