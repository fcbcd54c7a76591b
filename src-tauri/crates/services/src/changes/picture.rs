//! A customer's profile picture.
//!
//! The service makes another picture of what it gets, so that bytes cannot be compared, and shows it
//! at an address that is new each time. There is nothing to look at, and no need: the same picture
//! once more is the same picture.

use serde::{Deserialize, Serialize};
use studiodesk_client::Error;
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::FileNote;

use super::Result;
use super::delivery::Delivery;
use super::unfit::Unfit;

/// A picture in place of the one there is. Its bytes are those of the item's file.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewPicture {
    /// Whose it is.
    pub customer: CustomerId,
}

impl NewPicture {
    pub(super) fn check(&self, files: &[FileNote]) -> std::result::Result<(), Unfit> {
        let file = Unfit::one_file(files)?;
        Unfit::unless_of(file, &["image/jpeg", "image/png"])
    }

    /// Where the picture is shown need not be said: that it was taken is the status alone.
    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let file = delivery.file().ok_or(Error::Unsendable)?;
        let customers = delivery.client.customers();
        customers
            .update_image(self.customer, file)
            .progress(delivery.tell())
            .cancelled_by(&delivery.stop)
            .send()
            .await?;
        Ok(None)
    }
}
