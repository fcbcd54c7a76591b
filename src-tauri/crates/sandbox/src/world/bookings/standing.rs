//! Who may book what, as far as it depends on who they are.

use jiff::civil::Date;

use crate::people::{Gender, Person, Status};
use crate::world::contracts::Contracts;

/// Whether the studio lets them in on that day. Whoever has left it is no guest.
pub(crate) fn is_welcome(person: &Person, day: Date) -> bool {
    let restricted = person
        .access_restrictions
        .iter()
        .any(|it| it.holds_on(day.into()));
    person.status != Status::FormerMember && !person.access_refusal && !restricted
}

/// Whether they rest on that day.
pub(crate) fn is_idle(person: &Person, day: Date) -> bool {
    person.idle_periods.iter().any(|it| it.holds_on(day.into()))
}

/// Whether they have a contract on that day whose rate is among those; none named: any rate.
pub(crate) fn is_included(
    contracts: &Contracts,
    person: &Person,
    day: Date,
    rates: &[&str],
) -> bool {
    let own = contracts.view(person);
    let running = |it: &&crate::world::contracts::Contract| it.start <= day && it.is_active(day);
    own.0
        .iter()
        .filter(running)
        .any(|it| rates.is_empty() || rates.contains(&it.rate_name.as_str()))
}

/// Whether they are at least so old on that day. Whoever did not say when they were born is not.
pub(crate) fn is_of_age(person: &Person, years: i16, day: Date) -> bool {
    years == 0
        || person.date_of_birth.is_some_and(|born| {
            let today = crate::people::Date::from(day);
            (born.year + years, born.month, born.day) <= (today.year, today.month, today.day)
        })
}

/// Whether they may come where only women do.
pub(crate) fn is_woman(person: &Person) -> bool {
    person.gender == Some(Gender::Female)
}
