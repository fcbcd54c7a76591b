//! `/v1/customers/{customerId}/access-code`

use jiff::Timestamp;
use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::time;

/// For so many seconds a code opens the door.
const LIFETIME: i64 = 300;

/// Gives the code that a phone shows at the turnstile. It is another one after each five minutes.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let window = call.now().as_second().div_euclid(LIFETIME);
    let expires = Timestamp::from_second((window + 1) * LIFETIME).unwrap_or(call.now());
    let origin = call.world().origin;
    let mut random = origin.random("access-code", person.id ^ (window << 34));
    let content = format!("0049{:015}", random.below(1_000_000_000_000_000));
    Ok(json!({
        "format": "QR_CODE",
        "expiresAt": time::instant(expires),
        "content": content,
    })
    .into())
}
