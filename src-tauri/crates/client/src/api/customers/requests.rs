//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use futures::Stream;
use jiff::civil::Date;
use studiodesk_core::CustomerId;

use super::{
    BenefitValidation, Contract, CustomerDocument, CustomerWeighings, ListedCustomerStatus,
    Measurement,
};
use crate::Page;
use crate::api::shared::{CardNumberFormat, ContractStatus, Customer, CustomerCheckin};
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`Customers::get_customers`](super::Customers::get_customers).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomers {
    client: Client,
    card_number_format: Option<CardNumberFormat>,
    last_offset_id: Option<CustomerId>,
    offset: Option<String>,
    slice_size: Option<i64>,
    customer_status: Option<ListedCustomerStatus>,
}

opaque!(GetCustomers);

impl GetCustomers {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            card_number_format: Default::default(),
            last_offset_id: Default::default(),
            offset: Default::default(),
            slice_size: Default::default(),
            customer_status: Default::default(),
        }
    }

    /// Notation for card numbers, `DECIMAL` unless given; no card is sent, so it can only concern
    /// the answer.
    pub fn card_number_format(mut self, card_number_format: CardNumberFormat) -> Self {
        self.card_number_format = Some(card_number_format);
        self
    }

    /// Deprecated way to continue after a customer id; send `offset` instead.
    pub fn last_offset_id(mut self, last_offset_id: CustomerId) -> Self {
        self.last_offset_id = Some(last_offset_id);
        self
    }

    /// The `offset` of the previous answer; leave out for the first page.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Page size, 50 to 500 (100 unless given); outside that range the API answers 400.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Which group to list, `MEMBER` unless given; there is no value for both.
    pub fn customer_status(mut self, customer_status: ListedCustomerStatus) -> Self {
        self.customer_status = Some(customer_status);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<Customer>> {
        let mut call = self.client.call(&table::GET_CUSTOMERS, &[]);
        if let Some(value) = &self.card_number_format {
            call = call.query("cardNumberFormat", value.as_str());
        }
        if let Some(value) = &self.last_offset_id {
            call = call.query("lastOffsetId", &value.to_string());
        }
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        if let Some(value) = &self.customer_status {
            call = call.query("customerStatus", value.as_str());
        }
        let slice: Slice<Customer> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<Customer>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<Customer>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`Customers::get_benefits_by_card_number`](super::Customers::get_benefits_by_card_number).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetBenefitsByCardNumber {
    client: Client,
    card_number: String,
    card_number_format: Option<CardNumberFormat>,
    key: Vec<String>,
}

opaque!(GetBenefitsByCardNumber);

impl GetBenefitsByCardNumber {
    pub(super) fn new(client: Client, card_number: String) -> Self {
        Self {
            client,
            card_number,
            card_number_format: Default::default(),
            key: Default::default(),
        }
    }

    /// Notation of `cardNumber`, `DECIMAL` unless given.
    pub fn card_number_format(mut self, card_number_format: CardNumberFormat) -> Self {
        self.card_number_format = Some(card_number_format);
        self
    }

    /// Benefit keys to check; without any, all benefits are answered.
    pub fn key(mut self, key: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.key = key.into_iter().map(Into::into).collect();
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Vec<BenefitValidation>> {
        let mut call = self.client.call(&table::GET_BENEFITS_BY_CARD_NUMBER, &[]);
        call = call.query("cardNumber", &self.card_number);
        if let Some(value) = &self.card_number_format {
            call = call.query("cardNumberFormat", value.as_str());
        }
        for value in &self.key {
            call = call.query("key", value);
        }
        call.read().await
    }
}

/// Request built by [`Customers::get_customer_by`](super::Customers::get_customer_by).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomerBy {
    client: Client,
    card_number: Option<String>,
    card_number_format: Option<CardNumberFormat>,
    debtor_id: Option<String>,
    qr_code_uuid: Option<String>,
    barcode: Option<String>,
    customer_number: Option<String>,
    pin: Option<String>,
}

opaque!(GetCustomerBy);

impl GetCustomerBy {
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

    /// Number of an access card, written as `cardNumberFormat` says.
    pub fn card_number(mut self, card_number: impl Into<String>) -> Self {
        self.card_number = Some(card_number.into());
        self
    }

    /// Notation of `cardNumber`, `DECIMAL` unless given.
    pub fn card_number_format(mut self, card_number_format: CardNumberFormat) -> Self {
        self.card_number_format = Some(card_number_format);
        self
    }

    /// The customer's debtor id.
    pub fn debtor_id(mut self, debtor_id: impl Into<String>) -> Self {
        self.debtor_id = Some(debtor_id.into());
        self
    }

    /// Deprecated UUID from a QR code; use `barcode`.
    pub fn qr_code_uuid(mut self, qr_code_uuid: impl Into<String>) -> Self {
        self.qr_code_uuid = Some(qr_code_uuid.into());
        self
    }

    /// Content of the customer's barcode.
    pub fn barcode(mut self, barcode: impl Into<String>) -> Self {
        self.barcode = Some(barcode.into());
        self
    }

    /// The studio's customer number, a string and not the customer id.
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
        let mut call = self.client.call(&table::GET_CUSTOMER_BY, &[]);
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

/// Request built by [`Customers::get_customer_contracts_by`](super::Customers::get_customer_contracts_by).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomerContractsBy {
    client: Client,
    card_number: Option<String>,
    card_number_format: Option<CardNumberFormat>,
    debtor_id: Option<String>,
    qr_code_uuid: Option<String>,
    barcode: Option<String>,
    customer_number: Option<String>,
    status: Option<ContractStatus>,
    pin: Option<String>,
}

opaque!(GetCustomerContractsBy);

impl GetCustomerContractsBy {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            card_number: Default::default(),
            card_number_format: Default::default(),
            debtor_id: Default::default(),
            qr_code_uuid: Default::default(),
            barcode: Default::default(),
            customer_number: Default::default(),
            status: Default::default(),
            pin: Default::default(),
        }
    }

    /// Number of an access card, written as `cardNumberFormat` says.
    pub fn card_number(mut self, card_number: impl Into<String>) -> Self {
        self.card_number = Some(card_number.into());
        self
    }

    /// Notation of `cardNumber`, `DECIMAL` unless given.
    pub fn card_number_format(mut self, card_number_format: CardNumberFormat) -> Self {
        self.card_number_format = Some(card_number_format);
        self
    }

    /// The customer's debtor id.
    pub fn debtor_id(mut self, debtor_id: impl Into<String>) -> Self {
        self.debtor_id = Some(debtor_id.into());
        self
    }

    /// Deprecated UUID from a QR code; use `barcode`.
    pub fn qr_code_uuid(mut self, qr_code_uuid: impl Into<String>) -> Self {
        self.qr_code_uuid = Some(qr_code_uuid.into());
        self
    }

    /// Content of the customer's barcode.
    pub fn barcode(mut self, barcode: impl Into<String>) -> Self {
        self.barcode = Some(barcode.into());
        self
    }

    /// The studio's customer number, a string and not the customer id.
    pub fn customer_number(mut self, customer_number: impl Into<String>) -> Self {
        self.customer_number = Some(customer_number.into());
        self
    }

    /// Keeps only active or only inactive contracts; without it no filter on status is set.
    pub fn status(mut self, status: ContractStatus) -> Self {
        self.status = Some(status);
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
    pub async fn send(self) -> Result<Vec<Contract>> {
        let mut call = self.client.call(&table::GET_CUSTOMER_CONTRACTS_BY, &[]);
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
        if let Some(value) = &self.status {
            call = call.query("status", value.as_str());
        }
        if let Some(value) = &self.pin {
            call = call.query("pin", value);
        }
        call.read().await
    }
}

/// Request built by [`Customers::get_customer_measurement`](super::Customers::get_customer_measurement).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomerMeasurement {
    client: Client,
    card_number: Option<String>,
    card_number_format: Option<CardNumberFormat>,
    qr_code_uuid: Option<String>,
    barcode: Option<String>,
    pin: Option<String>,
}

opaque!(GetCustomerMeasurement);

impl GetCustomerMeasurement {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            card_number: Default::default(),
            card_number_format: Default::default(),
            qr_code_uuid: Default::default(),
            barcode: Default::default(),
            pin: Default::default(),
        }
    }

    /// Number of an access card, written as `cardNumberFormat` says.
    pub fn card_number(mut self, card_number: impl Into<String>) -> Self {
        self.card_number = Some(card_number.into());
        self
    }

    /// Notation of `cardNumber`, `DECIMAL` unless given.
    pub fn card_number_format(mut self, card_number_format: CardNumberFormat) -> Self {
        self.card_number_format = Some(card_number_format);
        self
    }

    /// Deprecated UUID from a QR code; use `barcode`.
    pub fn qr_code_uuid(mut self, qr_code_uuid: impl Into<String>) -> Self {
        self.qr_code_uuid = Some(qr_code_uuid.into());
        self
    }

    /// Content of the customer's barcode.
    pub fn barcode(mut self, barcode: impl Into<String>) -> Self {
        self.barcode = Some(barcode.into());
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
    pub async fn send(self) -> Result<Measurement> {
        let mut call = self.client.call(&table::GET_CUSTOMER_MEASUREMENT, &[]);
        if let Some(value) = &self.card_number {
            call = call.query("cardNumber", value);
        }
        if let Some(value) = &self.card_number_format {
            call = call.query("cardNumberFormat", value.as_str());
        }
        if let Some(value) = &self.qr_code_uuid {
            call = call.query("qrCodeUuid", value);
        }
        if let Some(value) = &self.barcode {
            call = call.query("barcode", value);
        }
        if let Some(value) = &self.pin {
            call = call.query("pin", value);
        }
        call.read().await
    }
}

/// Request built by [`Customers::get_customer_by_id`](super::Customers::get_customer_by_id).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomerById {
    client: Client,
    customer_id: CustomerId,
    card_number_format: Option<CardNumberFormat>,
}

opaque!(GetCustomerById);

impl GetCustomerById {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            card_number_format: Default::default(),
        }
    }

    /// Notation for card numbers, `DECIMAL` unless given; no card is sent, so it can only concern
    /// the answer.
    pub fn card_number_format(mut self, card_number_format: CardNumberFormat) -> Self {
        self.card_number_format = Some(card_number_format);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Customer> {
        let mut call = self
            .client
            .call(&table::GET_CUSTOMER_BY_ID, &[&self.customer_id.to_string()]);
        if let Some(value) = &self.card_number_format {
            call = call.query("cardNumberFormat", value.as_str());
        }
        call.read().await
    }
}

/// Request built by [`Customers::get_customers_checkin_history`](super::Customers::get_customers_checkin_history).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomersCheckinHistory {
    client: Client,
    customer_id: CustomerId,
    from_date: Option<Date>,
    to_date: Option<Date>,
    slice_size: Option<i64>,
    offset: Option<String>,
}

opaque!(GetCustomersCheckinHistory);

impl GetCustomersCheckinHistory {
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

    /// First day of the span.
    pub fn from_date(mut self, from_date: Date) -> Self {
        self.from_date = Some(from_date);
        self
    }

    /// Last day of the span, at most 365 days after `fromDate`.
    pub fn to_date(mut self, to_date: Date) -> Self {
        self.to_date = Some(to_date);
        self
    }

    /// Page size, 1 to 50 (10 unless given).
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// The `offset` of the previous answer; `0` for the first page.
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
            &table::GET_CUSTOMERS_CHECKIN_HISTORY,
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

/// Request built by [`Customers::get_benefits`](super::Customers::get_benefits).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetBenefits {
    client: Client,
    customer_id: CustomerId,
    key: Vec<String>,
}

opaque!(GetBenefits);

impl GetBenefits {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            key: Default::default(),
        }
    }

    /// Benefit keys to check; without any, all benefits are answered.
    pub fn key(mut self, key: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.key = key.into_iter().map(Into::into).collect();
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Vec<BenefitValidation>> {
        let mut call = self
            .client
            .call(&table::GET_BENEFITS, &[&self.customer_id.to_string()]);
        for value in &self.key {
            call = call.query("key", value);
        }
        call.read().await
    }
}

/// Request built by [`Customers::get_customers_contracts`](super::Customers::get_customers_contracts).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetCustomersContracts {
    client: Client,
    customer_id: CustomerId,
    status: Option<ContractStatus>,
}

opaque!(GetCustomersContracts);

impl GetCustomersContracts {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            status: Default::default(),
        }
    }

    /// Keeps only active or only inactive contracts; without it no filter on status is set.
    pub fn status(mut self, status: ContractStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Vec<Contract>> {
        let mut call = self.client.call(
            &table::GET_CUSTOMERS_CONTRACTS,
            &[&self.customer_id.to_string()],
        );
        if let Some(value) = &self.status {
            call = call.query("status", value.as_str());
        }
        call.read().await
    }
}

/// Request built by [`Customers::get_documents`](super::Customers::get_documents).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetDocuments {
    client: Client,
    customer_id: CustomerId,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetDocuments);

impl GetDocuments {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// The `offset` of the previous answer; `0` for the first page.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Page size, 1 to 50 (10 unless given).
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<CustomerDocument>> {
        let mut call = self
            .client
            .call(&table::GET_DOCUMENTS, &[&self.customer_id.to_string()]);
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<CustomerDocument> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<CustomerDocument>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<CustomerDocument>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`Customers::create_customer_weighing`](super::Customers::create_customer_weighing).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct CreateCustomerWeighing {
    client: Client,
    customer_id: CustomerId,
    benefit_key: Option<String>,
    body: CustomerWeighings,
}

opaque!(CreateCustomerWeighing);

impl CreateCustomerWeighing {
    pub(super) fn new(client: Client, customer_id: CustomerId, body: CustomerWeighings) -> Self {
        Self {
            client,
            customer_id,
            benefit_key: Default::default(),
            body,
        }
    }

    /// Benefit that the weighing uses.
    pub fn benefit_key(mut self, benefit_key: impl Into<String>) -> Self {
        self.benefit_key = Some(benefit_key.into());
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<CustomerWeighings> {
        let mut call = self.client.call(
            &table::CREATE_CUSTOMER_WEIGHING,
            &[&self.customer_id.to_string()],
        );
        if let Some(value) = &self.benefit_key {
            call = call.query("benefitKey", value);
        }
        call = call.json(&self.body)?;
        call.read().await
    }
}
