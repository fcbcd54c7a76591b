//! The trail: every change asked for, each attempt and its outcome, in a chain of hashes.
//!
//! **Invariant:** an entry is written in the transaction of what it tells, and never changed. What is
//! personal lies beside it under a salted digest, so that it can be erased and the chain still holds.

mod export;
mod hash;
mod head;
mod verify;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::Item;

pub use self::export::Entry;
use self::hash::{Hash, Row, digest};
pub(super) use self::head::Head;
pub(super) use self::verify::against_head;
pub use self::verify::{Break, BreakKind, Verdict};
use crate::{Error, Result};

/// The journal was made. The first entry of every trail.
const BEGUN: &str = "begun";
/// A change was asked for.
pub(super) const ASKED: &str = "asked";
/// Something was asked for that is answered at once; on its way from here on.
pub(super) const ASKED_AT_ONCE: &str = "asked_at_once";
/// Somebody was forgotten: from here on the details of earlier entries may be absent.
pub(super) const FORGOTTEN: &str = "forgotten";
/// What waits was exported.
pub(super) const EXPORTED: &str = "exported";
/// A change came out of an export.
pub(super) const IMPORTED: &str = "imported";
/// A person holds everything back.
pub(super) const HELD: &str = "all_held_back";
/// A person lets everything go on.
pub(super) const LET_GO: &str = "all_let_go";
/// At a start, the head told of entries that are not here.
const BROKEN: &str = "trail_broken";

/// What is to be written down.
pub(super) struct Note<'a> {
    at: Timestamp,
    item: Option<i64>,
    customer: Option<i64>,
    event: &'a str,
    details: Option<&'a str>,
}

impl<'a> Note<'a> {
    /// About the journal itself.
    pub(super) fn of_the_journal(event: &'a str, at: Timestamp) -> Self {
        Self {
            at,
            item: None,
            customer: None,
            event,
            details: None,
        }
    }

    /// About a customer.
    pub(super) fn of_customer(customer: CustomerId, event: &'a str, at: Timestamp) -> Self {
        Self {
            customer: Some(customer.0),
            ..Self::of_the_journal(event, at)
        }
    }

    /// About an item.
    pub(super) fn of(item: &Item, event: &'a str, at: Timestamp) -> Self {
        Self {
            item: Some(item.id.0),
            ..Self::of_customer(item.customer, event, at)
        }
    }

    /// About something that is answered at once.
    pub(super) fn of_act(act: i64, customer: Option<i64>, event: &'a str, at: Timestamp) -> Self {
        Self {
            item: Some(act),
            customer,
            ..Self::of_the_journal(event, at)
        }
    }

    /// With what is personal about it, as JSON.
    pub(super) fn with(mut self, details: Option<&'a str>) -> Self {
        self.details = details;
        self
    }
}

/// The latest entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tip {
    pub(super) seq: i64,
    pub(super) hash: Hash,
}

/// Writes an entry, in the caller's transaction.
pub(super) fn append(db: &Connection, note: &Note<'_>) -> Result<Tip> {
    let (before, previous) = match tip(db)? {
        Some(tip) => (tip.seq, tip.hash),
        // So that the head, which lies beside the file for all to read, is no hash of known things.
        None => (0, random()?),
    };
    let salted = match note.details {
        Some(text) => {
            let salt: [u8; 16] = random()?;
            Some((salt, text, digest(&salt, text)))
        }
        None => None,
    };
    let row = Row {
        seq: before + 1,
        at: note.at.as_microsecond(),
        item: note.item,
        customer: note.customer,
        event: note.event.to_owned(),
        digest: salted.map(|(_, _, digest)| digest),
        previous,
    };
    let hash = row.hash();
    db.prepare_cached(
        "INSERT INTO trail (seq, at, item, customer, event, digest, previous, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        row.seq,
        row.at,
        row.item,
        row.customer,
        row.event,
        row.digest,
        row.previous,
        hash
    ])?;
    if let Some((salt, text, _)) = salted {
        db.prepare_cached("INSERT INTO detail (seq, salt, text) VALUES (?1, ?2, ?3)")?
            .execute(params![row.seq, salt, text])?;
    }
    Ok(Tip { seq: row.seq, hash })
}

/// Writes the first entry.
pub(super) fn begin(db: &Connection, at: Timestamp) -> Result<Tip> {
    append(db, &Note::of_the_journal(BEGUN, at))
}

/// Writes down, for good, that the head told of entries that are not here.
pub(super) fn tell_broken(db: &Connection, at: Timestamp) -> Result<Tip> {
    // Details of what was cut off would pass for those of the entries to come.
    let end = tip(db)?.map_or(0, |tip| tip.seq);
    db.execute("DELETE FROM detail WHERE seq > ?1", [end])?;
    append(db, &Note::of_the_journal(BROKEN, at))
}

/// The latest entry, if there is one.
pub(super) fn tip(db: &Connection) -> Result<Option<Tip>> {
    let mut statement =
        db.prepare_cached("SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1")?;
    Ok(statement
        .query_row([], |columns| {
            Ok(Tip {
                seq: columns.get(0)?,
                hash: columns.get(1)?,
            })
        })
        .optional()?)
}

/// Whether a customer was forgotten after an entry.
pub(super) fn is_forgotten_since(db: &Connection, customer: i64, seq: i64) -> Result<bool> {
    let mut statement = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM trail WHERE customer = ?1 AND seq > ?2 AND event = ?3)",
    )?;
    Ok(statement.query_row(params![customer, seq, FORGOTTEN], |columns| columns.get(0))?)
}

/// Erases the details of a customer's entries and says how many there were.
pub(super) fn erase_details(db: &Connection, customer: i64) -> Result<usize> {
    let mut statement = db.prepare_cached(
        "DELETE FROM detail WHERE seq IN (SELECT seq FROM trail WHERE customer = ?1)",
    )?;
    Ok(statement.execute([customer])?)
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|cause| Error::Io(std::io::Error::other(cause)))?;
    Ok(bytes)
}
