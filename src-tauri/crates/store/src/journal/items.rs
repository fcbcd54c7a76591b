//! Reading items.

use rusqlite::{Connection, Params};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Item, ItemId};

use super::{Journal, row};
use crate::Result;

impl Journal {
    /// All items that are not final, and those that were refused, in the order of their numbers.
    pub fn items(&self) -> Result<Vec<Item>> {
        unsettled(&self.db())
    }

    /// One item, whatever became of it.
    ///
    /// # Errors
    /// [`Error::Gone`](crate::Error::Gone) if there is none, or it was forgotten.
    pub fn item(&self, id: ItemId) -> Result<Item> {
        row::load(&self.db(), id)
    }

    /// What took effect or was withdrawn, the latest first, at most `limit` items.
    pub fn history(&self, limit: u32) -> Result<Vec<Item>> {
        select(
            &self.db(),
            "SELECT body FROM item WHERE state IN ('confirmed', 'given_up')
             ORDER BY settled_at DESC, id DESC LIMIT ?1",
            [limit],
        )
    }

    /// As [`history`](Self::history), of one customer: what others asked for since takes nothing away.
    pub fn history_of(&self, customer: CustomerId, limit: u32) -> Result<Vec<Item>> {
        select(
            &self.db(),
            "SELECT body FROM item WHERE customer = ?1 AND state IN ('confirmed', 'given_up')
             ORDER BY settled_at DESC, id DESC LIMIT ?2",
            (customer.0, limit),
        )
    }
}

/// See [`Journal::items`].
pub(super) fn unsettled(db: &Connection) -> Result<Vec<Item>> {
    select(
        db,
        "SELECT body FROM item WHERE state NOT IN ('confirmed', 'given_up') ORDER BY id",
        [],
    )
}

/// The items that a statement names by their bodies.
pub(super) fn select(db: &Connection, statement: &str, given: impl Params) -> Result<Vec<Item>> {
    let mut statement = db.prepare_cached(statement)?;
    let mut rows = statement.query(given)?;
    let mut items = Vec::new();
    while let Some(columns) = rows.next()? {
        items.push(row::read(columns)?);
    }
    Ok(items)
}
