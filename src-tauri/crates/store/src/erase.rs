//! Removing a studio's mirror from the disk.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::Result;

/// Deletes the mirror at `path` with its log and index. What is gone already is no error.
///
/// The bytes are not overwritten: journals, snapshots and the wear levelling of a drive keep
/// copies that no program can reach. What makes them unreadable is that the key is erased from
/// the keyring, which the caller does first.
pub fn erase(path: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        match fs::remove_file(beside(path, suffix)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// What SQLite keeps beside a database.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}
