//! The outbox of an open studio, as far as its journal lets there be one.

use std::path::Path;
use std::sync::{Arc, PoisonError, Weak};

use jiff::Timestamp;
use studiodesk_client::Client;
use studiodesk_outbox::model::Item;
use studiodesk_store::{DataKey, Journal};

use super::fault::JournalFault;
use super::watched::Watched;
use super::{JOURNAL, StudioOutbox, follow};
use crate::desk::gone;
use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

/// What became of opening the journal.
#[derive(Clone)]
pub(crate) enum Kept {
    /// Changes are kept and sent.
    Works(Arc<StudioOutbox>),
    /// Nothing can be kept.
    Out(Out),
}

/// Why nothing can be kept, and what can be seen nevertheless.
#[derive(Clone)]
pub(crate) struct Out {
    pub(super) fault: JournalFault,
    pub(super) look: Option<Look>,
    /// The journal that went bad while it was open, until the last who works with it lets go of it.
    pub(super) before: Weak<()>,
}

/// A journal that is only looked at. Nothing in it changes, so that its items are read once.
#[derive(Clone)]
pub(super) struct Look {
    pub(super) journal: Arc<Journal>,
    pub(super) items: Arc<[Item]>,
}

impl Kept {
    /// Begins to work off what waits in a journal, if it could be opened.
    pub(crate) fn begin(opened: Result<Journal, Out>, client: &Client, now: Timestamp) -> Self {
        let begun = opened.and_then(|journal| {
            StudioOutbox::begin(journal, client, now).map_err(|error| Out::of(&error, None))
        });
        match begun {
            Ok(outbox) => Self::Works(Arc::new(outbox)),
            Err(out) => {
                tracing::warn!(fault = ?out.fault, "the outbox cannot be opened");
                Self::Out(out)
            }
        }
    }

    /// How many changes are not confirmed; `None` where nobody can know.
    pub(super) fn unconfirmed(&self) -> Option<u32> {
        match self {
            Self::Works(kept) => Some(count(&kept.outbox.items())),
            Self::Out(Out { look, .. }) => look.as_ref().map(|look| count(&look.items)),
        }
    }
}

impl Out {
    /// `journal` is where it lies and its key, to be looked at where the fault allows that.
    fn of(error: &Error, journal: Option<(&Path, &DataKey)>) -> Self {
        let fault = JournalFault::of(error);
        let look = journal
            .filter(|_| fault.lets_look())
            .and_then(|(path, key)| Look::at(path, key).ok());
        Self {
            fault,
            look,
            before: Weak::new(),
        }
    }
}

impl Look {
    fn at(path: &Path, key: &DataKey) -> Result<Self> {
        let journal = Journal::open_read_only(path, key)?;
        Ok(Self {
            items: journal.items()?.into(),
            journal: Arc::new(journal),
        })
    }
}

/// Opens the journal in a studio's folder, or makes an empty one. Without a key there is none to make.
pub(crate) fn open_journal(folder: &Path, key: Option<&DataKey>) -> Result<Journal, Out> {
    let path = folder.join(JOURNAL);
    let Some(key) = key else {
        return Err(Out::of(&Error::KeyLost, None));
    };
    Journal::open(&path, key).map_err(|error| Out::of(&error.into(), Some((&path, key))))
}

/// How many changes in the journal of a studio's folder are not confirmed; `None` where nobody can know.
pub(crate) fn unconfirmed_in(folder: &Path, key: &DataKey) -> Option<u32> {
    match open_journal(folder, Some(key)) {
        Ok(journal) => journal.items().ok().map(|items| count(&items)),
        Err(out) => out.look.map(|look| count(&look.items)),
    }
}

fn count(items: &[Item]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}

impl OpenStudio {
    pub(super) fn kept(&self) -> Kept {
        self.outbox
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The outbox.
    ///
    /// # Errors
    /// [`Error::NoJournal`]
    pub(crate) fn outbox(&self) -> Result<Arc<StudioOutbox>> {
        match self.kept() {
            Kept::Works(outbox) => Ok(outbox),
            Kept::Out(_) => Err(Error::NoJournal),
        }
    }

    /// What is wrong with the journal, if something is.
    pub(crate) fn journal_fault(&self) -> Option<JournalFault> {
        match self.kept() {
            Kept::Works(_) => None,
            Kept::Out(out) => Some(out.fault),
        }
    }

    /// The journal, or one that can only be looked at.
    pub(super) fn readable_journal(&self) -> Result<Watched> {
        match self.kept() {
            Kept::Works(outbox) => Ok(outbox.watched.clone()),
            Kept::Out(Out { look, .. }) => Ok(Watched::new(look.ok_or(Error::NoJournal)?.journal)),
        }
    }

    /// Tells when nobody uses the journal any more. The demo's goes on, and lies in no file.
    pub(crate) fn journal_in_use(&self) -> Weak<()> {
        match self.kept() {
            Kept::Works(outbox) => outbox.journal.in_use(),
            Kept::Out(Out { before, .. }) => before,
        }
    }

    /// Lets go of a journal that has gone bad while it was open. Nothing more is sent out of it.
    pub(super) fn give_up_journal(&self, fault: JournalFault) {
        let mut kept = self.outbox.write().unwrap_or_else(PoisonError::into_inner);
        if let Kept::Works(outbox) = &*kept {
            tracing::warn!(?fault, "the outbox has become unusable");
            *kept = Kept::Out(Out {
                fault,
                look: None,
                before: outbox.journal.in_use(),
            });
        }
    }

    /// Waits until a journal that has gone bad is closed: it lets nobody else in.
    pub(super) async fn journal_closed(&self) {
        if let Kept::Out(Out { before, .. }) = self.kept() {
            gone(move || before.strong_count() == 0).await;
        }
    }
}

impl Desk {
    /// Opens the journal of a studio that is open already, with whatever key the keyring has now.
    ///
    /// # Errors
    /// The keyring does not answer. What is wrong with the journal is no error: it is in the summary.
    pub(super) async fn open_journal_again(&self, open: &Arc<OpenStudio>) -> Result<()> {
        let id = open.id();
        let folder = self.studio_dir(&id);
        let key = match self.kept_data_key(&id).await? {
            // Its key would be the third thing that is missing; with no journal there is none to lose.
            None if !self.has_journal(&id) => Some(self.new_data_key(&id).await?),
            key => key,
        };
        let was_damaged = open.journal_fault() == Some(JournalFault::Damaged);
        open.journal_closed().await;
        let opened = move || {
            let key = key.map(|key| DataKey::from_bytes(key.expose()));
            let journal = open_journal(&folder, key.as_ref())?;
            // What has gone bad in the middle opens like any other.
            if was_damaged && let Err(error) = journal.look_through() {
                return Err(Out::of(&error.into(), None));
            }
            Ok(journal)
        };
        let opened = tokio::task::spawn_blocking(opened)
            .await
            .map_err(|error| Error::File(error.into()))?;
        let kept = Kept::begin(opened, open.client(), self.now());
        *open.outbox.write().unwrap_or_else(PoisonError::into_inner) = kept;
        follow(open, Arc::clone(&self.on_outbox));
        (self.on_outbox)(open.outbox_summary());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use studiodesk_core::CustomerId;
    use studiodesk_outbox::model::{Draft, Kind, Lane};
    use studiodesk_store::Error as StoreError;

    use super::*;

    #[test]
    fn on_a_disk_that_cannot_be_written_what_waits_can_be_looked_at() {
        let folder = tempfile::tempdir().unwrap();
        let key = DataKey::random().unwrap();
        let path = folder.path().join(JOURNAL);
        let draft = Draft {
            kind: Kind::Message,
            customer: CustomerId(7),
            slot: "one".into(),
            lane: Lane::Interactive,
            payload: "{}".into(),
            asked_by: "Ada".into(),
        };
        let journal = Journal::open(&path, &key).unwrap();
        journal.put(draft, vec![], Timestamp::UNIX_EPOCH).unwrap();
        drop(journal);
        let told = |error: StoreError| Out::of(&error.into(), Some((&path, &key)));

        let read_only = told(StoreError::ReadOnly);
        let damaged = told(StoreError::Damaged);

        assert_eq!(read_only.fault, JournalFault::ReadOnly);
        assert_eq!(read_only.look.as_ref().unwrap().items.len(), 1);
        assert!(damaged.look.is_none());
        assert_eq!(Kept::Out(read_only).unconfirmed(), Some(1));
        assert_eq!(Kept::Out(damaged).unconfirmed(), None);
    }

    #[test]
    fn without_its_key_a_journal_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(JOURNAL);
        drop(Journal::open(&path, &DataKey::random().unwrap()).unwrap());
        let before = std::fs::read(&path).unwrap();

        let out = open_journal(folder.path(), None).err().unwrap();

        assert_eq!(out.fault, JournalFault::KeyLost);
        assert!(std::fs::read(&path).unwrap() == before);
    }
}
