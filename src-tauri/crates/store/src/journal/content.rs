//! The bytes of files, in pieces: written as they are read, and read as they are sent.
//!
//! **Invariant:** no more than one piece of a file is in memory, and the last piece of a file that is not
//! what was put in is never given out, so that nobody can send one.

use std::io::{self, Read};

use rusqlite::{Connection, OptionalExtension, params};
use sha2::Digest;
use studiodesk_outbox::model::{FileNote, ItemId, Sha256};
use studiodesk_outbox::ports::Attachment;

use super::{Journal, row};
use crate::error::damaged;
use crate::{Error, Result};

/// As large as what is handed to the network at once.
const CHUNK: usize = 256 << 10;

/// Which file of which item.
pub(super) type Place = (ItemId, i64);

impl Journal {
    /// The bytes of an item's file number `number`, from 0. Each piece is read when it is needed, and
    /// between two pieces the journal is free for others.
    ///
    /// # Errors
    /// [`Error::Gone`] if there is no such file, or no longer.
    pub fn open_file(&self, id: ItemId, number: usize) -> Result<Content> {
        let db = self.db();
        let item = row::load(&db, id)?;
        let note = item.files.get(number).ok_or(Error::Gone)?;
        let file = i64::try_from(number).map_err(damaged)?;
        if !are_held(&db, id)? {
            return Err(Error::Gone);
        }
        Ok(Content {
            journal: self.clone(),
            place: (id, file),
            next: 0,
            left: note.size,
            expected: note.sha256,
            digest: sha2::Sha256::new(),
            chunk: Vec::new(),
            used: 0,
        })
    }

    /// Reads a file to its end into pieces, and measures it on the way. `held` is what is here already.
    pub(super) fn keep(
        &self,
        db: &Connection,
        (id, file): Place,
        mut attachment: Attachment,
        held: u64,
    ) -> Result<FileNote> {
        let mut insert = db.prepare_cached(
            "INSERT INTO chunk (item, file, place, bytes) VALUES (?1, ?2, ?3, ?4)",
        )?;
        let mut digest = sha2::Sha256::new();
        let mut size = 0;
        let mut chunk = Vec::with_capacity(CHUNK);
        for place in 0_i64.. {
            chunk.clear();
            attachment
                .content
                .by_ref()
                .take(CHUNK as u64)
                .read_to_end(&mut chunk)
                .map_err(Error::Source)?;
            if chunk.is_empty() {
                break;
            }
            self.check_room(held + size, chunk.len() as u64)?;
            insert.execute(params![id.0, file, place, chunk])?;
            digest.update(&chunk);
            size += chunk.len() as u64;
        }
        Ok(FileNote {
            name: attachment.name,
            content_type: attachment.content_type,
            size,
            sha256: Sha256(digest.finalize().into()),
        })
    }
}

/// Erases the bytes of an item's files.
pub(super) fn erase(db: &Connection, id: ItemId) -> Result<()> {
    db.prepare_cached("DELETE FROM chunk WHERE item = ?1")?
        .execute([id.0])?;
    db.prepare_cached("UPDATE item SET bytes = NULL WHERE id = ?1")?
        .execute([id.0])?;
    Ok(())
}

/// Whether the bytes of an item's files are still here.
fn are_held(db: &Connection, id: ItemId) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT bytes IS NOT NULL FROM item WHERE id = ?1")?;
    Ok(statement.query_row([id.0], |columns| columns.get(0))?)
}

/// A file in the journal, read from its beginning to its end.
#[derive(Debug)]
pub struct Content {
    journal: Journal,
    place: Place,
    /// The piece to read next.
    next: i64,
    /// Bytes that no piece has brought yet.
    left: u64,
    expected: Sha256,
    /// Of the pieces so far.
    digest: sha2::Sha256,
    chunk: Vec<u8>,
    /// Bytes of the piece that were given out.
    used: usize,
}

impl Content {
    /// Takes the next piece in place of the one that is used up.
    fn advance(&mut self) -> Result<()> {
        let (id, file) = self.place;
        let db = self.journal.db();
        let mut statement = db.prepare_cached(
            "SELECT bytes FROM chunk WHERE item = ?1 AND file = ?2 AND place = ?3",
        )?;
        self.chunk.clear();
        self.used = 0;
        statement
            .query_row(params![id.0, file, self.next], |columns| {
                self.chunk.extend_from_slice(columns.get_ref(0)?.as_blob()?);
                Ok(())
            })
            .optional()?
            // Forgotten while it was read.
            .ok_or(Error::Gone)?;
        self.next += 1;
        self.left = self
            .left
            .checked_sub(self.chunk.len() as u64)
            .ok_or(Error::Damaged)?;
        self.digest.update(&self.chunk);
        // The database alone does not see to it: see `check_read`.
        if self.left == 0 && self.digest.finalize_reset() != self.expected.0 {
            return Err(Error::Damaged);
        }
        Ok(())
    }
}

impl Read for Content {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.used == self.chunk.len() && self.left > 0 {
            // What is left stays left: to read on after a failure is to fail again.
            let left = self.left;
            self.advance().map_err(|error| {
                self.chunk.clear();
                self.left = left;
                io::Error::other(error)
            })?;
        }
        let count = (&self.chunk[self.used..]).read(out)?;
        self.used += count;
        Ok(count)
    }
}
