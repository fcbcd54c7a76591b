//! One process a journal.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::{Error, Result};

/// Held as long as the journal is open. The system lets go of it when the process ends, however it does.
///
/// SQLite would let two processes take turns, and both would send what waits.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held, never looked at")] File);

impl Lock {
    /// Takes the lock, or says at once that somebody has it.
    pub(super) fn take(path: &Path) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
