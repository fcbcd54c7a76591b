//! What can go wrong with the outbox itself. What goes wrong with an item is in its state.
//!
//! **Invariant:** no error quotes what an item holds.

use studiodesk_core::ErrorCode;

use crate::model::Impossible;

/// Why the outbox could not do as asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The item is in no state for that. Somebody or something else was faster.
    #[error(transparent)]
    Impossible(#[from] Impossible),
    /// The journal has no such item, or no longer.
    #[error("this change is no longer in the outbox")]
    Gone,
    /// The journal could not be read or written. Nothing of the step has happened.
    #[error("the outbox cannot be reached on this computer")]
    Journal(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The engine is not running, so nobody can carry this out now.
    #[error("the outbox has been closed")]
    Stopped,
}

/// What calls of this crate return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The reason that the UI may branch on.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Impossible(_) => ErrorCode::Conflict,
            Self::Gone => ErrorCode::NotFound,
            Self::Journal(_) => ErrorCode::Storage,
            Self::Stopped => ErrorCode::Internal,
        }
    }
}
