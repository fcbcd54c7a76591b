//! Tokens of payment requests: each is for one use.

use crate::refusal::Refusal;
use crate::world::World;

/// Refuses a blank token and one that was used.
pub(crate) fn check(world: &World, token: Option<&str>, at: &str) -> Result<(), Refusal> {
    let Some(token) = token else {
        return Ok(());
    };
    if token.trim().is_empty() {
        return Err(Refusal::rule(
            "sandbox.payment.token",
            at,
            [
                "There is no payment session with this token.",
                "Zu diesem Token gibt es keine Zahlungssitzung.",
                "Nie ma sesji płatności z tym tokenem.",
            ],
        ));
    }
    if world.offers.is_spent(token) {
        return Err(Refusal::rule(
            "sandbox.payment.spent",
            at,
            [
                "This token has been used.",
                "Dieses Token wurde schon verwendet.",
                "Ten token został już użyty.",
            ],
        ));
    }
    Ok(())
}

/// Uses it.
pub(crate) fn spend(world: &mut World, token: Option<&str>) {
    if let Some(token) = token {
        world.offers.spend(token);
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
