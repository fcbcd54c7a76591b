//! Documents that go: the service has them no more, room is needed, or nobody has looked at them for long.
//! Whose member goes, goes with them: [`Store::forget`].
//!
//! **Invariant:** what went is overwritten, and the log that still held it is emptied.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use studiodesk_core::{CustomerId, DocumentId};

use super::piece::erase_last;
use super::{DocumentKey, size};
use crate::database::fold_log;
use crate::{Result, Store};

impl Store {
    /// Erases what is kept of a document.
    pub fn drop_document(&self, key: DocumentKey) -> Result<()> {
        let _one_at_a_time = self.keeping();
        if self.standing(key)?.is_some() {
            self.drop_one(key)?;
            fold_log(&self.db())?;
        }
        Ok(())
    }

    /// Erases what is kept of a member's documents but for these, which are all that the service has. What it
    /// gave after it was `asked` for them is left alone.
    pub fn drop_documents_but(
        &self,
        member: CustomerId,
        listed: &[DocumentId],
        asked: Timestamp,
    ) -> Result<()> {
        let _one_at_a_time = self.keeping();
        let kept = self.kept_documents(member)?;
        let gone = kept
            .into_iter()
            .filter(|(document, read_at)| *read_at < asked && !listed.contains(document))
            .map(|(document, _)| (member, document));
        let gone: Vec<_> = gone.collect();
        for key in &gone {
            self.drop_one(*key)?;
        }
        if gone.is_empty() {
            return Ok(());
        }
        fold_log(&self.db())
    }

    /// Lets go of those that nobody has looked at for the longest time, until `more` bytes fit. What was left
    /// by a write that broke off goes first.
    pub(super) fn make_room(&self, more: u64, all: u64) -> Result<()> {
        for key in self.keys("SELECT id, document FROM document WHERE NOT is_whole")? {
            self.drop_one(key)?;
        }
        let mut held = self.held()?;
        if held.saturating_add(more) <= all {
            return Ok(());
        }
        for key in self.keys("SELECT id, document FROM document ORDER BY seen_at, id, document")? {
            if held.saturating_add(more) <= all {
                break;
            }
            self.drop_one(key)?;
            held = self.held()?;
        }
        Ok(())
    }

    /// Piece by piece, for each is overwritten while others wait. Nobody is given it from the first on.
    pub(super) fn drop_one(&self, key: DocumentKey) -> Result<()> {
        let (member, document) = key;
        self.db()
            .prepare_cached("UPDATE document SET is_whole = 0 WHERE id = ?1 AND document = ?2")?
            .execute([member.0, document.0])?;
        while erase_last(&self.db(), key)? {}
        self.db()
            .prepare_cached("DELETE FROM document WHERE id = ?1 AND document = ?2")?
            .execute([member.0, document.0])?;
        Ok(())
    }

    fn held(&self) -> Result<u64> {
        let db = self.db();
        let mut statement = db.prepare_cached("SELECT coalesce(sum(size), 0) FROM document")?;
        size(statement.query_row([], |columns| columns.get(0))?)
    }

    fn keys(&self, sql: &str) -> Result<Vec<DocumentKey>> {
        let db = self.db();
        let mut statement = db.prepare_cached(sql)?;
        let keys = statement.query_map([], |columns| {
            Ok((CustomerId(columns.get(0)?), DocumentId(columns.get(1)?)))
        })?;
        Ok(keys.collect::<rusqlite::Result<_>>()?)
    }
}

/// Erases those that nobody has looked at since `before`; answers how many they were. Emptying the log is
/// the caller's part.
pub(crate) fn drop_unseen_documents(db: &Connection, before: Timestamp) -> Result<usize> {
    Ok(db
        .prepare_cached("DELETE FROM document WHERE seen_at < ?1")?
        .execute(params![before.as_microsecond()])?)
}
