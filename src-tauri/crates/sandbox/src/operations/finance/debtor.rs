//! Somebody who owes, as the agency sees them.

use jiff::ToSpan;
use serde_json::{Value, json};

use super::debt;
use crate::call::Call;
use crate::people::{BankAccount, Person};
use crate::world::World;
use crate::world::accounts::{Case, Ledger};
use crate::world::contracts::Contract;
use crate::world::debt_collection::{case_id, debtor_id};

/// Below that age somebody else pays.
const OF_AGE: i16 = 18;

/// The contract's `Debtor` with the case of that run.
pub(super) fn show(call: &Call<'_>, world: &World, person: &Person, run: i64) -> Value {
    let ledger = world.ledger(person, call.today());
    let mut shown = someone(person);
    shown["debtorId"] = debtor_id(person.id).into();
    shown["membershipNr"] = person.customer_number.as_ref().into();
    shown["country"] = country(&person.address.country).into();
    let contracts = world.contracts.view(person);
    let contracts = contracts.0.iter().map(|it| contract(it, call));
    shown["contractDetails"] = contracts.collect();
    let case = ledger.case(run);
    let cases = case.map(|it| collection_case(world, person, &ledger, it));
    shown["collectionCases"] = cases.into_iter().collect();
    if is_minor(call, person) {
        shown["liablePerson"] = liable(person);
    }
    if let Some(block) = ledger.debtor_block.filter(|it| it.holds_on(call.today())) {
        shown["block"] = debt::block(block);
    }
    shown
}

fn is_minor(call: &Call<'_>, person: &Person) -> bool {
    let of_age = person.date_of_birth.map(|it| {
        let born: jiff::civil::Date = it.into();
        born.saturating_add(OF_AGE.years())
    });
    of_age.is_some_and(|it| call.today() < it)
}

/// The parent with whom a minor lives.
fn liable(person: &Person) -> Value {
    let mut parent = person.clone();
    parent.first_name = Some("Sabine".into());
    parent.date_of_birth = None;
    parent.gender = Some(crate::people::Gender::Female);
    parent.email = None;
    someone(&parent)
}

/// What a debtor and somebody who is liable for one have in common.
fn someone(person: &Person) -> Value {
    let address = &person.address;
    let mut shown = json!({
        "firstName": person.first_name.as_deref().unwrap_or_default(),
        "lastName": person.last_name.as_deref().unwrap_or_default(),
        "sex": person.gender.map_or("UNISEX", |it| it.as_str()),
        "postalCode": address.zip_code,
        "city": address.city,
        "countryCode": address.country,
        "addressLine1": format!("{} {}", address.street, address.house_number).trim(),
        "addressLine2": format!("{} {}", address.zip_code, address.city).trim(),
        "addressData": {
            "street": address.street,
            "houseNumber": address.house_number,
            "addressStatus": { "type": "VALID" },
        },
        "contactDetails": contacts(person),
    });
    if let Some(name) = &person.second_last_name {
        shown["secondLastName"] = name.as_ref().into();
    }
    if let Some(born) = person.date_of_birth {
        shown["birthdate"] = born.to_string().into();
    }
    if let Some(account) = &person.bank_account {
        shown["paymentDetails"] = bank(account);
    }
    shown
}

fn contacts(person: &Person) -> Value {
    let numbers = [
        ("TEL_PRIVATE", &person.phone_private),
        ("TEL_PRIVATE_MOBILE", &person.phone_private_mobile),
        ("TEL_BUSINESS", &person.phone_business),
        ("TEL_BUSINESS_MOBILE", &person.phone_business_mobile),
    ];
    let numbers = numbers.into_iter().filter_map(|(kind, number)| {
        let number = number.as_deref()?;
        Some(json!({ "type": kind, "value": number }))
    });
    let email = person
        .email
        .as_deref()
        .map(|it| json!({ "type": "EMAIL", "value": it, "status": { "type": "NOT_YET_USED" } }));
    numbers.chain(email).collect()
}

fn bank(account: &BankAccount) -> Value {
    json!({
        "iban": account.iban,
        "bic": account.bic,
        "bank": account.bank_name,
        "bankCountryCode": account.iban.get(..2).unwrap_or_default(),
        "accountHolder": account.account_holder,
    })
}

fn contract(contract: &Contract, call: &Call<'_>) -> Value {
    json!({
        "id": contract.id,
        "rateName": contract.rate_name,
        "startDate": contract.start.to_string(),
        "endDate": contract.end(call.today()).to_string(),
        "createdDate": contract.created.to_string(),
        "cancelled": contract.effective_cancelation().is_some(),
        "contractPeriod": debt::recurrence(contract.term),
        "extensionPeriod": debt::recurrence(contract.extension),
        "cancellationPeriod": debt::recurrence(contract.notice),
    })
}

/// The contract's `CollectionCase`.
fn collection_case(world: &World, person: &Person, ledger: &Ledger, case: &Case) -> Value {
    let claims = case
        .debts
        .iter()
        .filter_map(|debt| Some((debt, ledger.find(debt.claim)?)));
    let debts = claims.map(|(debt, claim)| debt::show(world, person, claim, debt.amount));
    let taken = world.debt_collection.taken(person.id, case.run);
    let mut shown = json!({
        "collectionCaseId": case_id(person.id, case.run),
        "openAmount": case.open().amount(),
        "debt": debts.collect::<Value>(),
    });
    if taken.agency_id != case_id(person.id, case.run) {
        shown["extReferenceId"] = taken.agency_id.into();
    }
    if let Some(public) = taken.public_id {
        shown["extHumanId"] = public.into();
    }
    shown
}

/// The name in English of the countries that members come from; the code for all others.
fn country(code: &str) -> &str {
    match code {
        "DE" => "Germany",
        "PL" => "Poland",
        "AT" => "Austria",
        "GB" => "United Kingdom",
        other => other,
    }
}
