//! `/v1/cross-studio/membership-offers/studios`

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;

/// Lists the studios of the integration that sell memberships, which all of these do.
pub(super) fn with_offers(call: &Call<'_>) -> Answer {
    let studios = call.studios_of_integration().into_iter();
    let shown = studios.map(|it| {
        json!({
            "studioId": it.id(),
            "name": it.name(),
            "country": "Germany",
            "countryCode": "DE",
        })
    });
    shown.collect::<Value>().into()
}
