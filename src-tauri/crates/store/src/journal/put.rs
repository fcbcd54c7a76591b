//! Taking a change in: the item, its files and its entry in the trail, in one transaction.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use serde_json::json;
use studiodesk_outbox::model::{Draft, FileNote, Item, ItemId, Mark};
use studiodesk_outbox::ports::Attachment;

use super::trail::{self, Note};
use super::{Journal, row};
use crate::{Error, Result};

impl Journal {
    /// Keeps a new change with its files. When this returns, no power cut can undo it.
    ///
    /// The files are read once, piece by piece; meanwhile nothing else is written.
    ///
    /// # Errors
    /// [`Error::Source`] if a file cannot be read to its end, [`Error::TooMuch`] and [`Error::Full`] if
    /// there is no room. Nothing is kept then.
    pub fn put(&self, draft: Draft, files: Vec<Attachment>, at: Timestamp) -> Result<Item> {
        self.write(|db| {
            let mark = new_mark()?;
            let id = new_row(db, draft.customer.0, &mark)?;
            let files = self.keep_files(db, id, files)?;
            let item = Item::new(id, mark, draft, files, at);
            row::save(db, &item)?;
            let details = asked(&item);
            let note = Note::of(&item, trail::ASKED, at).with(Some(&details));
            trail::append(db, &note)?;
            Ok(item)
        })
    }

    /// Keeps the files of an item that has none, and notes how many bytes it holds.
    pub(super) fn keep_files(
        &self,
        db: &Connection,
        id: ItemId,
        files: Vec<Attachment>,
    ) -> Result<Vec<FileNote>> {
        let held: u64 =
            db.query_row("SELECT coalesce(sum(bytes), 0) FROM item", [], |columns| {
                columns.get::<_, i64>(0).map(i64::unsigned_abs)
            })?;
        let mut notes = Vec::with_capacity(files.len());
        let mut more = 0;
        for (place, file) in (0..).zip(files) {
            let note = self.keep(db, (id, place), file, held + more)?;
            more += note.size;
            notes.push(note);
        }
        db.prepare_cached("UPDATE item SET bytes = ?2 WHERE id = ?1")?
            .execute(params![id.0, i64::try_from(more).unwrap_or(i64::MAX)])?;
        Ok(notes)
    }
}

/// The row of an item to be, which gives it its number.
pub(super) fn new_row(db: &Connection, customer: i64, mark: &Mark) -> Result<ItemId> {
    db.prepare_cached(
        "INSERT INTO item (mark, customer, state, bytes, body) VALUES (?1, ?2, '', 0, '')",
    )?
    .execute(params![mark.as_str(), customer])?;
    Ok(ItemId(db.last_insert_rowid()))
}

/// What the trail keeps of the asking.
pub(super) fn asked(item: &Item) -> String {
    json!({
        "mark": item.mark,
        "kind": item.kind,
        "slot": item.slot,
        "lane": item.lane,
        "asked_by": item.asked_by,
        "payload": item.payload,
        "files": item.files,
    })
    .to_string()
}

/// A mark that nothing else has.
pub(super) fn new_mark() -> Result<Mark> {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes).map_err(|cause| Error::Io(std::io::Error::other(cause)))?;
    Ok(Mark::from_random(bytes))
}
