//! Erasing people: one by one when they ask for it, and all whom nobody has seen for long.
//!
//! **Invariant:** when a call in here returns, no byte of them is in the file or in its log: what is
//! deleted is overwritten, and the log that still held it is emptied.

use jiff::Timestamp;
use rusqlite::Connection;
use studiodesk_core::CustomerId;

use crate::database::fold_log;
use crate::documents::drop_unseen_documents;
use crate::index::{count_change, drop_index};
use crate::{Result, Store};

/// What was erased, counted as it went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Customers, each with the whole record.
    pub customers: usize,
    /// Pictures among them.
    pub pictures: usize,
}

impl Store {
    /// Erases these customers with their pictures, sections and documents, and the stored index, which knows
    /// them too. Who is
    /// not here is forgotten already.
    pub fn forget(&self, ids: &[CustomerId]) -> Result<Forgotten> {
        let mut db = self.db();
        let transaction = db.transaction()?;
        let forgotten = forget(&transaction, ids)?;
        transaction.commit()?;
        fold_log(&db)?;
        Ok(forgotten)
    }

    /// Erases everybody whom the service has not named since `before`, and says whom; also the documents that
    /// nobody has looked at since.
    pub fn drop_unseen(&self, before: Timestamp) -> Result<Vec<CustomerId>> {
        let mut db = self.db();
        let transaction = db.transaction()?;
        let ids = transaction
            .prepare_cached("SELECT id FROM record WHERE seen_at < ?1 ORDER BY id")?
            .query_map([before.as_microsecond()], |columns| {
                columns.get(0).map(CustomerId)
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let documents = drop_unseen_documents(&transaction, before)?;
        // Most days nobody is, and then the index of everybody stays.
        if !ids.is_empty() {
            forget(&transaction, &ids)?;
        }
        if documents > 0 || !ids.is_empty() {
            transaction.commit()?;
            fold_log(&db)?;
        }
        Ok(ids)
    }
}

fn forget(db: &Connection, ids: &[CustomerId]) -> Result<Forgotten> {
    let mut forgotten = Forgotten::default();
    let mut drop_picture = db.prepare_cached("DELETE FROM picture WHERE id = ?1")?;
    let mut drop_sections = db.prepare_cached("DELETE FROM section WHERE id = ?1")?;
    let mut drop_documents = db.prepare_cached("DELETE FROM document WHERE id = ?1")?;
    let mut drop_member = db.prepare_cached("DELETE FROM member WHERE id = ?1")?;
    for id in ids {
        forgotten.pictures += drop_picture.execute([id.0])?;
        drop_sections.execute([id.0])?;
        // Their pieces go with them.
        drop_documents.execute([id.0])?;
        forgotten.customers += drop_member.execute([id.0])?;
    }
    drop_index(db)?;
    count_change(db)?;
    Ok(forgotten)
}
