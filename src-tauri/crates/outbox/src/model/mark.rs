//! The mark: how a change is known again in what the service keeps.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use specta::Type;

/// Crockford's alphabet: no I, L, O and U, which are misread or misheard.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 10;

/// Ten random letters that go into what is sent where the API keeps text, for it has no
/// idempotency keys. 50 bits: two equal ones among a million items are one in two thousand, and
/// they would have to be of one customer to be mistaken for each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
pub struct Mark(String);

/// The text is no mark.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not the mark of a change")]
pub struct NoMark;

impl Mark {
    /// The mark made from random bytes, five bits of each.
    #[must_use]
    pub fn from_random(bytes: [u8; LENGTH]) -> Self {
        let letter = |byte| char::from(ALPHABET[usize::from(byte & 31)]);
        Self(bytes.into_iter().map(letter).collect())
    }

    /// The ten letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Mark {
    type Err = NoMark;

    fn from_str(text: &str) -> Result<Self, NoMark> {
        let good = text.len() == LENGTH && text.bytes().all(|byte| ALPHABET.contains(&byte));
        good.then(|| Self(text.to_owned())).ok_or(NoMark)
    }
}

impl TryFrom<String> for Mark {
    type Error = NoMark;

    fn try_from(text: String) -> Result<Self, NoMark> {
        text.parse()
    }
}

impl From<Mark> for String {
    fn from(mark: Mark) -> Self {
        mark.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_makes_a_mark_that_can_be_read_again() {
        for byte in 0..=u8::MAX {
            let mark = Mark::from_random([byte; LENGTH]);

            assert_eq!(mark.as_str().parse(), Ok(mark));
        }
    }

    #[test]
    fn letters_that_are_misread_are_no_mark() {
        for text in [
            "000000000I",
            "000000000L",
            "000000000O",
            "000000000U",
            "0",
            "",
        ] {
            assert_eq!(text.parse::<Mark>(), Err(NoMark), "{text}");
        }
    }
}
