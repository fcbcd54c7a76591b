//! Putting a journal that cannot be used out of the way of a new one.
//!
//! **Invariant:** nothing is deleted or written over. What is set aside can be opened, and rescued, under
//! its new name as it could be under the old one.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::asides::ASIDE;
use super::open::head_of;
use super::{Journal, Lock};
use crate::Result;
use crate::erase::beside;
use crate::open::{folder_of, sync_folder};

impl Journal {
    /// Gives the files of a journal that is closed names of their own beside it, and tells the first of
    /// them, so that a new one can begin at `path`. What waits in it is sent by nobody any more.
    ///
    /// # Errors
    /// [`Error::InUse`](crate::Error::InUse) while it is open anywhere, or a file cannot be renamed.
    pub fn set_aside(path: &Path, at: Timestamp) -> Result<PathBuf> {
        let _lock = Lock::take(&path.with_extension("lock"))?;
        let aside = free_name(path, at);
        // The log first: a database that is not there any more would let SQLite delete it.
        for suffix in ["-wal", "-shm"] {
            rename(&beside(path, suffix), &beside(&aside, suffix))?;
        }
        rename(path, &aside)?;
        // The head last: as long as it is there, a journal that is gone is missed.
        rename(&head_of(path), &head_of(&aside))?;
        sync_folder(folder_of(path))?;
        Ok(aside)
    }
}

/// `journal.set-aside-20261122T210405Z.db`, or that with a number.
fn free_name(path: &Path, at: Timestamp) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = at.strftime("%Y%m%dT%H%M%SZ");
    let named = |number: u32| {
        let more = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        path.with_file_name(format!("{stem}{ASIDE}{stamp}{more}.db"))
    };
    (1..)
        .map(named)
        .find(|name| !Journal::is_at(name))
        .unwrap_or_else(|| named(0))
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
