//! The two keys of a studio: read, put, erased.

use crate::record::{data_slot, key_slot};
use crate::system::System;
use crate::worker::Worker;
use crate::{Backend, DataKey, Result, StudioKey};

/// The keys of all studios. `record` is a studio's local id: 16 of `a-z0-9`.
///
/// Every call answers within five seconds. While the keyring waits for the person, each call waits
/// its own five seconds and fails with [`Error::NoAnswer`](crate::Error::NoAnswer); from the
/// moment they unlock it, calls succeed again. A clone talks to the same keyring over the same
/// thread.
#[derive(Debug, Clone)]
pub struct Vault {
    worker: Worker,
}

impl Vault {
    /// On the keyring of the operating system. It is first spoken to at the first call; one that is
    /// missing then is looked for again when the program is started again, and not before.
    #[must_use]
    pub fn system() -> Self {
        Self::on(System)
    }

    /// On a keyring of the caller's.
    #[must_use]
    pub fn on(backend: impl Backend) -> Self {
        Self {
            worker: Worker::start(backend),
        }
    }

    /// The API key of a studio, if one is kept.
    pub async fn studio_key(&self, record: &str) -> Result<Option<StudioKey>> {
        let slot = key_slot(record)?;
        let value = self.worker.call(move |keyring| keyring.read(&slot)).await?;
        value.map(|bytes| StudioKey::decode(&bytes)).transpose()
    }

    /// Keeps the API key of a studio, in place of an earlier one.
    pub async fn put_studio_key(&self, record: &str, key: StudioKey) -> Result<()> {
        let slot = key_slot(record)?;
        let value = key.encode()?;
        self.worker
            .call(move |keyring| keyring.write(&slot, &value))
            .await
    }

    /// The key of a studio's database, if one is kept.
    pub async fn data_key(&self, record: &str) -> Result<Option<DataKey>> {
        let slot = data_slot(record)?;
        let value = self.worker.call(move |keyring| keyring.read(&slot)).await?;
        value.map(|bytes| DataKey::decode(&bytes)).transpose()
    }

    /// Keeps the key of a studio's database, in place of an earlier one.
    pub async fn put_data_key(&self, record: &str, key: DataKey) -> Result<()> {
        let slot = data_slot(record)?;
        let value = key.encode()?;
        self.worker
            .call(move |keyring| keyring.write(&slot, &value))
            .await
    }

    /// Erases both keys of a studio. The key of its database goes first: without it what is left
    /// on the disk is unreadable, whatever happens to the rest.
    pub async fn erase(&self, record: &str) -> Result<()> {
        let slots = [data_slot(record)?, key_slot(record)?];
        self.worker
            .call(move |keyring| slots.iter().try_for_each(|slot| keyring.erase(slot)))
            .await
    }
}
