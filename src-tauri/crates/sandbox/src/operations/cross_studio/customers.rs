//! `/v1/cross-studio/customers`: the look-ups of `/v1/customers`, in each studio in turn.

use serde_json::Value;

use crate::answer::Answer;
use crate::call::Call;
use crate::operations::customers::search::Criteria;
use crate::operations::customers::{by, checkins as visits};
use crate::people::Person;
use crate::refusal::Refusal;
use crate::studio::Studio;

pub(super) fn by(call: &Call<'_>) -> Result<Answer, Refusal> {
    for studio in call.studios_of_integration() {
        match by::find(call, studio) {
            Err(Refusal::NobodyFound) => {}
            found => return Ok(call.show_customer_of(studio, &found?).into()),
        }
    }
    Err(Refusal::NobodyFound)
}

pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let (studio, person) = find(call)?;
    Ok(call.show_customer_of(studio, &person).into())
}

pub(super) fn search(call: &Call<'_>) -> Answer {
    let criteria = Criteria::of(call);
    let studios = call.studios_of_integration().into_iter();
    let found = studios.flat_map(|it| criteria.find(call, it));
    found.collect::<Value>().into()
}

/// The visits to all studios of the integration, not only those to the customer's own.
pub(super) fn checkins(call: &Call<'_>) -> Result<Answer, Refusal> {
    let (studio, person) = find(call)?;
    let studios = call.studios_of_integration();
    visits::of(call, studio, &person, |place| {
        studios.iter().any(|it| it.place() == place)
    })
}

fn find<'a>(call: &'a Call<'_>) -> Result<(&'a Studio, Person), Refusal> {
    let id = call.id("customerId");
    let studios = call.studios_of_integration().into_iter();
    let mut found = studios.filter_map(|it| Some((it, it.find_person(id)?)));
    found.next().ok_or(Refusal::NobodyFound)
}
