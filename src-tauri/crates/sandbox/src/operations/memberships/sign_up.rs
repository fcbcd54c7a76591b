//! `/v1/memberships/signup` and `/v1/memberships/customers/{customerId}/add-membership`, each with
//! its preview.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;

use super::check::{self, Circumstances};
use super::request::Wanted;
use super::{agree, preview, token};
use crate::answer::Answer;
use crate::call::Call;
use crate::operations::customers::create::put_on_record;
use crate::operations::customers::sign_up::SignUp;
use crate::refusal::Refusal;

const TERM: &str = "contractOfferTermId";

#[derive(Deserialize)]
struct Request {
    contract: Wanted,
    customer: SignUp,
}

/// Of the customer, a preview looks at nothing but the age.
#[derive(Deserialize)]
struct PreviewRequest {
    contract: Wanted,
    customer: Born,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Born {
    date_of_birth: Date,
}

pub(super) fn preview(call: &Call<'_>) -> Result<Answer, Refusal> {
    let PreviewRequest { contract, customer } = call.read()?;
    let world = call.world();
    let about = new_customer(call, customer.date_of_birth);
    check::start(contract.start_date, about.today, "contract.startDate")?;
    let quote = check::quote((&world.offers, &world.vouchers), &contract, &about, TERM)?;
    Ok(preview::show(call, &quote, &contract).into())
}

pub(super) fn sign_up(call: &Call<'_>) -> Result<Answer, Refusal> {
    let Request { contract, customer } = call.read()?;
    let mut world = call.world();
    let about = new_customer(call, customer.date_of_birth);
    check::start(contract.start_date, about.today, "contract.startDate")?;
    let quote = check::quote((&world.offers, &world.vouchers), &contract, &about, TERM)?;
    check::voucher(&quote, &contract, about.at)?;
    agree::signatures(&quote, &contract, about.at)?;
    let recruiter = check::recruiter(call, &contract, about.at)?;
    let token = customer.payment_request_token.clone();
    let token_at = "customer.paymentRequestToken";
    agree::payment(&quote, token.is_some(), token_at)?;
    let initial = contract.initial_payment_request_token.as_deref();
    let initial_at = "contract.initialPaymentRequestToken";
    token::apart(token.as_deref(), initial, initial_at)?;
    let due = quote.due_on_signing();
    token::check_price(call, &world, None, (initial, initial_at), due)?;
    nobody_twice(call, &customer)?;

    let person = put_on_record(call, &mut world, customer, "customer.")?;
    agree::conclude(
        call,
        &mut world,
        &person,
        quote,
        contract,
        (recruiter, None),
    );
    Ok(json!({ "customerId": person.id }).into())
}

pub(super) fn preview_added(call: &Call<'_>) -> Result<Answer, Refusal> {
    let contract: Wanted = call.read()?;
    let world = call.world();
    let person = call.customer()?;
    let about = known_customer(call, person.date_of_birth.map(Into::into));
    check::start(contract.start_date, about.today, "startDate")?;
    let quote = check::quote((&world.offers, &world.vouchers), &contract, &about, TERM)?;
    Ok(preview::show(call, &quote, &contract).into())
}

pub(super) fn add(call: &Call<'_>) -> Result<Answer, Refusal> {
    let contract: Wanted = call.read()?;
    let mut world = call.world();
    let person = call.customer()?;
    let about = known_customer(call, person.date_of_birth.map(Into::into));
    check::start(contract.start_date, about.today, "startDate")?;
    let quote = check::quote((&world.offers, &world.vouchers), &contract, &about, TERM)?;
    check::voucher(&quote, &contract, about.at)?;
    agree::signatures(&quote, &contract, about.at)?;
    let recruiter = check::recruiter(call, &contract, about.at)?;
    let token = contract.initial_payment_request_token.as_deref();
    let token_at = "initialPaymentRequestToken";
    let due = quote.due_on_signing();
    token::check_price(call, &world, Some(person.id), (token, token_at), due)?;
    let pays = token.is_some() || person.bank_account.is_some();
    agree::payment(&quote, pays, token_at)?;
    agree::conclude(
        call,
        &mut world,
        &person,
        quote,
        contract,
        (recruiter, None),
    );
    Ok(Answer::Empty)
}

/// Somebody of the same name, born on the same day, is the same.
fn nobody_twice(call: &Call<'_>, customer: &SignUp) -> Result<(), Refusal> {
    let people = call.studio().people();
    if !people.all().iter().any(|it| customer.is(it)) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.customer.duplicate",
        "customer",
        [
            "The studio knows this person already.",
            "Das Studio kennt diese Person schon.",
            "Studio zna już tę osobę.",
        ],
    ))
}

fn new_customer(call: &Call<'_>, born: Date) -> Circumstances<'static> {
    Circumstances {
        today: call.today(),
        born: Some(born),
        at: "contract.",
        born_at: "customer.dateOfBirth",
        starter: true,
    }
}

fn known_customer(call: &Call<'_>, born: Option<Date>) -> Circumstances<'static> {
    Circumstances {
        today: call.today(),
        born,
        at: "",
        born_at: "customerId",
        starter: true,
    }
}
