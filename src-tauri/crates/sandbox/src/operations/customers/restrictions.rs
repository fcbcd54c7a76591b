//! `/v1/customers/{customerId}/access-restrictions`: one of the integration's for each customer,
//! beside those of the studio.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;

use super::checks;
use crate::answer::Answer;
use crate::call::Call;
use crate::people::{AccessRestriction, Person};
use crate::refusal::Refusal;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wanted {
    reason: String,
    start_date: Option<Date>,
    end_date: Option<Date>,
}

/// Sets the integration's restriction, in place of the one it set before.
pub(super) fn set(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Wanted = call.read()?;
    checks::filled(Some(&wanted.reason), "reason")?;
    let days = days(&wanted)?;
    let mut world = call.world();
    let person = call.customer()?;
    let restriction = AccessRestriction {
        reason: wanted.reason.into(),
        days: days.map(|(first, last)| (first.into(), last.into())),
    };
    let before = world.access.restrict(person.id, restriction.clone());
    let mut shown = json!({ "reason": restriction.reason });
    if let Some((first, last)) = days {
        shown["startDate"] = first.to_string().into();
        shown["endDate"] = last.to_string().into();
    }
    call.studio().edit_person(person.id, |it| {
        remove(it, before.as_ref());
        it.access_restrictions.push(restriction);
    });
    Ok(shown.into())
}

/// Lifts the integration's restriction; those of the studio stay.
pub(super) fn delete(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let person = call.customer()?;
    let Some(lifted) = world.access.lift(person.id) else {
        return Err(match person.access_restrictions.is_empty() {
            true => Refusal::unknown("access restriction"),
            false => Refusal::forbidden(
                "sandbox.restriction.foreign",
                [
                    "The studio itself set this restriction.",
                    "Diese Sperre hat das Studio selbst gesetzt.",
                    "Tę blokadę założyło samo studio.",
                ],
            ),
        });
    };
    call.studio()
        .edit_person(person.id, |it| remove(it, Some(&lifted)));
    Ok(Answer::Empty)
}

/// Restrictions have no numbers: among equal ones it makes no difference which of them goes.
fn remove(person: &mut Person, restriction: Option<&AccessRestriction>) {
    let restrictions = &mut person.access_restrictions;
    if let Some(at) = restrictions.iter().rposition(|it| Some(it) == restriction) {
        restrictions.remove(at);
    }
}

fn days(wanted: &Wanted) -> Result<Option<(Date, Date)>, Refusal> {
    match (wanted.start_date, wanted.end_date) {
        (None, None) => Ok(None),
        (Some(first), Some(last)) if first <= last => Ok(Some((first, last))),
        (Some(_), Some(_)) => Err(Refusal::rule(
            "sandbox.restriction.reversed",
            "endDate",
            [
                "The end is before the start.",
                "Das Ende liegt vor dem Anfang.",
                "Koniec jest przed początkiem.",
            ],
        )),
        (first, _) => Err(Refusal::rule(
            "sandbox.restriction.half",
            if first.is_none() {
                "startDate"
            } else {
                "endDate"
            },
            [
                "Give both dates or neither.",
                "Beide Daten angeben oder keines.",
                "Podaj obie daty albo żadnej.",
            ],
        )),
    }
}
