//! What is answered at once and never waits: its intention, and what came of it, in the trail alone.
//!
//! An act is no item, for nobody works it off, but it has a number out of the same sequence, so that
//! whatever the trail names by a number is one thing.
//!
//! **Invariant:** the intention is on the disk before this returns, and so before the first byte leaves.
//! What came of somebody who was forgotten meanwhile is written without a word about them.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::ItemId;

use super::Journal;
use super::put::{new_mark, new_row};
use super::trail::{self, Note};
use crate::{Error, Result};

/// What came of an act, as it is written down.
#[derive(Debug, Clone, Copy)]
pub struct ActEvent<'a> {
    /// What happened, in a word.
    pub event: &'a str,
    /// Whom it is about, where that is known only now: a new member.
    pub customer: Option<CustomerId>,
    /// More of it, as JSON. Personal.
    pub details: Option<&'a str>,
}

impl Journal {
    /// Writes down that something is about to be asked for at once, and gives the number that all that
    /// follows of it carries. `details`, as JSON, may be personal only where there is a customer with whom
    /// they can be forgotten.
    ///
    /// # Errors
    /// It cannot be written: then nothing may be asked for.
    pub fn intend(
        &self,
        customer: Option<CustomerId>,
        details: &str,
        at: Timestamp,
    ) -> Result<ItemId> {
        self.write(|db| {
            let number = new_number(db)?;
            let note = Note::of_act(number.0, customer.map(|id| id.0), trail::ASKED_AT_ONCE, at);
            trail::append(db, &note.with(Some(details)))?;
            Ok(number)
        })
    }

    /// Writes down what came of an act.
    ///
    /// # Errors
    /// [`Error::Gone`] if no act has this number, or it cannot be written.
    pub fn note_act(&self, act: ItemId, told: ActEvent<'_>, at: Timestamp) -> Result<()> {
        self.write(|db| {
            let (begun, customer) = intention(db, act)?;
            let customer = customer.or(told.customer.map(|id| id.0));
            let is_forgotten = match customer {
                Some(customer) => trail::is_forgotten_since(db, customer, begun)?,
                None => false,
            };
            // Without somebody whom it is about nobody could have it erased.
            let details = told.details.filter(|_| customer.is_some() && !is_forgotten);
            let note = Note::of_act(act.0, customer, told.event, at);
            trail::append(db, &note.with(details))?;
            Ok(())
        })
    }
}

/// The entry that an act began with, and whom it is about.
fn intention(db: &Connection, act: ItemId) -> Result<(i64, Option<i64>)> {
    // From the end, where it nearly always is: it began a moment ago.
    let mut statement = db.prepare_cached(
        "SELECT seq, customer FROM trail WHERE item = ?1 AND event = ?2 ORDER BY seq DESC LIMIT 1",
    )?;
    let found = statement
        .query_row(params![act.0, trail::ASKED_AT_ONCE], |columns| {
            Ok((columns.get(0)?, columns.get(1)?))
        })
        .optional()?;
    found.ok_or(Error::Gone)
}

/// A number that no item has, had or gets.
fn new_number(db: &Connection) -> Result<ItemId> {
    let number = new_row(db, 0, &new_mark()?)?;
    db.execute("DELETE FROM item WHERE id = ?1", [number.0])?;
    Ok(number)
}
