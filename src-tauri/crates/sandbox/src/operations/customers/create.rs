//! `/v1/customers/create`, and the putting on record that sign-ups share with it.

use serde_json::json;

use super::sign_up::SignUp;
use super::{checks, fields};
use crate::answer::Answer;
use crate::call::Call;
use crate::operations::account::instrument;
use crate::operations::communications::preferences;
use crate::operations::memberships::token;
use crate::people::{Person, Status};
use crate::refusal::Refusal;
use crate::state::State;
use crate::world::World;

/// Puts a prospect on record.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Refusal> {
    let customer: SignUp = call.read()?;
    let mut world = call.world();
    let person = put_on_record(call, &mut world, customer, "")?;
    Ok(json!({ "customerId": person.id }).into())
}

/// Puts somebody on record as a prospect of the key's studio, or refuses all of it. `at` leads to
/// the customer in the body: `""`, or `"customer."` with its dot.
pub(crate) fn put_on_record(
    call: &Call<'_>,
    world: &mut World,
    customer: SignUp,
    at: &str,
) -> Result<Person, Refusal> {
    customer.check(call.today(), at)?;
    unknown_so_far(call, customer.third_party_id.as_deref(), at)?;
    let fields_at = format!("{at}additionalInformationFieldAssignments");
    let assignments = &customer.additional_information_field_assignments;
    let assigned = fields::check(&world.additional_information, assignments, &fields_at)?;

    let token = customer.payment_request_token.clone();
    let token_at = format!("{at}paymentRequestToken");
    token::check(call, world, None, token.as_deref(), &token_at)?;

    let id = call.state.next_customer_id();
    let number = next_customer_number(call.state);
    let mut person = Person::blank(id, number.into(), Status::Prospect, call.now().into());
    person.additional_information = assigned;
    let mut communications = world.communications.view(&person).into_owned();
    let wanted = &customer.communication_preferences;
    let wanted_at = format!("{at}communicationPreferences");
    preferences::set(&mut communications, wanted, &wanted_at)?;

    let further = customer.fill(&mut person);
    world.amendments.further.put(id, further);
    world.communications.put(id, communications);
    call.studio().insert_person(person.clone());
    if let Some(token) = token {
        instrument::leave_behind(call, world, &person, &token);
    }
    // With the account that they may have left behind.
    call.person(id)
}

/// The number in the other system means one customer here.
fn unknown_so_far(call: &Call<'_>, third_party_id: Option<&str>, at: &str) -> Result<(), Refusal> {
    let at = format!("{at}thirdPartyId");
    checks::filled(third_party_id, &at)?;
    let Some(wanted) = third_party_id else {
        return Ok(());
    };
    let people = call.studio().people();
    let mut all = people.all().iter();
    if all.any(|it| it.third_party_id.as_deref() == Some(wanted)) {
        return Err(Refusal::rule(
            "sandbox.customer.third-party",
            &at,
            [
                "Another customer has this number.",
                "Ein anderer Kunde hat diese Nummer.",
                "Ten numer ma już inny klient.",
            ],
        ));
    }
    Ok(())
}

/// One above the highest of all studios, so that somebody who moves keeps a number of their own.
pub(crate) fn next_customer_number(state: &State) -> String {
    let highest = state.studios().iter().map(|studio| {
        let people = studio.people();
        let numbers = people.all().iter().filter_map(|it| {
            let number = it.customer_number.strip_prefix("1-")?;
            number.parse::<u64>().ok()
        });
        numbers.max().unwrap_or(10_000)
    });
    format!("1-{}", highest.max().unwrap_or(10_000) + 1)
}
