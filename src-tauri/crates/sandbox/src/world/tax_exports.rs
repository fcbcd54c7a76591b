//! Exports for the tax advisor.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Domain;

/// Exports for the tax advisor, by their number, with the moment at which each is done.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct TaxExports(BTreeMap<i64, (Timestamp, TaxExport)>);

/// An export: what was asked for. What is in it is made when it is read; as its days are past, that
/// does not change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TaxExport {
    pub(crate) from_date: Date,
    pub(crate) to_date: Date,
    pub(crate) export_format: Grouping,
    pub(crate) export_file_format: FileFormat,
    pub(crate) export_locale: Option<Locale>,
}

/// Whether each booking is a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Grouping {
    Single,
    /// A line is the sum of a pair of accounts.
    Aggregated,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum FileFormat {
    Json,
    Csv,
    Xlsx,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Locale {
    English,
    German,
}

/// How long the service works on an export.
const WORK: Duration = Duration::from_secs(60);

impl TaxExports {
    /// Begins one, which is done a little later.
    pub(crate) fn begin(&mut self, id: i64, export: TaxExport, now: Timestamp) {
        self.0.insert(id, (now + WORK, export));
    }

    /// The export with that number, and whether it is done.
    pub(crate) fn find(&self, id: i64, now: Timestamp) -> Option<(TaxExport, bool)> {
        let (done, export) = self.0.get(&id)?;
        Some((export.clone(), *done <= now))
    }
}

impl Domain for TaxExports {}
