//! Everything that can go wrong between us and the service.
//!
//! **Invariant:** no `Display` and no `Debug` here holds a URL, a key, a query, a body or a person's
//! data. reqwest's own errors are taken apart into [`Cause`] and dropped, because they quote all of it.

mod cause;
mod hindrance;
mod outcome;
mod said;

use std::io;
use std::time::Duration;

use studiodesk_core::ErrorCode;

pub use self::cause::{Cause, TlsFault};
pub use self::hindrance::Hindrance;
pub use self::outcome::Outcome;
pub use self::said::ServerSaid;

/// Failure of a call, phrased for the person at the screen. What the service said is in [`said`](Error::said).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// 401: the service does not accept the key.
    #[error("the service does not accept this key")]
    Unauthorized(ServerSaid),
    /// 403: the key is good but lacks a scope.
    #[error("the key lacks the permission {scope}")]
    Forbidden {
        /// The first scope that the operation asks for.
        scope: &'static str,
        /// The service's words.
        said: ServerSaid,
    },
    /// 403 with the code `errormessage.permission.denied`: the key is of another organisation unit.
    ///
    /// The contract lists no codes; the service's public troubleshooting page gives this one for this
    /// case, and does not say what a missing scope is called. A key of another unit is denied everywhere,
    /// so once a client has read anything the same code is [`Forbidden`](Self::Forbidden). Until then a
    /// first read that lacks its scope may look like this; a probe that is open tells otherwise.
    #[error("this key belongs to another studio")]
    OtherStudio(ServerSaid),
    /// 404.
    #[error("it does not exist, or no longer")]
    NotFound(ServerSaid),
    /// 409: changed by somebody else meanwhile.
    #[error("somebody else changed this meanwhile")]
    Conflict(ServerSaid),
    /// 400, or another 4xx; `said.reference` names the field.
    #[error("the service refuses what was sent")]
    Invalid(ServerSaid),
    /// 429, or the operation is still closed from one.
    #[error("the limit of requests is used up")]
    RateLimited {
        /// Try again after this.
        wait: Duration,
        /// The service's words; empty where we did not even ask.
        said: ServerSaid,
    },
    /// 503, after the retries.
    #[error("the service is overloaded")]
    Busy {
        /// Try again after this.
        wait: Duration,
        /// The service's words.
        said: ServerSaid,
    },
    /// Another 5xx, after the retries.
    #[error("the service failed ({status})")]
    Server {
        /// The HTTP status.
        status: u16,
        /// The service's words.
        said: ServerSaid,
    },
    /// A redirect, or an address that is not the studio's own. The key was not sent there.
    #[error("the service tried to send us to another address")]
    Redirected,
    /// The tenant's host has no address, while the platform's other hosts have one.
    #[error("there is no studio of this name")]
    TenantUnknown,
    /// No connection came about, so that nothing was sent.
    #[error("the service cannot be reached")]
    Offline(#[source] Cause),
    /// The secure connection could not be made, so that nothing was sent.
    #[error("no secure connection to the service can be made")]
    Tls(#[source] Cause),
    /// The connection broke while the request or its answer was under way.
    #[error("the connection to the service broke off")]
    BrokenOff(#[source] Cause),
    /// No answer in time.
    #[error("the service took too long to answer")]
    TimedOut,
    /// The service took nothing more of an upload.
    #[error("the upload came to a halt")]
    Stalled,
    /// Stopped by a [`CancelHandle`](crate::CancelHandle).
    #[error("it was cancelled")]
    Cancelled {
        /// Something may have arrived by then.
        begun: bool,
    },
    /// The file that was to be sent cannot be read.
    #[error("the file cannot be read: {kind}")]
    File {
        /// The system's word.
        kind: io::ErrorKind,
        /// A part of it has been sent.
        begun: bool,
    },
    /// The file became another one while it was sent, so that the request was broken off.
    #[error("the file was changed while it was being sent")]
    FileChanged,
    /// The address of a document or picture has expired; read its owner again for a new one.
    #[error("the link has expired")]
    LinkExpired,
    /// A download that broke off. What is in the sink is the beginning of it.
    #[error("the download broke off")]
    Interrupted {
        /// Bytes that the sink took.
        written: u64,
        /// What broke.
        #[source]
        cause: Cause,
    },
    /// What was downloaded cannot be written.
    #[error("the download cannot be written: {kind}")]
    Sink {
        /// Bytes that the sink took.
        written: u64,
        /// The system's word.
        kind: io::ErrorKind,
    },
    /// An answer that we did not agree on.
    #[error("the service sent an answer that this version cannot read")]
    Unreadable {
        /// Where in the answer. Never what stands there.
        path: String,
    },
    /// An argument that no request can carry, for example an empty id. Nothing was sent.
    #[error("this cannot be sent to the service")]
    Unsendable,
    /// There is no key.
    #[error("no key has been entered")]
    KeyEmpty,
    /// The key has characters that no header can carry, so that it cannot be one of the service's.
    #[error("this is not a key of the service")]
    KeyMalformed,
}

impl Error {
    /// The code that the UI may branch on.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Unauthorized(_) => ErrorCode::KeyRefused,
            Self::Forbidden { .. } => ErrorCode::ScopeMissing,
            Self::OtherStudio(_) => ErrorCode::KeyOfAnotherStudio,
            Self::NotFound(_) => ErrorCode::NotFound,
            Self::Conflict(_) => ErrorCode::Conflict,
            Self::Invalid(_) => ErrorCode::Invalid,
            Self::RateLimited { .. } => ErrorCode::RateLimited,
            Self::Busy { .. } => ErrorCode::Busy,
            Self::Server { .. } => ErrorCode::Server,
            Self::Redirected => ErrorCode::Redirected,
            Self::TenantUnknown => ErrorCode::TenantUnknown,
            Self::Offline(_) | Self::BrokenOff(_) | Self::Interrupted { .. } => ErrorCode::Offline,
            Self::Tls(_) => ErrorCode::Tls,
            Self::TimedOut | Self::Stalled => ErrorCode::TimedOut,
            Self::Cancelled { .. } => ErrorCode::Cancelled,
            Self::File { .. } | Self::FileChanged | Self::Sink { .. } => ErrorCode::Storage,
            Self::LinkExpired => ErrorCode::NotFound,
            Self::Unsendable => ErrorCode::Invalid,
            Self::Unreadable { .. } => ErrorCode::Unreadable,
            Self::KeyEmpty => ErrorCode::KeyEmpty,
            Self::KeyMalformed => ErrorCode::KeyMalformed,
        }
    }

    /// What the service said, where it spoke.
    #[must_use]
    pub fn said(&self) -> Option<&ServerSaid> {
        match self {
            Self::Unauthorized(said)
            | Self::Forbidden { said, .. }
            | Self::OtherStudio(said)
            | Self::NotFound(said)
            | Self::Conflict(said)
            | Self::Invalid(said)
            | Self::RateLimited { said, .. }
            | Self::Busy { said, .. }
            | Self::Server { said, .. } => Some(said),
            _ => None,
        }
    }

    /// How long to wait before the next try, where it is known.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        match self {
            Self::RateLimited { wait, .. } | Self::Busy { wait, .. } => Some(*wait),
            _ => None,
        }
    }

    /// An answer whose `path` we cannot read.
    pub(crate) fn unreadable(path: impl Into<String>) -> Self {
        Self::Unreadable { path: path.into() }
    }
}
