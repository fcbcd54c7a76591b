//! What the service said of a customer beyond the record, each part as it was read last.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};
use studiodesk_core::CustomerId;

use crate::database::check_read;
use crate::{Result, Store, row};

/// One part of what is known of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSection {
    /// JSON, whose shape is the caller's.
    pub content: String,
    /// When the service said so.
    pub read_at: Timestamp,
}

impl Store {
    /// The part of this name, if it was read before.
    pub fn section(&self, id: CustomerId, name: &str) -> Result<Option<StoredSection>> {
        let db = self.db();
        let mut statement =
            db.prepare_cached("SELECT content, read_at FROM section WHERE id = ?1 AND name = ?2")?;
        let found = statement
            .query_row(params![id.0, name], |columns| {
                Ok((columns.get(0)?, columns.get(1)?))
            })
            .optional()?;
        check_read(&db)?;
        found
            .map(|(content, read_at)| {
                Ok(StoredSection {
                    content,
                    read_at: row::timestamp(read_at)?,
                })
            })
            .transpose()
    }

    /// Keeps a part in place of what was known before. Of somebody who is not here, or not any more, it
    /// keeps nothing.
    pub fn save_section(
        &self,
        id: CustomerId,
        name: &str,
        content: &str,
        read_at: Timestamp,
    ) -> Result<()> {
        self.db()
            .prepare_cached(
                "INSERT INTO section (id, name, content, read_at)
                 SELECT id, ?2, ?3, ?4 FROM member WHERE id = ?1
                 ON CONFLICT (id, name) DO UPDATE SET content = ?3, read_at = ?4",
            )?
            .execute(params![id.0, name, content, read_at.as_microsecond()])?;
        Ok(())
    }
}
