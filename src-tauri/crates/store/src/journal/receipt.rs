//! Receipts: what the trail was told of each, and whether a file fits that.

use jiff::Timestamp;
use studiodesk_outbox::model::ItemId;

use super::Journal;
use super::trail::{self, Entry, Note};
use crate::{Error, Result};

/// The event of the entry that a receipt is bound to.
const RECEIPT: &str = "receipt";

impl Journal {
    /// Writes down that a receipt with this digest was given out for an item; gives the entry.
    ///
    /// # Errors
    /// There is no such item any more, or the trail cannot be written.
    pub fn note_receipt(&self, item: ItemId, digest: &[u8; 32], at: Timestamp) -> Result<Entry> {
        let item = self.item(item)?;
        let details = told(digest);
        let tip =
            self.write(|db| trail::append(db, &Note::of(&item, RECEIPT, at).with(Some(&details))))?;
        let entry = self.entry(tip.seq.unsigned_abs())?;
        entry.ok_or(Error::Damaged)
    }

    /// The latest entry about an item.
    ///
    /// # Errors
    /// The trail cannot be read.
    pub fn last_entry_of(&self, item: ItemId) -> Result<Option<Entry>> {
        let seq: Option<i64> = self.db().query_row(
            "SELECT max(seq) FROM trail WHERE item = ?1",
            [item.0],
            |columns| columns.get(0),
        )?;
        seq.map_or(Ok(None), |seq| self.entry(seq.unsigned_abs()))
    }

    /// One entry of the trail.
    ///
    /// # Errors
    /// The trail cannot be read.
    pub fn entry(&self, seq: u64) -> Result<Option<Entry>> {
        let Some(before) = seq.checked_sub(1) else {
            return Ok(None);
        };
        let found = self.trail(before, 1)?.into_iter().next();
        Ok(found.filter(|it| it.seq == seq))
    }
}

impl Entry {
    /// Whether this is what was written down of a receipt with this digest. None where its details were
    /// erased with the person, so that nobody can tell any more.
    #[must_use]
    pub fn tells_of_receipt(&self, digest: &[u8; 32]) -> Option<bool> {
        if self.event != RECEIPT {
            return Some(false);
        }
        let details = self.details.as_deref();
        details
            .map(|it| it == told(digest))
            .or((!self.erased).then_some(false))
    }
}

fn told(digest: &[u8; 32]) -> String {
    let hex = digest.map(|byte| format!("{byte:02x}")).concat();
    format!(r#"{{"receipt":"{hex}"}}"#)
}
