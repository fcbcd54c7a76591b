//! The journal that a kiosk of the same computer keeps of a studio, as far as it is a desk's business: whoever is
//! forgotten is forgotten there too, and what nobody can open is given up with the desk's own.
//!
//! **Invariant:** nothing of it is sent or shown here. While a kiosk runs it has its journal to itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use studiodesk_store::{DataKey, Journal};

use super::JOURNAL;
use super::fault::{JournalFault, JournalWay};
use super::kept::open_journal;
use crate::studios::DEMO;
use crate::{Desk, Error, Result};

/// What a kiosk has kept.
pub(crate) enum OfKiosk {
    /// There was no kiosk.
    Nothing,
    /// It cannot be opened.
    Shut(JournalFault),
    /// It is open, and nobody else opens it.
    Works(Arc<Journal>),
}

impl OfKiosk {
    /// Runs `work` with the journal, where there is one that can be opened.
    pub(crate) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Journal) -> studiodesk_store::Result<T> + Send + 'static,
    ) -> Result<Option<T>> {
        let Self::Works(journal) = self else {
            return Ok(None);
        };
        let journal = Arc::clone(journal);
        let done = tokio::task::spawn_blocking(move || work(&journal)).await;
        Ok(Some(done.map_err(|error| Error::File(error.into()))??))
    }
}

impl Desk {
    /// Where a kiosk keeps its journal of a studio; nowhere for the demo, and for a kiosk, whose own it is.
    pub(super) fn beside_desk(&self, id: &str) -> Option<PathBuf> {
        (self.keeps_members && id != DEMO).then(|| self.kiosk_dir(id).join(JOURNAL))
    }

    /// Opens the journal of a kiosk, if there is one.
    ///
    /// # Errors
    /// The keyring does not answer.
    pub(super) async fn kiosk_journal(&self, id: &str) -> Result<OfKiosk> {
        let Some(path) = self.beside_desk(id).filter(|path| Journal::is_at(path)) else {
            return Ok(OfKiosk::Nothing);
        };
        let key = self.kept_data_key(id).await?;
        let opened = tokio::task::spawn_blocking(move || {
            let key = key.map(|key| DataKey::from_bytes(key.expose()));
            open_journal(path.parent().unwrap_or(Path::new("")), key.as_ref())
        });
        match opened.await.map_err(|error| Error::File(error.into()))? {
            Ok(journal) => Ok(OfKiosk::Works(Arc::new(journal))),
            Err(out) => {
                tracing::warn!(fault = ?out.fault, "the kiosk's outbox cannot be opened");
                Ok(OfKiosk::Shut(out.fault))
            }
        }
    }

    /// Sets the journal of a kiosk aside that nobody can open. A person has given up the desk's own by then: with
    /// the key of both lost, neither would let a new key be made.
    ///
    /// # Errors
    /// The keyring or the disk fails.
    pub(super) async fn set_kiosk_journal_aside(&self, id: &str) -> Result<()> {
        let OfKiosk::Shut(fault) = self.kiosk_journal(id).await? else {
            return Ok(());
        };
        let (Some(path), true) = (
            self.beside_desk(id),
            fault.ways().contains(&JournalWay::SetAside),
        ) else {
            return Ok(());
        };
        let at = self.now();
        tokio::task::spawn_blocking(move || Journal::set_aside(&path, at))
            .await
            .map_err(|error| Error::File(error.into()))??;
        Ok(())
    }
}
