//! Writing what waits into a file.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, params};
use secrecy::SecretString;

use super::{copy_files, key_statement};
use crate::database::Database;
use crate::journal::trail::{self, Note};
use crate::journal::{Journal, items, row};
use crate::open::{folder_of, sync_folder};
use crate::schema::JOURNAL;
use crate::{Result, erase};

impl Journal {
    /// Writes everything that is not settled, with its files, into a new file at `to`, and says how many
    /// items that is. A file that was there is replaced once the new one is whole. The items stay here.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`](crate::Error::WeakPassphrase) for less than eight letters.
    pub fn export(&self, to: &Path, passphrase: &SecretString, at: Timestamp) -> Result<usize> {
        let key = key_statement(passphrase)?;
        let part = to.with_added_extension("part");
        erase(&part)?;
        let written = self.write(|db| {
            let exported = Database::open(&part, &key, &JOURNAL)?;
            let count = copy(db, &mut exported.lock())?;
            trail::append(db, &Note::of_the_journal(trail::EXPORTED, at))?;
            Ok(count)
        });
        let moved = written.and_then(|count| {
            move_durably(&part, to)?;
            Ok(count)
        });
        if moved.is_err() {
            // Of what failed nothing is left lying about; that it failed is what there is to tell.
            let _already_failed = erase(&part);
        }
        moved
    }
}

fn copy(from: &Connection, to: &mut Connection) -> Result<usize> {
    let items = items::unsettled(from)?;
    let transaction = to.transaction()?;
    for item in &items {
        transaction
            .prepare_cached(
                "INSERT INTO item (id, mark, customer, state, bytes, body)
                 VALUES (?1, ?2, ?3, '', ?4, '')",
            )?
            .execute(params![
                item.id.0,
                item.mark.as_str(),
                item.customer.0,
                item.files
                    .iter()
                    .map(|file| file.size)
                    .sum::<u64>()
                    .cast_signed(),
            ])?;
        row::save(&transaction, item)?;
        copy_files((from, item.id), (&transaction, item.id))?;
    }
    transaction.commit()?;
    // Folds the log in for good, so that what is handed over is one file.
    to.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(items.len())
}

fn move_durably(part: &Path, to: &Path) -> Result<()> {
    fs::File::options().write(true).open(part)?.sync_all()?;
    fs::rename(part, to)?;
    sync_folder(folder_of(to))
}
