//! What happens to an item: the step, and its entry in the trail, in one transaction.

use jiff::Timestamp;
use rusqlite::Connection;
use studiodesk_outbox::model::{Item, ItemId, Step};

use super::trail::{self, Note};
use super::{Journal, row};
use crate::Result;
use crate::error::damaged;

impl Journal {
    /// Applies a step to an item, and gives the item that came of it.
    ///
    /// # Errors
    /// [`Error::Gone`](crate::Error::Gone) if there is no such item,
    /// [`Error::Impossible`](crate::Error::Impossible) if it is in no state for the step.
    pub fn record(&self, id: ItemId, step: &Step, at: Timestamp) -> Result<Item> {
        self.write(|db| {
            let item = row::load(db, id)?.after(step, at)?;
            save(db, &item, step, details(step)?, at)?;
            Ok(item)
        })
    }
}

/// Writes what came of a step, and the step with its details into the trail.
pub(super) fn save(
    db: &Connection,
    item: &Item,
    step: &Step,
    details: Option<String>,
    at: Timestamp,
) -> Result<()> {
    row::save(db, item)?;
    let note = Note::of(item, step.name(), at).with(details.as_deref());
    trail::append(db, &note)?;
    Ok(())
}

/// The step as JSON, if there is more to it than its name.
pub(super) fn details(step: &Step) -> Result<Option<String>> {
    let json = serde_json::to_value(step).map_err(damaged)?;
    let says_more = json.as_object().is_some_and(|fields| fields.len() > 1);
    Ok(says_more.then(|| json.to_string()))
}
