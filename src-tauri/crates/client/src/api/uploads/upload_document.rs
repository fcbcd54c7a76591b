//! `POST /v1/customers/{customerId}/documents`

use studiodesk_core::CustomerId;

use super::Watching;
use crate::api::customers::{CustomerDocumentUploadResult, Customers};
use crate::operations::table;
use crate::{Client, Result, Upload};

impl Customers {
    /// Adds a document to a customer. The ending of its name has to fit what it is.
    ///
    /// `POST /v1/customers/{customerId}/documents`. Needs the scope `CUSTOMER_DOCUMENT_WRITE`.
    pub fn upload_document(&self, customer_id: CustomerId, upload: Upload) -> UploadDocument {
        UploadDocument {
            client: self.client.clone(),
            customer_id,
            upload,
            description: None,
            watching: Watching::default(),
        }
    }
}

/// Request built by [`Customers::upload_document`].
#[must_use = "does nothing until sent"]
pub struct UploadDocument {
    client: Client,
    customer_id: CustomerId,
    upload: Upload,
    description: Option<String>,
    pub(super) watching: Watching,
}

impl UploadDocument {
    /// What the studio will read beside the name.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// Sends it: once, unless the first try provably did not arrive.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error); its [`outcome`](crate::Error::outcome) tells whether the document may be there.
    pub async fn send(self) -> Result<CustomerDocumentUploadResult> {
        let (form, cancel) = self.watching.form();
        let customer_id = self.customer_id.to_string();
        let mut call = self.client.call(&table::UPLOAD_DOCUMENT, &[&customer_id]);
        if let Some(description) = &self.description {
            call = call.query("description", description);
        }
        call.form(form.file("file", self.upload))
            .cancelled_by(cancel)
            .read()
            .await
    }
}
