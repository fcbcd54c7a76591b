//! A file's name in a part's header.
//!
//! RFC 7578 wants the name as it is, in UTF-8, and forbids the `filename*=` of other headers; browsers do
//! so too, and servlet containers, Spring among them, read it so. Quote and backslash get a backslash, which those
//! servers take away again; browsers write `%22`, which they leave as it is. What could end the line is
//! percent-encoded as browsers do: nothing is lost by it, for no file that people name has it.

use std::fmt::{self, Display, Formatter, Write};

/// Writes a name as a quoted string, without the quotes around it.
pub(super) struct Quoted<'a>(pub(super) &'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '"' | '\\' => write!(f, "\\{c}")?,
                '\0'..='\x1f' | '\x7f' => write!(f, "%{:02X}", u32::from(c))?,
                _ => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_all_languages_stay_as_they_are() {
        assert_eq!(
            Quoted("Vertrag Özdemir 契約 🏋.pdf").to_string(),
            "Vertrag Özdemir 契約 🏋.pdf"
        );
    }

    #[test]
    fn nothing_in_a_name_ends_the_quotes_or_the_line() {
        assert_eq!(Quoted(r#"a"b\c"#).to_string(), r#"a\"b\\c"#);
        assert_eq!(
            Quoted("a\r\nx-api-key: b\0").to_string(),
            "a%0D%0Ax-api-key: b%00"
        );
    }

    /// What a server makes of a quoted string (RFC 822).
    fn unquoted(text: &str) -> Option<String> {
        let mut plain = String::new();
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => return None,
                '\\' => plain.push(letters.next()?),
                _ => plain.push(letter),
            }
        }
        Some(plain)
    }

    #[test]
    fn every_short_name_of_awkward_letters_is_read_back_as_it_was() {
        let letters = ['"', '\\', 'a', '%', ';', '\n', '\r', 'ö', '\'', '/'];
        let mut names = vec![String::new()];
        for _ in 0..4 {
            let longer = names.iter().flat_map(|name| {
                letters.map(|letter| {
                    let mut name = name.clone();
                    name.push(letter);
                    name
                })
            });
            names = longer.collect();

            for name in &names {
                let sent = Quoted(name).to_string();
                let expected = name.replace('\n', "%0A").replace('\r', "%0D");
                assert!(!sent.contains(['\n', '\r']), "{name:?}");
                assert_eq!(unquoted(&sent).as_ref(), Some(&expected), "{name:?}");
            }
        }
    }
}
