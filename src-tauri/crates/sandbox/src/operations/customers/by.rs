//! `/v1/customers/by`, and the look-up by criterion that other operations share.

use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::people::{CardNumberFormat, Medium, Person};
use crate::refusal::Refusal;
use crate::studio::Studio;
use crate::world::debt_collection;

const CRITERIA: [&str; 6] = [
    "cardNumber",
    "barcode",
    "pin",
    "customerNumber",
    "debtorId",
    "qrCodeUuid",
];

/// Shows the one customer that a card, code or number belongs to.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = find(call, call.studio())?;
    Ok(call.show_customer(&person).into())
}

/// Finds the one customer of that studio whom the criterion in the query means.
pub(crate) fn find(call: &Call<'_>, studio: &Studio) -> Result<Person, Refusal> {
    let given: Vec<_> = CRITERIA
        .into_iter()
        .filter_map(|name| Some((name, call.text(name)?)))
        .collect();
    let [(criterion, value)] = given[..] else {
        let second = given.get(1).map_or("", |(name, _)| name);
        return Err(Refusal::prose(second, Rule::OneCriterion));
    };

    if criterion == "debtorId" {
        let customer = debt_collection::customer(value);
        let person = customer.and_then(|it| studio.find_person(it));
        // The number of somebody who owes nothing was never told to anybody.
        let world = studio.world();
        let debtor = person.filter(|it| world.debtor(it, call.today()).is_some());
        return debtor.ok_or(Refusal::NobodyFound);
    }
    let format = call.card_number_format();
    let people = studio.people();
    people
        .all()
        .iter()
        .find(|it| belongs(it, criterion, value, format))
        .cloned()
        .ok_or(Refusal::NobodyFound)
}

fn belongs(person: &Person, criterion: &str, value: &str, format: CardNumberFormat) -> bool {
    let opens = |matches: &dyn Fn(&Medium) -> bool| {
        person.access_mediums.iter().any(|it| matches(&it.medium))
    };
    match criterion {
        "cardNumber" => person
            .card_numbers()
            .any(|it| it.to_text(format).eq_ignore_ascii_case(value)),
        "barcode" => opens(&|it| matches!(it, Medium::Barcode(text) if text == value)),
        "pin" => opens(&|it| matches!(it, Medium::Pin(text) if text == value)),
        "customerNumber" => person.customer_number == value,
        // No QR code of the old kind was ever handed out.
        _ => false,
    }
}
