//! `PUT /v1/customers/{customerId}/images`

use studiodesk_core::CustomerId;

use super::Watching;
use crate::api::customers::{CustomerImage, Customers};
use crate::operations::table;
use crate::{Client, Result, Upload};

impl Customers {
    /// Replaces a customer's picture by a JPEG or PNG. The service makes it 1200×1200 and a JPEG.
    ///
    /// `PUT /v1/customers/{customerId}/images`. Needs the scope `CUSTOMER_WRITE`.
    pub fn update_image(&self, customer_id: CustomerId, upload: Upload) -> UpdateImage {
        UpdateImage {
            client: self.client.clone(),
            customer_id,
            upload,
            watching: Watching::default(),
        }
    }
}

/// Request built by [`Customers::update_image`].
#[must_use = "does nothing until sent"]
pub struct UpdateImage {
    client: Client,
    customer_id: CustomerId,
    upload: Upload,
    pub(super) watching: Watching,
}

impl UpdateImage {
    /// Sends it, again where that may help: the same picture twice is the same picture.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error).
    pub async fn send(self) -> Result<CustomerImage> {
        let (form, cancel) = self.watching.form();
        let customer_id = self.customer_id.to_string();
        self.client
            .call(&table::UPDATE_IMAGE, &[&customer_id])
            .form(form.file("image", self.upload))
            .cancelled_by(cancel)
            .read()
            .await
    }
}
