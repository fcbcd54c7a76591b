//! A sheet of paper: one page of PDF with a title and a few lines.
//!
//! Written by hand, because one page of one of the fonts that every reader has takes five objects.

use std::fmt::Write;

/// The page as a file.
pub(super) fn pdf(title: &str, lines: &[String]) -> Vec<u8> {
    let mut text = String::from("BT /F1 22 Tf 60 760 Td ");
    let _ = write!(text, "({}) Tj /F1 12 Tf 0 -40 Td 18 TL", escaped(title));
    for line in lines {
        let _ = write!(text, " ({}) Tj T*", escaped(line));
    }
    text.push_str(" ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];

    let mut file = String::from("%PDF-1.4\n");
    let mut table = String::from("0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let start = file.len();
    let count = objects.len() + 1;
    let _ = write!(
        file,
        "xref\n0 {count}\n{table}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

/// A string of PDF in ASCII: Latin letters by their number, letters that the font lacks as `?`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match (letter, u32::from(letter)) {
            ('(' | ')' | '\\', _) => {
                out.push('\\');
                out.push(letter);
            }
            (_, 0x20..=0x7e) => out.push(letter),
            (_, code @ 0xa0..=0xff) => {
                let _ = write!(out, "\\{code:03o}");
            }
            _ => out.push('?'),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_a_sheet_leads_to_its_objects() {
        let file = pdf("Vertrag (Kopie)", &["Müller, Łucja".to_owned()]);

        let text = String::from_utf8(file).unwrap();
        let table = text.split_once("xref\n0 6\n").unwrap().1;
        for (index, line) in table.lines().skip(1).take(5).enumerate() {
            let at: usize = line[..10].parse().unwrap();
            assert!(text[at..].starts_with(&format!("{} 0 obj", index + 1)));
        }
        assert!(
            text.contains(r"(Vertrag \(Kopie\)) Tj") && text.contains(r"(M\374ller, ?ucja) Tj")
        );
    }
}
