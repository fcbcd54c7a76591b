//! Operations on what a customer wants to be told, and messages to them.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use studiodesk_core::{CustomerId, ThreadId};

use crate::api::shared::CommunicationPreference;
use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;

/// Operations on what a customer wants to be told, and messages to them; made by
/// [`Client::communications`].
#[derive(Clone)]
pub struct Communications {
    pub(crate) client: Client,
}

opaque!(Communications);

impl Communications {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists, for each message category, the customer's preferences about channels. Not paged.
    ///
    /// `GET /v1/communications/{customerId}/communication-preferences`. Needs the scope
    /// `COMMUNICATION_PREFERENCES_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_communication_preferences(
        &self,
        customer_id: CustomerId,
    ) -> Result<Vec<CommunicationPreference>> {
        let call = self.client.call(
            &table::GET_COMMUNICATION_PREFERENCES,
            &[&customer_id.to_string()],
        );
        call.read().await
    }

    /// Saves the customer's communication preferences, sent as a list by message category, and
    /// answers the list.
    ///
    /// `PUT /v1/communications/{customerId}/communication-preferences`. Needs the scope
    /// `COMMUNICATION_PREFERENCES_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn update_communication_preferences(
        &self,
        customer_id: CustomerId,
        body: &[CommunicationPreference],
    ) -> Result<Vec<CommunicationPreference>> {
        let call = self.client.call(
            &table::UPDATE_COMMUNICATION_PREFERENCES,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Opens a thread on the customer with a first entry and answers it with both ids. Whether
    /// anything is sent to the customer is not documented.
    ///
    /// `POST /v1/communications/{customerId}/threads`. Needs the scope `COMMUNICATION_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_communication_in_new_communication_thread(
        &self,
        customer_id: CustomerId,
        body: &CommunicationThreadRequest,
    ) -> Result<CommunicationThreadResponse> {
        let call = self.client.call(
            &table::CREATE_COMMUNICATION_IN_NEW_COMMUNICATION_THREAD,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Adds an entry to a thread of the customer, updates the thread (e.g. its status) and answers
    /// the entry. Each call adds another one.
    ///
    /// `PUT /v1/communications/{customerId}/threads/{threadId}`. Needs the scope
    /// `COMMUNICATION_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_communication_in_existing_communication_thread(
        &self,
        customer_id: CustomerId,
        thread_id: ThreadId,
        body: &CommunicationThreadRequest,
    ) -> Result<CommunicationThreadResponse> {
        let call = self.client.call(
            &table::CREATE_COMMUNICATION_IN_EXISTING_COMMUNICATION_THREAD,
            &[&customer_id.to_string(), &thread_id.to_string()],
        );
        call.json(body)?.read().await
    }
}
