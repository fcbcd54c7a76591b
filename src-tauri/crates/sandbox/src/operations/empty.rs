//! Lists that a studio without such things answers truthfully: there are none.

use serde_json::{Value, json};

/// The empty list that `operation` answers, if it is one of those.
pub(super) fn answer(operation: &str) -> Option<Value> {
    match operation {
        "getEmployees" | "getActiveClasses" | "getBookableAppointments" => {
            Some(json!({ "result": [], "offset": "0", "hasNext": false }))
        }
        "getDevices" | "getMembershipOffers" | "getAdditionalInformationFields" | "getAll" => {
            Some(json!([]))
        }
        _ => None,
    }
}
