//! `/v1/trial-offers/config/{configId}`

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::trial_offers::Config;

/// Gets the terms of an offer and what it wants to know of people.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let config = find(&world, call.id("configId"))?;
    let plan = config.plan;
    let mut shown = json!({
        "id": config.id,
        "name": plan.name,
        "preventMultipleBookingsTerm": plan.prevents.to_term(),
        "contingent": plan.contingent,
        "allowBookingForLeads": plan.for_leads,
        "leadDataConfig": {
            "trialOfferLeadDataConfigId": config.id,
            "genderMode": plan.gender.as_str(),
            "dateOfBirthMode": plan.date_of_birth.as_str(),
            "telephoneMode": plan.telephone.as_str(),
            "addressMode": plan.address.as_str(),
        },
    });
    if let Some(hours) = plan.confirm_hours {
        shown["confirmationOfBookingTerm"] = json!({ "value": hours, "unit": "HOURS" });
    }
    Ok(shown.into())
}

/// The offer with that number.
pub(super) fn find(world: &World, id: i64) -> Result<Config, Refusal> {
    let config = world.trial_offers.find(id);
    config.ok_or_else(|| Refusal::unknown("configuration"))
}
