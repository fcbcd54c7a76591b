//! One program at a time for one folder of data: two would write over each other.

use std::fs::{File, TryLockError, create_dir_all};
use std::io;
use std::path::Path;

/// Name of the file whose lock says that the folder is in use. It stays empty.
const NAME: &str = "in-use.lock";

/// The folder, for as long as this lives. The system gives it back however the program ends.
#[derive(Debug)]
pub(crate) struct InUse(#[expect(dead_code, reason = "an open file is what holds the lock")] File);

/// Why the folder cannot be had.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Another program has it.
    #[error("Studiodesk is already open with this folder")]
    AlreadyOpen,
    /// It is not there and cannot be made, or nothing can be written in it.
    #[error("the folder for the data cannot be written")]
    Unwritable(#[source] io::Error),
}

impl InUse {
    /// Takes the folder, which is made if it is not there.
    pub(crate) fn take(folder: &Path) -> Result<Self, Error> {
        let file = create_dir_all(folder)
            .and_then(|()| File::create(folder.join(NAME)))
            .map_err(Error::Unwritable)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(Error::AlreadyOpen),
            // A disk that knows no locks is no reason not to work.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self(file)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_had_once_and_again_when_it_was_given_back() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("new");
        let first = InUse::take(&folder).unwrap();

        let second = InUse::take(&folder);
        drop(first);
        let third = InUse::take(&folder);

        assert!(matches!(second, Err(Error::AlreadyOpen)));
        assert!(third.is_ok());
    }

    #[test]
    fn what_is_no_folder_cannot_be_had() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("file");
        std::fs::write(&file, "").unwrap();

        let taken = InUse::take(&file);

        assert!(matches!(taken, Err(Error::Unwritable(_))));
    }
}
