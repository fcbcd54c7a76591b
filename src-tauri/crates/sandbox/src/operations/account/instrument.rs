//! `POST /v1/customers/{customerId}/account/payment-instrument`

use jiff::ToSpan;
use serde::Deserialize;
use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::people::{Person, bank};
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::payments::Scope;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    payment_request_token: String,
}

/// From now on charges are collected from what the customer left in the session. A bank account
/// shows in their record; other instruments stay with the payment service.
pub(super) fn update(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let request: Request = call.read()?;
    let token = &request.payment_request_token;
    let mut world = call.world();
    let at = "paymentRequestToken";
    let session = world
        .payments
        .check_of(Some(person.id), token, at, call.now())?;
    if session.scope != Scope::MemberAccount {
        return Err(Refusal::rule(
            "sandbox.payment.scope",
            "paymentRequestToken",
            [
                "This token pays once and leaves no instrument behind.",
                "Dieses Token zahlt einmal und hinterlässt kein Zahlungsmittel.",
                "Ten token służy do jednej płatności i nie zostawia metody płatności.",
            ],
        ));
    }
    leave_behind(call, &mut world, &person, token);
    Ok(json!({}).into())
}

/// Uses up a token that was checked, and keeps what the customer left in its session for later charges.
pub(crate) fn leave_behind(call: &Call<'_>, world: &mut World, person: &Person, token: &str) {
    let left = world.payments.spend(token);
    let Some(session) = left.filter(|it| it.scope == Scope::MemberAccount) else {
        return;
    };
    let leaves_account = session.allows_debit();
    // What failed today stays failed.
    let tomorrow = call.today().saturating_add(1.days());
    let conduct = &mut world.accounts.of(person).conduct;
    conduct.mend(tomorrow, leaves_account);
    if leaves_account {
        let number = world.next_id();
        let mut random = world.origin.random("bank accounts", number);
        let account = bank::account(&mut random, &person.address.country, person.name());
        let studio = call.studio();
        studio.edit_person(person.id, |it| it.bank_account = Some(Box::new(account)));
    }
}
