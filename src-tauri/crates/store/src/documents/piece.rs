//! One piece of a document, in and out again.

use rusqlite::{Connection, OptionalExtension, params};

use super::DocumentKey;
use crate::Result;

/// Encrypted and on the disk within a few hundredths of a second.
pub(super) const PIECE: usize = 512 << 10;

/// Adds a piece, unless the document is not kept any more.
pub(super) fn add(
    db: &Connection,
    (member, document): DocumentKey,
    place: i64,
    bytes: &[u8],
) -> Result<bool> {
    let added = db
        .prepare_cached(
            "INSERT INTO document_piece (id, document, place, bytes)
             SELECT id, document, ?3, ?4 FROM document WHERE id = ?1 AND document = ?2",
        )?
        .execute(params![member.0, document.0, place, bytes])?;
    Ok(added > 0)
}

/// Adds a piece to `bytes`; answers whether there was one. That it is what was put in is seen by the digest of
/// the whole.
pub(super) fn append(
    db: &Connection,
    (member, document): DocumentKey,
    place: i64,
    bytes: &mut Vec<u8>,
) -> Result<bool> {
    let mut statement = db.prepare_cached(
        "SELECT bytes FROM document_piece WHERE id = ?1 AND document = ?2 AND place = ?3",
    )?;
    let found = statement
        .query_row(params![member.0, document.0, place], |columns| {
            bytes.extend_from_slice(columns.get_ref(0)?.as_blob()?);
            Ok(())
        })
        .optional()?;
    Ok(found.is_some())
}

/// Erases the last piece; answers whether there was one.
pub(super) fn erase_last(db: &Connection, (member, document): DocumentKey) -> Result<bool> {
    let erased = db
        .prepare_cached(
            "DELETE FROM document_piece WHERE id = ?1 AND document = ?2 AND place = (
                 SELECT max(place) FROM document_piece WHERE id = ?1 AND document = ?2)",
        )?
        .execute([member.0, document.0])?;
    Ok(erased > 0)
}
