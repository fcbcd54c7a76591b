//! Forgetting a person on this computer, in all that a desk and a kiosk keep there.
//!
//! **Invariant:** nothing is erased before it is known that nothing waits in either journal, or that it does not
//! matter.

use studiodesk_core::CustomerId;

use super::of_kiosk::OfKiosk;
use super::view::Forgotten;
use crate::{Desk, Error, Result};

impl Desk {
    /// Erases what is kept of a person on this computer: the stored copy, the picture, the place in the
    /// search, and what changes said, also those asked for at a kiosk of this computer. While changes wait it
    /// does so only if that is said. Then it looks everywhere whether something is left.
    ///
    /// # Errors
    /// Changes still wait, or something could not be erased.
    pub async fn forget_member(&self, id: CustomerId, even_unfinished: bool) -> Result<Forgotten> {
        let open = self.open_now()?;
        let at = self.now();
        // Held to the end, so that no kiosk begins anything meanwhile.
        let kiosk = self.kiosk_journal(&open.id()).await?;
        if !even_unfinished && kiosk.waiting_of(id).await? > 0 {
            return Err(Error::Unfinished);
        }
        let mut erased = open
            .with_journal(move |journal| journal.forget(id, even_unfinished, at))
            .await?;
        open.outbox()?.outbox.forget(id);
        let at_kiosk = kiosk.forget(id, at).await?;
        erased.items += at_kiosk.items;
        erased.files += at_kiosk.files;
        erased.details += at_kiosk.details;
        open.forget_here(id).await?;
        // They are forgotten all the same.
        let left = self.remains(&open, &kiosk, id).await.inspect_err(
            |error| tracing::warn!(code = ?error.code(), "what is left could not be looked at"),
        );
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Forgotten {
            items: count(erased.items),
            files: count(erased.files),
            details: count(erased.details),
            left: left.ok(),
        })
    }
}

impl OfKiosk {
    /// How many changes of a person are not final there, as far as that can be known.
    async fn waiting_of(&self, id: CustomerId) -> Result<usize> {
        let waiting = self.with(move |journal| journal.waiting_of(id)).await?;
        Ok(waiting.unwrap_or_default())
    }

    async fn forget(
        &self,
        id: CustomerId,
        at: jiff::Timestamp,
    ) -> Result<studiodesk_store::Erased> {
        let erased = self
            .with(move |journal| journal.forget(id, true, at))
            .await?;
        Ok(erased.unwrap_or_default())
    }
}
