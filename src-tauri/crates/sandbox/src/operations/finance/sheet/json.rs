//! A table as an array with an object for each row.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::{Cell, Head, Table};

/// An array in the making.
pub(super) struct Json<W> {
    out: W,
    head: Head,
    is_empty: bool,
}

impl<W: Write> Json<W> {
    pub(super) fn begin(mut out: W, head: Head) -> io::Result<Self> {
        out.write_all(b"[")?;
        Ok(Self {
            out,
            head,
            is_empty: true,
        })
    }
}

impl<W: Write> Table for Json<W> {
    fn put(&mut self, row: &[Cell]) -> io::Result<()> {
        if !self.is_empty {
            self.out.write_all(b",")?;
        }
        self.is_empty = false;
        let keys = self.head.columns.iter().map(|it| it.0.to_owned());
        let object: Map<_, _> = keys.zip(row.iter().map(Cell::to_json)).collect();
        serde_json::to_writer(&mut self.out, &object).map_err(io::Error::from)
    }

    fn finish(mut self) -> io::Result<()> {
        self.out.write_all(b"]")
    }
}

impl Cell {
    fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::Sum(sum) => sum.amount(),
        }
    }
}
