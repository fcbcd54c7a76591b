//! What is in a tax export: the ledgers of all customers, as bookings between accounts.
//!
//! **Invariant:** a table is never in memory as a whole, nor is the studio held up until it is done.
//! The bookings of a million customers are gigabytes, so they are read some customers at a time and
//! written before the next are read.

mod bookings;
mod csv;
mod json;
mod xlsx;
mod zip;

use std::fs;
use std::io::{self, BufWriter, Seek, Write};

use self::bookings::{Booking, aggregated, each, single};
use self::csv::Csv;
use self::json::Json;
use self::xlsx::Workbook;
use crate::money::Money;
use crate::studio::Studio;
use crate::world::tax_exports::{FileFormat, Grouping, Locale, TaxExport};

/// Key in JSON, and heading in English and German.
type Column = (&'static str, &'static str, &'static str);

/// What stands above the columns, and in which language a table is.
#[derive(Clone, Copy)]
struct Head {
    is_german: bool,
    columns: &'static [Column],
}

/// What stands in a place of a table.
enum Cell {
    Text(String),
    Number(i64),
    Sum(Money),
}

/// A table in the making.
trait Table {
    fn put(&mut self, row: &[Cell]) -> io::Result<()>;
    fn finish(self) -> io::Result<()>;
}

const DATE: Column = ("date", "Date", "Datum");
const DEBIT: Column = ("debitAccount", "Debit account", "Sollkonto");
const CREDIT: Column = ("creditAccount", "Credit account", "Habenkonto");
const AMOUNT: Column = ("amount", "Amount", "Betrag");
const CURRENCY: Column = ("currency", "Currency", "Währung");
const CUSTOMER: Column = ("customerNumber", "Customer number", "Mitgliedsnummer");
const TEXT: Column = ("text", "Text", "Buchungstext");
const NUMBER: Column = ("bookingId", "Booking", "Buchung");
const COUNT: Column = ("bookings", "Bookings", "Buchungen");

/// The columns of a table with a line for each booking.
const SINGLE: &[Column] = &[
    NUMBER, DATE, DEBIT, CREDIT, AMOUNT, CURRENCY, CUSTOMER, TEXT,
];

/// The columns of one with a line for each pair of accounts.
const AGGREGATED: &[Column] = &[DEBIT, CREDIT, AMOUNT, CURRENCY, COUNT];

impl Head {
    fn headings(&self) -> impl Iterator<Item = &'static str> {
        let is_german = self.is_german;
        let columns = self.columns.iter();
        columns.map(move |it| if is_german { it.2 } else { it.1 })
    }
}

/// Writes the export into a file of its own, to be read from its beginning.
pub(super) fn write(studio: &Studio, export: &TaxExport) -> io::Result<fs::File> {
    let head = Head {
        is_german: export.export_locale == Some(Locale::German),
        columns: match export.export_format {
            Grouping::Single => SINGLE,
            Grouping::Aggregated => AGGREGATED,
        },
    };
    let mut file = tempfile::tempfile()?;
    let mut out = BufWriter::new(&mut file);
    match export.export_file_format {
        FileFormat::Csv => fill(studio, export, Csv::begin(&mut out, head)?)?,
        FileFormat::Json => fill(studio, export, Json::begin(&mut out, head)?)?,
        FileFormat::Xlsx => fill(studio, export, Workbook::begin(&mut out, head)?)?,
    }
    out.flush()?;
    drop(out);
    file.rewind()?;
    Ok(file)
}

fn fill(studio: &Studio, export: &TaxExport, mut table: impl Table) -> io::Result<()> {
    let days = (export.from_date, export.to_date);
    match export.export_format {
        Grouping::Single => each(studio, days, |it: Booking| table.put(&single(it)))?,
        Grouping::Aggregated => {
            for row in aggregated(studio, days)? {
                table.put(&row)?;
            }
        }
    }
    table.finish()
}
