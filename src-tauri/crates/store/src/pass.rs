//! A pass: one reading of all customers of the studio, slice by slice, which may be interrupted.
//!
//! A pass has a generation, a number that rises. Who is in the mirror with an older generation
//! after a complete pass was not in the service's lists any more.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use studiodesk_core::CustomerStatus;

use crate::error::damaged;
use crate::notes::{note, set_note};
use crate::{Result, Store, row};

const GENERATION: &str = "store.generation";
const COMPLETED_AT: &str = "store.completed_at";

/// A pass that is under way, or was when the program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// Its number.
    pub generation: u64,
    /// Whose list is being read.
    pub status: CustomerStatus,
    /// Where the next slice of that list begins, in the service's words; `None` at its start.
    pub offset: Option<String>,
    /// When it began.
    pub started_at: Timestamp,
}

impl Store {
    /// Begins a pass at the start of the members' list and returns its generation. A pass that was
    /// under way is given up; what it saved stays.
    pub fn begin_pass(&self, started_at: Timestamp) -> Result<u64> {
        let mut db = self.db();
        let transaction = db.transaction()?;
        let generation = generation(&transaction)? + 1;
        set_note(&transaction, GENERATION, &generation.to_string())?;
        transaction.execute(
            r#"REPLACE INTO pass (only, generation, status, "offset", started_at)
               VALUES (1, ?1, ?2, NULL, ?3)"#,
            params![
                row::generation_number(generation),
                row::status_text(&CustomerStatus::Member),
                started_at.as_microsecond(),
            ],
        )?;
        transaction.commit()?;
        Ok(generation)
    }

    /// The generation of the latest pass, complete or not, and 0 before the first. Who is looked up
    /// outside of a pass is saved with it.
    pub fn generation(&self) -> Result<u64> {
        generation(&self.db())
    }

    /// The pass to go on with, if one is under way.
    pub fn pass(&self) -> Result<Option<Pass>> {
        let found = self
            .db()
            .query_row(
                r#"SELECT generation, status, "offset", started_at FROM pass"#,
                [],
                |columns| {
                    Ok((
                        columns.get(0)?,
                        columns.get::<_, String>(1)?,
                        columns.get(2)?,
                        columns.get(3)?,
                    ))
                },
            )
            .optional()?;
        found
            .map(|(generation, status, offset, started_at)| {
                Ok(Pass {
                    generation: row::generation(generation)?,
                    status: row::status(&status),
                    offset,
                    started_at: row::timestamp(started_at)?,
                })
            })
            .transpose()
    }

    /// Notes where the next slice begins. To be called after [`Store::save`]: when the program
    /// ends between the two, one slice is read twice, which changes nothing.
    pub fn save_progress(&self, status: &CustomerStatus, offset: Option<&str>) -> Result<()> {
        self.db()
            .prepare_cached(r#"UPDATE pass SET status = ?1, "offset" = ?2"#)?
            .execute(params![row::status_text(status), offset])?;
        Ok(())
    }

    /// The pass reached the end of its last list at `at`.
    pub fn complete_pass(&self, at: Timestamp) -> Result<()> {
        let mut db = self.db();
        let transaction = db.transaction()?;
        transaction.execute("DELETE FROM pass", [])?;
        set_note(&transaction, COMPLETED_AT, &at.as_microsecond().to_string())?;
        Ok(transaction.commit()?)
    }

    /// When a pass was last complete: the age of the mirror as a whole.
    pub fn last_complete(&self) -> Result<Option<Timestamp>> {
        note(&self.db(), COMPLETED_AT)?
            .map(|text| row::timestamp(text.parse().map_err(damaged)?))
            .transpose()
    }
}

fn generation(db: &Connection) -> Result<u64> {
    note(db, GENERATION)?.map_or(Ok(0), |text| text.parse().map_err(damaged))
}
