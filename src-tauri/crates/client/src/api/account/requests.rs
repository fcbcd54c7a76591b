//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use futures::Stream;
use studiodesk_core::CustomerId;

use super::BookingEntry;
use crate::Page;
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`Account::get_customers_account_transaction_data`](super::Account::get_customers_account_transaction_data).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomersAccountTransactionData {
    client: Client,
    customer_id: CustomerId,
    slice_size: Option<i64>,
    offset: Option<String>,
}

opaque!(GetCustomersAccountTransactionData);

impl GetCustomersAccountTransactionData {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            slice_size: Default::default(),
            offset: Default::default(),
        }
    }

    /// Entries per slice, 1 to 50; 10 if absent.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// `offset` of the previous slice; `0` for the first.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<BookingEntry>> {
        let mut call = self.client.call(
            &table::GET_CUSTOMERS_ACCOUNT_TRANSACTION_DATA,
            &[&self.customer_id.to_string()],
        );
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        let slice: Slice<BookingEntry> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<BookingEntry>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<BookingEntry>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`Account::get_customers_account_upcoming_data`](super::Account::get_customers_account_upcoming_data).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomersAccountUpcomingData {
    client: Client,
    customer_id: CustomerId,
    slice_size: Option<i64>,
    offset: Option<String>,
}

opaque!(GetCustomersAccountUpcomingData);

impl GetCustomersAccountUpcomingData {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            slice_size: Default::default(),
            offset: Default::default(),
        }
    }

    /// Entries per slice, 1 to 50; 10 if absent.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// `offset` of the previous slice; `0` for the first.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<BookingEntry>> {
        let mut call = self.client.call(
            &table::GET_CUSTOMERS_ACCOUNT_UPCOMING_DATA,
            &[&self.customer_id.to_string()],
        );
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        let slice: Slice<BookingEntry> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<BookingEntry>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<BookingEntry>> + Send + 'static {
        slice::rows(self.pages())
    }
}
