//! Forms of the parts of a person's record: from names and texts to the service's requests, and back.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use studiodesk_client::api::customer_self_service::{
    CustomerAddressData, CustomerMasterData, PaymentDataChange,
};
use studiodesk_client::api::shared::Signature;
use studiodesk_core::{AmendmentId, CustomerId};

use crate::changes::{Amendment, AmendmentWithdrawal, Change, Fields, Part, Values};
use crate::{Error, Result};

/// Where the person stood who asked: what a part said, and what was pending in it.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) current: Option<Fields>,
    pub(crate) pending: Option<Fields>,
}

/// A wire type, of a form's values.
pub(super) fn address(customer: CustomerId, values: Values, seen: Seen) -> Result<Change> {
    let asked: CustomerAddressData = read(values)?;
    Ok(Change::AddressData(Box::new(amendment(
        customer, asked, seen,
    ))))
}

pub(super) fn master(customer: CustomerId, mut values: Values, seen: Seen) -> Result<Change> {
    // The service wants a title of everybody, and has a word for having none.
    let title = values.entry("customerTitle".into()).or_default();
    if title.trim().is_empty() {
        "NONE".clone_into(title);
    }
    let asked: CustomerMasterData = read(values)?;
    Ok(Change::MasterData(amendment(customer, asked, seen)))
}

pub(super) fn payment(
    customer: CustomerId,
    values: Values,
    signature: Option<String>,
    seen: Seen,
) -> Result<Change> {
    let mut asked: PaymentDataChange = read(values)?;
    asked.signature = signature.map(Signature::new);
    Ok(Change::PaymentData(amendment(customer, asked, seen)))
}

pub(super) fn withdrawal(
    customer: CustomerId,
    part: Part,
    amendment: AmendmentId,
    seen: Seen,
) -> Change {
    Change::AmendmentWithdrawal(AmendmentWithdrawal {
        customer,
        amendment,
        part,
        asked: seen.pending,
    })
}

fn amendment<T>(customer: CustomerId, asked: T, seen: Seen) -> Amendment<T> {
    Amendment {
        customer,
        asked,
        before: seen.current,
    }
}

/// What is empty is left out, as the service wants it. What is missing was refused before.
fn read<T: DeserializeOwned>(values: Values) -> Result<T> {
    let texts = values.into_iter().filter_map(|(name, text)| {
        let text = text.trim();
        (!text.is_empty()).then(|| (name, Value::from(text)))
    });
    let object = Value::Object(texts.collect::<Map<_, _>>());
    serde_json::from_value(object).map_err(|_| Error::Unwritable)
}

/// The values of a request, for its form.
pub(super) fn values<T: serde::Serialize>(asked: &T) -> Values {
    Fields::of(asked).into_values()
}
