//! A table as spreadsheets of the country open it: in German with semicolons and decimal commas, and
//! with a mark in front that says it is UTF-8.

use std::io::{self, Write};

use super::{Cell, Head, Table};

/// A text in the making.
pub(super) struct Csv<W> {
    out: W,
    is_german: bool,
}

impl<W: Write> Csv<W> {
    pub(super) fn begin(mut out: W, head: Head) -> io::Result<Self> {
        write!(out, "\u{feff}")?;
        let mut begun = Self {
            out,
            is_german: head.is_german,
        };
        begun.line(head.headings().map(quoted).collect())?;
        Ok(begun)
    }

    fn line(&mut self, cells: Vec<String>) -> io::Result<()> {
        let separator = if self.is_german { ";" } else { "," };
        write!(self.out, "{}\r\n", cells.join(separator))
    }
}

impl<W: Write> Table for Csv<W> {
    fn put(&mut self, row: &[Cell]) -> io::Result<()> {
        let is_german = self.is_german;
        self.line(row.iter().map(|it| it.to_csv(is_german)).collect())
    }

    fn finish(self) -> io::Result<()> {
        Ok(())
    }
}

impl Cell {
    fn to_csv(&self, is_german: bool) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Number(number) => number.to_string(),
            Self::Sum(sum) => {
                let point = if is_german { ',' } else { '.' };
                quoted(&format!("{}{point}{:02}", sum.0 / 100, sum.0 % 100))
            }
        }
    }
}

/// As RFC 4180 has it, with either separator.
fn quoted(text: &str) -> String {
    if text.contains(['"', ',', ';', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
