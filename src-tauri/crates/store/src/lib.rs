//! What one studio keeps on this computer: SQLite under SQLCipher, two files a studio.
//!
//! [`Store`] is the mirror of the customers, and of their documents that somebody looked at: a copy, which
//! can be erased and read anew. [`Journal`] is
//! what waits to be sent, with its files, and the trail of all changes: there is no other copy of it.
//! They are two files because of that, and because a long write of the mirror must not hold up the
//! promise that a change is saved.
//!
//! Every call blocks, so callers keep it off their async threads. Times are kept to the
//! microsecond.
//!
//! **Invariant:** the file has no readable byte of a person, and no error of this crate has one
//! either. There is no unencrypted file: the only store without a key is the one in memory.

mod data_key;
mod database;
mod documents;
mod erase;
mod error;
mod forget;
mod index;
mod journal;
mod mirror;
mod notes;
mod open;
mod pass;
mod pictures;
mod remains;
mod row;
mod schema;
mod sections;

use std::sync::{Mutex, MutexGuard};

use rusqlite::Connection;

use crate::database::Database;

pub use crate::data_key::DataKey;
pub use crate::documents::{DocumentKey, KeptDocument, Room};
pub use crate::erase::erase;
pub use crate::error::{Error, Result};
pub use crate::forget::Forgotten;
pub use crate::journal::{
    ActEvent, Aside, Break, BreakKind, Content, Entry, Erased, Imported, Journal, Rescued, Settled,
    Verdict,
};
pub use crate::mirror::Stored;
pub use crate::pass::Pass;
pub use crate::pictures::Picture;
pub use crate::remains::Remains;
pub use crate::sections::StoredSection;

/// The open mirror of one studio.
///
/// One connection behind a lock: the longest hold is a read of every row, well under a tenth of a
/// second, and no call in here ever waits for the network.
#[derive(Debug)]
pub struct Store {
    database: Database,
    /// Held through the steps of keeping or reading a document.
    documents: Mutex<()>,
}

impl Store {
    fn new(database: Database) -> Self {
        Self {
            database,
            documents: Mutex::default(),
        }
    }

    /// The connection, for one call.
    fn db(&self) -> MutexGuard<'_, Connection> {
        self.database.lock()
    }
}
