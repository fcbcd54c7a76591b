//! A workbook with one sheet, in which days are days and numbers are numbers.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, Table};
use crate::{Error, Result};

/// Characters that the name of a sheet may not have, and how many it may.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const LONGEST_NAME: usize = 31;

pub(super) fn written(table: &Table) -> Result<Vec<u8>> {
    workbook(table).map_err(|error| Error::File(std::io::Error::other(error)))
}

fn workbook(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let name = sheet_name(&table.title);
    if !name.is_empty() {
        sheet.set_name(name)?;
    }
    let bold = Format::new().set_bold();
    for (column, heading) in (0..).zip(&table.headings) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            write(sheet, row, column, cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    workbook.save_to_buffer()
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        // Never as a formula, whatever it begins with.
        Cell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
        Cell::Date(day) => match ExcelDateTime::parse_from_str(day) {
            Ok(date) => {
                let format = Format::new().set_num_format("yyyy-mm-dd");
                sheet.write_datetime_with_format(row, column, &date, &format)?;
            }
            Err(_) => {
                sheet.write_string(row, column, day)?;
            }
        },
        Cell::Number(number) => match number.parse::<f64>() {
            Ok(value) if value.is_finite() => {
                let format = Format::new().set_num_format("#,##0.00");
                sheet.write_number_with_format(row, column, value, &format)?;
            }
            _ => {
                sheet.write_string(row, column, number)?;
            }
        },
    }
    Ok(())
}

fn sheet_name(title: &str) -> String {
    let plain = title.chars().filter(|it| !FORBIDDEN.contains(it));
    let name: String = plain.take(LONGEST_NAME).collect();
    name.trim_matches('\'').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_with_odd_cells_and_an_odd_name_becomes_a_workbook() {
        let cells = vec![
            Cell::Text("=1+1".into()),
            Cell::Date("2026-11-22".into()),
            Cell::Date("never".into()),
            Cell::Number("-49.90".into()),
            Cell::Number("much".into()),
            Cell::Empty,
        ];
        let table = Table {
            title: "Account: [Anna] / Müller, who has a very long name".into(),
            headings: vec!["One".into(); cells.len()],
            rows: vec![cells],
        };

        let bytes = written(&table).unwrap();

        assert!(bytes.starts_with(b"PK"));
        let name = sheet_name(&table.title);
        assert!(
            name.chars().count() <= LONGEST_NAME && !name.contains(FORBIDDEN),
            "{name}"
        );
    }
}
