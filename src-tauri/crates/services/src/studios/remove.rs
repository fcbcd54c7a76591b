//! Removing a studio: its key, its data key and its local data are erased.

use super::view::Removed;
use crate::{Desk, Error, Result};

impl Desk {
    /// Erases a studio's key and local data, and says what was erased.
    ///
    /// # Errors
    /// The keyring is locked (then nothing was erased, and it can be tried again), or the data
    /// cannot be erased.
    pub async fn remove_studio(&self, id: &str) -> Result<Removed> {
        let record = self.registry.find(id)?;
        let key_erased = match self.vault.erase(id).await {
            Ok(()) => true,
            Err(error @ (studiodesk_vault::Error::Locked | studiodesk_vault::Error::NoAnswer)) => {
                return Err(error.into());
            }
            // Without a keyring there is no way to a key in it. The data goes all the same.
            Err(_) => false,
        };
        self.close_if(id);
        let folder = self.studio_dir(id);
        tokio::task::spawn_blocking(move || -> Result<()> {
            studiodesk_store::erase(&folder.join(super::open::DATABASE))?;
            match std::fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    Err(Error::File(error))
                }
                _ => Ok(()),
            }
        })
        .await
        .map_err(|error| Error::File(error.into()))??;
        self.registry.remove(id)?;
        Ok(Removed {
            name: record.name(),
            key_erased,
            data_erased: true,
        })
    }
}
