//! Where items are kept.

use std::fmt;
use std::io::Read;

use jiff::Timestamp;

use crate::model::{Draft, Item, ItemId, Payload, Step};
use crate::{Error, Result};

/// A file on its way into the journal, which measures it and takes its digest.
pub struct Attachment {
    /// Its name, as the person knows it.
    pub name: String,
    /// For example `application/pdf`.
    pub content_type: String,
    /// Its bytes, read once and to the end.
    pub content: Box<dyn Read + Send>,
}

/// Names of documents name people and illnesses.
impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attachment")
            .field("content_type", &self.content_type)
            .finish_non_exhaustive()
    }
}

/// Keeps items where a power cut cannot reach them.
///
/// What a call wrote is durable when it returns, and of a call that fails nothing is kept. An
/// item and its entry in the trail are written together or not at all. Calls block for as long as
/// the disk takes.
pub trait Journal: Send + Sync {
    /// All items that are not final, and those that were refused, in the order of their numbers.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`] where it cannot be read.
    fn items(&self) -> Result<Vec<Item>>;

    /// Applies [`Item::after`] to an item and keeps what comes of it.
    ///
    /// # Errors
    ///
    /// [`Error::Impossible`] where the step is not legal, [`Error::Gone`] where there is no such
    /// item, [`Error::Journal`] where it cannot be written.
    fn record(&self, id: ItemId, step: &Step, at: Timestamp) -> Result<Item>;

    /// Keeps a new item with its files, under the next number and a new mark.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`] where it cannot be written, or a file not be read.
    fn put(&self, draft: Draft, files: Vec<Attachment>, at: Timestamp) -> Result<Item>;

    /// Applies [`Step::Edited`] to an item and gives it these files in the place of its own.
    ///
    /// # Errors
    ///
    /// As of [`record`](Self::record), and [`Error::Journal`] where a file cannot be read: then the item
    /// says what it said, and has the files that it had.
    fn edit(
        &self,
        id: ItemId,
        payload: Payload,
        files: Vec<Attachment>,
        at: Timestamp,
    ) -> Result<Item>;
}

impl Error {
    /// An error of the journal, with its cause.
    pub fn journal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Journal(cause.into())
    }
}
