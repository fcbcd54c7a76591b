//! A table as an Office Open XML workbook: the five parts that a reader needs, and no styles.

use super::zip::Zip;
use super::{Cell, Sheet};

const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Export" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

const SHEETS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

impl Sheet {
    pub(in crate::operations::finance) fn to_xlsx(&self) -> Vec<u8> {
        let parts = [
            ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
            ("_rels/.rels", ROOT.to_owned()),
            ("xl/workbook.xml", WORKBOOK.to_owned()),
            ("xl/_rels/workbook.xml.rels", SHEETS.to_owned()),
            ("xl/worksheets/sheet1.xml", self.worksheet()),
        ];
        let mut zip = Zip::default();
        for (name, part) in parts {
            zip.put(name, format!("{XML}\n{part}").as_bytes());
        }
        zip.finish()
    }

    fn worksheet(&self) -> String {
        let headings = self.headings().map(in_line).collect();
        let rows = self
            .rows
            .iter()
            .map(|row| row.iter().map(Cell::to_xml).collect());
        let rows = std::iter::once(headings).chain(rows);
        let rows: String = rows.map(|it: String| format!("<row>{it}</row>")).collect();
        format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
        )
    }
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
