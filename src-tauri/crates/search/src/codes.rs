//! Customer numbers, cards and barcodes: letters and digits, whatever stands between them.

use std::ops::Range;

use crate::fold::digit;
use crate::found::How;
use crate::names::Span;

/// Fewer characters than this say nothing about a card.
pub(crate) const SHORTEST: usize = 4;

/// One digit behind zeros begins the number of every tenth person.
const SHORTEST_BARE: usize = 2;

/// The letter of a number that is significant from its beginning.
const FIRST_LETTER: char = 'A';
const LETTERS: usize = 26;

/// What a stored code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A customer number, whole.
    Number,
    /// A customer number behind its last hyphen and leading zeros.
    Significant,
    /// A card or barcode.
    Card,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Number, Self::Significant, Self::Card];

    /// The letter before the code in a line. Codes hold no capitals.
    fn letter(self) -> char {
        match self {
            Self::Number => 'N',
            Self::Significant => 'S',
            Self::Card => 'C',
        }
    }
}

/// A code without its punctuation, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Code {
    text: String,
    /// The origin of each byte of `text`.
    origins: Vec<Span>,
    /// Where the text behind the last hyphen and its leading zeros begins.
    significant: usize,
}

impl Code {
    /// Reads a code as stored or typed.
    pub(crate) fn read(text: &str) -> Self {
        let mut code = Self {
            text: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len()),
            significant: 0,
        };
        fold(text, |c, origin| match c {
            None => code.significant = code.text.len(),
            Some(c) => {
                code.text.push(c);
                code.origins.resize(code.text.len(), origin);
            }
        });
        code.significant += leading_zeros(&code.text[code.significant..]);
        code
    }

    /// Whether there is a digit in it, as every code has.
    pub(crate) fn has_digit(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_digit())
    }

    /// The best fit among the codes of a line.
    pub(crate) fn fit_line(&self, line: &str) -> Option<How> {
        let mut rest = line;
        let mut best = None;
        while let Some(letter) = rest.chars().next() {
            let (code, after) = rest[1..].split_at(code_length(&rest[1..]));
            let kind = Kind::ALL.into_iter().find(|kind| kind.letter() == letter);
            let how = kind.and_then(|kind| self.fit(kind, code));
            best = [best, how.map(|(how, _)| how)].into_iter().flatten().min();
            rest = after;
        }
        best
    }

    /// How this fits a stored customer number, and which stretch of it.
    pub(crate) fn fit_number(&self, stored: &Self) -> Option<(How, Span)> {
        let whole = self.fit(Kind::Number, &stored.text);
        let tail = &stored.text[stored.significant..];
        let significant = self.fit(Kind::Significant, tail).map(|(how, range)| {
            let from = stored.significant;
            (how, range.start + from..range.end + from)
        });
        let best = [whole, significant].into_iter().flatten();
        let (how, range) = best.min_by_key(|(how, _)| *how)?;
        Some((how, stored.origin(range)))
    }

    /// How this fits a stored card, and which stretch of it.
    pub(crate) fn fit_card(&self, stored: &Self) -> Option<(How, Span)> {
        let (how, range) = self.fit(Kind::Card, &stored.text)?;
        Some((how, stored.origin(range)))
    }

    fn fit(&self, kind: Kind, stored: &str) -> Option<(How, Range<usize>)> {
        let fits = self.readings().filter_map(|typed| fit(typed, kind, stored));
        fits.min_by_key(|(how, _)| *how)
    }

    /// As typed, and without leading zeros.
    pub(crate) fn readings(&self) -> impl Iterator<Item = &str> {
        let trimmed = self.text.trim_start_matches('0');
        let says_something = trimmed.len() >= SHORTEST_BARE;
        let trimmed = (trimmed.len() < self.text.len() && says_something).then_some(trimmed);
        std::iter::once(self.text.as_str())
            .chain(trimmed)
            .filter(|typed| !typed.is_empty())
    }

    fn origin(&self, range: Range<usize>) -> Span {
        (self.origins[range.start].0, self.origins[range.end - 1].1)
    }
}

/// Appends a customer number, as stored, to a person's line: a letter that tells where its significant part
/// begins, and the number.
pub(crate) fn write_number(text: &str, line: &mut String) {
    if text.is_empty() {
        return;
    }
    let at = line.len();
    line.push(FIRST_LETTER);
    let start = line.len();
    let mut significant = start;
    fold(text, |c, _| match c {
        None => significant = line.len(),
        Some(c) => line.push(c),
    });
    significant += leading_zeros(&line[significant..]);
    // Nobody types a prefix that is longer than there are letters.
    let prefix = (significant - start).min(LETTERS - 1) as u8;
    let mut buffer = [0; 4];
    let letter = char::from(FIRST_LETTER as u8 + prefix);
    line.replace_range(at..start, letter.encode_utf8(&mut buffer));
}

/// The number of a person's line, whole and from where it is significant.
pub(crate) fn read_number(line: &str) -> Option<(&str, &str)> {
    let number = line.get(1..)?;
    let prefix = line.as_bytes()[0] - FIRST_LETTER as u8;
    Some((number, number.get(usize::from(prefix)..).unwrap_or(number)))
}

/// Appends a card, as stored, to a person's line.
pub(crate) fn write_card(text: &str, line: &mut String) {
    line.push(Kind::Card.letter());
    fold(text, |c, _| line.extend(c));
}

/// Gives every letter and digit in lower case with its origin, and `None` for every hyphen.
fn fold(text: &str, mut emit: impl FnMut(Option<char>, Span)) {
    let mut at = 0;
    for c in text.chars() {
        let origin = (at, at + c.len_utf16() as u32);
        at = origin.1;
        if c == '-' {
            emit(None, origin);
        } else if c.is_ascii_alphanumeric() {
            emit(Some(c.to_ascii_lowercase()), origin);
        } else if let Some(c) = digit(c) {
            emit(Some(c), origin);
        } else if c.is_alphanumeric() {
            let lower = c.to_lowercase().filter(|c| !c.is_uppercase());
            lower.for_each(|c| emit(Some(c), origin));
        }
    }
}

fn leading_zeros(text: &str) -> usize {
    text.len() - text.trim_start_matches('0').len()
}

/// The length of the code at the beginning of a text, up to the letter of the next.
fn code_length(text: &str) -> usize {
    let next = text.bytes().position(|byte| byte.is_ascii_uppercase());
    next.unwrap_or(text.len())
}

fn fit(typed: &str, kind: Kind, stored: &str) -> Option<(How, Range<usize>)> {
    let zeros = leading_zeros(stored);
    let long = typed.len() >= SHORTEST;
    let without_zeros = || long && kind == Kind::Card && stored[zeros..] == *typed;
    let same = (stored == typed && (long || kind != Kind::Card)) || without_zeros();
    if same {
        Some((How::Exact, stored.len() - typed.len()..stored.len()))
    } else if stored.starts_with(typed) && (long || kind != Kind::Card) {
        Some((How::Prefix, 0..typed.len()))
    } else if stored.ends_with(typed) && long && kind == Kind::Card {
        Some((How::Tail, stored.len() - typed.len()..stored.len()))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customer_number_is_found_with_or_without_prefix_and_zeros() {
        let cases = [
            ("1-12345", "1-12345", Some(How::Exact)),
            ("1-12345", "12345", Some(How::Exact)),
            ("1-12345", "0012345", Some(How::Exact)),
            ("1-0012345", "12345", Some(How::Exact)),
            ("000777", "777", Some(How::Exact)),
            ("M-0042", "m-0042", Some(How::Exact)),
            ("M-0042", "42", Some(How::Exact)),
            ("1-12345", "123", Some(How::Prefix)),
            ("1-12345", "1-1", Some(How::Prefix)),
            ("1-12345", "2345", None),
            ("1-12345", "0", None),
        ];
        for (number, typed, expected) in cases {
            let (stored, code) = (Code::read(number), Code::read(typed));
            let mut line = String::new();
            write_number(number, &mut line);
            assert_eq!(
                code.fit_number(&stored).map(|(how, _)| how),
                expected,
                "{typed}"
            );
            let (whole, significant) = read_number(&line).unwrap();
            let fits = [
                code.fit(Kind::Number, whole),
                code.fit(Kind::Significant, significant),
            ];
            let best = fits.into_iter().flatten().map(|(how, _)| how).min();
            assert_eq!(best, expected, "{typed} in {line}");
        }
    }

    #[test]
    fn a_card_is_found_whole_by_its_beginning_and_by_its_end() {
        let cases = [
            ("042B73321A3180", "042b73321a3180", Some(How::Exact)),
            ("042B73321A3180", "42b73321a3180", Some(How::Exact)),
            ("1173673668653440", "1173", Some(How::Prefix)),
            ("1173673668653440", "3440", Some(How::Tail)),
            ("1173673668653440", "440", None),
            ("1173673668653440", "7366", None),
        ];
        for (card, typed, expected) in cases {
            let (stored, code) = (Code::read(card), Code::read(typed));
            let mut line = String::new();
            write_card(card, &mut line);
            assert_eq!(
                code.fit_card(&stored).map(|(how, _)| how),
                expected,
                "{typed}"
            );
            assert_eq!(code.fit_line(&line), expected, "{typed} in {line}");
        }
    }
}
