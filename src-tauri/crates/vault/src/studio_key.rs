//! A studio's key with the only place it may be sent to, as one record.

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{Error, Result};

/// What Windows keeps at most in one credential. It is the smallest limit of the three systems.
pub(crate) const LIMIT: usize = 2560;

/// The API key of a studio. Tenant and host lie in the same record, so that a key can never be
/// paired with another studio's host by a file that somebody changed.
#[derive(Debug, Clone)]
pub struct StudioKey {
    /// The studio's name in the address.
    pub tenant: String,
    /// The one host that may be sent the key.
    pub host: String,
    /// The key. Hidden from `{:?}`.
    pub key: SecretString,
}

#[derive(Serialize)]
struct Written<'a> {
    tenant: &'a str,
    host: &'a str,
    key: &'a str,
}

#[derive(Deserialize)]
struct Read {
    tenant: String,
    host: String,
    key: SecretText,
}

/// Text that goes from the parser into a secret without a stop.
struct SecretText(SecretString);

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        String::deserialize(from).map(|text| Self(text.into()))
    }
}

impl StudioKey {
    /// As JSON, because KWallet keeps nothing but UTF-8.
    pub(crate) fn encode(&self) -> Result<Zeroizing<Vec<u8>>> {
        let written = Written {
            tenant: &self.tenant,
            host: &self.host,
            key: self.key.expose_secret(),
        };
        // As long as the longest record, for a buffer that grows leaves unwiped copies behind.
        let mut bytes = Zeroizing::new(vec![0; LIMIT]);
        let mut room = bytes.as_mut_slice();
        serde_json::to_writer(&mut room, &written).map_err(|_| self.too_long())?;
        let left = room.len();
        bytes.truncate(LIMIT - left);
        Ok(bytes)
    }

    /// What is left for the key itself beside tenant and host.
    fn too_long(&self) -> Error {
        let (tenant, host) = (&self.tenant, &self.host);
        let without_key = Written {
            tenant,
            host,
            key: "",
        };
        let taken = serde_json::to_vec(&without_key).map_or(LIMIT, |text| text.len());
        Error::TooLong {
            limit: LIMIT.saturating_sub(taken),
        }
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self> {
        // The parser's own error may quote what it read.
        let read: Read = serde_json::from_slice(bytes).map_err(|_| Error::Damaged)?;
        Ok(Self {
            tenant: read.tenant,
            host: read.host,
            key: read.key.0,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn studio(key: &str) -> StudioKey {
        StudioKey {
            tenant: "löwen".into(),
            host: "loewen.open-api.example.com".into(),
            key: key.to_owned().into(),
        }
    }

    #[test]
    fn a_record_returns_from_its_text() {
        let text = studio(r#"k"e\y-ü"#).encode().unwrap();

        let read = StudioKey::decode(&text).unwrap();

        assert!(std::str::from_utf8(&text).is_ok());
        assert_eq!(read.tenant, "löwen");
        assert_eq!(read.host, "loewen.open-api.example.com");
        assert_eq!(read.key.expose_secret(), r#"k"e\y-ü"#);
    }

    #[test]
    fn a_record_fits_up_to_the_last_byte_and_not_beyond() {
        let rest = studio("").encode().unwrap().len();
        let key = "k".repeat(LIMIT - rest);

        assert_eq!(studio(&key).encode().unwrap().len(), LIMIT);
        assert_eq!(
            studio(&format!("{key}k")).encode(),
            Err(Error::TooLong {
                limit: LIMIT - rest
            })
        );
    }

    #[test]
    fn what_is_no_record_is_damage_and_is_not_quoted() {
        for bytes in [
            &b"s3cret"[..],
            b"\"s3cret\"",
            b"{\"tenant\":\"a\"}",
            b"\xff",
            b"",
        ] {
            let error = StudioKey::decode(bytes).unwrap_err();

            assert_eq!(error, Error::Damaged);
            assert!(!format!("{error:?} {error}").contains("s3cret"));
        }
    }

    #[test]
    fn debug_hides_the_key() {
        assert!(!format!("{:?}", studio("s3cret")).contains("s3cret"));
    }
}
