//! `/v1/cross-studio/membership-offers/studios`

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::studio::Studio;
use crate::world::studio_profile::COUNTRY;

/// Lists the studios of the integration in which a membership can be signed today.
pub(super) fn with_offers(call: &Call<'_>) -> Answer {
    let studios = call.studios_of_integration().into_iter();
    let sells = |it: &&Studio| it.world().offers.available(call.today()).next().is_some();
    let shown = studios.filter(sells).map(|it| {
        json!({
            "studioId": it.id(),
            "name": it.name(),
            "country": COUNTRY.0,
            "countryCode": COUNTRY.1,
        })
    });
    shown.collect::<Value>().into()
}
