//! `/v1/customers/{customerId}/switch-studio`

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use crate::answer::Answer;
use crate::call::Call;
use crate::people::{AccessMedium, Person};
use crate::refusal::Refusal;
use crate::studio::Studio;
use crate::world::bookings::upkeep;

/// A description may come along; it is for a history that no operation shows.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wanted {
    target_studio_id: i64,
    switch_date: Date,
}

/// Moves the customer, with all that is theirs, to another studio of the integration.
pub(super) fn switch(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Wanted = call.read()?;
    let id = call.id("customerId");
    let source = call.studio();
    if source.find_person(id).is_none() {
        return Err(elsewhere(call, id));
    }
    if wanted.switch_date > call.today() {
        return Err(Refusal::rule(
            "sandbox.switch.date",
            "switchDate",
            [
                "Today at the latest.",
                "Spätestens heute.",
                "Najpóźniej dzisiaj.",
            ],
        ));
    }
    let studios = call.studios_of_integration();
    let target = studios
        .into_iter()
        .find(|it| it.id() == wanted.target_studio_id);
    let target = target
        .filter(|it| it.place() != source.place())
        .ok_or_else(|| {
            Refusal::rule(
                "sandbox.switch.target",
                "targetStudioId",
                [
                    "No other studio of this integration.",
                    "Kein anderes Studio dieser Integration.",
                    "To nie jest inne studio tej integracji.",
                ],
            )
        })?;
    hand_over(source, target, id, call.now())
}

/// Both worlds are taken in the order of the studios, so that two who move crosswise do not wait
/// for each other.
fn hand_over(source: &Studio, target: &Studio, id: i64, now: Timestamp) -> Result<Answer, Refusal> {
    let (mut from, mut to);
    if source.place() < target.place() {
        from = source.world();
        to = target.world();
    } else {
        to = target.world();
        from = source.world();
    }
    let person = source.find_person(id).ok_or(Refusal::NobodyFound)?;
    nobody_has(target, &person)?;
    from.hand_over(&person, &mut to);
    source.remove_person(id);
    upkeep::leave(&mut from, &source.people(), id, now);
    target.insert_person(person);
    Ok(Answer::Empty)
}

/// A turnstile reads a value and lets one person in, there as here. To drop the medium instead would
/// leave somebody before a closed door who was told nothing.
fn nobody_has(target: &Studio, person: &Person) -> Result<(), Refusal> {
    let people = target.people();
    let mut mediums = people.all().iter().flat_map(|it| &it.access_mediums);
    let own = |it: &AccessMedium| person.access_mediums.iter().any(|o| o.medium == it.medium);
    if !mediums.any(own) {
        return Ok(());
    }
    Err(Refusal::conflict(
        "sandbox.switch.access-medium",
        [
            "Somebody in the other studio has the same access medium.",
            "Im anderen Studio hat jemand dasselbe Zugangsmedium.",
            "W drugim studiu ktoś ma ten sam nośnik dostępu.",
        ],
    ))
}

/// Somebody of another studio can be seen with this key, but only moved with that studio's.
fn elsewhere(call: &Call<'_>, id: i64) -> Refusal {
    let mut studios = call.studios_of_integration().into_iter();
    if studios.all(|it| it.find_person(id).is_none()) {
        return Refusal::NobodyFound;
    }
    Refusal::forbidden(
        "sandbox.switch.source",
        [
            "This needs the key of the customer's studio.",
            "Dafür braucht es den Schlüssel des Studios, in dem der Kunde ist.",
            "Do tego potrzebny jest klucz studia klienta.",
        ],
    )
}
