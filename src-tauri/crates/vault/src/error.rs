//! What can go wrong between us and the keyring.
//!
//! **Invariant:** no variant has a source. What a keyring says about a failure may quote the
//! secret, so it is read once, sorted into one of these, and dropped.

use studiodesk_core::ErrorCode;

/// Why a key could not be read or kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The keyring is locked, and the person did not unlock it.
    #[error("the keyring is locked")]
    Locked,
    /// The keyring did not answer in time, most likely because it waits for the person to unlock
    /// it. Something that was to be kept or erased may still be, once it does.
    #[error("the keyring did not answer; it may be waiting to be unlocked")]
    NoAnswer,
    /// There is no keyring on this computer, or nothing in which it could keep a key.
    #[error("there is no keyring on this computer")]
    Missing,
    /// The keyring is there and says no.
    #[error("the keyring refuses to work with Studiodesk")]
    Refused,
    /// The key does not fit. The limit is the same on every system, so that what fits fits anywhere.
    #[error("the key is too long for the keyring, which takes {limit} characters")]
    TooLong {
        /// Bytes of a key that fit beside its studio's tenant and host.
        limit: usize,
    },
    /// Something is in the keyring under our name, but it is not what we put there.
    #[error("the key in the keyring cannot be read and has to be entered again")]
    Damaged,
}

/// What every call of this crate returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The reason that the UI may branch on.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Locked | Self::NoAnswer => ErrorCode::KeyringLocked,
            Self::Missing => ErrorCode::KeyringMissing,
            Self::Refused => ErrorCode::KeyringRefused,
            Self::TooLong { .. } => ErrorCode::KeyTooLong,
            Self::Damaged => ErrorCode::KeyLost,
        }
    }
}
