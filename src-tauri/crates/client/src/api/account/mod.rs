//! Operations on a customer's account: balances, transactions, payments.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use studiodesk_core::CustomerId;

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;

/// Operations on a customer's account: balances, transactions, payments; made by
/// [`Client::account`].
#[derive(Clone)]
pub struct Account {
    pub(crate) client: Client,
}

opaque!(Account);

impl Account {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Reads how the customer's account stands now: balance, consumption credit, dunning level and
    /// debt collection.
    ///
    /// `GET /v1/customers/{customerId}/account/balances`. Needs the scope `CUSTOMER_ACCOUNT_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_customers_account_balance_data(
        &self,
        customer_id: CustomerId,
    ) -> Result<CustomerAccountBalance> {
        let call = self.client.call(
            &table::GET_CUSTOMERS_ACCOUNT_BALANCE_DATA,
            &[&customer_id.to_string()],
        );
        call.read().await
    }

    /// Books a payment, made through a user payment session, on the customer's account. The answer
    /// has no documented content.
    ///
    /// `POST /v1/customers/{customerId}/account/payment`. Needs the scope `PAYMENT_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn book_customer_payment(
        &self,
        customer_id: CustomerId,
        body: &BookCustomerPaymentRequest,
    ) -> Result<BookCustomerPaymentResponse> {
        let call = self
            .client
            .call(&table::BOOK_CUSTOMER_PAYMENT, &[&customer_id.to_string()]);
        call.json(body)?.read().await
    }

    /// Sets the payment instrument of a customer to the one collected in a user payment session.
    /// The answer has no documented content.
    ///
    /// `POST /v1/customers/{customerId}/account/payment-instrument`. Needs the scope
    /// `PAYMENT_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn update_customer_payment_instrument(
        &self,
        customer_id: CustomerId,
        body: &PaymentsUpdateCustomerPaymentInstrumentRequest,
    ) -> Result<UpdateCustomerPaymentInstrumentResponse> {
        let call = self.client.call(
            &table::UPDATE_CUSTOMER_PAYMENT_INSTRUMENT,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Lists the account entries up to yesterday, a slice at a time; today's count as upcoming.
    ///
    /// `GET /v1/customers/{customerId}/account/transactions`. Needs the scope
    /// `CUSTOMER_ACCOUNT_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customers_account_transaction_data(
        &self,
        customer_id: CustomerId,
    ) -> GetCustomersAccountTransactionData {
        GetCustomersAccountTransactionData::new(self.client.clone(), customer_id)
    }

    /// Lists the account entries from today to one year ahead, a slice at a time.
    ///
    /// `GET /v1/customers/{customerId}/account/transactions/upcoming`. Needs the scope
    /// `CUSTOMER_ACCOUNT_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customers_account_upcoming_data(
        &self,
        customer_id: CustomerId,
    ) -> GetCustomersAccountUpcomingData {
        GetCustomersAccountUpcomingData::new(self.client.clone(), customer_id)
    }
}
