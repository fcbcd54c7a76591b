//! `GET /v1/customers/by`
//!
//! **Invariant:** `qrCodeUuid` is deliberately absent. The service deprecated it in favour of the barcode.

use studiodesk_core::Customer;

use super::wire::only;
use crate::api::shared::CardNumberFormat;
use crate::{Client, Result, operations};

/// What a customer is found by. `Debug` shows which, and not the value: a PIN opens a door.
#[derive(Clone, PartialEq, Eq)]
pub enum By {
    /// A card, as its reader spells it.
    CardNumber {
        /// The number.
        number: String,
        /// Its spelling.
        format: CardNumberFormat,
    },
    /// The studio's own number.
    CustomerNumber(String),
    /// Content of a barcode or QR code.
    Barcode(String),
    /// A PIN.
    Pin(String),
    /// The number in debt collection.
    DebtorId(String),
}

impl Client {
    /// Finds the one customer who has this card, number, barcode, PIN or debtor id.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) when nobody has it; any other [`Error`](crate::Error).
    pub async fn customer_by(&self, by: By) -> Result<Customer> {
        let call = self.call(&operations::table::GET_CUSTOMER_BY, &[]);
        let call = match &by {
            By::CardNumber { number, format } => call
                .query("cardNumber", number)
                .query("cardNumberFormat", format.as_str()),
            By::CustomerNumber(number) => call.query("customerNumber", number),
            By::Barcode(code) => call.query("barcode", code),
            By::Pin(pin) => call.query("pin", pin),
            By::DebtorId(id) => call.query("debtorId", id),
        };
        only(call.read().await?)
    }
}

impl std::fmt::Debug for By {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::CardNumber { .. } => "CardNumber",
            Self::CustomerNumber(_) => "CustomerNumber",
            Self::Barcode(_) => "Barcode",
            Self::Pin(_) => "Pin",
            Self::DebtorId(_) => "DebtorId",
        })
    }
}

#[cfg(test)]
mod tests {
    use wiremock::ResponseTemplate;
    use wiremock::matchers::query_param;

    use super::*;
    use crate::testing::{Service, given};

    #[tokio::test]
    async fn each_way_sends_its_own_parameter_and_no_other() {
        let card = By::CardNumber {
            number: "042b73321a3180".into(),
            format: CardNumberFormat::HexMsb,
        };
        for (by, query) in [
            (card, "cardNumber=042b73321a3180&cardNumberFormat=HEX_MSB"),
            (By::CustomerNumber("1-12".into()), "customerNumber=1-12"),
            (By::Barcode("a b&c".into()), "barcode=a+b%26c"),
            (By::Pin("0042".into()), "pin=0042"),
            (By::DebtorId("9".into()), "debtorId=9"),
        ] {
            let service = Service::start().await;
            given("GET", "/v1/customers/by")
                .respond_with(ResponseTemplate::new(200).set_body_string(r#"{"id":1}"#))
                .mount(&service.server)
                .await;

            service.client.customer_by(by).await.unwrap();

            let seen = service.server.received_requests().await.unwrap();
            assert_eq!(seen[0].url.query(), Some(query));
        }
    }

    #[tokio::test]
    async fn nobody_with_this_card_is_not_found() {
        let service = Service::start().await;
        given("GET", "/v1/customers/by")
            .and(query_param("pin", "1"))
            .respond_with(ResponseTemplate::new(404))
            .mount(&service.server)
            .await;

        let by = By::Pin("1".into());
        assert!(!format!("{by:?}").contains('1'));
        let error = service.client.customer_by(by).await.unwrap_err();

        assert!(matches!(error, crate::Error::NotFound(_)));
    }
}
