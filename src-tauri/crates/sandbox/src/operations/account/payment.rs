//! `POST /v1/customers/{customerId}/account/payment`

use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::world::accounts::{Ledger, Step};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    payment_request_token: String,
    amount: Amount,
    #[serde(default)]
    debt_claim_ids: Vec<i64>,
}

#[derive(Deserialize)]
struct Amount {
    amount: Value,
    currency: String,
}

pub(super) fn book(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let request: Request = call.read()?;
    let amount = amount(&request.amount)?;
    let token = &request.payment_request_token;
    let mut world = call.world();
    let session =
        world
            .payments
            .check_of(Some(person.id), token, "paymentRequestToken", call.now())?;
    session.agrees(amount, "amount.amount")?;
    let text = session.reference.clone();
    let ledger = world.ledger(&person, call.today());
    covers(&ledger, &request.debt_claim_ids, amount)?;

    let before: Vec<_> = ledger
        .cases
        .iter()
        .filter(|it| it.closed.is_none())
        .cloned()
        .collect();
    world.payments.spend(token);
    let claims = request.debt_claim_ids;
    let step = Step::Payment {
        amount,
        claims,
        text,
    };
    world
        .accounts
        .of(&person)
        .book(person.id, call.today(), step);
    let after = world.ledger(&person, call.today());
    for case in before {
        if after.case(case.run) != Some(&case) {
            let number = world.next_id();
            let adjustments = &mut world.debt_collection.adjustments;
            adjustments.insert(number, (person.id, case.run));
        }
    }
    Ok(json!({}).into())
}

fn amount(given: &Amount) -> Result<Money, Refusal> {
    if given.currency != "EUR" {
        return Err(currency("amount.currency"));
    }
    let amount = Money::read(&given.amount).filter(|it| *it > Money(0));
    amount.ok_or_else(|| {
        Refusal::rule(
            "sandbox.payment.amount",
            "amount.amount",
            [
                "A payment is above 0 and has whole cents.",
                "Eine Zahlung ist größer als 0 und hat ganze Cent.",
                "Płatność jest większa od 0 i ma pełne grosze.",
            ],
        )
    })
}

/// The studio takes one currency.
pub(crate) fn currency(reference: &str) -> Refusal {
    Refusal::rule(
        "sandbox.currency",
        reference,
        [
            "The studio takes euros (EUR).",
            "Das Studio rechnet in Euro (EUR).",
            "Studio rozlicza się w euro (EUR).",
        ],
    )
}

/// Each claim is this customer's, something of it is open, and the amount pays them all.
fn covers(ledger: &Ledger, claims: &[i64], amount: Money) -> Result<(), Refusal> {
    let mut needed = Money(0);
    for (place, id) in claims.iter().enumerate() {
        let reference = format!("debtClaimIds[{place}]");
        if claims[..place].contains(id) {
            return Err(Refusal::prose(&reference, Rule::Doubles));
        }
        let claim = ledger.find(*id).filter(|it| it.kind.is_claim());
        let claim = claim.ok_or_else(|| {
            Refusal::rule(
                "sandbox.claim.unknown",
                &reference,
                [
                    "The customer has no due claim with this number.",
                    "Der Kunde hat keine fällige Forderung mit dieser Nummer.",
                    "Klient nie ma wymagalnej należności o tym numerze.",
                ],
            )
        })?;
        if !claim.is_open() {
            return Err(Refusal::conflict(
                "sandbox.claim.settled",
                [
                    "The claim has been settled.",
                    "Die Forderung ist schon beglichen.",
                    "Należność jest już uregulowana.",
                ],
            ));
        }
        needed = needed + claim.open;
    }
    if needed <= amount {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.payment.short",
        "amount.amount",
        [
            "The amount does not settle these claims.",
            "Der Betrag begleicht diese Forderungen nicht.",
            "Kwota nie pokrywa tych należności.",
        ],
    ))
}
