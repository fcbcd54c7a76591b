//! Looking whether anything of a person is still in the journal.
//!
//! **Invariant:** whose something was is taken from the trail, which forgetting leaves as it was, and not
//! only from what may be gone in part: so a file without its item is found too.

use studiodesk_core::CustomerId;

use super::Journal;
use crate::Result;
use crate::remains::count;

/// Numbers of what was ever asked for a person.
const ASKED: &str = "SELECT item FROM trail WHERE customer = ?1 AND item IS NOT NULL";

impl Journal {
    /// Looks for what a person's items, files and entries of the trail said. Where all was erased, all of it
    /// is nought.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn remains(&self, customer: CustomerId) -> Result<super::Erased> {
        let db = self.db();
        let of = |sql: String| count(&db, &sql, customer);
        Ok(super::Erased {
            items: of(format!(
                "SELECT count(*) FROM item WHERE customer = ?1 OR id IN ({ASKED})"
            ))?,
            files: of(format!(
                "SELECT count(DISTINCT item || ' ' || file) FROM chunk
                 WHERE item IN ({ASKED} UNION SELECT id FROM item WHERE customer = ?1)"
            ))?,
            // What was noted before there was a number names nobody.
            details: of(
                "SELECT count(*) FROM detail JOIN trail USING (seq) WHERE customer = ?1".into(),
            )?,
        })
    }
}
