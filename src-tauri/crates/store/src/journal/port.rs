//! The journal as the outbox sees it.

use jiff::Timestamp;
use studiodesk_outbox::model::{Draft, Item, ItemId, Payload, Step};
use studiodesk_outbox::ports::{self, Attachment};
use studiodesk_outbox::{Error as Told, Result};

use super::Journal;
use crate::Error;

impl ports::Journal for Journal {
    fn items(&self) -> Result<Vec<Item>> {
        Ok(Self::items(self)?)
    }

    fn record(&self, id: ItemId, step: &Step, at: Timestamp) -> Result<Item> {
        Ok(Self::record(self, id, step, at)?)
    }

    fn put(&self, draft: Draft, files: Vec<Attachment>, at: Timestamp) -> Result<Item> {
        Ok(Self::put(self, draft, files, at)?)
    }

    fn edit(
        &self,
        id: ItemId,
        payload: Payload,
        files: Vec<Attachment>,
        at: Timestamp,
    ) -> Result<Item> {
        Ok(Self::edit(self, id, payload, Some(files), at)?)
    }
}

impl From<Error> for Told {
    fn from(error: Error) -> Self {
        match error {
            Error::Impossible(impossible) => impossible.into(),
            Error::Gone => Self::Gone,
            other => Self::journal(other),
        }
    }
}
