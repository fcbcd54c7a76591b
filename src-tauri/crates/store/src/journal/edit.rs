//! Changing what a waiting or refused item says, its files included.

use jiff::Timestamp;
use studiodesk_outbox::model::{Item, ItemId, Payload, Step};
use studiodesk_outbox::ports::Attachment;

use super::{Journal, content, record, row};
use crate::Result;

impl Journal {
    /// Gives an item that is queued or was refused another payload, and other files unless `files` is
    /// `None`. It is queued then.
    ///
    /// # Errors
    /// As of [`put`](Self::put) and [`record`](Self::record); then the item says what it said.
    pub fn edit(
        &self,
        id: ItemId,
        payload: Payload,
        files: Option<Vec<Attachment>>,
        at: Timestamp,
    ) -> Result<Item> {
        self.write(|db| {
            let step = Step::Edited { payload };
            let mut item = row::load(db, id)?.after(&step, at)?;
            if let Some(files) = files {
                content::erase(db, id)?;
                item.files = self.keep_files(db, id, files)?;
            }
            record::save(db, &item, &step, at)?;
            Ok(item)
        })
    }
}
