//! Tables that a person takes along, for a spreadsheet.
//!
//! [`csv`] for every program, [`xlsx`] for those that tell dates and numbers from texts.
//!
//! **Invariant:** no cell is a formula: what a member has typed somewhere must not run in the spreadsheet of
//! whoever opens the file.

mod csv;
mod xlsx;

use std::fs::File;
use std::io::Write;
use std::path::Path;

use serde::Deserialize;
use specta::Type;

use crate::{Desk, Error, Result};

/// A table as the window shows it: in the person's words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
pub struct Table {
    /// Its name, also of the sheet.
    pub title: String,
    /// Names of the columns.
    pub headings: Vec<String>,
    /// Its rows, each as long as the headings are.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// ISO date.
    Date(String),
    /// A decimal with a point.
    Number(String),
}

/// In which form a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// Texts, separated as the locale's spreadsheets expect.
    Csv,
    /// A workbook of Excel.
    Xlsx,
}

impl TableFormat {
    /// The ending of such files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

impl Desk {
    /// Writes a table to a file that the person chose.
    ///
    /// # Errors
    /// It is too large for the format, or the file cannot be written.
    pub async fn export_table(&self, table: Table, format: TableFormat, to: &Path) -> Result<()> {
        let locale = self.settings().locale;
        let to = to.to_owned();
        let written = move || -> Result<()> {
            let bytes = match format {
                TableFormat::Csv => csv::written(&table, &locale).into_bytes(),
                TableFormat::Xlsx => xlsx::written(&table)?,
            };
            let mut file = File::create(to).map_err(Error::File)?;
            file.write_all(&bytes).map_err(Error::File)?;
            file.sync_all().map_err(Error::File)
        };
        tokio::task::spawn_blocking(written)
            .await
            .map_err(|error| Error::File(error.into()))?
    }
}
