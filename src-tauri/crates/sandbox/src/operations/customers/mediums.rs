//! `/v1/customers/{customerId}/access-mediums`: what opens the door.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::people::{AccessMedium, CardNumber, CardNumberFormat, Medium, Person};
use crate::refusal::Refusal;
use crate::world::access::Access;

/// The contract's `AccessMediumDto`, whose number the service gives: one that is sent is not looked
/// at. The contract calls type and value optional, but there is no medium without either.
#[derive(Debug, Deserialize)]
struct Wanted {
    #[serde(rename = "type")]
    kind: Option<String>,
    value: Option<String>,
}

/// Gives the customer one more.
pub(super) fn add(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Wanted = call.read()?;
    let mut world = call.world();
    let person = call.customer()?;
    let kind = wanted
        .kind
        .ok_or_else(|| Refusal::prose("type", Rule::Missing))?;
    let medium = read(&kind, wanted.value.as_deref())?;
    nobody_has(call, &medium, None)?;
    let id = world.access.next_medium(person.id);
    let added = AccessMedium { id, medium };
    let shown = show(&added);
    call.studio()
        .edit_person(person.id, |it| it.access_mediums.push(added));
    Ok(shown.into())
}

/// Gives one that the integration added another value.
pub(super) fn update(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Wanted = call.read()?;
    let _world = call.world();
    let (person, before) = own(call)?;
    let medium = read(kind(&before.medium), wanted.value.as_deref())?;
    nobody_has(call, &medium, Some(before.id))?;
    let updated = AccessMedium {
        id: before.id,
        medium,
    };
    let shown = show(&updated);
    call.studio().edit_person(person.id, |it| {
        let mut mediums = it.access_mediums.iter_mut();
        if let Some(place) = mediums.find(|it| it.id == updated.id) {
            *place = updated;
        }
    });
    Ok(shown.into())
}

/// Takes one away that the integration added.
pub(super) fn delete(call: &Call<'_>) -> Result<Answer, Refusal> {
    let _world = call.world();
    let (person, medium) = own(call)?;
    call.studio().edit_person(person.id, |it| {
        it.access_mediums.retain(|it| it.id != medium.id)
    });
    Ok(Answer::Empty)
}

/// The customer, and the medium that is meant if an integration added it.
fn own(call: &Call<'_>) -> Result<(Person, AccessMedium), Refusal> {
    let person = call.customer()?;
    let id = call.id("accessMediumId");
    let medium = person.access_mediums.iter().find(|it| it.id == id).cloned();
    let medium = medium.ok_or_else(|| Refusal::unknown("access medium"))?;
    if !Access::made(person.id, id) {
        return Err(Refusal::forbidden(
            "sandbox.access.foreign",
            [
                "The studio itself made this access medium.",
                "Dieses Zugangsmedium hat das Studio selbst angelegt.",
                "Ten nośnik dostępu utworzyło samo studio.",
            ],
        ));
    }
    Ok((person, medium))
}

/// Reads a value as that kind of medium. No format is given with it, so a card's number is decimal.
fn read(kind: &str, value: Option<&str>) -> Result<Medium, Refusal> {
    let value = value.ok_or_else(|| Refusal::prose("value", Rule::Missing))?;
    let text = || value.to_owned().into();
    let digits = !value.is_empty() && value.bytes().all(|it| it.is_ascii_digit());
    let printable = !value.is_empty() && value.bytes().all(|it| it.is_ascii_graphic());
    let medium = match kind {
        "CARD_NUMBER" if digits => {
            let number = value.parse().ok().filter(|it| *it > 0);
            number.map(|it| Medium::Card(CardNumber(it)))
        }
        "PIN" if digits && (4..=8).contains(&value.len()) => Some(Medium::Pin(text())),
        "BARCODE" if printable && value.len() <= 64 => Some(Medium::Barcode(text())),
        "WALLET_PASS" if printable && value.len() <= 255 => Some(Medium::WalletPass(text())),
        _ => None,
    };
    medium.ok_or_else(|| {
        Refusal::rule(
            "sandbox.access.value",
            "value",
            [
                "No access medium of this type has such a value.",
                "Kein Zugangsmedium dieser Art hat einen solchen Wert.",
                "Żaden nośnik tego typu nie ma takiej wartości.",
            ],
        )
    })
}

/// A turnstile reads a value and lets one person in: nobody else in the studio may have it.
fn nobody_has(call: &Call<'_>, medium: &Medium, but: Option<i64>) -> Result<(), Refusal> {
    let people = call.studio().people();
    let mut mediums = people.all().iter().flat_map(|it| &it.access_mediums);
    if mediums.any(|it| it.medium == *medium && Some(it.id) != but) {
        return Err(Refusal::rule(
            "sandbox.access.taken",
            "value",
            [
                "Somebody in the studio already has it.",
                "Das hat im Studio schon jemand.",
                "Ktoś w studiu już to ma.",
            ],
        ));
    }
    Ok(())
}

fn kind(medium: &Medium) -> &'static str {
    match medium {
        Medium::Card(_) => "CARD_NUMBER",
        Medium::Barcode(_) => "BARCODE",
        Medium::Pin(_) => "PIN",
        Medium::WalletPass(_) => "WALLET_PASS",
    }
}

fn show(medium: &AccessMedium) -> Value {
    let value = match &medium.medium {
        Medium::Card(number) => number.to_text(CardNumberFormat::Decimal).into(),
        Medium::Barcode(text) | Medium::Pin(text) | Medium::WalletPass(text) => text.clone(),
    };
    json!({ "id": medium.id, "type": kind(&medium.medium), "value": value })
}
