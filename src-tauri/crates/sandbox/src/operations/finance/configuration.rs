//! `GET /v1/debt-collection/configuration`

use serde_json::json;

use super::client;
use crate::answer::Answer;
use crate::call::Call;

/// Claims stay the studio's, and the agency decides with each case whether what is left is given up.
pub(super) const TYPE: &str = "TRUST";

pub(super) fn get(call: &Call<'_>) -> Answer {
    let shown = json!({
        "client": client::show(call),
        "debtCollectionType": TYPE,
        "derecognizeRemainingDebtsOnClosure": "BY_PARTNER",
        "derecognizeRemainingDebtsOnRejection": "BY_PARTNER",
    });
    shown.into()
}
