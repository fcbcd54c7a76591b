//! What can go wrong with the mirror and the journal.
//!
//! **Invariant:** no value from a row, no path and no statement is in an error. SQLite is quoted
//! by its result code alone, because its messages and serde's can repeat what they tripped over.

use rusqlite::ErrorCode as Sqlite;
use studiodesk_core::ErrorCode;
use studiodesk_outbox::model::Impossible;

/// Why something could not be read or kept.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The key does not open this file, or the file was never ours. Nothing was written to it.
    #[error("what is kept on this computer cannot be opened with the key from the keyring")]
    WrongKey,
    /// The file opens, but what is in it cannot be read. The mirror is a copy, which can be erased and
    /// read anew; of the journal there is no other, so erasing that is for a person to decide.
    #[error("what is kept on this computer is damaged")]
    Damaged,
    /// There was a journal, and its file is gone or empty. Nobody may be told that nothing waits.
    #[error("what was kept on this computer is gone")]
    Vanished,
    /// A later version of the program made this file. Nothing was written to it.
    #[error("what is kept on this computer was made by a newer version of Studiodesk")]
    TooNew {
        /// The version of the file.
        found: u32,
        /// The latest version that is known here.
        known: u32,
    },
    /// The disk is full.
    #[error("there is no room left on the disk")]
    Full,
    /// The file or its folder cannot be written to.
    #[error("nothing can be written on this computer")]
    ReadOnly,
    /// Another program holds the file.
    #[error("what is kept on this computer is in use by another program")]
    Busy,
    /// Another Studiodesk has this journal open. Nothing was read or written.
    #[error("Studiodesk is already running with this studio's data")]
    InUse,
    /// More files wait to be sent than the journal keeps.
    #[error("too many files are waiting to be sent")]
    TooMuch,
    /// A file that was to be kept could not be read to its end. Nothing of it was kept.
    #[error("the file cannot be read")]
    Source(#[source] std::io::Error),
    /// There is no such item, or it was forgotten, or its files were erased when it was settled.
    #[error("this change is no longer kept here")]
    Gone,
    /// The item is in no state for that.
    #[error(transparent)]
    Impossible(#[from] Impossible),
    /// Changes for this person have not been sent yet, and forgetting would lose them.
    #[error("changes for this person are still waiting to be sent")]
    Unfinished {
        /// How many.
        count: usize,
    },
    /// The passphrase does not open the file, or the file is none of ours.
    #[error("the passphrase does not open this file")]
    WrongPassphrase,
    /// The file was not made by an export, or is not all of it.
    #[error("this file is no exported outbox, or not the whole of one")]
    NotAnExport,
    /// Too short a passphrase would protect nothing.
    #[error("the passphrase is too short")]
    WeakPassphrase,
    /// The SQLite that is linked in cannot encrypt, or did not take a setting that we rely on.
    #[error("nothing can be kept safely on this computer")]
    Unsafe,
    /// The disk or the system failed.
    #[error("what is kept on this computer cannot be reached")]
    Io(#[source] std::io::Error),
}

/// What every call of this crate returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The reason that the UI may branch on.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::WrongKey | Self::Damaged | Self::Vanished | Self::Unsafe | Self::Io(_) => {
                ErrorCode::Storage
            }
            Self::TooNew { .. } => ErrorCode::StorageTooNew,
            Self::Full | Self::TooMuch => ErrorCode::StorageFull,
            Self::ReadOnly => ErrorCode::StorageReadOnly,
            Self::Busy | Self::InUse => ErrorCode::StorageInUse,
            Self::Source(_) | Self::WeakPassphrase => ErrorCode::Invalid,
            Self::WrongPassphrase => ErrorCode::WrongPassphrase,
            Self::NotAnExport => ErrorCode::NotAnExport,
            Self::Gone => ErrorCode::NotFound,
            Self::Impossible(_) => ErrorCode::Conflict,
            Self::Unfinished { .. } => ErrorCode::UnfinishedChanges,
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        // Without a result code the query ran and its values were not what we wrote.
        let Some(cause) = error.sqlite_error() else {
            return Self::Damaged;
        };
        match cause.code {
            Sqlite::NotADatabase | Sqlite::DatabaseCorrupt | Sqlite::TypeMismatch => Self::Damaged,
            Sqlite::DiskFull => Self::Full,
            Sqlite::ReadOnly | Sqlite::PermissionDenied => Self::ReadOnly,
            Sqlite::DatabaseBusy | Sqlite::DatabaseLocked => Self::Busy,
            _ => Self::Io(std::io::Error::other(format!(
                "SQLite result {}",
                cause.extended_code
            ))),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly
            }
            _ => Self::Io(error),
        }
    }
}

/// A text in a row that is not what we wrote there.
pub(crate) fn damaged<E>(_: E) -> Error {
    Error::Damaged
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    fn sqlite(code: i32) -> Error {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), Some("Ada Lovelace".into())).into()
    }

    #[test]
    fn results_of_sqlite_are_told_apart() {
        assert!(matches!(sqlite(ffi::SQLITE_NOTADB), Error::Damaged));
        assert!(matches!(sqlite(ffi::SQLITE_CORRUPT), Error::Damaged));
        assert!(matches!(sqlite(ffi::SQLITE_FULL), Error::Full));
        assert!(matches!(sqlite(ffi::SQLITE_READONLY), Error::ReadOnly));
        assert!(matches!(sqlite(ffi::SQLITE_BUSY), Error::Busy));
        assert!(matches!(sqlite(ffi::SQLITE_IOERR), Error::Io(_)));
    }

    #[test]
    fn a_message_of_sqlite_is_never_repeated() {
        for code in [ffi::SQLITE_IOERR, ffi::SQLITE_CORRUPT, ffi::SQLITE_MISUSE] {
            assert!(!format!("{:?}", sqlite(code)).contains("Ada"));
        }
    }
}
