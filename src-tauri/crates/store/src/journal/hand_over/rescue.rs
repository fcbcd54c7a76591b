//! Saving what can be saved out of a journal that is damaged.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use secrecy::SecretString;
use studiodesk_outbox::model::ItemId;

use super::export::{copy, write_file};
use crate::journal::{Journal, Lock, row};
use crate::open::{open_to_read, unlock};
use crate::schema::JOURNAL;
use crate::{DataKey, Error, Result};

/// What came of a rescue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rescued {
    /// Items that are in the file, whole.
    pub items: usize,
    /// Items that are known to have been there and cannot be read any more.
    pub lost: usize,
}

impl Journal {
    /// Writes every unsettled item that can still be read whole out of a journal that is closed, into a
    /// file for [`import`](Self::import), and counts the others. The journal is not changed.
    ///
    /// # Errors
    /// [`Error::Damaged`] if not even the list of items can be read, [`Error::WrongKey`] and
    /// [`Error::InUse`] as of [`open`](Self::open).
    pub fn rescue(
        path: &Path,
        key: &DataKey,
        to: &Path,
        passphrase: &SecretString,
    ) -> Result<Rescued> {
        // The disk it lies on may be the one that nothing can be written to.
        let _lock = Lock::look(&path.with_extension("lock"))?;
        let ids = unsettled(&open(path, key)?)?;
        write_file(to, passphrase, |file| {
            let mut rescued = Rescued::default();
            let mut source = open(path, key)?;
            for id in ids {
                if rescue(&source, id, file)? {
                    rescued.items += 1;
                } else {
                    rescued.lost += 1;
                    // A connection that met one page it cannot read gives no page any more.
                    source = open(path, key)?;
                }
            }
            Ok(rescued)
        })
    }
}

/// Opens without changing anything, not even when it is closed.
fn open(path: &Path, key: &DataKey) -> Result<Connection> {
    let key = key.pragma();
    match open_to_change(path, &key) {
        Err(Error::ReadOnly) => open_to_read(path, &key, &JOURNAL),
        opened => opened,
    }
}

/// The log of a journal can only be read by who may write beside it.
fn open_to_change(path: &Path, key: &str) -> Result<Connection> {
    if !path.exists() {
        return Err(Error::Vanished);
    }
    let source = Connection::open(path)?;
    source.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    unlock(&source, key)?;
    JOURNAL.check(&source)?;
    Ok(source)
}

fn unsettled(source: &Connection) -> Result<Vec<ItemId>> {
    let mut statement = source
        .prepare("SELECT id FROM item WHERE state NOT IN ('confirmed', 'given_up') ORDER BY id")?;
    let ids = statement.query_map([], |columns| columns.get(0).map(ItemId))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Copies an item, or nothing of it: then the answer is `false`.
fn rescue(source: &Connection, id: ItemId, file: &Connection) -> Result<bool> {
    file.execute_batch("SAVEPOINT item")?;
    let copied = row::load(source, id).and_then(|item| copy(source, &item, file));
    if copied.is_err() {
        file.execute_batch("ROLLBACK TO item")?;
    }
    file.execute_batch("RELEASE item")?;
    match copied {
        Ok(()) => Ok(true),
        // The new file is at fault, not the old one.
        Err(error @ (Error::Full | Error::ReadOnly | Error::Busy)) => Err(error),
        Err(_) => Ok(false),
    }
}
