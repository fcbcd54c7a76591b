//! Removing a studio: its key, its data key and its local data are erased.

use std::path::PathBuf;

use studiodesk_store::{DataKey, Journal};

use super::record::StudioRecord;
use super::view::Removed;
use crate::outbox::{JOURNAL, unconfirmed_in};
use crate::{Desk, Error, Result};

impl Desk {
    /// Erases a studio's key and local data, and says what was erased.
    ///
    /// # Errors
    /// Changes still wait to be sent or for a person, or nobody knows whether some do, or the keyring does
    /// not answer: then nothing was erased, and it can be tried again.
    pub async fn remove_studio(&self, id: &str) -> Result<Removed> {
        let _one_at_a_time = self.opening.lock().await;
        let record = self.registry.find(id)?;
        let unconfirmed = match self.current().filter(|open| open.id() == id) {
            // On a disk where it can only be looked at, nothing can be erased either.
            Some(open) if open.journal_fault().is_some() => None,
            Some(open) => open.unconfirmed(),
            None => {
                let folder = self.studio_dir(&record.id);
                self.unconfirmed_on_disk(&record, folder, record.waiting)
                    .await?
            }
        };
        let kiosk = self.kiosk_dir(&record.id);
        let of_kiosk = self.unconfirmed_on_disk(&record, kiosk, 0).await?;
        let all = unconfirmed.zip(of_kiosk);
        match all.map(|(desk, kiosk)| desk.saturating_add(kiosk)) {
            Some(0) => {}
            Some(_) => return Err(Error::Unfinished),
            // It may hold anything, and goes after a person has set it aside.
            None => return Err(Error::JournalUnread),
        }
        let key_erased = match self.vault.erase(id).await {
            Ok(()) => true,
            Err(error @ (studiodesk_vault::Error::Locked | studiodesk_vault::Error::NoAnswer)) => {
                return Err(error.into());
            }
            // Nothing in the keyring can be reached, and the data goes all the same.
            Err(_) => false,
        };
        self.close_if(id).await;
        let data_erased = self.erase_data(id).await.is_ok();
        self.registry.remove(id)?;
        Ok(Removed {
            name: record.name(),
            key_erased,
            data_erased,
        })
    }

    /// How many changes of a studio that is closed are not confirmed, looked up in the journal of `folder`: the
    /// count `noted` when it was closed is older after a kill. `None` where nobody can know.
    async fn unconfirmed_on_disk(
        &self,
        record: &StudioRecord,
        folder: PathBuf,
        noted: u32,
    ) -> Result<Option<u32>> {
        if !Journal::is_at(&folder.join(JOURNAL)) {
            return Ok(Some(0));
        }
        let Some(key) = self.kept_data_key(&record.id).await? else {
            // With the service's key gone too it can neither be read nor opened and set aside: the count is
            // all that is left to go by.
            let locked = self.vault.studio_key(&record.id).await?.is_none();
            return Ok(locked.then_some(noted));
        };
        self.closed_before().await;
        let counted = move || {
            let key = DataKey::from_bytes(key.expose());
            unconfirmed_in(&folder, &key)
        };
        tokio::task::spawn_blocking(counted)
            .await
            .map_err(|error| Error::File(error.into()))
    }

    /// Erases the local copy, and nothing that lies beside it.
    pub(crate) async fn erase_copy(&self, id: &str) -> Result<()> {
        let database = self.studio_dir(id).join(super::open::DATABASE);
        tokio::task::spawn_blocking(move || studiodesk_store::erase(&database))
            .await
            .map_err(|error| Error::File(error.into()))??;
        Ok(())
    }

    async fn erase_data(&self, id: &str) -> Result<()> {
        let (folder, kiosk) = (self.studio_dir(id), self.kiosk_dir(id));
        let erased = move || -> Result<()> {
            studiodesk_store::erase(&folder.join(super::open::DATABASE))?;
            Journal::erase(&folder.join(JOURNAL))?;
            Journal::erase(&kiosk.join(JOURNAL))?;
            match std::fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    Err(Error::File(error))
                }
                _ => Ok(()),
            }
        };
        tokio::task::spawn_blocking(erased)
            .await
            .map_err(|error| Error::File(error.into()))?
    }
}
