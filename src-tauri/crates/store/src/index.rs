//! The search's index, put away beside the rows it was made from.
//!
//! **Invariant:** it is given out only if no member was added, changed or forgotten since. Every change
//! counts up in its own transaction, so that this holds wherever the program ends.

use rusqlite::{Connection, params};

use crate::database::{check_read, fold_log};
use crate::error::damaged;
use crate::notes::{note, set_note};
use crate::{Result, Store};

const CHANGES: &str = "store.changes";

impl Store {
    /// What `read` makes of the index that was put away, if it still is that of the members who are here.
    /// The bytes are lent: at each start they are the largest piece of memory there is.
    pub fn index<T>(&self, read: impl FnOnce(&[u8]) -> Option<T>) -> Result<Option<T>> {
        let db = self.db();
        let mut statement =
            db.prepare_cached("SELECT bytes FROM search_index WHERE changes = ?1")?;
        let mut found = statement.query([changes(&db)?])?;
        match found.next()? {
            Some(columns) => {
                let index = read(columns.get_ref(0)?.as_blob().map_err(damaged)?);
                check_read(&db)?;
                Ok(index)
            }
            None => Ok(None),
        }
    }

    /// Whether [`index`](Self::index) would give one.
    pub fn has_index(&self) -> Result<bool> {
        let db = self.db();
        let mut statement = db.prepare_cached("SELECT 1 FROM search_index WHERE changes = ?1")?;
        Ok(statement.exists([changes(&db)?])?)
    }

    /// Puts away the index of the members who are here now. That they are the same is the caller's part.
    pub fn save_index(&self, bytes: &[u8]) -> Result<()> {
        let mut db = self.db();
        let transaction = db.transaction()?;
        transaction.execute(
            "REPLACE INTO search_index (only, changes, bytes) VALUES (1, ?1, ?2)",
            params![changes(&transaction)?, bytes],
        )?;
        transaction.commit()?;
        // Whatever ends the program, the next start then finds no log to go through before it reads.
        fold_log(&db)
    }
}

/// Counts a change, in the transaction that makes it.
pub(crate) fn count_change(db: &Connection) -> Result<()> {
    set_note(db, CHANGES, &(changes(db)? + 1).to_string())
}

/// Somebody is to be forgotten, so what knows of them goes as well.
pub(crate) fn drop_index(db: &Connection) -> Result<()> {
    db.execute("DELETE FROM search_index", [])?;
    Ok(())
}

fn changes(db: &Connection) -> Result<i64> {
    note(db, CHANGES)?.map_or(Ok(0), |text| text.parse().map_err(damaged))
}
