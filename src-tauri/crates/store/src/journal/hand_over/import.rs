//! Taking over what waits from a file.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};
use secrecy::SecretString;
use studiodesk_outbox::model::{Doubt, Item, Mark, State, Step, Twin};

use super::{copy_files, key_statement};
use crate::journal::put::{asked, new_row};
use crate::journal::trail::{self, Note};
use crate::journal::{Journal, items, row};
use crate::open::unlock;
use crate::schema::JOURNAL;
use crate::{Error, Result};

/// SQLCipher's, from which a database has nothing left over.
const PAGE: u64 = 4096;

/// What came of taking over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Items that are new here.
    pub new: usize,
    /// Items that are here already, known by their marks, and were left as they are.
    pub known: usize,
}

impl Journal {
    /// Takes over the items of a file that [`export`](Self::export) wrote: all of them, or none. The file
    /// is not changed.
    ///
    /// Where they come from they may have been sent since, so each begins here in doubt: it is looked
    /// for before it is sent. What a person held back a person has to decide.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] if it does not open the file, [`Error::NotAnExport`] if the file is none
    /// of ours or was cut off. Nothing is taken over then.
    pub fn import(
        &self,
        from: &Path,
        passphrase: &SecretString,
        at: Timestamp,
    ) -> Result<Imported> {
        let source = open(from, passphrase)?;
        self.write(|db| {
            let mut imported = Imported::default();
            for item in items::unsettled(&source).map_err(torn)? {
                if is_known(db, &item.mark)? {
                    imported.known += 1;
                } else {
                    take_over(db, &source, item, at).map_err(torn)?;
                    imported.new += 1;
                }
            }
            Ok(imported)
        })
    }
}

fn open(from: &Path, passphrase: &SecretString) -> Result<Connection> {
    let length = fs::metadata(from)?.len();
    // Without the passphrase this is all that tells an export from anything else.
    if length == 0 || !length.is_multiple_of(PAGE) {
        return Err(Error::NotAnExport);
    }
    let key = key_statement(passphrase).map_err(|_| Error::WrongPassphrase)?;
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    unlock(&source, &key).map_err(|error| match error {
        Error::WrongKey => Error::WrongPassphrase,
        other => torn(other),
    })?;
    JOURNAL.check(&source).map_err(torn)?;
    Ok(source)
}

/// A part of the file is missing or altered.
fn torn(error: Error) -> Error {
    match error {
        Error::Damaged => Error::NotAnExport,
        other => other,
    }
}

fn is_known(db: &Connection, mark: &Mark) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT 1 FROM item WHERE mark = ?1")?;
    Ok(statement.exists([mark.as_str()])?)
}

fn take_over(db: &Connection, source: &Connection, item: Item, at: Timestamp) -> Result<()> {
    let there = item.clone();
    let mut item = in_doubt(item, at)?;
    item.id = new_row(db, item.customer.0, &item.mark)?;
    copy_files(&there, source, (db, item.id))?;
    row::save(db, &item)?;
    let details = asked(&item);
    let note = Note::of(&item, trail::IMPORTED, at).with(Some(&details));
    trail::append(db, &note)?;
    Ok(())
}

/// The item as if its sending had been cut off, from when it was asked for.
fn in_doubt(item: Item, at: Timestamp) -> Result<Item> {
    let held_back = item.paused;
    let mut item = item;
    if held_back {
        item = item.after(&Step::Resumed, at)?;
    }
    if item.state == State::Queued {
        let asked_at = item.asked_at;
        item = item.after(&Step::Sending, asked_at)?;
    }
    if item.state == State::Sending {
        item = item.after(&Step::Interrupted, at)?;
    }
    if held_back {
        let doubt = Doubt::Unreadable { scope: None };
        item = item.after(&Step::Doubtful { doubt }, at)?;
    }
    item.twin = Some(Twin::Imported);
    Ok(item)
}
