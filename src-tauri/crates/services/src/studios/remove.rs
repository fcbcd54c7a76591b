//! Removing a studio: its key, its data key and its local data are erased.

use studiodesk_store::Journal;

use super::view::Removed;
use crate::outbox::{JOURNAL, once_free};
use crate::{Desk, Error, Result};

impl Desk {
    /// Erases a studio's key and local data, and says what was erased.
    ///
    /// # Errors
    /// Changes still wait to be sent, or the keyring is locked: then nothing was erased, and it can be
    /// tried again.
    pub async fn remove_studio(&self, id: &str) -> Result<Removed> {
        let _one_at_a_time = self.opening.lock().await;
        let record = self.registry.find(id)?;
        let waits = match self.current().filter(|open| open.id() == id) {
            // What cannot be read may hold anything. It goes after a person has set it aside.
            Some(open) => self.has_unfinished() || open.journal_fault().is_some(),
            None => record.waiting > 0,
        };
        if waits {
            return Err(Error::Unfinished);
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

    /// Erases the local copy, and nothing that lies beside it.
    pub(crate) async fn erase_copy(&self, id: &str) -> Result<()> {
        let database = self.studio_dir(id).join(super::open::DATABASE);
        tokio::task::spawn_blocking(move || studiodesk_store::erase(&database))
            .await
            .map_err(|error| Error::File(error.into()))??;
        Ok(())
    }

    async fn erase_data(&self, id: &str) -> Result<()> {
        let folder = self.studio_dir(id);
        let erased = move || -> Result<()> {
            studiodesk_store::erase(&folder.join(super::open::DATABASE))?;
            let journal = folder.join(JOURNAL);
            once_free(|| Journal::erase(&journal))?;
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
