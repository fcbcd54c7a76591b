//! Changing what a waiting or refused item says, its files included.

use jiff::Timestamp;
use studiodesk_outbox::model::{FileNote, Item, ItemId, Payload, Step};
use studiodesk_outbox::ports::Attachment;

use super::{Journal, content, record, row};
use crate::Result;
use crate::error::damaged;

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
            let details = match files {
                Some(files) => {
                    content::erase(db, id)?;
                    item.files = self.keep_files(db, id, files)?;
                    Some(with_files(&step, &item.files)?)
                }
                None => record::details(&step)?,
            };
            record::save(db, &item, &step, details, at)?;
            Ok(item)
        })
    }
}

/// The step as JSON, with the files that an item has from then on: the trail tells what was asked for.
fn with_files(step: &Step, files: &[FileNote]) -> Result<String> {
    let mut json = serde_json::to_value(step).map_err(damaged)?;
    json["files"] = serde_json::to_value(files).map_err(damaged)?;
    Ok(json.to_string())
}
