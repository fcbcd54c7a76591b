//! Writing what waits into a file.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, params};
use secrecy::SecretString;
use studiodesk_outbox::model::{Item, Step};

use super::{copy_files, key_statement};
use crate::database::Database;
use crate::journal::trail::{self, Note};
use crate::journal::{Journal, items, record, row};
use crate::open::{folder_of, sync_folder};
use crate::schema::JOURNAL;
use crate::{Result, erase};

impl Journal {
    /// Writes everything that is not settled, with its files, into a new file at `to`, and says how many
    /// items that is. A file that was there is replaced once the new one is whole. The items stay here, but
    /// they may be sent from where they are taken over: so here too each is looked for before it is sent.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`](crate::Error::WeakPassphrase) for less than eight letters.
    pub fn export(&self, to: &Path, passphrase: &SecretString, at: Timestamp) -> Result<usize> {
        write_file(to, passphrase, |file| {
            self.write(|db| {
                let items = items::unsettled(db)?;
                for item in &items {
                    copy(db, item, file)?;
                    let step = Step::Exported;
                    record::save(db, &item.after(&step, at)?, &step, None, at)?;
                }
                trail::append(db, &Note::of_the_journal(trail::EXPORTED, at))?;
                Ok(items.len())
            })
        })
    }
}

/// Makes a new file of what `fill` puts into it: all of that, or no file.
pub(super) fn write_file<T>(
    to: &Path,
    passphrase: &SecretString,
    fill: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
    let key = key_statement(passphrase)?;
    let part = to.with_added_extension("part");
    erase(&part)?;
    let written = write_part(&part, &key, fill).and_then(|outcome| {
        move_durably(&part, to)?;
        Ok(outcome)
    });
    if written.is_err() {
        // Of what failed nothing is left lying about; that it failed is what there is to tell.
        let _already_failed = erase(&part);
    }
    written
}

fn write_part<T>(part: &Path, key: &str, fill: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    let database = Database::open(part, key, &JOURNAL)?;
    let mut file = database.lock();
    let transaction = file.transaction()?;
    let outcome = fill(&transaction)?;
    transaction.commit()?;
    // Folds the log in for good, so that what is handed over is one file.
    file.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(outcome)
}

/// Copies an item with its files, under its own number.
pub(super) fn copy(from: &Connection, item: &Item, to: &Connection) -> Result<()> {
    to.prepare_cached(
        "INSERT INTO item (id, mark, customer, state, bytes, body)
         VALUES (?1, ?2, ?3, '', 0, '')",
    )?
    .execute(params![item.id.0, item.mark.as_str(), item.customer.0])?;
    row::save(to, item)?;
    copy_files(item, from, (to, item.id))
}

fn move_durably(part: &Path, to: &Path) -> Result<()> {
    fs::File::options().write(true).open(part)?.sync_all()?;
    fs::rename(part, to)?;
    sync_folder(folder_of(to))
}
