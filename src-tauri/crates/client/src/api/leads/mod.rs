//! Operations on people who may become members.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;

/// Operations on people who may become members; made by [`Client::leads`].
#[derive(Clone)]
pub struct Leads {
    pub(crate) client: Client,
}

opaque!(Leads);

impl Leads {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Reads which fields the studio wants for a lead: what is off, optional or mandatory, extra
    /// questions and communication preferences.
    ///
    /// `GET /v1/leads/config`. Needs the scope `LEAD_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_lead_config(&self) -> Result<LeadConfig> {
        let call = self.client.call(&table::GET_LEAD_CONFIG, &[]);
        call.read().await
    }

    /// Creates a lead, which must satisfy the lead configuration, and returns its ids together with
    /// those of the customer behind it.
    ///
    /// `POST /v1/leads/create`. Needs the scope `LEAD_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_lead(&self, body: &LeadCreationRequest) -> Result<LeadCreationResponse> {
        let call = self.client.call(&table::CREATE_LEAD, &[]);
        call.json(body)?.read().await
    }

    /// Checks the data of a lead without creating it. The answer carries a `status`; only
    /// `POSSIBLE` means the lead can be created.
    ///
    /// `POST /v1/leads/validate`. Needs the scope `LEAD_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn validate_for_lead_creation(
        &self,
        body: &LeadCreationRequest,
    ) -> Result<LeadCreationValidationResult> {
        let call = self.client.call(&table::VALIDATE_FOR_LEAD_CREATION, &[]);
        call.json(body)?.read().await
    }
}
