//! The certificate authority of a developer's server, named by `--ca`.

use std::path::Path;

use secrecy::SecretString;
use studiodesk_client::{Client, LoopbackUrl, ServerAddress};

/// How each certificate of a PEM file begins.
const BEGIN: &str = "-----BEGIN CERTIFICATE-----";

/// Why a file is no authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// It is not there, or may not be read.
    #[error("the file named with --ca cannot be read")]
    Unreadable,
    /// It holds no certificate, or one that is damaged.
    #[error("the file named with --ca holds no certificate that can be used (PEM)")]
    NoCertificate,
}

/// Reads the file and makes sure that a client for `server` takes what is in it.
pub(crate) fn read(file: &Path, server: &LoopbackUrl) -> Result<Vec<u8>, Error> {
    let pem = std::fs::read(file).map_err(|_| Error::Unreadable)?;
    if !String::from_utf8_lossy(&pem).contains(BEGIN) {
        return Err(Error::NoCertificate);
    }
    // A client sends nothing when it is made, so any key does.
    Client::builder(
        ServerAddress::Loopback(server.clone()),
        SecretString::from("-"),
    )
    .trust_only(pem.clone())
    .build()
    .map_err(|_| Error::NoCertificate)?;
    Ok(pem)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The outcome for a file with this text.
    fn read_text(text: &str) -> Result<Vec<u8>, Error> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ca.pem");
        std::fs::write(&file, text).unwrap();
        read(&file, &"https://127.0.0.1:1".parse().unwrap())
    }

    #[test]
    fn a_certificate_is_taken_as_it_lies_there() {
        let authority = include_str!("../tests/fixtures/authority.pem");

        assert_eq!(read_text(authority).unwrap(), authority.as_bytes());
    }

    #[test]
    fn a_file_that_is_missing_empty_or_damaged_is_refused() {
        let nowhere = Path::new("no-such-folder/ca.pem");
        let server = "http://127.0.0.1:1".parse().unwrap();

        assert_eq!(read(nowhere, &server), Err(Error::Unreadable));
        for text in [
            "",
            "nothing",
            "-----BEGIN CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n",
            "-----BEGIN PRIVATE KEY-----\naGVsbG8=\n-----END PRIVATE KEY-----\n",
        ] {
            assert_eq!(read_text(text), Err(Error::NoCertificate), "{text}");
        }
    }
}
