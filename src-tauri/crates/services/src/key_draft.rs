//! The API key while a person enters it.
//!
//! **Invariant:** what leaves is its length. The key itself goes from here to the client and the
//! keyring only.

use std::sync::Mutex;

use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use specta::Type;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// More than any key; a whole document pasted by mistake is cut off here.
const LONGEST: usize = 16 * 1024;

/// What the window may know of the key that is being entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct KeyEntry {
    /// Characters so far.
    pub length: u32,
}

/// The key that is being entered.
#[derive(Default)]
pub(crate) struct KeyDraft(Mutex<Zeroizing<String>>);

impl KeyDraft {
    /// Adds what was typed or pasted. Blanks and line ends around a key are never part of it.
    pub(crate) fn add(&self, text: &str) -> KeyEntry {
        let mut key = self.lock();
        for character in text
            .chars()
            .filter(|c| !c.is_whitespace() && !c.is_control())
        {
            if key.len() + character.len_utf8() > LONGEST {
                break;
            }
            // Growing a string leaves its old bytes behind; this one is as large as it gets.
            if key.capacity() == 0 {
                key.reserve_exact(LONGEST);
            }
            key.push(character);
        }
        entry(&key)
    }

    /// Forgets it.
    pub(crate) fn clear(&self) -> KeyEntry {
        *self.lock() = Zeroizing::default();
        KeyEntry { length: 0 }
    }

    /// A copy to send. It stays here until it worked, so that nothing entered is lost.
    pub(crate) fn key(&self) -> Result<SecretString> {
        let key = self.lock();
        if key.is_empty() {
            return Err(Error::KeyEmpty);
        }
        Ok(SecretString::from(key.as_str()))
    }

    /// Whether `text` is this key: the clipboard still holds it.
    pub(crate) fn is(&self, text: &SecretString) -> bool {
        let key = self.lock();
        !key.is_empty() && of_a_key(text.expose_secret()).eq(key.chars())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Zeroizing<String>> {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// What of a text can be a key: a mail may have broken it into lines.
fn of_a_key(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|character| !character.is_whitespace() && !character.is_control())
}

fn entry(key: &str) -> KeyEntry {
    KeyEntry {
        length: u32::try_from(key.chars().count()).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_around_a_pasted_key_are_not_part_of_it() {
        let draft = KeyDraft::default();

        let entry = draft.add("  abc-123\r\n");

        assert_eq!(entry, KeyEntry { length: 7 });
        assert_eq!(draft.key().unwrap().expose_secret(), "abc-123");
    }

    #[test]
    fn a_key_that_a_mail_broke_into_lines_is_known_again() {
        let draft = KeyDraft::default();
        draft.add("abc-\n123");

        assert!(draft.is(&" abc-\r\n123 ".into()));
        assert!(!draft.is(&"abc-124".into()));
    }

    #[test]
    fn an_empty_draft_is_no_key() {
        let draft = KeyDraft::default();
        draft.add("abc");

        draft.clear();

        assert!(matches!(draft.key(), Err(Error::KeyEmpty)));
    }
}
