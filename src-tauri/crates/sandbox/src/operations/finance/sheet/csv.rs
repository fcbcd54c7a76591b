//! A table as spreadsheets of the country open it: in German with semicolons and decimal commas, and
//! with a mark in front that says it is UTF-8.

use super::{Cell, Sheet};

impl Sheet {
    pub(in crate::operations::finance) fn to_csv(&self) -> Vec<u8> {
        let separator = if self.is_german { ";" } else { "," };
        let mut text = String::from('\u{feff}');
        let headings: Vec<String> = self.headings().map(quoted).collect();
        let rows = self.rows.iter().map(|row| {
            let cells = row.iter().map(|it| it.to_csv(self.is_german));
            cells.collect::<Vec<_>>()
        });
        for line in std::iter::once(headings).chain(rows) {
            text.push_str(&line.join(separator));
            text.push_str("\r\n");
        }
        text.into_bytes()
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
