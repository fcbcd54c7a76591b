//! `POST /v1/customers/search`: a read, though it is a POST, so it is repeated like one.

use jiff::civil::Date;
use serde::Serialize;
use studiodesk_core::Customer;

use super::wire::{WireCustomer, customers};
use crate::wire::Rows;
use crate::{Client, Page, Result, operations};

impl Client {
    /// Searches customers of every status, former members included.
    ///
    /// Names match from their beginning, the rest as a whole. How criteria combine and where the service
    /// cuts off is not documented.
    pub fn search_customers(&self) -> SearchCustomers {
        SearchCustomers {
            client: self.clone(),
            wanted: Wanted::default(),
        }
    }
}

/// Request built by [`Client::search_customers`].
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct SearchCustomers {
    client: Client,
    wanted: Wanted,
}

#[derive(Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Wanted {
    #[serde(skip_serializing_if = "Option::is_none")]
    first_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_of_birth: Option<Date>,
}

impl SearchCustomers {
    /// The beginning of the given name.
    pub fn first_name(mut self, prefix: impl Into<String>) -> Self {
        self.wanted.first_name = Some(prefix.into());
        self
    }

    /// The beginning of the family name.
    pub fn last_name(mut self, prefix: impl Into<String>) -> Self {
        self.wanted.last_name = Some(prefix.into());
        self
    }

    /// The whole e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.wanted.email = Some(email.into());
        self
    }

    /// The day of birth.
    pub fn date_of_birth(mut self, day: Date) -> Self {
        self.wanted.date_of_birth = Some(day);
        self
    }

    /// Searches. The service answers in one piece, so [`Page::next`] is always `None`.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error).
    pub async fn send(self) -> Result<Page<Customer>> {
        let call = self.client.call(&operations::table::SEARCH_CUSTOMERS, &[]);
        let rows: Rows<WireCustomer> = call.json(&self.wanted)?.read().await?;
        Ok(customers(Page {
            items: rows.read,
            next: None,
            skipped: rows.skipped,
        }))
    }
}

/// What is searched for may be a person's name, so it is not shown.
impl std::fmt::Debug for SearchCustomers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchCustomers").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use wiremock::ResponseTemplate;
    use wiremock::matchers::{body_json, header};

    use crate::testing::{Service, given};

    #[tokio::test]
    async fn only_what_is_wanted_is_sent_and_a_plain_array_is_read() {
        let service = Service::start().await;
        let wanted = serde_json::json!({"lastName": "Bull", "dateOfBirth": "1952-05-04"});
        given("POST", "/v1/customers/search")
            .and(header("content-type", "application/json"))
            .and(body_json(wanted))
            .respond_with(ResponseTemplate::new(200).set_body_string(r#"[{"id":1},{"id":2},{}]"#))
            .expect(1)
            .mount(&service.server)
            .await;

        let request = service.client.search_customers().last_name("Bull");
        let page = request
            .date_of_birth(date(1952, 5, 4))
            .send()
            .await
            .unwrap();

        assert_eq!((page.items.len(), page.skipped), (2, 1));
    }

    #[tokio::test]
    async fn a_search_is_repeated_after_a_fault_because_it_is_a_read() {
        let service = Service::start().await;
        given("POST", "/v1/customers/search")
            .respond_with(ResponseTemplate::new(502))
            .up_to_n_times(1)
            .mount(&service.server)
            .await;
        given("POST", "/v1/customers/search")
            .respond_with(ResponseTemplate::new(200).set_body_string("[]"))
            .expect(1)
            .mount(&service.server)
            .await;

        let page = service
            .client
            .search_customers()
            .email("a@b.c")
            .send()
            .await;

        assert!(page.unwrap().items.is_empty());
    }
}
