//! One process a journal.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
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
        Self::of(options.open(path)?)
    }

    /// As [`take`](Self::take), for who only reads: where no lock can be made nobody can have one.
    pub(super) fn look(path: &Path) -> Result<Option<Self>> {
        match File::open(path) {
            Ok(file) => Self::of(file).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn of(file: File) -> Result<Self> {
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
