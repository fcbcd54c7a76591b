//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use futures::Stream;
use jiff::civil::Date;
use studiodesk_core::CustomerId;

use crate::Page;
use crate::api::shared::{CardNumberFormat, Customer, CustomerCheckin};
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`CrossStudio::get_cross_studio_customer_by`](super::CrossStudio::get_cross_studio_customer_by).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCrossStudioCustomerBy {
    client: Client,
    card_number: Option<String>,
    card_number_format: Option<CardNumberFormat>,
    debtor_id: Option<String>,
    qr_code_uuid: Option<String>,
    barcode: Option<String>,
    customer_number: Option<String>,
    pin: Option<String>,
}

opaque!(GetCrossStudioCustomerBy);

impl GetCrossStudioCustomerBy {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            card_number: Default::default(),
            card_number_format: Default::default(),
            debtor_id: Default::default(),
            qr_code_uuid: Default::default(),
            barcode: Default::default(),
            customer_number: Default::default(),
            pin: Default::default(),
        }
    }

    /// Number of the card, written in `cardNumberFormat`.
    pub fn card_number(mut self, card_number: impl Into<String>) -> Self {
        self.card_number = Some(card_number.into());
        self
    }

    /// Format in which `cardNumber` is given.
    pub fn card_number_format(mut self, card_number_format: CardNumberFormat) -> Self {
        self.card_number_format = Some(card_number_format);
        self
    }

    /// Number of the customer as a debtor.
    pub fn debtor_id(mut self, debtor_id: impl Into<String>) -> Self {
        self.debtor_id = Some(debtor_id.into());
        self
    }

    /// UUID in the customer's QR code. Deprecated, use `barcode`.
    pub fn qr_code_uuid(mut self, qr_code_uuid: impl Into<String>) -> Self {
        self.qr_code_uuid = Some(qr_code_uuid.into());
        self
    }

    /// Content of the customer's barcode.
    pub fn barcode(mut self, barcode: impl Into<String>) -> Self {
        self.barcode = Some(barcode.into());
        self
    }

    /// Customer number as studio and member know it; not the customer's id.
    pub fn customer_number(mut self, customer_number: impl Into<String>) -> Self {
        self.customer_number = Some(customer_number.into());
        self
    }

    /// The customer's PIN.
    pub fn pin(mut self, pin: impl Into<String>) -> Self {
        self.pin = Some(pin.into());
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Customer> {
        let mut call = self.client.call(&table::GET_CROSS_STUDIO_CUSTOMER_BY, &[]);
        if let Some(value) = &self.card_number {
            call = call.query("cardNumber", value);
        }
        if let Some(value) = &self.card_number_format {
            call = call.query("cardNumberFormat", value.as_str());
        }
        if let Some(value) = &self.debtor_id {
            call = call.query("debtorId", value);
        }
        if let Some(value) = &self.qr_code_uuid {
            call = call.query("qrCodeUuid", value);
        }
        if let Some(value) = &self.barcode {
            call = call.query("barcode", value);
        }
        if let Some(value) = &self.customer_number {
            call = call.query("customerNumber", value);
        }
        if let Some(value) = &self.pin {
            call = call.query("pin", value);
        }
        call.read().await
    }
}

/// Request built by [`CrossStudio::get_cross_studio_customer_by_id`](super::CrossStudio::get_cross_studio_customer_by_id).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCrossStudioCustomerById {
    client: Client,
    customer_id: CustomerId,
    card_number_format: Option<CardNumberFormat>,
}

opaque!(GetCrossStudioCustomerById);

impl GetCrossStudioCustomerById {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            card_number_format: Default::default(),
        }
    }

    /// Format for the card numbers in the answer.
    pub fn card_number_format(mut self, card_number_format: CardNumberFormat) -> Self {
        self.card_number_format = Some(card_number_format);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Customer> {
        let mut call = self.client.call(
            &table::GET_CROSS_STUDIO_CUSTOMER_BY_ID,
            &[&self.customer_id.to_string()],
        );
        if let Some(value) = &self.card_number_format {
            call = call.query("cardNumberFormat", value.as_str());
        }
        call.read().await
    }
}

/// Request built by [`CrossStudio::get_cross_studio_customers_checkin_history`](super::CrossStudio::get_cross_studio_customers_checkin_history).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCrossStudioCustomersCheckinHistory {
    client: Client,
    customer_id: CustomerId,
    from_date: Option<Date>,
    to_date: Option<Date>,
    slice_size: Option<i64>,
    offset: Option<String>,
}

opaque!(GetCrossStudioCustomersCheckinHistory);

impl GetCrossStudioCustomersCheckinHistory {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            from_date: Default::default(),
            to_date: Default::default(),
            slice_size: Default::default(),
            offset: Default::default(),
        }
    }

    /// First day of the time span.
    pub fn from_date(mut self, from_date: Date) -> Self {
        self.from_date = Some(from_date);
        self
    }

    /// Last day of the time span, at most 365 days after `fromDate`.
    pub fn to_date(mut self, to_date: Date) -> Self {
        self.to_date = Some(to_date);
        self
    }

    /// Visits per slice, 1 to 50; 10 if left out.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// `offset` of the previous answer; leave out or send `0` for the first slice.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<CustomerCheckin>> {
        let mut call = self.client.call(
            &table::GET_CROSS_STUDIO_CUSTOMERS_CHECKIN_HISTORY,
            &[&self.customer_id.to_string()],
        );
        if let Some(value) = &self.from_date {
            call = call.query("fromDate", &value.to_string());
        }
        if let Some(value) = &self.to_date {
            call = call.query("toDate", &value.to_string());
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        let slice: Slice<CustomerCheckin> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<CustomerCheckin>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<CustomerCheckin>> + Send + 'static {
        slice::rows(self.pages())
    }
}
