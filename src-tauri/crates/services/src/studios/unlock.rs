//! From both keys in the keyring to an open studio.
//!
//! **Invariant:** the copy is only a copy, and is made anew where it cannot be read; the journal of changes
//! never is, and no key that might open one is replaced.

use std::path::Path;

use studiodesk_client::Client;
use studiodesk_store::{DataKey, Store};

use super::connect::new_data_key;
use super::open::{DATABASE, OpenStudio};
use super::record::StudioRecord;
use crate::link::Link;
use crate::outbox::{Kept, open_journal};
use crate::{Desk, Error, Result};

impl Desk {
    /// Both keys from the keyring, then the database.
    pub(super) async fn unlock(&self, record: StudioRecord) -> Result<OpenStudio> {
        use studiodesk_store::Error::{Damaged, Full, ReadOnly, WrongKey};

        if !self.may_open(&record) {
            return Err(Error::NoStudio);
        }
        let address = record.place.address()?;
        let data_key = self.kept_data_key(&record.id);
        let studio_key = self.vault.studio_key(&record.id);
        let (data_key, studio_key) = tokio::join!(data_key, studio_key);
        let studio_key = studio_key?.ok_or(Error::KeyLost)?;
        // The key goes to the host of its own record, whatever the list says.
        if studio_key.host != address.host() {
            return Err(Error::KeyOfAnotherStudio);
        }
        let ways = self.client(address, studio_key.key, self.limits.of(&record.id))?;
        let data_key = data_key?;
        if !self.keeps_members {
            return self.unlock_journal(&record, &ways, data_key).await;
        }
        let copied = match data_key.clone() {
            Some(key) => {
                let keys = (key.clone(), Some(key));
                match self
                    .open_copy(&record, &ways, keys.clone(), Store::open)
                    .await
                {
                    // Nothing new can be kept of it, but what was read before can be read here.
                    Err(Error::Store(ReadOnly | Full)) => {
                        self.open_copy(&record, &ways, keys, Store::open_read_only)
                            .await
                    }
                    copied => copied,
                }
            }
            None => Err(Error::KeyLost),
        };
        match copied {
            // It is only a copy: what cannot be read any more is read anew.
            Err(Error::KeyLost | Error::Store(WrongKey | Damaged)) => {
                tracing::warn!("the local copy cannot be read; a new one is made");
                let keys = match data_key {
                    Some(key) => (key.clone(), Some(key)),
                    // A journal lies there that only the lost key opens. Until a person gives it up the
                    // keyring is left as it is, for its key may come back; the copy has one for today.
                    None if self.has_journal(&record.id) => (new_data_key()?, None),
                    None => {
                        let key = self.new_data_key(&record.id).await?;
                        (key.clone(), Some(key))
                    }
                };
                self.open_copy(&record, &ways, keys, renewed).await
            }
            copied => copied,
        }
    }

    /// The studio without a copy of its members. A desk's copy stays where it is, and is not looked into.
    async fn unlock_journal(
        &self,
        record: &StudioRecord,
        ways: &(Client, Link),
        key: Option<studiodesk_vault::DataKey>,
    ) -> Result<OpenStudio> {
        let key = match key {
            Some(key) => Some(key),
            None if self.has_journal(&record.id) => None,
            None => Some(self.new_data_key(&record.id).await?),
        };
        let nothing = |_: &Path, _: &DataKey| Store::in_memory();
        let keys = (new_data_key()?, key);
        self.open_copy(record, ways, keys, nothing).await
    }

    /// The data key, if the keyring has one that can be read.
    pub(crate) async fn kept_data_key(
        &self,
        id: &str,
    ) -> Result<Option<studiodesk_vault::DataKey>> {
        match self.vault.data_key(id).await {
            Err(studiodesk_vault::Error::Damaged) => Ok(None),
            key => Ok(key?),
        }
    }

    pub(crate) async fn new_data_key(&self, id: &str) -> Result<studiodesk_vault::DataKey> {
        let key = new_data_key()?;
        self.vault.put_data_key(id, key.clone()).await?;
        Ok(key)
    }

    /// The local copy, opened and in memory. The first key is the copy's, the second the journal's.
    async fn open_copy(
        &self,
        record: &StudioRecord,
        ways: &(Client, Link),
        (key, journal_key): (studiodesk_vault::DataKey, Option<studiodesk_vault::DataKey>),
        open: fn(&Path, &DataKey) -> studiodesk_store::Result<Store>,
    ) -> Result<OpenStudio> {
        let folder = self.studio_dir(&record.id);
        let opened = move || -> Result<_> {
            let key = DataKey::from_bytes(key.expose());
            let journal_key = journal_key.map(|key| DataKey::from_bytes(key.expose()));
            let store = open(&folder.join(DATABASE), &key)?;
            // Members can be read without it, and it is never made anew in the place of one that is there.
            Ok((store, open_journal(&folder, journal_key.as_ref())))
        };
        let (store, journal) = tokio::task::spawn_blocking(opened)
            .await
            .map_err(|error| Error::File(error.into()))??;
        let outbox = Kept::begin(journal, &ways.0, self.now());
        let (view, keeps) = (record.view(), self.keeps_members);
        let open = OpenStudio::new(view, ways.clone(), store, outbox, keeps);
        open.load().await?;
        open.restore_limits(self.now()).await?;
        open.restore_refusals().await?;
        Ok(open)
    }
}

/// A new, empty copy in the place of one that cannot be read.
fn renewed(path: &Path, key: &DataKey) -> studiodesk_store::Result<Store> {
    studiodesk_store::erase(path)?;
    Store::open(path, key)
}
