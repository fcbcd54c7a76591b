//! Forgetting a person on this device, and all of a studio's people.
//!
//! **Invariant:** this erases here and nowhere else. The service still has the person, so that the next
//! reading of its lists brings back whoever stands in them. That is meant: a desk that hid a member whom
//! the studio has would let a second contract be made for them, and a list of people to be kept out would
//! itself be a note of the person who asked to be forgotten. Whoever is to stay away is erased at the
//! service, and then goes from here with the next reading.

use jiff::Timestamp;
use serde::Serialize;
use specta::Type;
use studiodesk_core::CustomerId;

use crate::studios::{DEMO, OpenStudio};
use crate::{Desk, Error, Result};

/// What was erased of the local copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ForgottenHere {
    /// People, each with all that was read of them, and found by no search any more.
    pub people: u32,
    /// Pictures.
    pub pictures: u32,
}

impl Desk {
    /// Erases a person from the local copy of the open studio: row, card, picture, documents, and the
    /// person's part of the search. Who is not there is forgotten already.
    ///
    /// # Errors
    /// [`Error::NoStudio`], or the copy cannot be written: then nothing is erased.
    pub async fn forget_here(&self, id: CustomerId) -> Result<ForgottenHere> {
        self.open_now()?.forget_here(id).await
    }

    /// Erases the local copy of the open studio, members, pictures, documents and search, and nothing else: the
    /// studio stays connected, and what waits to be sent stays. It is read anew once the key is accepted.
    /// Answers how many people were in it.
    ///
    /// # Errors
    /// [`Error::NoStudio`], also for the demo studio, which has no copy on the disk; or the copy cannot be
    /// written.
    pub async fn drop_mirror(&self) -> Result<u32> {
        let _one_at_a_time = self.opening.lock().await;
        let open = self.open_now()?;
        let id = open.id();
        if id == DEMO {
            return Err(Error::NoStudio);
        }
        open.sync.cancel();
        // Overwritten person by person first, for the key of the file that is deleted then stays.
        let people = open.drop_unseen(Timestamp::MAX).await?;
        drop(open);
        self.close_if(&id).await;
        self.erase_copy(&id).await?;
        self.open_alone(&id).await?;
        Ok(people)
    }
}

impl OpenStudio {
    /// Erases a person from the local copy. What was asked about the person before and is answered later
    /// is not kept.
    pub(crate) async fn forget_here(&self, id: CustomerId) -> Result<ForgottenHere> {
        self.forgotten.note(id);
        let (erased, stored) = self.forget(vec![id]).await?;
        self.sync.change(|view| view.stored = stored);
        Ok(ForgottenHere {
            people: u32::try_from(erased.customers).unwrap_or(u32::MAX),
            pictures: u32::try_from(erased.pictures).unwrap_or(u32::MAX),
        })
    }
}
