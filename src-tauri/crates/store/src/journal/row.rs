//! How an item lies in its row: whole, as JSON, with the few fields that are asked for beside it.

use rusqlite::{Connection, OptionalExtension, Row, params};
use studiodesk_outbox::model::{Item, ItemId, State};

use crate::error::damaged;
use crate::{Error, Result};

/// The columns that [`read`] takes.
pub(super) const BODY: &str = "body";

/// The word of a state, as serde and the index of the table have it.
pub(super) fn word(state: State) -> &'static str {
    match state {
        State::Queued => "queued",
        State::Sending => "sending",
        State::Unknown => "unknown",
        State::Confirmed => "confirmed",
        State::Refused => "refused",
        State::GivenUp => "given_up",
    }
}

pub(super) fn read(columns: &Row<'_>) -> Result<Item> {
    let body = columns.get_ref(BODY)?.as_str().map_err(damaged)?;
    serde_json::from_str(body).map_err(damaged)
}

pub(super) fn load(db: &Connection, id: ItemId) -> Result<Item> {
    let mut statement = db.prepare_cached("SELECT body FROM item WHERE id = ?1")?;
    let found = statement
        .query_row([id.0], |columns| Ok(read(columns)))
        .optional()?;
    found.unwrap_or(Err(Error::Gone))
}

/// Writes an item over its row. Of a new item the row was made before, for its number.
pub(super) fn save(db: &Connection, item: &Item) -> Result<()> {
    let saved = db
        .prepare_cached(
            "UPDATE item SET mark = ?2, customer = ?3, state = ?4, settled_at = ?5, body = ?6
             WHERE id = ?1",
        )?
        .execute(params![
            item.id.0,
            item.mark.as_str(),
            item.customer.0,
            word(item.state),
            item.settled_at.map(jiff::Timestamp::as_microsecond),
            serde_json::to_string(item).map_err(damaged)?,
        ])?;
    if saved == 1 { Ok(()) } else { Err(Error::Gone) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_has_one_word_everywhere() {
        for state in State::ALL {
            let json = serde_json::to_string(&state).unwrap();

            assert_eq!(json, format!("\"{}\"", word(state)));
        }
    }
}
