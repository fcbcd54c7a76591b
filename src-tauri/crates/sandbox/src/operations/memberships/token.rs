//! Tokens of payment requests: each is for one use, by the customer who agreed to it.

use crate::call::Call;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::world::World;

/// Refuses a token that the customer cannot use now; nobody's, for somebody who is not on record yet.
pub(crate) fn check(
    call: &Call<'_>,
    world: &World,
    customer: Option<i64>,
    token: Option<&str>,
    at: &str,
) -> Result<(), Refusal> {
    match token {
        None => Ok(()),
        Some(token) => {
            let checked = world.payments.check_of(customer, token, at, call.now());
            checked.map(|_| ())
        }
    }
}

/// Refuses a token that the customer cannot use now, or that was for another amount than this: what
/// is paid at once is paid with it.
pub(crate) fn check_price(
    call: &Call<'_>,
    world: &World,
    customer: Option<i64>,
    (token, at): (Option<&str>, &str),
    price: Money,
) -> Result<(), Refusal> {
    let Some(token) = token else {
        return Ok(());
    };
    let session = world.payments.check_of(customer, token, at, call.now())?;
    session.agrees(price, at)
}

/// Uses it.
pub(crate) fn spend(world: &mut World, token: Option<&str>) {
    if let Some(token) = token {
        world.payments.spend(token);
    }
}

/// Refuses one token in two places.
pub(crate) fn apart(one: Option<&str>, other: Option<&str>, at: &str) -> Result<(), Refusal> {
    if one.is_none() || one != other {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.payment.spent",
        at,
        [
            "This token has been used.",
            "Dieses Token wurde schon verwendet.",
            "Ten token został już użyty.",
        ],
    ))
}
