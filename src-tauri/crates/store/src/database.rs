//! One open database, whatever is in it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use crate::{Error, Result};

/// One connection behind a lock.
#[derive(Debug)]
pub(crate) struct Database(Mutex<Connection>);

impl Database {
    pub(crate) fn new(connection: Connection) -> Self {
        Self(Mutex::new(connection))
    }

    /// The connection, for one call.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Connection> {
        // A panic inside a transaction rolled it back on its way out: what is left is consistent.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Folds the log into the file and empties it, so that what was erased is in neither.
pub(crate) fn fold_log(connection: &Connection) -> Result<()> {
    let held_up: bool =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if held_up { Err(Error::Busy) } else { Ok(()) }
}
