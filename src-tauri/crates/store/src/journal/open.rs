//! Opening and erasing a journal. The lock comes first: who does not have it touches nothing.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use rusqlite::Connection;

use super::trail::{self, Head};
use super::{Beside, Inner, Journal, Lock};
use crate::database::Database;
use crate::open::{folder_of, make_folder, sync_folder};
use crate::schema::JOURNAL;
use crate::{DataKey, Error, Result};

impl Journal {
    /// Opens the journal at `path`, or makes an empty one. Beside it lie `.lock` and `.head`.
    ///
    /// # Errors
    /// [`Error::InUse`], at once, while another process has it open, or this one. [`Error::Vanished`] if
    /// the file is gone or empty and what lies beside it says that there was one: only
    /// [`set_aside`](Self::set_aside) or [`erase`](Self::erase) begins anew.
    pub fn open(path: &Path, key: &DataKey) -> Result<Self> {
        make_folder(path)?;
        let lock = Lock::take(&path.with_extension("lock"))?;
        let database = Database::open(path, &key.pragma(), &JOURNAL)?;
        let head = Head::open(&head_of(path))?;
        let journal = Self {
            inner: Arc::new(Inner {
                database,
                beside: Some(Beside {
                    head: Mutex::new(head),
                    folder: folder_of(path).to_owned(),
                    _lock: lock,
                }),
            }),
        };
        journal.begin()?;
        Ok(journal)
    }

    /// Opens a journal to look at it, where nothing can be written: on a disk that is write-protected.
    /// What would write fails with [`Error::ReadOnly`]. Nothing on the disk is changed or made.
    ///
    /// # Errors
    /// As of [`open`](Self::open). [`Error::ReadOnly`] too if part of it lies in a log that cannot be read
    /// without writing.
    pub fn open_read_only(path: &Path, key: &DataKey) -> Result<Self> {
        let _somebody_may_hold_it = Lock::look(&path.with_extension("lock"))?;
        Ok(Self {
            inner: Arc::new(Inner {
                database: Database::open_read_only(path, &key.pragma(), &JOURNAL)?,
                beside: None,
            }),
        })
    }

    /// Whether there is, or was, a journal at `path`.
    #[must_use]
    pub fn is_at(path: &Path) -> bool {
        path.exists() || head_of(path).exists()
    }

    /// A journal that lives as long as this value and touches no disk, for the demo studio.
    pub fn in_memory() -> Result<Self> {
        let journal = Self {
            inner: Arc::new(Inner {
                database: Database::in_memory(&JOURNAL)?,
                beside: None,
            }),
        };
        journal.begin()?;
        Ok(journal)
    }

    /// Deletes the journal at `path` with everything beside it, waiting items included. Its key is
    /// erased first, by the caller; see [`erase`](crate::erase).
    ///
    /// # Errors
    /// [`Error::InUse`] while it is open anywhere.
    pub fn erase(path: &Path) -> Result<()> {
        if !folder_of(path).exists() {
            return Ok(());
        }
        let lock_file = path.with_extension("lock");
        let _lock = Lock::take(&lock_file)?;
        crate::erase(path)?;
        for file in [head_of(path), lock_file] {
            match fs::remove_file(file) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Begins the trail of a new journal. Where the head remembers what is not here, writes that down
    /// before the next commit makes the head forget it; where it remembers a journal and there is none,
    /// nobody may be told that nothing waits.
    fn begin(&self) -> Result<()> {
        let (is_new, is_broken, is_empty) = {
            let db = self.db();
            let is_broken = self.head_against(&db)?.is_some();
            let items = "SELECT NOT EXISTS (SELECT 1 FROM item)";
            let is_empty = db.query_row(items, [], |columns| columns.get(0))?;
            (trail::tip(&db)?.is_none(), is_broken, is_empty)
        };
        if is_new && is_broken {
            return Err(if is_empty {
                Error::Vanished
            } else {
                Error::Damaged
            });
        }
        if is_new {
            self.write(|db| trail::begin(db, Timestamp::now()))?;
        }
        if is_broken {
            self.write(|db| trail::tell_broken(db, Timestamp::now()))?;
        }
        let told = self.tell_head();
        // Without a head nothing new begins; but what waits is not given up for want of one.
        if is_new { told } else { Ok(()) }
    }

    /// Makes the head say what the trail ends with, and waits until it and its name are on the disk:
    /// once at each start, for a head that is not there is taken for a removed one.
    fn tell_head(&self) -> Result<()> {
        let db = self.db();
        if let (Some(beside), Some(tip)) = (&self.inner.beside, trail::tip(&db)?) {
            let mut head = beside.head();
            head.write(&tip)?;
            head.sync()?;
            sync_folder(&beside.folder)?;
        }
        Ok(())
    }

    /// Where the trail lacks what its head remembers.
    pub(super) fn head_against(&self, db: &Connection) -> Result<Option<trail::Break>> {
        match &self.inner.beside {
            Some(beside) => trail::against_head(db, &mut beside.head()),
            None => Ok(None),
        }
    }
}

pub(super) fn head_of(path: &Path) -> PathBuf {
    path.with_extension("head")
}
