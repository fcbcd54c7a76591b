//! One open database, whatever is in it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, MAIN_DB};

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

/// To be asked after reading bytes whose sense nobody checks.
///
/// SQLCipher gives a page whose signature is wrong as zeroes. The call that reads it succeeds, and all
/// that tells is that the database is closed to writing from then on. Of one that was opened to be read alone
/// nothing tells, and it would be no less readable for it.
pub(crate) fn check_read(connection: &Connection) -> Result<()> {
    if connection.is_readonly(MAIN_DB)? && !is_for_reading(connection)? {
        return Err(Error::Damaged);
    }
    Ok(())
}

fn is_for_reading(connection: &Connection) -> Result<bool> {
    Ok(connection.pragma_query_value(None, "query_only", |row| row.get(0))?)
}
