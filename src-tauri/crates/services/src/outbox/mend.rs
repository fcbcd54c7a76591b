//! What a person can do when the journal cannot be used: open it again, rescue what can be read, begin anew.
//!
//! **Invariant:** nothing here deletes or overwrites a journal.

use std::path::Path;
use std::sync::Arc;

use secrecy::SecretString;
use serde::Serialize;
use specta::Type;
use studiodesk_store::{DataKey, Journal};

use super::fault::JournalWay;
use super::{JOURNAL, OutboxSummary};
use crate::studios::{DEMO, OpenStudio};
use crate::{Desk, Error, Result};

/// What came of a rescue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Rescue {
    /// Changes that are in the file, whole.
    pub saved: u32,
    /// Changes that are known to have waited and cannot be read any more.
    pub lost: u32,
}

/// What came of setting a journal aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SetAside {
    /// The name under which it lies beside the new one; `None` if it could be opened after all, and is in
    /// use again.
    pub name: Option<String>,
    /// How the outbox is now.
    pub summary: OutboxSummary,
}

impl Desk {
    /// Tries once more to open the journal of the open studio. If it cannot be opened still, the summary
    /// says so.
    ///
    /// # Errors
    /// No studio is open, or the keyring does not answer.
    pub async fn reopen_journal(&self) -> Result<OutboxSummary> {
        let _one_at_a_time = self.opening.lock().await;
        let open = self.open_now()?;
        if open.journal_fault().is_some() {
            self.open_journal_again(&open).await?;
        }
        Ok(open.outbox_summary())
    }

    /// Writes what can be read of a journal that cannot be used into an encrypted file.
    ///
    /// # Errors
    /// [`Error::NoWay`] where that does not help; not even the list of changes can be read, or the file
    /// cannot be written.
    pub async fn rescue_outbox(&self, to: &Path, passphrase: SecretString) -> Result<Rescue> {
        let _one_at_a_time = self.opening.lock().await;
        let open = self.lets(JournalWay::Rescue)?;
        open.journal_closed().await;
        let key = self.kept_data_key(&open.id()).await?;
        let key = key.ok_or(Error::KeyLost)?;
        let (from, to) = (self.studio_dir(&open.id()).join(JOURNAL), to.to_owned());
        let rescued = tokio::task::spawn_blocking(move || {
            let key = DataKey::from_bytes(key.expose());
            Journal::rescue(&from, &key, &to, &passphrase)
        });
        let rescued = rescued.await.map_err(|error| Error::File(error.into()))??;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Rescue {
            saved: count(rescued.items),
            lost: count(rescued.lost),
        })
    }

    /// Sets a journal aside that cannot be used, after a person has read what that means, and begins a new
    /// one. One that can be opened after all is used instead. So is it with the one that a kiosk keeps on
    /// this computer, if it can be opened no more than the desk's.
    ///
    /// # Errors
    /// [`Error::NoWay`] where something milder helps; the keyring or the disk fails.
    pub async fn set_journal_aside(&self) -> Result<SetAside> {
        let _one_at_a_time = self.opening.lock().await;
        let open = self.open_now()?;
        if open.journal_fault().is_some() {
            self.open_journal_again(&open).await?;
        }
        let mut name = None;
        if open.journal_fault().is_some() {
            self.lets(JournalWay::SetAside)?;
            let (path, at) = (self.studio_dir(&open.id()).join(JOURNAL), self.now());
            self.set_kiosk_journal_aside(&open.id()).await?;
            let aside = tokio::task::spawn_blocking(move || Journal::set_aside(&path, at));
            let aside = aside.await.map_err(|error| Error::File(error.into()))??;
            name = aside
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            self.open_journal_again(&open).await?;
        }
        Ok(SetAside {
            name,
            summary: open.outbox_summary(),
        })
    }

    /// The open studio, if something is wrong with its journal for which this is a way.
    fn lets(&self, way: JournalWay) -> Result<Arc<OpenStudio>> {
        let open = self.open_now()?;
        let fault = open.journal_fault().filter(|_| open.id() != DEMO);
        match fault {
            Some(fault) if fault.ways().contains(&way) => Ok(open),
            _ => Err(Error::NoWay),
        }
    }
}
