//! The versions of a database, each reached from the one before it by one script.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Error, Result};

/// The scripts of one kind of database. Script number n leads to version n + 1. A script that was
/// released is never changed.
pub(crate) struct Schema(&'static [&'static str]);

/// The members of a studio.
pub(crate) const MIRROR: Schema = Schema(&[
    include_str!("../migrations/mirror/0001_mirror.sql"),
    include_str!("../migrations/mirror/0002_pictures.sql"),
    include_str!("../migrations/mirror/0003_index.sql"),
    include_str!("../migrations/mirror/0004_sections.sql"),
    include_str!("../migrations/mirror/0005_address.sql"),
    include_str!("../migrations/mirror/0006_documents.sql"),
]);

/// What waits to be sent, and the trail.
pub(crate) const JOURNAL: Schema = Schema(&[
    include_str!("../migrations/journal/0001_journal.sql"),
    include_str!("../migrations/journal/0002_note.sql"),
]);

impl Schema {
    /// The version that this program reads and writes.
    fn known(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// Refuses a database from a later version, before anything is written to it.
    pub(crate) fn check(&self, connection: &Connection) -> Result<()> {
        let [found, known] = [version(connection)?, self.known()];
        if found > known {
            return Err(Error::TooNew { found, known });
        }
        Ok(())
    }

    /// Brings the database to the latest version. Each step is whole or did not happen.
    pub(crate) fn migrate(&self, connection: &mut Connection) -> Result<()> {
        let done = version(connection)?;
        for (version, script) in (1..).zip(self.0).skip(done as usize) {
            let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            step.execute_batch(script)?;
            step.pragma_update(None, "user_version", version)?;
            step.commit()?;
        }
        Ok(())
    }
}

fn version(connection: &Connection) -> Result<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
