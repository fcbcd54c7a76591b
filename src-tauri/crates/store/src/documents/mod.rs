//! The bytes of documents that somebody looked at, to be read again without a network: kept here, read
//! [elsewhere](read), and let go of [in time](gone).
//!
//! **Invariant:** what is given out is whole and is what was put in. Of somebody who is not in the mirror
//! nothing is kept, so that a desk without a mirror, as a kiosk is, keeps no document either.

mod gone;
mod piece;
mod read;

use std::sync::{MutexGuard, PoisonError};

use jiff::Timestamp;
use rusqlite::params;
use sha2::{Digest, Sha256};
use studiodesk_core::{CustomerId, DocumentId};

use self::piece::{PIECE, add};
use crate::database::fold_log;
use crate::error::damaged;
use crate::{Error, Result, Store};

pub(crate) use self::gone::drop_unseen_documents;
pub use self::read::KeptDocument;

/// Left free on the disk: what waits to be sent must find room, and a document can be fetched again.
const LEFT_FREE: u64 = 512 << 20;

/// Whose document, and which.
pub type DocumentKey = (CustomerId, DocumentId);

/// How many bytes of documents may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Of all together.
    pub all: u64,
    /// Of one.
    pub one: u64,
}

impl Store {
    /// Keeps a document that the service gave at `read_at`, in place of what was kept of it before, and tells
    /// whether it is kept now. Those that nobody has looked at for the longest time make room for it.
    ///
    /// Nothing is kept of somebody who is not here, or not any more; of what is too large; or where the disk
    /// is nearly full. What was kept before goes all the same, for it is not what the service has.
    ///
    /// Takes long, and holds up others only for a piece at a time.
    pub fn keep_document(
        &self,
        key: DocumentKey,
        bytes: &[u8],
        read_at: Timestamp,
        room: Room,
    ) -> Result<bool> {
        let _one_at_a_time = self.keeping();
        let digest: [u8; 32] = Sha256::digest(bytes).into();
        if let Some(before) = self.standing(key)? {
            if before.read_at > read_at.as_microsecond() {
                return Ok(before.is_whole);
            }
            if before.is_whole && before.digest == digest {
                self.confirm(key, read_at)?;
                return Ok(true);
            }
        }
        self.drop_one(key)?;
        let size = bytes.len() as u64;
        let is_kept = if size <= room.one.min(room.all) {
            self.make_room(size, room.all)?;
            self.has_disk_for(size)? && self.write(key, bytes, &digest, read_at)?
        } else {
            false
        };
        fold_log(&self.db())?;
        Ok(is_kept)
    }

    /// Notes that somebody looked at what is kept of a document.
    pub fn saw_document(&self, (member, document): DocumentKey, at: Timestamp) -> Result<()> {
        self.db()
            .prepare_cached(
                "UPDATE document SET seen_at = max(seen_at, ?3) WHERE id = ?1 AND document = ?2",
            )?
            .execute(params![member.0, document.0, at.as_microsecond()])?;
        Ok(())
    }

    /// The service gave once more what is here.
    fn confirm(&self, (member, document): DocumentKey, at: Timestamp) -> Result<()> {
        self.db()
            .prepare_cached(
                "UPDATE document SET read_at = ?3, seen_at = max(seen_at, ?3)
                 WHERE id = ?1 AND document = ?2",
            )?
            .execute(params![member.0, document.0, at.as_microsecond()])?;
        Ok(())
    }

    /// Writes it piece by piece; answers whether it was written to its end. Nobody is given it before.
    fn write(
        &self,
        key: DocumentKey,
        bytes: &[u8],
        digest: &[u8; 32],
        read_at: Timestamp,
    ) -> Result<bool> {
        let written = self.write_pieces(key, bytes, digest, read_at);
        if written.is_err() {
            // Part of a document is of use to nobody. If this fails too, the next that is kept clears it away.
            let _ = self.drop_one(key);
        }
        written
    }

    fn write_pieces(
        &self,
        key: DocumentKey,
        bytes: &[u8],
        digest: &[u8; 32],
        read_at: Timestamp,
    ) -> Result<bool> {
        let (member, document) = key;
        let size = i64::try_from(bytes.len()).map_err(damaged)?;
        let begun = self
            .db()
            .prepare_cached(
                "INSERT INTO document (id, document, size, digest, is_whole, read_at, seen_at)
                 SELECT id, ?2, ?3, ?4, 0, ?5, ?5 FROM member WHERE id = ?1",
            )?
            .execute(params![
                member.0,
                document.0,
                size,
                digest,
                read_at.as_microsecond()
            ])?;
        if begun == 0 {
            return Ok(false);
        }
        for (place, piece) in (0_i64..).zip(bytes.chunks(PIECE)) {
            if !add(&self.db(), key, place, piece)? {
                // Forgotten while it was written.
                return Ok(false);
            }
        }
        let done = self
            .db()
            .prepare_cached("UPDATE document SET is_whole = 1 WHERE id = ?1 AND document = ?2")?
            .execute([member.0, document.0])?;
        Ok(done > 0)
    }

    fn has_disk_for(&self, size: u64) -> Result<bool> {
        let path = self.db().path().map(std::path::PathBuf::from);
        let folder = path.as_deref().and_then(std::path::Path::parent);
        match folder.filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) => Ok(fs4::available_space(folder)? >= LEFT_FREE.saturating_add(2 * size)),
            // In memory.
            None => Ok(true),
        }
    }

    /// Held by whoever changes or reads a document in several steps, so that two never mix.
    fn keeping(&self) -> MutexGuard<'_, ()> {
        self.documents
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a column of a size holds.
fn size(number: i64) -> Result<u64> {
    u64::try_from(number).map_err(|_| Error::Damaged)
}
