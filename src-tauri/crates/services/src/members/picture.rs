//! Profile pictures, small, for the window. It never sees an address of the service.

use jiff::{SignedDuration, Timestamp};
use studiodesk_client::Lane;
use studiodesk_core::CustomerId;
use tokio::time::Instant;
use url::Url;

use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

/// Longest side shown, twice over for sharp screens.
const SIDE: u32 = 192;
/// Addresses of pictures expire after 15 minutes; this leaves time to use one.
const ADDRESS_LIFE: SignedDuration = SignedDuration::from_mins(13);
/// A picture is asked for anew after this long.
const PICTURE_LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Kept in the place of a picture that cannot be opened.
const NONE: [u8; 0] = [];

fn shown(kept: Vec<u8>) -> Option<Vec<u8>> {
    (!kept.is_empty()).then_some(kept)
}

impl Desk {
    /// A square JPEG of the person; nothing if there is none.
    ///
    /// # Errors
    /// The service does not answer, or what it sent is no picture.
    pub async fn picture(&self, id: CustomerId) -> Result<Option<Vec<u8>>> {
        self.picture_after(id, Timestamp::MIN).await
    }

    /// The same, asked for anew if the kept one was fetched before `after`, when it was replaced.
    ///
    /// # Errors
    /// As of [`picture`](Self::picture).
    pub async fn picture_after(&self, id: CustomerId, after: Timestamp) -> Result<Option<Vec<u8>>> {
        let open = self.open_now()?;
        let kept = open.with_store(move |store| store.picture(id)).await?;
        if let Some(kept) = &kept
            && kept.fetched_at > after
            && self.now().duration_since(kept.fetched_at) < PICTURE_LIFE
        {
            return Ok(shown(kept.jpeg.clone()));
        }
        match self.fetch_picture(&open, id, after).await {
            Ok(fetched) => Ok(fetched),
            Err(error) => {
                if let Error::Picture(_) = error {
                    // What cannot be opened today is not fetched again with every look at the list.
                    let now = self.now();
                    open.with_store(move |store| store.save_picture(id, &NONE, now))
                        .await?;
                }
                // An old picture says more than none.
                kept.map(|kept| shown(kept.jpeg)).ok_or(error)
            }
        }
    }

    async fn fetch_picture(
        &self,
        open: &OpenStudio,
        id: CustomerId,
        after: Timestamp,
    ) -> Result<Option<Vec<u8>>> {
        // A handful at a time: a list of fifty must not crowd out the desk's own questions.
        let _turn = self.pictures.acquire().await.map_err(|_| Error::NoStudio)?;
        let Some(address) = self.picture_address(open, id, after).await? else {
            return Ok(None);
        };
        let client = open.client().with_lane(Lane::Background);
        let bytes = client.download_picture(&address).await?;
        let jpeg = tokio::task::spawn_blocking(move || studiodesk_images::thumbnail(&bytes, SIDE))
            .await
            .map_err(|error| Error::File(error.into()))??;
        let (copy, now) = (jpeg.clone(), self.now());
        open.with_store(move |store| store.save_picture(id, &copy, now))
            .await?;
        Ok(Some(jpeg))
    }

    /// The stored address while it lives, else a new one.
    async fn picture_address(
        &self,
        open: &OpenStudio,
        id: CustomerId,
        after: Timestamp,
    ) -> Result<Option<Url>> {
        let stored = open
            .with_store(move |store| store.customer(id))
            .await?
            .ok_or(Error::MemberUnknown)?;
        let fresh = |seen_at: Timestamp| {
            seen_at > after && self.now().duration_since(seen_at) < ADDRESS_LIFE
        };
        let address = if fresh(stored.seen_at) {
            stored.customer.image_url
        } else {
            let client = open.client().with_lane(Lane::Background);
            let asked = Instant::now();
            let customer = client.get_customer(id).await?;
            let address = customer.image_url.clone();
            open.keep(vec![customer], open.sync.generation(), self.now(), asked)
                .await?;
            address
        };
        Ok(address.and_then(|address| address.parse().ok()))
    }
}
