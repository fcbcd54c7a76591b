//! The one vocabulary of failure that the UI may branch on.

use serde::Serialize;
use specta::Type;

/// Stable, machine-readable reason for a failure. The message catalogue has a sentence for each.
///
/// A variant exists only while the UI acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The service does not accept the key (401).
    KeyRefused,
    /// The key is good but lacks a scope (403).
    ScopeMissing,
    /// The key belongs to another studio than the one it is used for.
    KeyOfAnotherStudio,
    /// No host answers to this tenant name (DNS).
    TenantUnknown,
    /// No connection came about, or the one there was broke off.
    Offline,
    /// The secure connection could not be made (certificate, interception).
    Tls,
    /// The service took too long.
    TimedOut,
    /// The limit of requests is used up; the wait is known (429).
    RateLimited,
    /// The service is overloaded (503).
    Busy,
    /// It does not exist, or no longer (404).
    NotFound,
    /// Somebody else changed it meanwhile (409).
    Conflict,
    /// What was sent breaks a rule; `field` names where (400).
    Invalid,
    /// The service failed (5xx).
    Server,
    /// The answer cannot be read by this version.
    Unreadable,
    /// The service tried to send us to another address; refused.
    Redirected,
    /// The keyring is locked, or did not answer in time.
    KeyringLocked,
    /// There is no keyring on this computer.
    KeyringMissing,
    /// The keyring refuses us.
    KeyringRefused,
    /// The keyring has no room for a key this long.
    KeyTooLong,
    /// The record in the keyring is gone or damaged; the key has to be entered again.
    KeyLost,
    /// No key has been entered yet, or it is empty.
    KeyEmpty,
    /// The key has characters that no key of the service has, so it was not sent.
    KeyMalformed,
    /// The clipboard holds no text.
    ClipboardEmpty,
    /// The tenant name has characters that no tenant name has.
    TenantInvalid,
    /// This studio is in the list already.
    AlreadyConnected,
    /// No studio is open.
    NoStudio,
    /// Somebody stopped it before its end; part of it may have arrived.
    Cancelled,
    /// The local copy cannot be read or written.
    Storage,
    /// There is no room left on the disk.
    StorageFull,
    /// Our folder cannot be written to.
    StorageReadOnly,
    /// A later version of the program wrote what is stored.
    StorageTooNew,
    /// Another program holds what is stored.
    StorageInUse,
    /// Changes cannot be kept: the outbox says why, and what can be done.
    NoJournal,
    /// The passphrase does not open the file.
    WrongPassphrase,
    /// The file is no exported outbox, or not the whole of one.
    NotAnExport,
    /// A file that waits to be sent is damaged on this computer.
    FileDamaged,
    /// Changes still wait to be sent, and this would lose them.
    UnfinishedChanges,
    /// What waits in a studio that is to be removed cannot be read, and may be anything.
    JournalUnread,
    /// Without a network a document can be read only if it was looked at here before.
    DocumentNotKept,
    /// Anything else. The message and the log tell more.
    Internal,
}
