//! `POST /v1/payments/user-session`

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::money::Money;
use crate::people::random::Random;
use crate::refusal::Refusal;
use crate::time;
use crate::world::payments::{Scope, Session};
use crate::world::{World, uuid};

/// Long enough for somebody who has to look for their card.
const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// Keeps the payment service's numbers apart from the other UUIDs made of a customer's number.
const PAYERS: u64 = 0x7061_7965_7273;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    amount: Value,
    scope: Scope,
    customer_id: Option<i64>,
    finion_pay_customer_id: Option<String>,
    #[serde(default)]
    permitted_payment_choices: Vec<String>,
    reference_text: String,
}

pub(super) fn open(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request: Request = call.read()?;
    let amount = amount(&request)?;
    if request.reference_text.trim().is_empty() {
        return Err(Refusal::rule(
            "sandbox.payment.reference",
            "referenceText",
            [
                "The bank statement needs a text.",
                "Der Kontoauszug braucht einen Text.",
                "Wyciąg bankowy wymaga tekstu.",
            ],
        ));
    }
    let mut world = call.world();
    let payer = payer(call, &mut world, &request)?;
    let expires = call.now() + LIFETIME;
    let number = world.next_id();
    let token = token(&mut world.origin.random("payment sessions", number));
    let session = Session::new(
        request.customer_id,
        payer.clone(),
        (request.scope, amount),
        request.reference_text,
        request.permitted_payment_choices,
        expires,
    );
    world.payments.open(token.clone(), session);
    let answer = json!({
        "token": token,
        "tokenValidUntil": time::instant(expires),
        "finionPayCustomerId": payer,
    });
    Ok(answer.into())
}

/// What is left behind for later costs nothing now; what is bought now costs something.
fn amount(request: &Request) -> Result<Money, Refusal> {
    let amount = Money::read(&request.amount).filter(|it| it.0 >= 0);
    let amount = amount.ok_or_else(|| {
        Refusal::rule(
            "sandbox.payment.amount",
            "amount",
            [
                "An amount has whole cents and is not negative.",
                "Ein Betrag hat ganze Cent und ist nicht negativ.",
                "Kwota ma pełne grosze i nie jest ujemna.",
            ],
        )
    })?;
    match (request.scope, amount) {
        (Scope::MemberAccount, Money(1..)) => Err(Refusal::rule(
            "sandbox.payment.amount",
            "amount",
            [
                "For the scope MEMBER_ACCOUNT the amount is 0.",
                "Für MEMBER_ACCOUNT ist der Betrag 0.",
                "Dla MEMBER_ACCOUNT kwota wynosi 0.",
            ],
        )),
        (Scope::Ecom, Money(..1)) => Err(Refusal::rule(
            "sandbox.payment.amount",
            "amount",
            [
                "For the scope ECOM the amount is above 0.",
                "Für ECOM ist der Betrag größer als 0.",
                "Dla ECOM kwota jest większa od 0.",
            ],
        )),
        _ => Ok(amount),
    }
}

/// The payment service's number for whoever pays.
fn payer(call: &Call<'_>, world: &mut World, request: &Request) -> Result<String, Refusal> {
    match (request.customer_id, &request.finion_pay_customer_id) {
        (Some(_), Some(_)) => Err(Refusal::rule(
            "sandbox.payment.exclusive",
            "finionPayCustomerId",
            [
                "Give customerId or finionPayCustomerId, not both.",
                "Entweder customerId oder finionPayCustomerId angeben.",
                "Podaj customerId albo finionPayCustomerId.",
            ],
        )),
        (Some(customer), None) => {
            call.person(customer)?;
            Ok(uuid::of(PAYERS, customer))
        }
        (None, Some(payer)) if world.payments.knows(payer) => Ok(payer.clone()),
        (None, Some(_)) => Err(Refusal::rule(
            "sandbox.payment.payer",
            "finionPayCustomerId",
            [
                "The payment service knows nobody by this number who is not a customer.",
                "Der Zahlungsdienst kennt unter dieser Nummer niemanden, der kein Kunde ist.",
                "Serwis płatności nie zna pod tym numerem nikogo, kto nie jest klientem.",
            ],
        )),
        (None, None) => {
            let number = world.next_id();
            Ok(uuid::random(&mut world.origin.random("payers", number)))
        }
    }
}

fn token(random: &mut Random) -> String {
    const SIGNS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    (0..54).map(|_| char::from(random.pick(SIGNS))).collect()
}
