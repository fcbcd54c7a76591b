//! Telephone numbers in any spelling: `+49 (0)171 23`, `0049 171/23` and `0171-23` are one number.

use std::ops::Range;

use crate::fold::digit;
use crate::found::How;
use crate::names::Span;

/// Fewer digits than this say nothing about a number.
const SHORTEST: usize = 4;
/// Digits in the middle of a number have to be more to mean something.
const SHORTEST_INSIDE: usize = 6;
/// No country's prefix is longer.
const LONGEST_COUNTRY: usize = 3;

/// How a number begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With a country's prefix; the digits begin with it.
    International,
    /// With the zero of a national number; the digits begin behind it.
    National,
    /// With neither.
    Bare,
}

impl Kind {
    const ALL: [Self; 3] = [Self::International, Self::National, Self::Bare];

    /// What a number is, and how many of its digits say so.
    fn of(plus: bool, digits: &str) -> (Self, usize) {
        match digits.as_bytes() {
            _ if plus => (Self::International, 0),
            [b'0', b'0', ..] => (Self::International, 2),
            [b'0', ..] => (Self::National, 1),
            _ => (Self::Bare, 0),
        }
    }

    /// The letter before the number's digits in a line.
    fn letter(self) -> char {
        match self {
            Self::International => 'I',
            Self::National => 'L',
            Self::Bare => 'B',
        }
    }
}

/// A number without its punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phone {
    kind: Kind,
    /// As typed.
    raw: String,
    /// Without the prefix that `kind` stands for.
    digits: String,
    /// The origin of each of `digits`.
    origins: Vec<Span>,
}

impl Phone {
    /// Reads what somebody typed; anything but digits and a leading plus is punctuation.
    pub(crate) fn read(text: &str) -> Self {
        let mut raw = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len());
        let plus = fold(text, |digit, origin| {
            raw.push(digit);
            origins.push(origin);
        });
        let (kind, prefix) = Kind::of(plus, &raw);
        Self {
            kind,
            digits: raw[prefix..].to_owned(),
            origins: origins.split_off(prefix),
            raw,
        }
    }

    /// Texts of which at least one is in every line that this number fits.
    pub(crate) fn needles(&self) -> Vec<String> {
        let mut needles = Vec::new();
        // The digits are inside the number as typed: where they say enough, they find both.
        let shortest = [&self.digits, &self.raw];
        let long = shortest.into_iter().find(|typed| typed.len() >= SHORTEST);
        needles.extend(long.cloned());
        if self.kind == Kind::International {
            let at_home = self.without_country();
            needles.extend(at_home.map(|digits| format!("{}{digits}", Kind::National.letter())));
        }
        needles
    }

    /// The best fit among the numbers of a line.
    pub(crate) fn fit_line(&self, line: &str) -> Option<How> {
        let mut rest = line;
        let mut best = None;
        while let Some(letter) = rest.chars().next() {
            let digits = &rest[1..];
            let end = digits.find(|c: char| !c.is_ascii_digit());
            let (digits, after) = digits.split_at(end.unwrap_or(digits.len()));
            let kind = Kind::ALL.into_iter().find(|kind| kind.letter() == letter);
            let how = kind.and_then(|kind| self.fit_digits(kind, digits));
            best = [best, how.map(|(how, _)| how)].into_iter().flatten().min();
            rest = after;
        }
        best
    }

    /// How a stored number fits this one, and which stretch of it.
    pub(crate) fn fit(&self, stored: &Self) -> Option<(How, Span)> {
        let (how, range) = self.fit_digits(stored.kind, &stored.digits)?;
        let (first, last) = (stored.origins[range.start], stored.origins[range.end - 1]);
        Some((how, (first.0, last.1)))
    }

    fn fit_digits(&self, kind: Kind, stored: &str) -> Option<(How, Range<usize>)> {
        let typed = self.digits.as_str();
        if typed.len() >= SHORTEST {
            // Where the typed digits would begin in the stored ones.
            let offsets = match (self.kind, kind) {
                (Kind::National, Kind::International) => 1..LONGEST_COUNTRY + 1,
                _ => 0..1,
            };
            for offset in offsets {
                if let Some(rest) = stored.get(offset..)
                    && let Some(rest) = rest.strip_prefix(typed)
                {
                    let how = if rest.is_empty() {
                        How::Exact
                    } else {
                        How::Prefix
                    };
                    return Some((how, offset..offset + typed.len()));
                }
            }
        }
        if (self.kind, kind) == (Kind::International, Kind::National) {
            for typed in self.without_country() {
                if let Some(rest) = stored.strip_prefix(typed) {
                    let how = if rest.is_empty() {
                        How::Exact
                    } else {
                        How::Prefix
                    };
                    return Some((how, 0..typed.len()));
                }
            }
        }
        if self.raw.len() >= SHORTEST && stored.ends_with(&self.raw) {
            return Some((How::Tail, stored.len() - self.raw.len()..stored.len()));
        }
        let at = stored
            .find(&self.raw)
            .filter(|_| self.raw.len() >= SHORTEST_INSIDE)?;
        Some((How::Part, at..at + self.raw.len()))
    }

    /// What is left when a country's prefix, of whatever length, is taken away.
    fn without_country(&self) -> impl Iterator<Item = &str> {
        (1..=LONGEST_COUNTRY)
            .filter_map(|length| self.digits.get(length..))
            .filter(|digits| digits.len() >= SHORTEST)
    }
}

/// Appends a number, as stored, to a person's line.
pub(crate) fn write(text: &str, line: &mut String) {
    let start = line.len();
    line.push(Kind::Bare.letter());
    let plus = fold(text, |digit, _| line.push(digit));
    let (kind, prefix) = Kind::of(plus, &line[start + 1..]);
    let mut buffer = [0; 4];
    let letter = kind.letter().encode_utf8(&mut buffer);
    line.replace_range(start..=start + prefix, letter);
}

/// Gives every digit that is dialled with its origin. Says whether a plus stands before them.
fn fold(text: &str, mut emit: impl FnMut(char, Span)) -> bool {
    let (mut plus, mut digits, mut zeros) = (false, 0, 0);
    let mut at = 0;
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let origin = (at, at + c.len_utf16() as u32);
        at = origin.1;
        plus |= c == '+' && digits == 0;
        // The `(0)` of `+49 (0)171` is dialled only at home.
        let zero_at_home = c == '0' && before == '(' && characters.peek() == Some(&')');
        let abroad = plus || zeros >= 2;
        if let Some(digit) = digit(c).filter(|_| !(zero_at_home && abroad)) {
            zeros += usize::from(digit == '0' && zeros == digits);
            digits += 1;
            emit(digit, origin);
        }
        before = c;
    }
    plus
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_found_in_any_spelling() {
        let cases = [
            ("+49 171 2345678", "0171 2345678", Some(How::Exact)),
            ("+49 (0)171 2345678", "0171/234-5678", Some(How::Exact)),
            ("0171 2345678", "+491712345678", Some(How::Exact)),
            ("0171 2345678", "0049 171 2345678", Some(How::Exact)),
            ("00491712345678", "+49 (0) 171 2345678", Some(How::Exact)),
            ("+491712345678", "+49 (0)171 2345678", Some(How::Exact)),
            ("+491712345678", "0171 23", Some(How::Prefix)),
            ("+491712345678", "+49171", Some(How::Prefix)),
            ("0171 2345678", "+49 1712", Some(How::Prefix)),
            ("+491712345678", "5678", Some(How::Tail)),
            ("+491712340815", "0815", Some(How::Tail)),
            ("+491712345678", "678", None),
            ("+491712345678", "123456", Some(How::Part)),
            ("+491712345678", "2345", None),
            ("+48 601 234 567", "601234567", Some(How::Tail)),
            ("٠١٧١٢٣٤٥٦٧٨", "01712345678", Some(How::Exact)),
        ];
        for (number, typed, expected) in cases {
            let (stored, typed_phone) = (Phone::read(number), Phone::read(typed));
            let how = typed_phone.fit(&stored).map(|(how, _)| how);
            assert_eq!(how, expected, "{typed} in {stored:?}");
            let mut line = String::new();
            write(number, &mut line);
            assert_eq!(typed_phone.fit_line(&line), expected, "{typed} in {line}");
            let needles = typed_phone.needles();
            assert!(how.is_none() || needles.iter().any(|needle| line.contains(needle)));
        }
    }
}
