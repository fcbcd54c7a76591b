//! Operations on the studio itself.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;

/// Operations on the studio itself; made by [`Client::studios`].
#[derive(Clone)]
pub struct Studios {
    pub(crate) client: Client,
}

opaque!(Studios);

impl Studios {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Switches on webhook events for the studio; call it once if the integration receives
    /// webhooks. The answer is empty.
    ///
    /// `POST /v1/studios/confirmActivation`. The contract names no scope for it.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error).
    pub async fn confirm_activation(&self) -> Result<()> {
        let call = self.client.call(&table::CONFIRM_ACTIVATION, &[]);
        call.done().await
    }

    /// Fetches the details of the studio the API key belongs to: address, contact, opening hours
    /// and tags.
    ///
    /// `GET /v1/studios/information`. Needs the scope `STUDIO_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_studio_information(&self) -> Result<StudioInformation> {
        let call = self.client.call(&table::GET_STUDIO_INFORMATION, &[]);
        call.read().await
    }

    /// Replaces the studio's tags and answers the new set. A tag that is not sent is taken off, so
    /// send the complete list.
    ///
    /// `PUT /v1/studios/information/tags`. Needs the scope `STUDIO_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn update_studio_tags(&self, body: &[Tag]) -> Result<Vec<Tag>> {
        let call = self.client.call(&table::UPDATE_STUDIO_TAGS, &[]);
        call.json(body)?.read().await
    }

    /// Lists every tag a studio can be given.
    ///
    /// `GET /v1/studios/tags`. Needs the scope `STUDIO_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_all(&self) -> Result<Vec<Tag>> {
        let call = self.client.call(&table::GET_ALL, &[]);
        call.read().await
    }

    /// Fetches how many customers are checked in right now and how many the studio can hold.
    ///
    /// `GET /v1/studios/utilization`. Needs the scope `STUDIO_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_utilization(&self) -> Result<StudioUtilization> {
        let call = self.client.call(&table::GET_UTILIZATION, &[]);
        call.read().await
    }
}
