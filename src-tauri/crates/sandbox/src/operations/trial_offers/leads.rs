//! `/v1/trial-offers/lead/validate` and `/v1/trial-offers/lead/create`

use serde::Deserialize;
use serde_json::json;

use super::config;
use crate::answer::Answer;
use crate::call::Call;
use crate::operations::leads::applicant::{Applicant, Outcome};
use crate::refusal::Refusal;
use crate::world::leads::Form;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    lead_customer_data: Applicant,
    trial_offer_config_id: i64,
}

/// Says whether such a record can be made.
pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let (applicant, form) = read(call)?;
    let status = match applicant.outcome(call, form) {
        Outcome::Possible => "POSSIBLE",
        Outcome::Invalid(_) => "INVALID_LEAD_CUSTOMER_DATA",
        Outcome::Duplicate => "DUPLICATE_CUSTOMER",
    };
    Ok(json!({ "validationStatus": status }).into())
}

/// Makes a prospect of whoever wants to try something.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Refusal> {
    let (applicant, form) = read(call)?;
    // Held until the record is there, so that the same form sent twice at once makes one person.
    let _world = call.world();
    let outcome = applicant.outcome(call, form);
    outcome.check(|field| format!("leadCustomerData.{field}"))?;
    let person = applicant.admit(call, form);
    let id = person.id;
    call.studio().insert_person(person);
    Ok(json!({ "leadCustomerId": id }).into())
}

fn read(call: &Call<'_>) -> Result<(Applicant, Form), Refusal> {
    let request: Request = call.read()?;
    let world = call.world();
    let plan = config::find(&world, request.trial_offer_config_id)?.plan;
    let form = Form {
        gender: plan.gender,
        date_of_birth: plan.date_of_birth,
        telephone: plan.telephone,
        address: plan.address,
    };
    Ok((request.lead_customer_data, form))
}
