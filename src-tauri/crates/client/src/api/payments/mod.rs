//! Operations on sessions of the payment widget.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;

/// Operations on sessions of the payment widget; made by [`Client::payments`].
#[derive(Clone)]
pub struct Payments {
    pub(crate) client: Client,
}

opaque!(Payments);

impl Payments {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Opens a payment session and returns a short-lived token for the payment widget in the
    /// browser. The widget then collects one payment, or an instrument for later payments.
    ///
    /// `POST /v1/payments/user-session`. Needs the scope `PAYMENT_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn user_session(
        &self,
        body: &PaymentsUserSessionRequest,
    ) -> Result<PaymentsUserSessionResponse> {
        let call = self.client.call(&table::USER_SESSION, &[]);
        call.json(body)?.read().await
    }
}
