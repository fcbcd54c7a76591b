//! Operations on changes of a customer's own data.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use studiodesk_core::{AmendmentId, CustomerId};

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;

/// Operations on changes of a customer's own data; made by [`Client::customer_self_service`].
#[derive(Clone)]
pub struct CustomerSelfService {
    pub(crate) client: Client,
}

opaque!(CustomerSelfService);

impl CustomerSelfService {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Reads the address of a customer as now in force, together with a change still waiting for
    /// approval, and tells whether changes are possible.
    ///
    /// `GET /v1/customers/{customerId}/self-service/address-data`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_customer_address_data(
        &self,
        customer_id: CustomerId,
    ) -> Result<AddressDataState> {
        let call = self.client.call(
            &table::GET_CUSTOMER_ADDRESS_DATA,
            &[&customer_id.to_string()],
        );
        call.read().await
    }

    /// Requests a change of the address of a customer and returns the amendment. Depending on
    /// `amendmentConfigurationStatus` it takes effect at once, only once the studio approves, or
    /// not at all.
    ///
    /// `POST /v1/customers/{customerId}/self-service/address-data`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_customer_address_data_amendment(
        &self,
        customer_id: CustomerId,
        body: &CustomerAddressData,
    ) -> Result<AddressDataAmendment> {
        let call = self.client.call(
            &table::CREATE_CUSTOMER_ADDRESS_DATA_AMENDMENT,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Withdraws a pending amendment of the customer (`pendingAmendment.id`). Answers without a
    /// body.
    ///
    /// `DELETE /v1/customers/{customerId}/self-service/amendment/{amendmentId}`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn withdraw_amendment(
        &self,
        customer_id: CustomerId,
        amendment_id: AmendmentId,
    ) -> Result<()> {
        let call = self.client.call(
            &table::WITHDRAW_AMENDMENT,
            &[&customer_id.to_string(), &amendment_id.to_string()],
        );
        call.done().await
    }

    /// Reads e-mail address and phone numbers of a customer as now in force, together with a change
    /// still waiting for approval, and tells whether changes are possible.
    ///
    /// `GET /v1/customers/{customerId}/self-service/contact-data`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_customer_contact_data(
        &self,
        customer_id: CustomerId,
    ) -> Result<ContactDataState> {
        let call = self.client.call(
            &table::GET_CUSTOMER_CONTACT_DATA,
            &[&customer_id.to_string()],
        );
        call.read().await
    }

    /// Requests a change of e-mail address and phone numbers of a customer and returns the
    /// amendment. Depending on `amendmentConfigurationStatus` it takes effect at once, only once
    /// the studio approves, or not at all.
    ///
    /// `POST /v1/customers/{customerId}/self-service/contact-data`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_customer_contact_data_amendment(
        &self,
        customer_id: CustomerId,
        body: &CustomerContactData,
    ) -> Result<ContactDataAmendment> {
        let call = self.client.call(
            &table::CREATE_CUSTOMER_CONTACT_DATA_AMENDMENT,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Reads name, gender, birth and title of a customer as now in force, together with a change
    /// still waiting for approval, and tells whether changes are possible.
    ///
    /// `GET /v1/customers/{customerId}/self-service/master-data`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_customer_master_data(
        &self,
        customer_id: CustomerId,
    ) -> Result<MasterDataState> {
        let call = self.client.call(
            &table::GET_CUSTOMER_MASTER_DATA,
            &[&customer_id.to_string()],
        );
        call.read().await
    }

    /// Requests a change of name, gender, birth and title of a customer and returns the amendment.
    /// Depending on `amendmentConfigurationStatus` it takes effect at once, only once the studio
    /// approves, or not at all.
    ///
    /// `POST /v1/customers/{customerId}/self-service/master-data`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_customer_master_data_amendment(
        &self,
        customer_id: CustomerId,
        body: &CustomerMasterData,
    ) -> Result<MasterDataAmendment> {
        let call = self.client.call(
            &table::CREATE_CUSTOMER_MASTER_DATA_AMENDMENT,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Reads the bank details of a customer as now in force, together with a change still waiting
    /// for approval, and tells whether changes are possible.
    ///
    /// `GET /v1/customers/{customerId}/self-service/payment-data`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_customer_payment_data(
        &self,
        customer_id: CustomerId,
    ) -> Result<PaymentDataState> {
        let call = self.client.call(
            &table::GET_CUSTOMER_PAYMENT_DATA,
            &[&customer_id.to_string()],
        );
        call.read().await
    }

    /// Requests a change of the bank details of a customer and returns the amendment. Depending on
    /// `amendmentConfigurationStatus` it takes effect at once, only once the studio approves, or
    /// not at all. Send a `signature` where `requireSignature` is true.
    ///
    /// `POST /v1/customers/{customerId}/self-service/payment-data`. Needs the scope
    /// `CUSTOMER_SELF_SERVICE_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_customer_payment_data_amendment(
        &self,
        customer_id: CustomerId,
        body: &PaymentDataChange,
    ) -> Result<PaymentDataAmendment> {
        let call = self.client.call(
            &table::CREATE_CUSTOMER_PAYMENT_DATA_AMENDMENT,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }
}
