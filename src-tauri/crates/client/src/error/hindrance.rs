//! What a failure says about the way to the service, as opposed to what was asked of it.

use std::io::ErrorKind;

use super::{Cause, Error, TlsFault};

/// What was in the way of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// No name has an address, not even those of the platform's other hosts.
    NoNames,
    /// The host's name has no address, and others of the platform have one.
    NoName,
    /// The system says that nothing leads there.
    NoWay,
    /// The connection was turned away.
    Refused,
    /// Nothing came in time.
    Silence,
    /// What had begun broke off.
    Broken,
    /// No secure connection.
    Certificate(TlsFault),
}

impl Error {
    /// What was in the way, if something was. Nothing was where the service answered, whatever it said,
    /// and where nothing was sent for a reason of ours.
    #[must_use]
    pub fn hindrance(&self) -> Option<Hindrance> {
        match self {
            Self::TenantUnknown => Some(Hindrance::NoName),
            Self::Offline(cause) | Self::Tls(cause) | Self::BrokenOff(cause) => {
                Some(Hindrance::of(*cause))
            }
            Self::TimedOut | Self::Stalled => Some(Hindrance::Silence),
            Self::Unauthorized(_)
            | Self::Forbidden { .. }
            | Self::OtherStudio(_)
            | Self::NotFound(_)
            | Self::Conflict(_)
            | Self::Invalid(_)
            | Self::RateLimited { .. }
            | Self::Busy { .. }
            | Self::Server { .. }
            | Self::Redirected
            | Self::Unreadable { .. }
            | Self::LinkExpired
            | Self::Cancelled { .. }
            | Self::File { .. }
            | Self::FileChanged
            | Self::Unsendable
            | Self::KeyEmpty
            | Self::KeyMalformed
            // Pictures and documents lie with another host than the service.
            | Self::Interrupted { .. }
            | Self::Sink { .. } => None,
        }
    }
}

impl Hindrance {
    fn of(cause: Cause) -> Self {
        match cause {
            Cause::NameUnknown => Self::NoNames,
            Cause::Connection(
                ErrorKind::NetworkUnreachable
                | ErrorKind::HostUnreachable
                | ErrorKind::NetworkDown
                | ErrorKind::AddrNotAvailable,
            ) => Self::NoWay,
            Cause::Connection(ErrorKind::ConnectionRefused) => Self::Refused,
            Cause::Tls(fault) => Self::Certificate(fault),
            Cause::TimedOut => Self::Silence,
            Cause::Connection(_) | Cause::TooLong | Cause::Protocol => Self::Broken,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::ServerSaid;

    #[test]
    fn each_failure_tells_what_was_in_the_way() {
        let offline = |kind| Error::Offline(Cause::Connection(kind));
        let table = [
            (Error::TenantUnknown, Hindrance::NoName),
            (Error::Offline(Cause::NameUnknown), Hindrance::NoNames),
            (Error::Offline(Cause::TimedOut), Hindrance::Silence),
            (offline(ErrorKind::NetworkUnreachable), Hindrance::NoWay),
            (offline(ErrorKind::HostUnreachable), Hindrance::NoWay),
            (offline(ErrorKind::ConnectionRefused), Hindrance::Refused),
            (offline(ErrorKind::ConnectionReset), Hindrance::Broken),
            (Error::BrokenOff(Cause::Protocol), Hindrance::Broken),
            (Error::TimedOut, Hindrance::Silence),
            (Error::Stalled, Hindrance::Silence),
            (
                Error::Tls(Cause::Tls(TlsFault::Expired)),
                Hindrance::Certificate(TlsFault::Expired),
            ),
            (
                Error::Tls(Cause::Tls(TlsFault::UntrustedIssuer)),
                Hindrance::Certificate(TlsFault::UntrustedIssuer),
            ),
        ];

        for (error, hindrance) in table {
            assert_eq!(error.hindrance(), Some(hindrance), "{error:?}");
        }
    }

    #[test]
    fn an_answer_of_the_service_is_no_hindrance_whatever_it_says() {
        let said = ServerSaid::default;
        let wait = Duration::from_secs(1);
        let answers = [
            Error::Unauthorized(said()),
            Error::NotFound(said()),
            Error::Conflict(said()),
            Error::Invalid(said()),
            Error::OtherStudio(said()),
            Error::RateLimited { wait, said: said() },
            Error::Busy { wait, said: said() },
            Error::Redirected,
            Error::LinkExpired,
            Error::Unsendable,
            Error::Cancelled { begun: true },
        ];

        for error in answers {
            assert_eq!(error.hindrance(), None, "{error:?}");
        }
    }
}
