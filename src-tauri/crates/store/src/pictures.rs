//! The customers' pictures, small and ready to be shown.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};
use studiodesk_core::CustomerId;

use crate::database::check_read;
use crate::{Result, Store, row};

/// A customer's picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The image.
    pub jpeg: Vec<u8>,
    /// When the service gave it.
    pub fetched_at: Timestamp,
}

impl Store {
    /// The picture of a customer, if one was saved.
    pub fn picture(&self, id: CustomerId) -> Result<Option<Picture>> {
        let db = self.db();
        let mut statement =
            db.prepare_cached("SELECT jpeg, fetched_at FROM picture WHERE id = ?1")?;
        let found = statement
            .query_row([id.0], |columns| Ok((columns.get(0)?, columns.get(1)?)))
            .optional()?;
        check_read(&db)?;
        found
            .map(|(jpeg, fetched_at)| {
                Ok(Picture {
                    jpeg,
                    fetched_at: row::timestamp(fetched_at)?,
                })
            })
            .transpose()
    }

    /// Keeps a picture in place of an earlier one. Of somebody who was forgotten meanwhile it
    /// keeps nothing.
    pub fn save_picture(&self, id: CustomerId, jpeg: &[u8], fetched_at: Timestamp) -> Result<()> {
        self.db()
            .prepare_cached(
                "INSERT INTO picture (id, jpeg, fetched_at)
                 SELECT id, ?2, ?3 FROM member WHERE id = ?1
                 ON CONFLICT (id) DO UPDATE SET jpeg = ?2, fetched_at = ?3",
            )?
            .execute(params![id.0, jpeg, fetched_at.as_microsecond()])?;
        Ok(())
    }
}
