//! What a failure says about the service's side.

use super::Error;

/// What became of a call that failed: whether whoever keeps a queue of changes may send it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It had no effect, and may be sent again: it provably did not arrive, or the limit of requests
    /// turned it away before anybody looked at it.
    NotSent,
    /// The service looked at it and refused. The same again would be refused again.
    Refused,
    /// Nobody here knows. It may have had its effect, so that a change is read back before it is sent again.
    Unknown,
}

impl Error {
    /// What became of the call; of its last try, for one that is the same when made twice.
    ///
    /// Where there is doubt this is [`Outcome::Unknown`]. An answer that cannot be read is of that kind too:
    /// the service did something, only not what this version understands. So are all 5xx, 503 among them,
    /// because a gateway gives them for a request that has reached the service behind it, and redirects.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::RateLimited { .. }
            | Self::TenantUnknown
            | Self::Offline(_)
            | Self::Tls(_)
            | Self::File { begun: false, .. }
            | Self::Cancelled { begun: false }
            | Self::Unsendable
            | Self::KeyEmpty
            | Self::KeyMalformed => Outcome::NotSent,
            Self::Unauthorized(_)
            | Self::Forbidden { .. }
            | Self::OtherStudio(_)
            | Self::NotFound(_)
            | Self::Conflict(_)
            | Self::Invalid(_)
            | Self::LinkExpired => Outcome::Refused,
            Self::Busy { .. }
            | Self::Server { .. }
            | Self::Redirected
            | Self::BrokenOff(_)
            | Self::TimedOut
            | Self::Stalled
            | Self::Cancelled { begun: true }
            // A part of it has arrived. A careful service refuses a part, but that is its business.
            | Self::File { begun: true, .. }
            | Self::FileChanged
            | Self::Interrupted { .. }
            | Self::Sink { .. }
            | Self::Unreadable { .. } => Outcome::Unknown,
        }
    }
}
