//! The journal while it is open, with an eye on whether it still can be used.
//!
//! A page can go bad that nobody has read since the start. Whoever meets it, a person or the engine, has it
//! judged here, so that the window tells what is wrong and what helps, and not only that something failed.

use std::sync::Arc;

use jiff::Timestamp;
use studiodesk_outbox::model::{Draft, Item, ItemId, Payload, Step};
use studiodesk_outbox::ports::{self, Attachment};
use studiodesk_store::{Error, Journal, Result};
use tokio::sync::watch;

use super::fault::JournalFault;

/// A journal, and what has come to be wrong with it. Clones are the same.
#[derive(Clone)]
pub(crate) struct Watched {
    journal: Arc<Journal>,
    fault: Arc<watch::Sender<Option<JournalFault>>>,
}

impl Watched {
    pub(super) fn new(journal: Arc<Journal>) -> Self {
        Self {
            journal,
            fault: Arc::default(),
        }
    }

    /// Runs `work` with it, and judges how that fails.
    pub(super) fn run<T>(&self, work: impl FnOnce(&Journal) -> Result<T>) -> Result<T> {
        work(&self.journal).map_err(|error| self.judge(error))
    }

    /// What a failure of it comes down to.
    pub(super) fn judge(&self, error: Error) -> Error {
        let error = self.journal.cause(error);
        if let Some(fault) = arisen(&error) {
            // The first is the cause of what follows.
            self.fault.send_if_modified(|known| {
                let is_first = known.is_none();
                known.get_or_insert(fault);
                is_first
            });
        }
        error
    }

    /// Tells when it can be used no more, and why.
    pub(super) fn faults(&self) -> watch::Receiver<Option<JournalFault>> {
        self.fault.subscribe()
    }
}

/// What is wrong for good. A full disk, or one that is write-protected, fails what was asked and no more:
/// the next may go well.
fn arisen(error: &Error) -> Option<JournalFault> {
    matches!(error, Error::Damaged | Error::Vanished).then(|| JournalFault::of_store(error))
}

impl ports::Journal for Watched {
    fn items(&self) -> studiodesk_outbox::Result<Vec<Item>> {
        Ok(self.run(Journal::items)?)
    }

    fn record(&self, id: ItemId, step: &Step, at: Timestamp) -> studiodesk_outbox::Result<Item> {
        Ok(self.run(|journal| journal.record(id, step, at))?)
    }

    fn put(
        &self,
        draft: Draft,
        files: Vec<Attachment>,
        at: Timestamp,
    ) -> studiodesk_outbox::Result<Item> {
        Ok(self.run(|journal| journal.put(draft, files, at))?)
    }

    fn edit(
        &self,
        id: ItemId,
        payload: Payload,
        files: Vec<Attachment>,
        at: Timestamp,
    ) -> studiodesk_outbox::Result<Item> {
        Ok(self.run(|journal| journal.edit(id, payload, Some(files), at))?)
    }
}
