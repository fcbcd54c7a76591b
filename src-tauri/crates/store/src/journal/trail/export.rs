//! The trail for others to read: as entries, as CSV for a spreadsheet, as JSON lines for a program.

use std::io::Write;

use jiff::Timestamp;
use rusqlite::{Params, Row as Columns};
use serde::Serialize;
use serde_json::value::RawValue;
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::ItemId;

use crate::error::damaged;
use crate::{Journal, Result, row};

/// Entries that are read at once. Between two readings the journal is free for others.
const PAGE: u32 = 500;

/// The columns of the CSV, which programs rely on: not translated.
const HEADER: [&str; 8] = [
    "seq", "at", "item", "customer", "event", "details", "erased", "hash",
];

/// One entry of the trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its number, from 1.
    pub seq: u64,
    /// When it was written down.
    pub at: Timestamp,
    /// The item that it is about.
    pub item: Option<ItemId>,
    /// The customer that it is about.
    pub customer: Option<CustomerId>,
    /// What happened: the word of a step, or of what was done to the journal itself.
    pub event: String,
    /// More of it, as JSON. Personal.
    #[serde(serialize_with = "as_json")]
    pub details: Option<String>,
    /// There were details, and they were erased.
    pub erased: bool,
    /// What binds it to all entries before it, in hexadecimal digits.
    pub hash: String,
}

impl Journal {
    /// Up to `limit` entries after number `after`; from the start with 0.
    pub fn trail(&self, after: u64, limit: u32) -> Result<Vec<Entry>> {
        self.entries(
            "SELECT seq, at, item, customer, event, text, digest IS NOT NULL AND text IS NULL, hash
             FROM trail LEFT JOIN detail USING (seq)
             WHERE seq > ?1 ORDER BY seq LIMIT ?2",
            (i64::try_from(after).map_err(damaged)?, limit),
        )
    }

    /// As [`trail`](Self::trail), of the entries about one customer.
    pub fn trail_of(&self, customer: CustomerId, after: u64, limit: u32) -> Result<Vec<Entry>> {
        self.entries(
            "SELECT seq, at, item, customer, event, text, digest IS NOT NULL AND text IS NULL, hash
             FROM trail LEFT JOIN detail USING (seq)
             WHERE customer = ?3 AND seq > ?1 ORDER BY seq LIMIT ?2",
            (i64::try_from(after).map_err(damaged)?, limit, customer.0),
        )
    }

    fn entries(&self, select: &str, given: impl Params) -> Result<Vec<Entry>> {
        let db = self.db();
        let mut statement = db.prepare_cached(select)?;
        let mut rows = statement.query(given)?;
        let mut entries = Vec::new();
        while let Some(columns) = rows.next()? {
            entries.push(entry(columns)?);
        }
        Ok(entries)
    }

    /// Writes the trail as CSV, all of it or that of one customer, as spreadsheets expect it: with a byte
    /// order mark, quotes around everything, and nothing in it that they would take for a formula.
    pub fn write_trail_csv(&self, of: Option<CustomerId>, mut out: impl Write) -> Result<()> {
        out.write_all("\u{feff}".as_bytes())?;
        csv_line(&mut out, HEADER)?;
        self.each_entry(of, |entry| {
            let seq = entry.seq.to_string();
            let at = entry.at.to_string();
            let item = entry.item.map(|id| id.to_string()).unwrap_or_default();
            let customer = entry.customer.map(|id| id.0.to_string());
            csv_line(
                &mut out,
                [
                    &seq,
                    &at,
                    &item,
                    customer.as_deref().unwrap_or_default(),
                    &entry.event,
                    entry.details.as_deref().unwrap_or_default(),
                    if entry.erased { "yes" } else { "no" },
                    &entry.hash,
                ],
            )
        })
    }

    /// Writes the trail as JSON, all of it or that of one customer, one entry a line.
    pub fn write_trail_json_lines(
        &self,
        of: Option<CustomerId>,
        mut out: impl Write,
    ) -> Result<()> {
        self.each_entry(of, |entry| {
            serde_json::to_writer(&mut out, entry).map_err(std::io::Error::from)?;
            Ok(out.write_all(b"\n")?)
        })
    }

    /// Reads all entries, page by page.
    fn each_entry(
        &self,
        of: Option<CustomerId>,
        mut write: impl FnMut(&Entry) -> Result<()>,
    ) -> Result<()> {
        let mut after = 0;
        loop {
            let page = match of {
                Some(customer) => self.trail_of(customer, after, PAGE)?,
                None => self.trail(after, PAGE)?,
            };
            page.iter().try_for_each(&mut write)?;
            match page.last() {
                Some(last) => after = last.seq,
                None => return Ok(()),
            }
        }
    }
}

fn entry(columns: &Columns<'_>) -> Result<Entry> {
    let hash: super::Hash = columns.get(7)?;
    Ok(Entry {
        seq: columns.get::<_, i64>(0)?.unsigned_abs(),
        at: row::timestamp(columns.get(1)?)?,
        item: columns.get::<_, Option<_>>(2)?.map(ItemId),
        customer: columns.get::<_, Option<_>>(3)?.map(CustomerId),
        event: columns.get(4)?,
        details: columns.get(5)?,
        erased: columns.get(6)?,
        hash: hash.map(|byte| format!("{byte:02x}")).concat(),
    })
}

/// JSON within JSON is no text, or nobody could search it.
fn as_json<S: serde::Serializer>(
    text: &Option<String>,
    to: S,
) -> std::result::Result<S::Ok, S::Error> {
    let raw = text.as_deref().map(serde_json::from_str::<&RawValue>);
    match raw.transpose() {
        Ok(raw) => raw.serialize(to),
        Err(_) => text.serialize(to),
    }
}

fn csv_line<const N: usize>(out: &mut impl Write, cells: [&str; N]) -> Result<()> {
    let line = cells.map(cell).join(",");
    out.write_all(line.as_bytes())?;
    Ok(out.write_all(b"\r\n")?)
}

/// In quotes, and with an apostrophe before what a spreadsheet would run.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_leaves_its_quotes() {
        for (text, expected) in [
            ("Ada", "\"Ada\""),
            ("=1+1", "\"'=1+1\""),
            ("+49", "\"'+49\""),
            ("-1", "\"'-1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("\",=1", "\"\"\",=1\""),
            ("", "\"\""),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
