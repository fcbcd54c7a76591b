//! A file that goes with a change. Its bytes live in the journal.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What is known of a file without opening it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileNote {
    /// Its name, as the person knows it.
    pub name: String,
    /// For example `application/pdf`.
    pub content_type: String,
    /// In bytes.
    pub size: u64,
    /// Of the bytes: how a downloaded copy is known to be this file.
    pub sha256: Sha256,
}

/// Names of documents name people and illnesses.
impl fmt::Debug for FileNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileNote")
            .field("content_type", &self.content_type)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

/// A SHA-256 digest; 64 hexadecimal digits as text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sha256(pub [u8; 32]);

/// The text is no digest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not a SHA-256 digest")]
pub struct NoDigest;

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Sha256 {
    type Err = NoDigest;

    fn from_str(text: &str) -> Result<Self, NoDigest> {
        // Digits are checked first, for `from_str_radix` takes a sign and slicing needs ASCII.
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoDigest);
        }
        let mut digest = [0; 32];
        for (index, byte) in digest.iter_mut().enumerate() {
            let digits = &text[2 * index..2 * index + 2];
            *byte = u8::from_str_radix(digits, 16).map_err(|_| NoDigest)?;
        }
        Ok(Self(digest))
    }
}

impl TryFrom<String> for Sha256 {
    type Error = NoDigest;

    fn try_from(text: String) -> Result<Self, NoDigest> {
        text.parse()
    }
}

impl From<Sha256> for String {
    fn from(digest: Sha256) -> Self {
        digest.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_survives_being_written_as_text() {
        let digest = Sha256(std::array::from_fn(|index| (index * 8) as u8));

        assert_eq!(digest.to_string().parse(), Ok(digest));
    }

    #[test]
    fn other_text_is_no_digest() {
        let signs = "+f".repeat(32);
        let umlauts = "ä".repeat(32);

        for text in ["", "00", &signs, &umlauts] {
            assert_eq!(text.parse::<Sha256>(), Err(NoDigest), "{text}");
        }
    }

    #[test]
    fn debug_hides_the_name() {
        let note = FileNote {
            name: "Attest Ada.pdf".into(),
            content_type: "application/pdf".into(),
            size: 3,
            sha256: Sha256([0; 32]),
        };

        assert!(!format!("{note:?}").contains("Ada"));
    }
}
