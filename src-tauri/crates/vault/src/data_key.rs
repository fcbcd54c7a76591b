//! The key of a local database, as the keyring keeps it.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// Length of the key as base64.
const TEXT: usize = 44;

/// 32 bytes, wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// Takes the bytes over. The caller wipes its own copy.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, for the database and nothing else.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// As text, because KWallet keeps nothing but UTF-8.
    pub(crate) fn encode(&self) -> Result<Zeroizing<Vec<u8>>> {
        let mut text = Zeroizing::new(vec![0; TEXT]);
        STANDARD
            .encode_slice(self.expose(), &mut text)
            .map_err(|_| Error::Damaged)?;
        Ok(text)
    }

    pub(crate) fn decode(text: &[u8]) -> Result<Self> {
        // One byte of room more than a key has, as the decoder wants for a text of this length.
        let mut bytes = Zeroizing::new([0; 33]);
        let length = STANDARD
            .decode_slice(text, bytes.as_mut_slice())
            .map_err(|_| Error::Damaged)?;
        let key = bytes[..length].first_chunk().filter(|_| length == 32);
        key.copied().map(Self::new).ok_or(Error::Damaged)
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_returns_from_its_text() {
        let key = DataKey::new([0xfe; 32]);

        let text = key.encode().unwrap();

        assert!(text.is_ascii());
        assert_eq!(DataKey::decode(&text), Ok(key));
    }

    #[test]
    fn text_of_another_length_or_alphabet_is_damage() {
        let long = STANDARD.encode([1; 33]);
        let short = STANDARD.encode([1; 31]);

        for text in [long.as_bytes(), short.as_bytes(), b"\xff", b"", b"hello"] {
            assert_eq!(DataKey::decode(text), Err(Error::Damaged));
        }
    }

    #[test]
    fn debug_hides_the_bytes() {
        assert_eq!(format!("{:?}", DataKey::new([7; 32])), "DataKey(..)");
    }
}
