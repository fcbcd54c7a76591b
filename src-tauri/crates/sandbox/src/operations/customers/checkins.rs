//! `/v1/customers/{customerId}/activities/checkins`, here and over all studios.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::people::Person;
use crate::period::Period;
use crate::refusal::Refusal;
use crate::studio::Studio;
use crate::time;
use crate::world::checkins::Checkin;

const LONGEST: i32 = 365;

/// Lists the customer's visits to the key's studio.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    of(call, call.studio(), &person, |it| {
        it == call.studio().place()
    })
}

/// Lists visits of a person of that studio to the studios that `counts` names, the latest first.
pub(crate) fn of(
    call: &Call<'_>,
    studio: &Studio,
    person: &Person,
    counts: impl Fn(usize) -> bool,
) -> Result<Answer, Refusal> {
    let days = span(call)?;
    let studios = call.state.studios();
    let world = studio.world();
    let visits = world.checkins.view(person);
    let visits = visits.between(days, call.now());
    let visits = visits.map(|it| (it, it.studio(studios.len())));
    let visits = visits.filter(|(_, place)| counts(*place));
    page::by_count(call, visits, |(visit, place)| {
        show(call, visit, studios.get(place))
    })
}

fn show(call: &Call<'_>, visit: &Checkin, studio: Option<&Studio>) -> Value {
    let mut shown = json!({
        "checkinId": visit.id,
        "checkInDateTime": time::instant(visit.entered),
    });
    if let Some(left) = visit.left(call.now()) {
        shown["checkOutDateTime"] = time::instant(left).into();
    }
    if let Some(studio) = studio {
        shown["studioId"] = studio.id().into();
        shown["studioName"] = studio.name().into();
    }
    shown
}

/// The days that are asked for: without an end up to today, without a start one month.
fn span(call: &Call<'_>) -> Result<(Date, Date), Refusal> {
    let (from, to) = (call.date("fromDate"), call.date("toDate"));
    let to = to.unwrap_or_else(|| from.map_or(call.today(), |it| it.max(call.today())));
    let from = from.unwrap_or_else(|| Period::months(1).before(to));
    if from > to {
        return Err(Refusal::rule(
            "sandbox.span.reversed",
            "toDate",
            [
                "The end is before the start.",
                "Das Ende liegt vor dem Anfang.",
                "Koniec jest przed początkiem.",
            ],
        ));
    }
    if (to - from).get_days() > LONGEST {
        return Err(Refusal::rule(
            "sandbox.span.long",
            "toDate",
            [
                "At most 365 days.",
                "Höchstens 365 Tage.",
                "Najwyżej 365 dni.",
            ],
        ));
    }
    Ok((from, to))
}
