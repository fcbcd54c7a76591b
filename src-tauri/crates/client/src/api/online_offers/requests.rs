//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use futures::Stream;

use super::OnlineOffer;
use crate::Page;
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`OnlineOffers::get_purchasable_online_offers`](super::OnlineOffers::get_purchasable_online_offers).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetPurchasableOnlineOffers {
    client: Client,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetPurchasableOnlineOffers);

impl GetPurchasableOnlineOffers {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// `offset` of the previous answer, sent back unchanged; `"0"` for the first slice.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Offers per slice, 10 to 100, default 50; a value outside the range is a 400.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<OnlineOffer>> {
        let mut call = self.client.call(&table::GET_PURCHASABLE_ONLINE_OFFERS, &[]);
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<OnlineOffer> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<OnlineOffer>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<OnlineOffer>> + Send + 'static {
        slice::rows(self.pages())
    }
}
