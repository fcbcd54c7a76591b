//! `GET /v1/customers/{customerId}`

use studiodesk_core::{Customer, CustomerId};

use super::wire::only;
use crate::{Client, Result, operations};

impl Client {
    /// Reads one customer, former members included.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error).
    pub async fn get_customer(&self, id: CustomerId) -> Result<Customer> {
        let id = id.to_string();
        let call = self.call(&operations::table::GET_CUSTOMER_BY_ID, &[&id]);
        only(call.read().await?)
    }
}

#[cfg(test)]
mod tests {
    use wiremock::ResponseTemplate;

    use super::*;
    use crate::Error;
    use crate::testing::{Service, given};

    async fn get(body: &str) -> Result<Customer> {
        let service = Service::start().await;
        given("GET", "/v1/customers/1001")
            .respond_with(ResponseTemplate::new(200).set_body_string(body))
            .expect(1)
            .mount(&service.server)
            .await;
        service.client.get_customer(CustomerId(1001)).await
    }

    #[tokio::test]
    async fn a_customer_is_read_by_id() {
        let customer = get(include_str!("../../fixtures/customer.full.json")).await;

        assert_eq!(customer.unwrap().id, CustomerId(1001));
    }

    #[tokio::test]
    async fn an_answer_without_an_id_is_no_customer() {
        let error = get(r#"{"firstName":"Ada"}"#).await.unwrap_err();

        assert!(matches!(error, Error::Unreadable { path } if path == "id"));
    }
}
