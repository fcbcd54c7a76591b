//! The journal: what waits to be sent with its files, and the trail of every change.
//!
//! **Invariant:** what a call wrote is on the disk when it returns, with its entry in the trail, and of a
//! call that fails nothing is kept. What is not settled is erased by nobody but who says so by name.

mod act;
mod asides;
mod check;
mod content;
#[cfg(test)]
mod disk_tests;
mod edit;
mod forget;
mod hand_over;
mod hold;
mod items;
mod lock;
mod open;
mod port;
mod put;
mod receipt;
mod record;
mod remains;
mod room;
mod row;
mod set_aside;
mod settle;
mod trail;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use self::act::ActEvent;
pub use self::asides::Aside;
pub use self::content::Content;
pub use self::forget::Erased;
pub use self::hand_over::{Imported, Rescued};
use self::lock::Lock;
pub use self::settle::Settled;
use self::trail::Head;
pub use self::trail::{Break, BreakKind, Entry, Verdict};
use crate::Result;
use crate::database::Database;

/// The open journal of one studio. Clones are the same journal; it closes with the last of them, and of
/// the [`Content`] that is still read.
#[derive(Debug, Clone)]
pub struct Journal {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    /// Closed before the lock is let go of: fields are dropped in this order.
    database: Database,
    /// `None` in memory.
    beside: Option<Beside>,
    /// Goes last, when the file is closed and the lock is free.
    alive: Arc<()>,
}

/// What lies beside the file.
#[derive(Debug)]
struct Beside {
    head: Mutex<Head>,
    folder: PathBuf,
    _lock: Lock,
}

impl Journal {
    /// Tells when the journal is closed: whoever counts its owners would be told a moment too early.
    #[must_use]
    pub fn in_use(&self) -> Weak<()> {
        Arc::downgrade(&self.inner.alive)
    }

    fn db(&self) -> MutexGuard<'_, Connection> {
        self.inner.database.lock()
    }

    /// Does `work` in one transaction, which is on the disk when this returns, and then tells the head.
    fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let mut db = self.db();
        let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = work(&transaction)?;
        let tip = trail::tip(&transaction)?;
        transaction.commit()?;
        if let (Some(beside), Some(tip)) = (&self.inner.beside, tip) {
            // It may lag behind, and to report a failure of what was done would get it done twice.
            let _may_lag = beside.head().write(&tip);
        }
        Ok(outcome)
    }
}

impl Beside {
    fn head(&self) -> MutexGuard<'_, Head> {
        // Written in one piece, so a panic leaves the old one or the new one.
        self.head.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
