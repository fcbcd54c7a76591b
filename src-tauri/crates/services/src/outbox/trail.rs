//! The trail of all changes: looked at link by link, and written out.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_core::CustomerId;
use studiodesk_store::{BreakKind, Journal, Verdict};

use crate::{Desk, Error, Result};

/// How the trail is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TrailFormat {
    /// A table.
    Csv,
    /// One JSON object a line.
    JsonLines,
}

/// What is wrong with the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TrailProblem {
    /// An entry does not say any more what it said.
    Altered,
    /// An entry, or its details, are gone.
    Missing,
    /// The end is gone.
    CutOff,
}

/// What a look at the whole trail found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TrailVerdict {
    /// How many entries there are.
    pub entries: u32,
    /// How many lost their details because somebody was forgotten.
    pub erased: u32,
    /// Number of the first entry that is not what was written.
    pub broken_at: Option<u32>,
    /// What is wrong with it.
    pub problem: Option<TrailProblem>,
}

impl From<Verdict> for TrailVerdict {
    fn from(verdict: Verdict) -> Self {
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            entries: count(verdict.entries),
            erased: count(verdict.erased),
            broken_at: verdict.broken.map(|broken| count(broken.seq)),
            problem: verdict.broken.map(|broken| match broken.kind {
                BreakKind::Altered | BreakKind::DetailsAltered => TrailProblem::Altered,
                BreakKind::CutOff => TrailProblem::CutOff,
                _ => TrailProblem::Missing,
            }),
        }
    }
}

/// Looks at the trail of every studio of a data folder, without opening the program: name of the studio,
/// and what was found. One that has no journal yet is left out; not so one whose journal is gone while what
/// lies beside it says that there was one.
///
/// # Errors
/// The list of studios cannot be read.
pub async fn verify_trail(
    data_dir: &Path,
    vault: &studiodesk_vault::Vault,
) -> Result<Vec<(String, Result<TrailVerdict>)>> {
    let mut found = Vec::new();
    for record in crate::studios::Registry::open(data_dir)?.all() {
        for (name, path) in crate::studios::journals(data_dir, &record) {
            found.push((name, verify(vault, &record.id, path).await));
        }
    }
    Ok(found)
}

async fn verify(
    vault: &studiodesk_vault::Vault,
    id: &str,
    path: std::path::PathBuf,
) -> Result<TrailVerdict> {
    let key = vault.data_key(id).await?.ok_or(Error::KeyLost)?;
    let verdict = tokio::task::spawn_blocking(move || {
        let key = studiodesk_store::DataKey::from_bytes(key.expose());
        Journal::open(&path, &key)?.verify()
    });
    let verdict = verdict.await.map_err(|error| Error::File(error.into()))??;
    Ok(verdict.into())
}

impl Desk {
    /// Looks at every entry of the open studio's trail.
    ///
    /// # Errors
    /// No studio is open, or its journal cannot be read.
    pub async fn verify_trail(&self) -> Result<TrailVerdict> {
        let open = self.open_now()?;
        Ok(open.read_journal(Journal::verify).await?.into())
    }

    /// Writes the open studio's trail to a file.
    ///
    /// # Errors
    /// No studio is open, or the file cannot be written.
    pub async fn export_trail(&self, to: &Path, format: TrailFormat) -> Result<()> {
        let open = self.open_now()?;
        let to = to.to_owned();
        open.read_journal(move |journal| write_trail(journal, None, &to, format))
            .await
    }
}

/// Writes a trail to a file: all of it, or that of one customer.
pub(crate) fn write_trail(
    journal: &Journal,
    of: Option<CustomerId>,
    to: &Path,
    format: TrailFormat,
) -> studiodesk_store::Result<()> {
    let mut out = BufWriter::new(File::create(to)?);
    match format {
        TrailFormat::Csv => journal.write_trail_csv(of, &mut out)?,
        TrailFormat::JsonLines => journal.write_trail_json_lines(of, &mut out)?,
    }
    out.flush()?;
    Ok(out.get_ref().sync_all()?)
}
