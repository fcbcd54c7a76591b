//! `GET /v1/customers`

use futures::Stream;
use studiodesk_core::Customer;

use super::wire::{WireCustomer, customers};
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::{Client, Page, Result};

/// Slice sizes that the service accepts; any other is a 400.
const SLICE_SIZES: (u16, u16) = (50, 500);

/// Customers that can be listed. Former members cannot: they are found by id or search only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ListedStatus {
    /// Those with a contract; what the service lists unless it is asked otherwise.
    #[default]
    Member,
    /// Those without one yet.
    Prospect,
}

impl Client {
    /// Lists customers of one status, in the order of their ids.
    pub fn list_customers(&self) -> ListCustomers {
        ListCustomers {
            client: self.clone(),
            status: ListedStatus::default(),
            slice_size: SLICE_SIZES.1,
            offset: None,
        }
    }
}

/// Request built by [`Client::list_customers`].
#[derive(Debug, Clone)]
#[must_use = "does nothing until sent"]
pub struct ListCustomers {
    client: Client,
    status: ListedStatus,
    slice_size: u16,
    offset: Option<String>,
}

impl ListCustomers {
    /// Lists customers of this status.
    pub fn status(mut self, status: ListedStatus) -> Self {
        self.status = status;
        self
    }

    /// Asks for so many at once, 50 to 500 (the default); others are moved to the nearer end.
    pub fn slice_size(mut self, size: u16) -> Self {
        self.slice_size = size.clamp(SLICE_SIZES.0, SLICE_SIZES.1);
        self
    }

    /// Continues after a page received earlier.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Fetches one page.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error).
    pub async fn send(self) -> Result<Page<Customer>> {
        let status = match self.status {
            ListedStatus::Member => "MEMBER",
            ListedStatus::Prospect => "PROSPECT",
        };
        let mut call = self
            .client
            .call(&table::GET_CUSTOMERS, &[])
            .query("customerStatus", status)
            .query("sliceSize", &self.slice_size.to_string());
        if let Some(offset) = &self.offset {
            call = call.query("offset", offset);
        }
        let slice: Slice<WireCustomer> = call.read().await?;
        slice.page(self.offset.as_deref()).map(customers)
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<Customer>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one customer at a time.
    pub fn stream(self) -> impl Stream<Item = Result<Customer>> + Send + 'static {
        slice::rows(self.pages())
    }
}

#[cfg(test)]
mod tests {
    use futures::{StreamExt, TryStreamExt};
    use studiodesk_core::CustomerId;
    use wiremock::matchers::{header, query_param, query_param_is_missing};
    use wiremock::{Mock, MockBuilder, ResponseTemplate};

    use super::*;
    use crate::Error;
    use crate::testing::{KEY, Service, given};

    const PAGE_1: &str = include_str!("../../fixtures/list_customers.page1.json");
    const PAGE_2: &str = include_str!("../../fixtures/list_customers.page2.json");

    fn list() -> MockBuilder {
        given("GET", "/v1/customers")
    }

    fn json(body: &str) -> ResponseTemplate {
        ResponseTemplate::new(200).set_body_string(body)
    }

    async fn mount(mock: Mock, service: &Service) {
        mock.expect(1).mount(&service.server).await;
    }

    #[tokio::test]
    async fn stream_follows_the_offset_to_the_last_page() {
        let service = Service::start().await;
        let first = list()
            .and(header("x-api-key", KEY))
            .and(header("accept-language", "de"))
            .and(query_param("customerStatus", "MEMBER"))
            .and(query_param("sliceSize", "50"))
            .and(query_param_is_missing("offset"));
        mount(first.respond_with(json(PAGE_1)), &service).await;
        let second = list().and(query_param("offset", "1002"));
        mount(second.respond_with(json(PAGE_2)), &service).await;

        let request = service.client.list_customers().slice_size(1);
        let ids: Vec<_> = request
            .stream()
            .map_ok(|c| c.id)
            .try_collect()
            .await
            .unwrap();

        assert_eq!(ids, [1001, 1002, 1003].map(CustomerId));
    }

    #[tokio::test]
    async fn prospects_are_asked_for_by_name() {
        let service = Service::start().await;
        let prospects = list()
            .and(query_param("customerStatus", "PROSPECT"))
            .and(query_param("sliceSize", "500"));
        mount(prospects.respond_with(json(PAGE_2)), &service).await;

        let request = service.client.list_customers();
        let page = request.status(ListedStatus::Prospect).send().await.unwrap();

        assert_eq!((page.items.len(), page.next), (1, None));
    }

    #[tokio::test]
    async fn a_row_without_an_id_is_left_out_and_counted() {
        let service = Service::start().await;
        let body = r#"{"result":[{"id":1},{"firstName":"Nobody"},17,{"id":"x"},{"id":2}],"hasNext":false}"#;
        mount(list().respond_with(json(body)), &service).await;

        let page = service.client.list_customers().send().await.unwrap();

        assert_eq!((page.items.len(), page.skipped), (2, 3));
    }

    #[tokio::test]
    async fn an_answer_that_is_no_page_names_the_json_path() {
        for (body, place) in [
            (r#"{"result":{},"hasNext":false}"#, "result"),
            (r#"{"result":[],"hasNext":"ask Ada"}"#, "hasNext"),
            (r#"{"result":[],"hasNext":true}"#, "offset"),
            ("<html>", "."),
        ] {
            let service = Service::start().await;
            mount(list().respond_with(json(body)), &service).await;

            let error = service.client.list_customers().send().await.unwrap_err();

            assert!(
                matches!(&error, Error::Unreadable { path } if path == place),
                "{error:?}"
            );
        }
    }

    #[tokio::test]
    async fn an_offset_that_does_not_move_ends_the_stream_with_an_error() {
        let service = Service::start().await;
        let body = r#"{"result":[],"hasNext":true,"offset":"7"}"#;
        list()
            .respond_with(json(body))
            .expect(2)
            .mount(&service.server)
            .await;

        let pages: Vec<_> = service.client.list_customers().pages().collect().await;

        assert_eq!(
            pages.iter().map(Result::is_ok).collect::<Vec<_>>(),
            [true, false]
        );
    }
}
