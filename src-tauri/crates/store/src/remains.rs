//! Looking whether anything of a person is still here.
//!
//! **Invariant:** this asks every table for itself and believes no count of what was erased.

use rusqlite::Connection;
use studiodesk_core::CustomerId;

use crate::{Result, Store};

/// What of a person is in the copy of the members, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Remains {
    /// Rows and records.
    pub records: usize,
    /// Pictures.
    pub pictures: usize,
    /// Sections of the card.
    pub sections: usize,
    /// Documents, and pieces of some.
    pub documents: usize,
}

impl Store {
    /// Looks for a person in every table. The index that is put away is looked into by who can read it:
    /// [`index`](Self::index).
    pub fn remains(&self, id: CustomerId) -> Result<Remains> {
        let db = self.db();
        let of = |sql| count(&db, sql, id);
        Ok(Remains {
            records: of("SELECT (SELECT count(*) FROM member WHERE id = ?1)
                 + (SELECT count(*) FROM record WHERE id = ?1)")?,
            pictures: of("SELECT count(*) FROM picture WHERE id = ?1")?,
            sections: of("SELECT count(*) FROM section WHERE id = ?1")?,
            documents: of("SELECT (SELECT count(*) FROM document WHERE id = ?1)
                 + (SELECT count(*) FROM document_piece WHERE id = ?1)")?,
        })
    }
}

/// What a statement about one person counts.
pub(crate) fn count(db: &Connection, sql: &str, id: CustomerId) -> Result<usize> {
    let count: u32 = db.query_row(sql, [id.0], |columns| columns.get(0))?;
    Ok(count as usize)
}
