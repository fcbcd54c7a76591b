//! `/v1/leads/validate` and `/v1/leads/create`

use serde::Deserialize;
use serde_json::json;

use super::applicant::{Applicant, GivenAddress, Outcome};
use super::questions::{self, Given};
use crate::answer::Answer;
use crate::call::Call;
use crate::operations::communications::preferences;
use crate::people::{CardNumberFormat, Text};
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::leads::{Form, Lead};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    lead_customer: Applicant,
    address: Option<GivenAddress>,
    #[serde(default)]
    communication_preferences: Vec<preferences::Wanted>,
    #[serde(default)]
    additional_information: Vec<Given>,
    notes: Option<String>,
    external_identifier: Option<String>,
}

/// Says whether a lead can be created.
pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let (request, form) = read(call)?;
    let outcome = request.outcome(call, &call.world(), form);
    let status = match outcome {
        (Outcome::Possible, _) => "POSSIBLE",
        (Outcome::Invalid(_), _) => "INVALID_LEAD_DATA",
        (Outcome::Duplicate, _) => "DUPLICATE_CUSTOMER",
    };
    Ok(json!({ "status": status }).into())
}

/// Creates a lead, and the prospect that they are from now on.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Refusal> {
    let (request, form) = read(call)?;
    // Held to the end, so that the same form sent twice at once makes one person.
    let mut world = call.world();
    let (outcome, answers) = request.outcome(call, &world, form);
    outcome.check(path)?;
    let mut person = request.lead_customer.admit(call, form);
    person.additional_information = answers;
    let mut communications = world.communications.view(&person).into_owned();
    let wanted = &request.communication_preferences;
    preferences::set(&mut communications, wanted, "communicationPreferences")?;
    let lead = Lead {
        id: world.next_id(),
        customer: person.id,
        created: call.now(),
        notes: request.notes,
        campaign: request.external_identifier,
    };
    let shown = person.to_wire(CardNumberFormat::Decimal, None);
    let answer = json!({
        "id": lead.id,
        "customerId": person.id,
        "uuid": shown["uuid"],
        "customerNumber": person.customer_number,
    });
    world.communications.put(person.id, communications);
    world.leads.add(lead);
    call.studio().insert_person(person);
    Ok(answer.into())
}

fn read(call: &Call<'_>) -> Result<(Request, Form), Refusal> {
    let mut request: Request = call.read()?;
    request.lead_customer.address = request.address.take();
    let form = call.world().leads.form();
    Ok((request, form))
}

/// Where in the body a field is.
fn path(field: &str) -> String {
    match field {
        "address" | "additionalInformation" => field.to_owned(),
        _ => format!("leadCustomer.{field}"),
    }
}

impl Request {
    /// Whether a lead can be created, and the answers to the studio's own questions.
    fn outcome(&self, call: &Call<'_>, world: &World, form: Form) -> (Outcome, Vec<(i64, Text)>) {
        match questions::read(&self.additional_information, &world.additional_information) {
            None => (Outcome::Invalid("additionalInformation"), Vec::new()),
            Some(answers) => (self.lead_customer.outcome(call, form), answers),
        }
    }
}
