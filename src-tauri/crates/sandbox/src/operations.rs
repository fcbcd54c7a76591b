//! What the sandbox does for each operation it has behaviour for.
//!
//! **Invariant:** a request that gets here has passed the contract. What is left to check is what
//! the contract says in prose only.

mod by;
mod customers;
mod empty;
mod search;
mod studio;

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::contract::Arguments;
use crate::people::{CardNumberFormat, Person};
use crate::refusal::Refusal;
use crate::state::SharedState;

/// A checked request.
pub(crate) struct Call<'a> {
    pub(crate) state: &'a SharedState,
    pub(crate) arguments: Arguments,
    pub(crate) body: Option<Value>,
    /// Where this server is reached, for the addresses in answers.
    pub(crate) origin: &'a str,
}

/// Does what `operation` asks for.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Result<Response, Refusal> {
    let body = match operation {
        "getStudioInformation" => studio::information(call),
        "getUtilization" => studio::utilization(call),
        "getCustomers" => customers::list(call)?,
        "getCustomerById" => customers::get(call)?,
        "getCustomerBy" => by::find(call)?,
        "searchCustomers" => search::search(call),
        _ => empty::answer(operation).ok_or(Refusal::Unavailable)?,
    };
    Ok(Json(body).into_response())
}

impl Call<'_> {
    fn card_number_format(&self) -> CardNumberFormat {
        let in_body = || self.body.as_ref()?.get("cardNumberFormat")?.as_str();
        match self.arguments.text("cardNumberFormat").or_else(in_body) {
            Some("HEX_MSB") => CardNumberFormat::HexMsb,
            Some("HEX_LSB") => CardNumberFormat::HexLsb,
            _ => CardNumberFormat::Decimal,
        }
    }

    /// A person as the API shows them, with a picture's address that holds for 15 minutes.
    fn customer(&self, person: &Person) -> Value {
        let picture = person.has_picture.then(|| {
            let address = self.state.signer.address(person.id, self.state.now());
            format!("{}{address}", self.origin)
        });
        let mut customer = person.to_wire(self.card_number_format(), picture.as_deref());
        customer["studioId"] = self.state.settings().studio_id.into();
        customer
    }
}
