//! Operations on customers and offers of all studios that have this integration.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use studiodesk_core::CustomerId;

use crate::api::shared::{Customer, CustomerSearchRequest};
use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;

/// Operations on customers and offers of all studios that have this integration; made by
/// [`Client::cross_studio`].
#[derive(Clone)]
pub struct CrossStudio {
    pub(crate) client: Client,
}

opaque!(CrossStudio);

impl CrossStudio {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Finds one customer by card number, barcode, PIN, customer number or debtor, in all studios
    /// where the same integration is active. Give one of them.
    ///
    /// `GET /v1/cross-studio/customers/by`. Needs the scope `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_cross_studio_customer_by(&self) -> GetCrossStudioCustomerBy {
        GetCrossStudioCustomerBy::new(self.client.clone())
    }

    /// Searches customers by name, e-mail address or date of birth in all studios where the same
    /// integration is active. Returns a plain list without paging; names match by their beginning.
    ///
    /// `POST /v1/cross-studio/customers/search`. Needs the scope `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn search_cross_studio_customers(
        &self,
        body: &CustomerSearchRequest,
    ) -> Result<Vec<Customer>> {
        let call = self.client.call(&table::SEARCH_CROSS_STUDIO_CUSTOMERS, &[]);
        call.json(body)?.read().await
    }

    /// Fetches a customer by id, whichever of the studios with the same active integration they
    /// belong to.
    ///
    /// `GET /v1/cross-studio/customers/{customerId}`. Needs the scope `CUSTOMER_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_cross_studio_customer_by_id(
        &self,
        customer_id: CustomerId,
    ) -> GetCrossStudioCustomerById {
        GetCrossStudioCustomerById::new(self.client.clone(), customer_id)
    }

    /// Lists a customer's visits to all studios where the same integration is active, in slices.
    /// Covers one month unless dates are given.
    ///
    /// `GET /v1/cross-studio/customers/{customerId}/activities/checkins`. Needs the scope
    /// `CHECKIN_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_cross_studio_customers_checkin_history(
        &self,
        customer_id: CustomerId,
    ) -> GetCrossStudioCustomersCheckinHistory {
        GetCrossStudioCustomersCheckinHistory::new(self.client.clone(), customer_id)
    }

    /// Lists the studios that have one active membership offer or more. Returns a plain list
    /// without paging.
    ///
    /// `GET /v1/cross-studio/membership-offers/studios`. Needs the scope `STUDIO_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_studios_with_active_membership_offers(
        &self,
    ) -> Result<Vec<StudioInformationBase>> {
        let call = self
            .client
            .call(&table::GET_STUDIOS_WITH_ACTIVE_MEMBERSHIP_OFFERS, &[]);
        call.read().await
    }
}
