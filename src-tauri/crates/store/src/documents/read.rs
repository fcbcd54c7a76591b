//! What is kept of documents, given out.

use jiff::Timestamp;
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};
use studiodesk_core::{CustomerId, DocumentId};

use super::piece::append;
use super::{DocumentKey, size};
use crate::error::damaged;
use crate::{Error, Result, Store, row};

/// A document as it was when the service gave it.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptDocument {
    /// All of it.
    pub bytes: Vec<u8>,
    /// When the service gave it.
    pub read_at: Timestamp,
}

/// Without the bytes, which are somebody's.
impl std::fmt::Debug for KeptDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeptDocument")
            .field("length", &self.bytes.len())
            .field("read_at", &self.read_at)
            .finish()
    }
}

/// What is noted of a document.
pub(super) struct Standing {
    pub(super) size: i64,
    pub(super) digest: Vec<u8>,
    pub(super) is_whole: bool,
    pub(super) read_at: i64,
}

impl Store {
    /// A document, if it is kept whole.
    ///
    /// # Errors
    /// [`Error::Damaged`] if it is not what was put in.
    pub fn document(&self, key: DocumentKey) -> Result<Option<KeptDocument>> {
        let _one_at_a_time = self.keeping();
        let Some(standing) = self.standing(key)?.filter(|it| it.is_whole) else {
            return Ok(None);
        };
        let length = usize::try_from(size(standing.size)?).map_err(damaged)?;
        let mut bytes = Vec::with_capacity(length);
        for place in 0_i64.. {
            if bytes.len() >= length {
                break;
            }
            if !append(&self.db(), key, place, &mut bytes)? {
                // Forgotten while it was read, or lost.
                return match self.standing(key)? {
                    None => Ok(None),
                    Some(_) => Err(Error::Damaged),
                };
            }
        }
        if Sha256::digest(&bytes)[..] != standing.digest[..] {
            return Err(Error::Damaged);
        }
        Ok(Some(KeptDocument {
            bytes,
            read_at: row::timestamp(standing.read_at)?,
        }))
    }

    /// Which documents of a member are kept, and when the service gave each.
    pub fn kept_documents(&self, member: CustomerId) -> Result<Vec<(DocumentId, Timestamp)>> {
        let db = self.db();
        let mut statement = db.prepare_cached(
            "SELECT document, read_at FROM document WHERE id = ?1 AND is_whole ORDER BY document",
        )?;
        let kept = statement
            .query_map([member.0], |columns| Ok((columns.get(0)?, columns.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(i64, i64)>>>()?;
        kept.into_iter()
            .map(|(document, read_at)| Ok((DocumentId(document), row::timestamp(read_at)?)))
            .collect()
    }

    pub(super) fn standing(&self, (member, document): DocumentKey) -> Result<Option<Standing>> {
        let db = self.db();
        let mut statement = db.prepare_cached(
            "SELECT size, digest, is_whole, read_at FROM document WHERE id = ?1 AND document = ?2",
        )?;
        let found = statement.query_row([member.0, document.0], |columns| {
            Ok(Standing {
                size: columns.get(0)?,
                digest: columns.get(1)?,
                is_whole: columns.get(2)?,
                read_at: columns.get(3)?,
            })
        });
        Ok(found.optional()?)
    }
}
