//! The two keys of a studio: read, put, erased.

use zeroize::Zeroizing;

use crate::record::{data_slot, key_slot};
use crate::system::System;
use crate::worker::{Awaited, Worker};
use crate::{Backend, DataKey, Error, Result, StudioKey};

/// The keys of all studios. `record` is a studio's local id: 16 of `a-z0-9`.
///
/// Every call answers within five seconds. While the keyring waits for the person, each call waits
/// its own five seconds and fails with [`Error::NoAnswer`]; from the
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
        let value = self.read(key_slot(record)?).await?;
        value.map(|bytes| StudioKey::decode(&bytes)).transpose()
    }

    /// Keeps the API key of a studio, in place of an earlier one.
    pub async fn put_studio_key(&self, record: &str, key: StudioKey) -> Result<()> {
        self.write(key_slot(record)?, key.encode()?).await
    }

    /// The key of a studio's database, if one is kept.
    pub async fn data_key(&self, record: &str) -> Result<Option<DataKey>> {
        let value = self.read(data_slot(record)?).await?;
        value.map(|bytes| DataKey::decode(&bytes)).transpose()
    }

    /// Keeps the key of a studio's database, in place of an earlier one.
    pub async fn put_data_key(&self, record: &str, key: DataKey) -> Result<()> {
        self.write(data_slot(record)?, key.encode()?).await
    }

    /// Erases both keys of a studio. The key of its database goes first: without it what is left
    /// on the disk is unreadable, whatever happens to the rest.
    ///
    /// After [`Error::NoAnswer`] both are still there, unless the keyring let us see them in time
    /// and asks the person again for the erasing itself; whether it does cannot be known.
    pub async fn erase(&self, record: &str) -> Result<()> {
        let slots = slots(record)?;
        self.worker
            .call(move |keyring, awaited| {
                reach(keyring, &slots, awaited)?;
                slots.iter().try_for_each(|slot| keyring.erase(slot))
            })
            .await
    }

    /// Erases both keys of a studio after every call made so far, the ones among them whose time
    /// ran out included, and however long the keyring waits for the person. For what half a
    /// connection left behind: nobody waits for it, and nobody hears of it.
    ///
    /// It is not made when the program ends first, or when the person refuses to unlock.
    pub fn erase_later(&self, record: &str) {
        // What is no local id has no slots.
        let Ok(slots) = slots(record) else { return };
        self.worker.later(move |keyring| {
            for slot in &slots {
                // The other one goes all the same.
                let _ = keyring.erase(slot);
            }
        });
    }

    async fn read(&self, slot: String) -> Result<Option<Zeroizing<Vec<u8>>>> {
        self.worker
            .call(move |keyring, _| keyring.read(&slot))
            .await
    }

    /// A slot that was empty may be filled after [`Error::NoAnswer`]: a keyring that is locked does
    /// not ask the person about what it does not have, but while it is to keep it. For that there is
    /// [`erase_later`](Self::erase_later).
    async fn write(&self, slot: String, value: Zeroizing<Vec<u8>>) -> Result<()> {
        self.worker
            .call(move |keyring, awaited| {
                reach(keyring, std::slice::from_ref(&slot), awaited)?;
                keyring.write(&slot, &value)
            })
            .await
    }
}

fn slots(record: &str) -> Result<[String; 2]> {
    Ok([data_slot(record)?, key_slot(record)?])
}

/// Gets through to the keyring before something is changed in it. Where it is locked, this is where
/// it asks the person; if that took so long that they were told of a failure, it is left at that.
fn reach(keyring: &dyn Backend, slots: &[String], awaited: Awaited<'_>) -> Result<()> {
    for slot in slots {
        // What cannot be read can still be replaced or erased, or the keyring says so again.
        if let Err(error @ (Error::Locked | Error::Missing)) = keyring.read(slot) {
            return Err(error);
        }
    }
    if awaited() {
        Ok(())
    } else {
        Err(Error::NoAnswer)
    }
}
