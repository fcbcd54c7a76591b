//! Handing over what waits: into one file that a passphrase opens, and out of it into a journal.
//!
//! Also out of a journal that is damaged, as much as can be read of it.
//!
//! The file is a database of the journal's own kind. Nothing new encrypts it: SQLCipher makes the key
//! from the passphrase, with 256,000 rounds of PBKDF2.

mod export;
mod import;
mod rescue;

use rusqlite::{Connection, params};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use studiodesk_outbox::model::{Item, ItemId};
use zeroize::Zeroizing;

pub use self::import::Imported;
pub use self::rescue::Rescued;
use crate::error::damaged;
use crate::{Error, Result};

/// An empty passphrase would leave the file in the clear, and a short one nearly so.
const LEAST: usize = 8;

/// The statement that unlocks a handed over file, in a buffer that is wiped.
fn key_statement(passphrase: &SecretString) -> Result<Zeroizing<String>> {
    const START: &str = "PRAGMA key = '";
    const END: &str = "';";
    let passphrase = passphrase.expose_secret();
    if passphrase.chars().count() < LEAST {
        return Err(Error::WeakPassphrase);
    }
    // Sized beforehand, for a buffer that grows leaves unwiped copies behind.
    let mut text = Zeroizing::new(String::with_capacity(
        START.len() + 2 * passphrase.len() + END.len(),
    ));
    text.push_str(START);
    for letter in passphrase.chars() {
        if letter == '\'' {
            text.push(letter);
        }
        text.push(letter);
    }
    text.push_str(END);
    Ok(text)
}

/// Copies an item's files from one database to another, a piece at a time, and sees to it that they are
/// what was put in.
fn copy_files(item: &Item, from: &Connection, (to, id): (&Connection, ItemId)) -> Result<()> {
    let mut select = from.prepare_cached(
        "SELECT place, bytes FROM chunk WHERE item = ?1 AND file = ?2 ORDER BY place",
    )?;
    let mut insert =
        to.prepare_cached("INSERT INTO chunk (item, file, place, bytes) VALUES (?1, ?2, ?3, ?4)")?;
    for (file, note) in (0_i64..).zip(&item.files) {
        let mut digest = Sha256::new();
        let mut pieces = select.query([item.id.0, file])?;
        while let Some(piece) = pieces.next()? {
            let place: i64 = piece.get(0)?;
            let bytes = piece.get_ref(1)?.as_blob().map_err(damaged)?;
            digest.update(bytes);
            insert.execute(params![id.0, file, place, bytes])?;
        }
        if digest.finalize() != note.sha256.0 {
            return Err(Error::Damaged);
        }
    }
    to.prepare_cached("UPDATE item SET bytes = ?2 WHERE id = ?1")?
        .execute(params![id.0, size(item)])?;
    Ok(())
}

fn size(item: &Item) -> i64 {
    let size: u64 = item.files.iter().map(|file| file.size).sum();
    size.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_cannot_end_its_statement_and_the_buffer_does_not_grow() {
        let statement = key_statement(&"'; DROP--".into()).unwrap();

        assert_eq!(*statement, "PRAGMA key = '''; DROP--';");
        assert!(statement.capacity() >= statement.len());
    }

    #[test]
    fn a_short_passphrase_is_refused_and_letters_are_counted() {
        assert!(matches!(
            key_statement(&"".into()),
            Err(Error::WeakPassphrase)
        ));
        assert!(matches!(
            key_statement(&"äöüäöüä".into()),
            Err(Error::WeakPassphrase)
        ));
        assert!(key_statement(&"äöüäöüäö".into()).is_ok());
    }
}
