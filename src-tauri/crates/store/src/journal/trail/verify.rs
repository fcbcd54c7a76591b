//! Going through the chain, link by link.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row as Columns};

use super::hash::{Row, digest};
use super::{BROKEN, FORGOTTEN, Head, Tip};
use crate::{Journal, Result};

/// What a look at the whole trail found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How many entries there are.
    pub entries: u64,
    /// How many have had their details erased, because the customer was forgotten.
    pub erased: u64,
    /// The first place where the trail is not what was written; `None` if it is whole.
    pub broken: Option<Break>,
}

/// Where the trail is broken, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// The number of the entry.
    pub seq: u64,
    /// What is wrong with it.
    pub kind: BreakKind,
}

/// What can be wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BreakKind {
    /// It does not say any more what it said, or the one after it follows another.
    Altered,
    /// It is gone from between others.
    Missing,
    /// It and what came after it are gone from the end, or are not what the head remembers. Found at a
    /// start and written down at this place, or found now.
    CutOff,
    /// Its details do not say any more what they said.
    DetailsAltered,
    /// Its details are gone, although the customer was never forgotten.
    DetailsMissing,
}

impl Journal {
    /// Looks at every entry of the trail.
    pub fn verify(&self) -> Result<Verdict> {
        let db = self.db();
        let mut verdict = verify(&db)?;
        if verdict.broken.is_none() {
            verdict.broken = self.head_against(&db)?;
        }
        Ok(verdict)
    }
}

/// Whether the trail still has the entry that the head remembers.
pub(in crate::journal) fn against_head(db: &Connection, head: &mut Head) -> Result<Option<Break>> {
    let end = super::tip(db)?.map_or(0, |tip| tip.seq);
    let found = match head.read()? {
        // Written right after the first entry. A program that was killed in between wrote no second.
        None if end <= 1 => None,
        None => Some((end + 1, BreakKind::CutOff)),
        Some(head) if head.seq > end => Some((end + 1, BreakKind::CutOff)),
        Some(head) if hash_of(db, &head)? != Some(head.hash) => {
            Some((head.seq, BreakKind::Altered))
        }
        Some(_) => None,
    };
    Ok(found.map(|(seq, kind)| Break {
        seq: seq.unsigned_abs(),
        kind,
    }))
}

fn hash_of(db: &Connection, head: &Tip) -> Result<Option<super::Hash>> {
    let mut statement = db.prepare_cached("SELECT hash FROM trail WHERE seq = ?1")?;
    Ok(statement
        .query_row([head.seq], |columns| columns.get(0))
        .optional()?)
}

fn verify(db: &Connection) -> Result<Verdict> {
    let forgotten = last_forgotten(db)?;
    let mut statement = db.prepare(
        "SELECT seq, at, item, customer, event, digest, previous, hash, salt, text
         FROM trail LEFT JOIN detail USING (seq) ORDER BY seq",
    )?;
    let mut verdict = Verdict {
        entries: 0,
        erased: 0,
        broken: None,
    };
    let mut before: Option<Tip> = None;
    let mut rows = statement.query([])?;
    while let Some(columns) = rows.next()? {
        verdict.entries += 1;
        let link = Link::read(columns)?;
        let may_be_erased =
            link.row.customer.and_then(|id| forgotten.get(&id)) > Some(&link.row.seq);
        verdict.erased += u64::from(link.is_erased() && may_be_erased);
        if verdict.broken.is_none() {
            verdict.broken = link.fault(before.as_ref(), may_be_erased);
        }
        before = Some(link.tip());
    }
    Ok(verdict)
}

/// The number of the latest entry that says that a customer was forgotten, by customer.
fn last_forgotten(db: &Connection) -> Result<HashMap<i64, i64>> {
    let mut statement = db.prepare(
        "SELECT customer, max(seq) FROM trail WHERE event = ?1 AND customer IS NOT NULL
         GROUP BY customer",
    )?;
    let found = statement.query_map([FORGOTTEN], |columns| {
        Ok((columns.get(0)?, columns.get(1)?))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// An entry as it is read, with its details.
struct Link {
    row: Row,
    hash: super::Hash,
    details: Option<(Vec<u8>, String)>,
}

impl Link {
    fn read(columns: &Columns<'_>) -> Result<Self> {
        let salt: Option<Vec<u8>> = columns.get(8)?;
        let text: Option<String> = columns.get(9)?;
        Ok(Self {
            row: Row {
                seq: columns.get(0)?,
                at: columns.get(1)?,
                item: columns.get(2)?,
                customer: columns.get(3)?,
                event: columns.get(4)?,
                digest: columns.get(5)?,
                previous: columns.get(6)?,
            },
            hash: columns.get(7)?,
            details: salt.zip(text),
        })
    }

    fn tip(&self) -> Tip {
        Tip {
            seq: self.row.seq,
            hash: self.hash,
        }
    }

    fn is_erased(&self) -> bool {
        self.row.digest.is_some() && self.details.is_none()
    }

    /// What is wrong here, if anything is, from the outside in.
    fn fault(&self, before: Option<&Tip>, may_be_erased: bool) -> Option<Break> {
        let expected = before.map_or(1, |before| before.seq + 1);
        let digest = self.details.as_ref().map(|(salt, text)| digest(salt, text));
        let (seq, kind) = if self.row.seq != expected {
            (expected, BreakKind::Missing)
        } else if self.row.hash() != self.hash {
            (self.row.seq, BreakKind::Altered)
        } else if before.is_some_and(|before| before.hash != self.row.previous) {
            // It agrees with itself and with what came before it, so it was hashed anew.
            (expected - 1, BreakKind::Altered)
        } else if self.is_erased() && !may_be_erased {
            (self.row.seq, BreakKind::DetailsMissing)
        } else if digest.is_some() && digest != self.row.digest {
            (self.row.seq, BreakKind::DetailsAltered)
        } else if self.row.event == BROKEN {
            // Found at a start, and written down before the head was written over.
            (self.row.seq, BreakKind::CutOff)
        } else {
            return None;
        };
        Some(Break {
            seq: seq.unsigned_abs(),
            kind,
        })
    }
}
