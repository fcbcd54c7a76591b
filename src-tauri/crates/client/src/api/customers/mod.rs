//! Operations on customers, their access, documents and benefits.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use studiodesk_core::{AccessMediumId, CustomerId, DocumentId};

use crate::api::shared::{
    AccessMedium, AccessRestriction, AdditionalInformationFieldAssignment, Customer,
    CustomerSearchRequest, MembershipSignupCustomer,
};
use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;
pub use super::uploads::{UpdateImage, UploadDocument};

/// Operations on customers, their access, documents and benefits; made by [`Client::customers`].
#[derive(Clone)]
pub struct Customers {
    pub(crate) client: Client,
}

opaque!(Customers);

impl Customers {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the studio's customers page by page: members only, unless `customerStatus` asks for
    /// prospects. Former members are never listed; find them by id or search.
    ///
    /// `GET /v1/customers`. Needs the scope `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customers(&self) -> GetCustomers {
        GetCustomers::new(self.client.clone())
    }

    /// Lists the custom fields that can be filled in on customers.
    ///
    /// `GET /v1/customers/additional-information-fields`. Needs the scope
    /// `ADDITIONAL_INFORMATION_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_additional_information_fields(
        &self,
    ) -> Result<Vec<AdditionalInformationField>> {
        let call = self
            .client
            .call(&table::GET_ADDITIONAL_INFORMATION_FIELDS, &[]);
        call.read().await
    }

    /// Lists, for the holder of a card, which benefits are valid.
    ///
    /// `GET /v1/customers/benefits`. Needs one of the scopes `CUSTOMER_BENEFIT_READ`,
    /// `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_benefits_by_card_number(
        &self,
        card_number: impl Into<String>,
    ) -> GetBenefitsByCardNumber {
        GetBenefitsByCardNumber::new(self.client.clone(), card_number.into())
    }

    /// Finds a single customer by one identifier: card, debtor id, barcode, customer number or PIN.
    /// Send exactly one of them.
    ///
    /// `GET /v1/customers/by`. Needs the scope `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customer_by(&self) -> GetCustomerBy {
        GetCustomerBy::new(self.client.clone())
    }

    /// Lists the contracts of the customer found by one identifier: card, debtor id, barcode,
    /// customer number or PIN. Not paged; send exactly one of them.
    ///
    /// `GET /v1/customers/contracts/by`. Needs one of the scopes `CUSTOMER_CONTRACT_READ`,
    /// `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customer_contracts_by(&self) -> GetCustomerContractsBy {
        GetCustomerContractsBy::new(self.client.clone())
    }

    /// Creates a prospect from full sign-up data (address, date of birth, e-mail and language are
    /// required), enough to become a member later. Answers the new customer's id.
    ///
    /// `POST /v1/customers/create`. Needs the scope `CUSTOMER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_customer(
        &self,
        body: &MembershipSignupCustomer,
    ) -> Result<CustomerCreateResult> {
        let call = self.client.call(&table::CREATE_CUSTOMER, &[]);
        call.json(body)?.read().await
    }

    /// Fetches the newest measurement of the customer found by one identifier: card, barcode or
    /// PIN.
    ///
    /// `GET /v1/customers/measurement/latest`. Needs one of the scopes `CUSTOMER_MEASUREMENT_READ`,
    /// `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customer_measurement(&self) -> GetCustomerMeasurement {
        GetCustomerMeasurement::new(self.client.clone())
    }

    /// Searches the studio's customers, former members included, and answers a plain list without
    /// pages. Names match by their beginning; e-mail and date of birth are given in full.
    ///
    /// `POST /v1/customers/search`. Needs the scope `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn search_customers(&self, body: &CustomerSearchRequest) -> Result<Vec<Customer>> {
        let call = self.client.call(&table::SEARCH_CUSTOMERS, &[]);
        call.json(body)?.read().await
    }

    /// Fetches one customer, former members included.
    ///
    /// `GET /v1/customers/{customerId}`. Needs the scope `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customer_by_id(&self, customer_id: CustomerId) -> GetCustomerById {
        GetCustomerById::new(self.client.clone(), customer_id)
    }

    /// Fetches the customer's access code as text, still to be drawn in the named format. It may
    /// expire.
    ///
    /// `GET /v1/customers/{customerId}/access-code`. Needs the scope `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_customer_access_code(
        &self,
        customer_id: CustomerId,
    ) -> Result<CustomerAccessCode> {
        let call = self.client.call(
            &table::GET_CUSTOMER_ACCESS_CODE,
            &[&customer_id.to_string()],
        );
        call.read().await
    }

    /// Adds an access medium and answers it. Deprecated; use the POST on `access-mediums`.
    ///
    /// `PUT /v1/customers/{customerId}/access-medium`. Needs the scope
    /// `CUSTOMER_ACCESS_MEDIUM_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn add_access_medium(
        &self,
        customer_id: CustomerId,
        body: &AccessMedium,
    ) -> Result<AccessMedium> {
        let call = self
            .client
            .call(&table::ADD_ACCESS_MEDIUM, &[&customer_id.to_string()]);
        call.json(body)?.read().await
    }

    /// Adds a card or other access medium to the customer and answers it.
    ///
    /// `POST /v1/customers/{customerId}/access-mediums`. Needs the scope
    /// `CUSTOMER_ACCESS_MEDIUM_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn add_access_mediums(
        &self,
        customer_id: CustomerId,
        body: &AccessMedium,
    ) -> Result<AccessMedium> {
        let call = self
            .client
            .call(&table::ADD_ACCESS_MEDIUMS, &[&customer_id.to_string()]);
        call.json(body)?.read().await
    }

    /// Removes an access medium; the answer is empty. Only media that this integration added can be
    /// removed.
    ///
    /// `DELETE /v1/customers/{customerId}/access-mediums/{accessMediumId}`. Needs the scope
    /// `CUSTOMER_ACCESS_MEDIUM_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn delete_access_mediums(
        &self,
        customer_id: CustomerId,
        access_medium_id: AccessMediumId,
    ) -> Result<()> {
        let call = self.client.call(
            &table::DELETE_ACCESS_MEDIUMS,
            &[&customer_id.to_string(), &access_medium_id.to_string()],
        );
        call.done().await
    }

    /// Changes the value of an access medium and answers it. Only media that this integration added
    /// can be changed.
    ///
    /// `PUT /v1/customers/{customerId}/access-mediums/{accessMediumId}`. Needs the scope
    /// `CUSTOMER_ACCESS_MEDIUM_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn update_access_mediums(
        &self,
        customer_id: CustomerId,
        access_medium_id: AccessMediumId,
        body: &UpdateAccessIdentificationRequest,
    ) -> Result<AccessMedium> {
        let call = self.client.call(
            &table::UPDATE_ACCESS_MEDIUMS,
            &[&customer_id.to_string(), &access_medium_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Lifts an access restriction that this integration set; others cannot be lifted. The answer
    /// is empty.
    ///
    /// `DELETE /v1/customers/{customerId}/access-restrictions`. Needs the scope
    /// `CUSTOMER_ACCESS_RESTRICTION_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn delete_access_restriction(&self, customer_id: CustomerId) -> Result<()> {
        let call = self.client.call(
            &table::DELETE_ACCESS_RESTRICTION,
            &[&customer_id.to_string()],
        );
        call.done().await
    }

    /// Sets this integration's access restriction on the customer, new or in place of its earlier
    /// one, and answers it. `startDate` and `endDate` go together: both or neither.
    ///
    /// `PUT /v1/customers/{customerId}/access-restrictions`. Needs the scope
    /// `CUSTOMER_ACCESS_RESTRICTION_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn set_access_restriction(
        &self,
        customer_id: CustomerId,
        body: &AccessRestriction,
    ) -> Result<AccessRestriction> {
        let call = self
            .client
            .call(&table::SET_ACCESS_RESTRICTION, &[&customer_id.to_string()]);
        call.json(body)?.read().await
    }

    /// Lists the customer's checkins at the studio page by page, one month unless a span is given.
    ///
    /// `GET /v1/customers/{customerId}/activities/checkins`. Needs the scope `CHECKIN_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customers_checkin_history(
        &self,
        customer_id: CustomerId,
    ) -> GetCustomersCheckinHistory {
        GetCustomersCheckinHistory::new(self.client.clone(), customer_id)
    }

    /// Replaces all custom field values of the customer and answers the new set. Whatever is not
    /// sent is deleted, so send the complete list.
    ///
    /// `PUT /v1/customers/{customerId}/additional-information-field-assignments`. Needs the scope
    /// `ADDITIONAL_INFORMATION_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn set_additional_information_field_assignments(
        &self,
        customer_id: CustomerId,
        body: &[AdditionalInformationFieldAssignment],
    ) -> Result<Vec<AdditionalInformationFieldAssignment>> {
        let call = self.client.call(
            &table::SET_ADDITIONAL_INFORMATION_FIELD_ASSIGNMENTS,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Lists which benefits are valid for the customer.
    ///
    /// `GET /v1/customers/{customerId}/benefits`. Needs one of the scopes `CUSTOMER_BENEFIT_READ`,
    /// `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_benefits(&self, customer_id: CustomerId) -> GetBenefits {
        GetBenefits::new(self.client.clone(), customer_id)
    }

    /// Records one use of a benefit by the customer; the answer is empty.
    ///
    /// `POST /v1/customers/{customerId}/benefits/{benefitKey}/use`. Needs one of the scopes
    /// `CUSTOMER_WRITE`, `CUSTOMER_BENEFIT_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn use_benefit(&self, customer_id: CustomerId, benefit_key: &str) -> Result<()> {
        let call = self.client.call(
            &table::USE_BENEFIT,
            &[&customer_id.to_string(), benefit_key],
        );
        call.done().await
    }

    /// Lists the customer's contracts with their flat fee and module contracts. Not paged.
    ///
    /// `GET /v1/customers/{customerId}/contracts`. Needs one of the scopes
    /// `CUSTOMER_CONTRACT_READ`, `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_customers_contracts(&self, customer_id: CustomerId) -> GetCustomersContracts {
        GetCustomersContracts::new(self.client.clone(), customer_id)
    }

    /// Lists the customer's documents page by page, with download links that live 15 minutes.
    ///
    /// `GET /v1/customers/{customerId}/documents`. Needs the scope `CUSTOMER_DOCUMENT_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_documents(&self, customer_id: CustomerId) -> GetDocuments {
        GetDocuments::new(self.client.clone(), customer_id)
    }

    /// Fetches one document's details with a download link, good for 15 minutes.
    ///
    /// `GET /v1/customers/{customerId}/documents/{id}`. Needs the scope `CUSTOMER_DOCUMENT_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_document_by_id(
        &self,
        customer_id: CustomerId,
        id: DocumentId,
    ) -> Result<CustomerDocument> {
        let call = self.client.call(
            &table::GET_DOCUMENT_BY_ID,
            &[&customer_id.to_string(), &id.to_string()],
        );
        call.read().await
    }

    /// Moves the customer to another studio; the answer is empty. Call it with the API key of the
    /// studio the customer is leaving.
    ///
    /// `POST /v1/customers/{customerId}/switch-studio`. Needs the scope `CUSTOMER_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn switch_studio(
        &self,
        customer_id: CustomerId,
        body: &CustomerStudioSwitchRequest,
    ) -> Result<()> {
        let call = self
            .client
            .call(&table::SWITCH_STUDIO, &[&customer_id.to_string()]);
        call.json(body)?.done().await
    }

    /// Stores a body composition weighing for the customer and answers it.
    ///
    /// `POST /v1/customers/{customerId}/weighing`. Needs one of the scopes `CUSTOMER_WRITE`,
    /// `CUSTOMER_WEIGHING_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn create_customer_weighing(
        &self,
        customer_id: CustomerId,
        body: &CustomerWeighings,
    ) -> CreateCustomerWeighing {
        CreateCustomerWeighing::new(self.client.clone(), customer_id, body.to_owned())
    }
}
