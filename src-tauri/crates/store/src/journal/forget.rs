//! Erasing all that is here about one person.
//!
//! **Invariant:** when this returns, no byte of it is in the file or in its log. What stays are the
//! trail's bare entries, which name the customer's number, and without which the chain would break.

use jiff::Timestamp;
use rusqlite::Connection;
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::State;

use super::trail::{self, Note};
use super::{Journal, items};
use crate::database::fold_log;
use crate::{Error, Result};

/// What was erased, counted as it went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    /// Items with their payloads.
    pub items: usize,
    /// Files of theirs, as far as they were still here.
    pub files: usize,
    /// Details of entries in the trail.
    pub details: usize,
}

impl Journal {
    /// How many items of a customer are not final.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn waiting_of(&self, customer: CustomerId) -> Result<usize> {
        unfinished(&self.db(), customer)
    }

    /// Erases a customer's items, files and details. Twice is once.
    ///
    /// # Errors
    /// [`Error::Unfinished`] with their count, if items wait or are in doubt and `even_unfinished` is not
    /// given: then nothing is erased. [`Error::Busy`] if the log could not be emptied: then it is to be
    /// tried again.
    pub fn forget(
        &self,
        customer: CustomerId,
        even_unfinished: bool,
        at: Timestamp,
    ) -> Result<Erased> {
        let erased = self.write(|db| {
            let count = unfinished(db, customer)?;
            if count > 0 && !even_unfinished {
                return Err(Error::Unfinished { count });
            }
            let erased = Erased {
                files: files(db, customer)?,
                // Their chunks go with them.
                items: db.execute("DELETE FROM item WHERE customer = ?1", [customer.0])?,
                details: trail::erase_details(db, customer.0)?,
            };
            if erased != Erased::default() {
                trail::append(db, &Note::of_customer(customer, trail::FORGOTTEN, at))?;
            }
            Ok(erased)
        })?;
        fold_log(&self.db())?;
        Ok(erased)
    }
}

fn unfinished(db: &Connection, customer: CustomerId) -> Result<usize> {
    let items = items::select(
        db,
        "SELECT body FROM item WHERE customer = ?1 AND state NOT IN ('confirmed', 'given_up')",
        [customer.0],
    )?;
    Ok(items
        .iter()
        .filter(|item| item.state != State::Refused)
        .count())
}

fn files(db: &Connection, customer: CustomerId) -> Result<usize> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FROM chunk JOIN item ON item.id = chunk.item
         WHERE customer = ?1 AND place = 0",
    )?;
    let count: u32 = statement.query_row([customer.0], |columns| columns.get(0))?;
    Ok(count as usize)
}
