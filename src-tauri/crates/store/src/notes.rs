//! Small facts by name, for what has no table of its own.

use rusqlite::{Connection, OptionalExtension};

use crate::{Result, Store};

impl Store {
    /// The fact noted under `key`. Keys that begin with `store.` are this crate's own.
    pub fn note(&self, key: &str) -> Result<Option<String>> {
        note(&self.db(), key)
    }

    /// Notes a fact under `key`, in place of an earlier one; `None` removes it.
    pub fn set_note(&self, key: &str, value: Option<&str>) -> Result<()> {
        let db = self.db();
        match value {
            Some(value) => set_note(&db, key, value),
            None => {
                db.prepare_cached("DELETE FROM note WHERE key = ?1")?
                    .execute([key])?;
                Ok(())
            }
        }
    }
}

pub(crate) fn note(db: &Connection, key: &str) -> Result<Option<String>> {
    let mut statement = db.prepare_cached("SELECT value FROM note WHERE key = ?1")?;
    Ok(statement
        .query_row([key], |columns| columns.get(0))
        .optional()?)
}

pub(crate) fn set_note(db: &Connection, key: &str, value: &str) -> Result<()> {
    db.prepare_cached("REPLACE INTO note (key, value) VALUES (?1, ?2)")?
        .execute([key, value])?;
    Ok(())
}
