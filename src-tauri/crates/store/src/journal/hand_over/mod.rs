//! Handing over what waits: into one file that a passphrase opens, and out of it into a journal.
//!
//! The file is a database of the journal's own kind. Nothing new encrypts it: SQLCipher makes the key
//! from the passphrase, with 256,000 rounds of PBKDF2.

mod export;
mod import;

use rusqlite::{Connection, params};
use secrecy::{ExposeSecret, SecretString};
use studiodesk_outbox::model::ItemId;
use zeroize::Zeroizing;

pub use self::import::Imported;
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

/// Copies the pieces of an item's files from one database to another, one at a time.
fn copy_files(
    (from, source): (&Connection, ItemId),
    (to, target): (&Connection, ItemId),
) -> Result<()> {
    let mut select = from.prepare_cached(
        "SELECT file, place, bytes FROM chunk WHERE item = ?1 ORDER BY file, place",
    )?;
    let mut insert =
        to.prepare_cached("INSERT INTO chunk (item, file, place, bytes) VALUES (?1, ?2, ?3, ?4)")?;
    let mut pieces = select.query([source.0])?;
    while let Some(piece) = pieces.next()? {
        let [file, place]: [i64; 2] = [piece.get(0)?, piece.get(1)?];
        insert.execute(params![
            target.0,
            file,
            place,
            piece.get_ref(2)?.as_blob().map_err(damaged)?
        ])?;
    }
    Ok(())
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
