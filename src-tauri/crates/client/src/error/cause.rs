//! Why no answer came, told by the types in the chain of causes and never by their text.

use std::error::Error as StdError;
use std::io;

use rustls::CertificateError;

use crate::resolver::NameUnknown;

/// What broke, without a word of what was sent or where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Cause {
    /// The name has no address.
    #[error("the name has no address")]
    NameUnknown,
    /// The system's word for a connection that failed or broke.
    #[error("{0}")]
    Connection(io::ErrorKind),
    /// No secure connection.
    #[error("{0}")]
    Tls(TlsFault),
    /// Not within our time.
    #[error("no answer in time")]
    TimedOut,
    /// The answer is longer than any that we expect.
    #[error("the answer is too long")]
    TooLong,
    /// The other side does not speak HTTP as agreed.
    #[error("the connection broke off")]
    Protocol,
}

/// What is wrong with the secure connection, as far as a person can act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TlsFault {
    /// Out of date, or this computer's clock is wrong.
    #[error("the certificate is not valid at this computer's time")]
    Expired,
    /// Nobody whom this computer trusts has signed it: an interception, or a missing company certificate.
    #[error("the certificate's issuer is not trusted")]
    UntrustedIssuer,
    /// It is another host's.
    #[error("the certificate is of another host")]
    OtherHost,
    /// This computer has no list of issuers at all.
    #[error("this computer has no trusted certificates")]
    NoTrustStore,
    /// Anything else.
    #[error("the secure connection failed")]
    Other,
}

impl Cause {
    pub(crate) fn of(error: &reqwest::Error) -> Self {
        let mut next: Option<&(dyn StdError + 'static)> = Some(error);
        let mut io_kind = None;
        while let Some(cause) = next {
            if cause.is::<NameUnknown>() {
                return Self::NameUnknown;
            }
            if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
                return Self::Tls(fault(tls));
            }
            next = cause.source();
            if let Some(io) = cause.downcast_ref::<io::Error>() {
                io_kind = Some(io.kind());
                // An io::Error's source skips the error that it wraps, and TLS errors come wrapped.
                next = io.get_ref().map_or(next, |inner| Some(inner));
            }
        }
        match io_kind {
            _ if error.is_timeout() => Self::TimedOut,
            Some(io::ErrorKind::TimedOut) => Self::TimedOut,
            Some(kind) => Self::Connection(kind),
            None => Self::Protocol,
        }
    }
}

fn fault(error: &rustls::Error) -> TlsFault {
    let rustls::Error::InvalidCertificate(certificate) = error else {
        return TlsFault::Other;
    };
    match certificate {
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => TlsFault::Expired,
        // A bad signature is one in the name of an issuer whom we trust, by somebody else.
        CertificateError::UnknownIssuer | CertificateError::BadSignature => {
            TlsFault::UntrustedIssuer
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            TlsFault::OtherHost
        }
        _ => TlsFault::Other,
    }
}
