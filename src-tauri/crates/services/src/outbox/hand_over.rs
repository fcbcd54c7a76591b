//! The outbox as one encrypted file: written here, and taken over from another computer.

use std::path::Path;

use secrecy::SecretString;
use serde::Serialize;
use specta::Type;

use crate::{Desk, Result};

/// What came of taking over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TakenOver {
    /// Changes that are new here. They are looked for before they are sent.
    pub new: u32,
    /// Changes that were here already, and were left as they are.
    pub known: u32,
}

impl Desk {
    /// Writes everything that waits to an encrypted file, and says how many changes that is. From then on
    /// each is looked for here too before it is sent, for it may be sent from elsewhere.
    ///
    /// # Errors
    /// The passphrase is too short, or the file cannot be written.
    pub async fn export_outbox(&self, to: &Path, passphrase: SecretString) -> Result<usize> {
        let open = self.open_now()?;
        let (to, at) = (to.to_owned(), self.now());
        let exported = open
            .with_journal(move |journal| journal.export(&to, &passphrase, at))
            .await?;
        open.with_outbox(|outbox| outbox.take_in()).await?;
        Ok(exported)
    }

    /// Takes over the changes of a file that was exported: all of them, or none. Where it comes from they
    /// may have been sent since, so each begins in doubt.
    ///
    /// # Errors
    /// The passphrase does not open the file, it is no export or not the whole of one, or the journal
    /// cannot be written.
    pub async fn import_outbox(&self, from: &Path, passphrase: SecretString) -> Result<TakenOver> {
        let open = self.open_now()?;
        let (from, at) = (from.to_owned(), self.now());
        let imported = open
            .with_journal(move |journal| journal.import(&from, &passphrase, at))
            .await?;
        open.with_outbox(|outbox| outbox.take_in()).await?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(TakenOver {
            new: count(imported.new),
            known: count(imported.known),
        })
    }
}
