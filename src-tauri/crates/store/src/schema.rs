//! The versions of the database, each reached from the one before it by one script.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Error, Result};

/// Script number n leads to version n + 1. A script that was released is never changed.
const MIGRATIONS: [&str; 3] = [
    include_str!("../migrations/0001_mirror.sql"),
    include_str!("../migrations/0002_pictures.sql"),
    include_str!("../migrations/0003_index.sql"),
];

/// The version that this program reads and writes.
const KNOWN: u32 = MIGRATIONS.len() as u32;

/// Refuses a database from a later version, before anything is written to it.
pub(crate) fn check(connection: &Connection) -> Result<()> {
    let found = version(connection)?;
    if found > KNOWN {
        return Err(Error::TooNew {
            found,
            known: KNOWN,
        });
    }
    Ok(())
}

/// Brings the database to the latest version. Each step is whole or did not happen.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    let done = version(connection)?;
    for (version, script) in (1..=KNOWN).zip(MIGRATIONS).skip(done as usize) {
        let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step.execute_batch(script)?;
        step.pragma_update(None, "user_version", version)?;
        step.commit()?;
    }
    Ok(())
}

fn version(connection: &Connection) -> Result<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
