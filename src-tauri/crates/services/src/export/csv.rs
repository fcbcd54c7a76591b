//! Comma separated values, which in most of Europe are separated by semicolons: the comma stands in numbers.

use super::{Cell, Table};

/// Without it Excel reads UTF-8 as something else.
const BOM: char = '\u{feff}';

/// The table, with the separators of a locale such as `de-AT`.
pub(super) fn written(table: &Table, locale: &str) -> String {
    let comma = has_decimal_comma(locale);
    let separator = if comma { ';' } else { ',' };
    let mut text = String::from(BOM);
    let headings: Vec<_> = table.headings.iter().cloned().map(Cell::Text).collect();
    for row in std::iter::once(&headings).chain(&table.rows) {
        let cells: Vec<_> = row.iter().map(|cell| shown(cell, comma)).collect();
        let cells: Vec<_> = cells.iter().map(|cell| quoted(cell, separator)).collect();
        text.push_str(&cells.join(&separator.to_string()));
        text.push_str("\r\n");
    }
    text
}

fn shown(cell: &Cell, comma: bool) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text),
        // What says to be a date or a number and is none is taken as a text.
        Cell::Date(day) if day.parse::<jiff::civil::Date>().is_ok() => day.clone(),
        Cell::Number(number) if number.parse::<rust_decimal::Decimal>().is_ok() => {
            if comma {
                number.replace('.', ",")
            } else {
                number.clone()
            }
        }
        Cell::Date(text) | Cell::Number(text) => guarded(text),
    }
}

/// A spreadsheet takes what begins so for a formula; behind an apostrophe it is a text.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn quoted(text: &str, separator: char) -> String {
    if text.contains([separator, '"', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Whether numbers of the locale have a comma where others have a point.
fn has_decimal_comma(locale: &str) -> bool {
    let mut parts = locale.split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    let region = parts.next_back().unwrap_or_default();
    let has_point = matches!(
        language,
        "" | "en" | "ja" | "zh" | "ko" | "he" | "th" | "hi"
    );
    !has_point && !matches!(region, "CH" | "LI" | "MX") || matches!(locale, "en-ZA" | "fr-CH")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[Cell], locale: &str) -> String {
        let table = Table {
            title: String::new(),
            headings: Vec::new(),
            rows: vec![cells.to_vec()],
        };
        let text = written(&table, locale);
        let line = text.strip_prefix("\u{feff}\r\n").unwrap();
        line.strip_suffix("\r\n").unwrap().to_owned()
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn separator_and_decimal_mark_are_those_of_the_locale() {
        let cells = [
            text("a"),
            Cell::Number("-49.90".into()),
            Cell::Date("2026-11-22".into()),
        ];

        assert_eq!(line(&cells, "de-DE"), "a;-49,90;2026-11-22");
        assert_eq!(line(&cells, "pl-PL"), "a;-49,90;2026-11-22");
        assert_eq!(line(&cells, "en-GB"), "a,-49.90,2026-11-22");
        assert_eq!(line(&cells, "de-CH"), "a,-49.90,2026-11-22");
    }

    #[test]
    fn no_text_becomes_a_formula_and_none_breaks_out_of_its_cell() {
        let cells = [
            text("=HYPERLINK(\"x\")"),
            text("@a"),
            text("-1+2"),
            text("\tb"),
            text("two\nlines"),
        ];

        let line = line(&cells, "en-US");

        assert_eq!(
            line,
            "\"'=HYPERLINK(\"\"x\"\")\",'@a,'-1+2,'\tb,\"two\nlines\""
        );
    }

    #[test]
    fn what_only_claims_to_be_a_number_or_a_day_is_guarded_too() {
        let cells = [Cell::Number("=1".into()), Cell::Date("-today".into())];

        assert_eq!(line(&cells, "en-US"), "'=1,'-today");
    }
}
