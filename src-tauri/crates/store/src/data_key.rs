//! The key of one database.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::{Error, Result};

/// 32 random bytes, wiped when dropped. SQLCipher takes them as they are: a key that is already
/// random gains nothing from a derivation that costs a tenth of a second at each start.
pub struct DataKey([u8; 32]);

impl DataKey {
    /// A new key from the system's randomness.
    pub fn random() -> Result<Self> {
        let mut key = Self([0; 32]);
        getrandom::fill(&mut key.0).map_err(|cause| Error::Io(std::io::Error::other(cause)))?;
        Ok(key)
    }

    /// The key that was kept in the keyring. The caller wipes its own copy.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    /// The bytes, to be kept in the keyring and nowhere else.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The statement that unlocks a database, in a buffer that is wiped.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        const START: &str = "PRAGMA key = \"x'";
        const END: &str = "'\";";
        // Sized beforehand, for a buffer that grows leaves unwiped copies behind.
        let mut text = Zeroizing::new(String::with_capacity(START.len() + 64 + END.len()));
        text.push_str(START);
        for byte in self.0 {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from_digit(digit.into(), 16).unwrap_or('0'));
            }
        }
        text.push_str(END);
        text
    }
}

impl Drop for DataKey {
    fn drop(&mut self) {
        self.0.zeroize();
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
    fn debug_hides_the_bytes() {
        let key = DataKey::from_bytes(&[0xab; 32]);

        assert_eq!(format!("{key:?}"), "DataKey(..)");
    }

    #[test]
    fn two_random_keys_differ() {
        let [one, other] = [DataKey::random().unwrap(), DataKey::random().unwrap()];

        assert_ne!(one.as_bytes(), other.as_bytes());
    }

    #[test]
    fn the_statement_spells_the_key_in_hexadecimal_without_growing() {
        let pragma = DataKey::from_bytes(&[0x0f; 32]).pragma();

        assert_eq!(*pragma, format!("PRAGMA key = \"x'{}'\";", "0f".repeat(32)));
        assert_eq!(pragma.capacity(), pragma.len());
    }
}
