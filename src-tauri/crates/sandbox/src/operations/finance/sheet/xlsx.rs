//! A table as an Office Open XML workbook: the five parts that a reader needs, and no styles. What is
//! too long for one sheet goes on in a further one.

use std::io::{self, Seek, Write};

use super::zip::Zip;
use super::{Cell, Head, Table};

const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

const SHEET: &str =
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;

const SHEET_END: &str = "</sheetData></worksheet>";

/// The format has no more rows in a sheet.
const ROWS: usize = 1_048_576;

/// A workbook in the making.
pub(super) struct Workbook<W> {
    zip: Zip<W>,
    head: Head,
    sheets: usize,
    rows: usize,
}

impl<W: Write + Seek> Workbook<W> {
    pub(super) fn begin(out: W, head: Head) -> io::Result<Self> {
        let mut begun = Self {
            zip: Zip::new(out),
            head,
            sheets: 0,
            rows: 0,
        };
        begun.sheet()?;
        Ok(begun)
    }

    /// Begins a sheet with the headings.
    fn sheet(&mut self) -> io::Result<()> {
        self.sheets += 1;
        self.rows = 0;
        let name = format!("xl/worksheets/sheet{}.xml", self.sheets);
        self.zip.begin(&name)?;
        write!(self.zip, "{XML}\n{SHEET}")?;
        let headings: String = self.head.headings().map(in_line).collect();
        self.row(&headings)
    }

    fn row(&mut self, cells: &str) -> io::Result<()> {
        self.rows += 1;
        write!(self.zip, "<row>{cells}</row>")
    }

    fn part(&mut self, name: &str, content: &str) -> io::Result<()> {
        self.zip.begin(name)?;
        write!(self.zip, "{XML}\n{content}")
    }
}

impl<W: Write + Seek> Table for Workbook<W> {
    fn put(&mut self, row: &[Cell]) -> io::Result<()> {
        if self.rows == ROWS {
            write!(self.zip, "{SHEET_END}")?;
            self.sheet()?;
        }
        let cells: String = row.iter().map(Cell::to_xml).collect();
        self.row(&cells)
    }

    fn finish(mut self) -> io::Result<()> {
        write!(self.zip, "{SHEET_END}")?;
        let sheets = self.sheets;
        self.part("[Content_Types].xml", &content_types(sheets))?;
        self.part("_rels/.rels", ROOT)?;
        self.part("xl/workbook.xml", &workbook(sheets))?;
        self.part("xl/_rels/workbook.xml.rels", &relations(sheets))?;
        self.zip.finish()
    }
}

fn content_types(sheets: usize) -> String {
    let sheets: String = (1..=sheets)
        .map(|it| format!(r#"<Override PartName="/xl/worksheets/sheet{it}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#))
        .collect();
    format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{sheets}</Types>"#
    )
}

fn workbook(sheets: usize) -> String {
    let sheets: String = (1..=sheets)
        .map(|it| {
            let name = match it {
                1 => "Export".to_owned(),
                _ => format!("Export {it}"),
            };
            format!(r#"<sheet name="{name}" sheetId="{it}" r:id="rId{it}"/>"#)
        })
        .collect();
    format!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{sheets}</sheets></workbook>"#
    )
}

fn relations(sheets: usize) -> String {
    let sheets: String = (1..=sheets)
        .map(|it| format!(r#"<Relationship Id="rId{it}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{it}.xml"/>"#))
        .collect();
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{sheets}</Relationships>"#
    )
}

impl Cell {
    fn to_xml(&self) -> String {
        match self {
            Self::Text(text) => in_line(text),
            Self::Number(number) => format!("<c><v>{number}</v></c>"),
            Self::Sum(sum) => format!("<c><v>{}.{:02}</v></c>", sum.0 / 100, sum.0 % 100),
        }
    }
}

fn in_line(text: &str) -> String {
    // What XML 1.0 has no way to write is left out.
    let kept = text.chars().filter(|it| !it.is_control());
    let escaped = kept
        .collect::<String>()
        .replace('&', "&amp;")
        .replace('<', "&lt;");
    format!(r#"<c t="inlineStr"><is><t xml:space="preserve">{escaped}</t></is></c>"#)
}
