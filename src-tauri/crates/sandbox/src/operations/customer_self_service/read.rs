//! Reads the change that a request asks for.

use serde::Deserialize;

use crate::call::Call;
use crate::contract::Rule;
use crate::refusal::Refusal;
use crate::world::amendments::{Change, PaymentData, Subject};

/// The contract's `OpenApiV1CustomerPaymentAmendment`.
#[derive(Debug, Deserialize)]
struct Payment {
    #[serde(flatten)]
    data: PaymentData,
    signature: Option<Signature>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Signature {
    base64_svg_signature: String,
}

/// The change, and the drawing with which it is signed.
pub(super) fn change(
    call: &Call<'_>,
    subject: Subject,
) -> Result<(Change, Option<String>), Refusal> {
    if subject == Subject::PaymentData {
        let Payment { data, signature } = call.read()?;
        let signature = signature.map(|it| it.base64_svg_signature);
        return Ok((Change::Payment(data), signature));
    }
    let body = call.body.clone().unwrap_or_default();
    let change = Change::read(subject, body);
    let change = change.ok_or_else(|| Refusal::prose("", Rule::BodyUnreadable))?;
    Ok((change, None))
}
