//! E-mail addresses: whole, from the beginning of a part, or inside.

use std::ops::Range;

use crate::fold::is_ignorable;
use crate::found::How;
use crate::names::Span;

/// Fewer letters than this say nothing about an address.
pub(crate) const SHORTEST: usize = 3;

/// An address as it is compared: lower case, and nothing that is not seen. Each character is given with
/// its origin.
pub(crate) fn fold(address: &str, mut emit: impl FnMut(char, Span)) {
    let mut at = 0;
    for c in address.chars() {
        let origin = (at, at + c.len_utf16() as u32);
        at = origin.1;
        if c.is_ascii_graphic() {
            emit(c.to_ascii_lowercase(), origin);
        } else if !c.is_whitespace() && !is_ignorable(c) {
            c.to_lowercase().for_each(|lower| emit(lower, origin));
        }
    }
}

/// Appends a folded address to a person's line.
pub(crate) fn write(address: &str, line: &mut String) {
    if address.bytes().all(|byte| byte.is_ascii_graphic()) {
        let start = line.len();
        line.push_str(address);
        line[start..].make_ascii_lowercase();
    } else {
        fold(address, |c, _| line.push(c));
    }
}

/// How, and where, a folded address matches what was typed.
pub(crate) fn fit(address: &str, typed: &str) -> Option<(How, Range<usize>)> {
    let first = address.find(typed)?;
    if address.len() == typed.len() {
        return Some((How::Exact, 0..typed.len()));
    }
    let begins = |at: usize| begins(address.as_bytes(), at);
    if begins(first) {
        return Some((How::Prefix, first..first + typed.len()));
    }
    let later = address[first..]
        .match_indices(typed)
        .map(|(at, _)| first + at);
    let beginning = later.filter(|&at| begins(at)).min();
    let how = beginning.map_or(How::Part, |_| How::Prefix);
    let at = beginning.unwrap_or(first);
    Some((how, at..at + typed.len()))
}

/// Whether a part of an address begins here.
pub(crate) fn begins(address: &[u8], at: usize) -> bool {
    at == 0 || !address[at - 1].is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_as_it_is_folded() {
        for address in [
            "Anna.Mueller@Mail.example",
            "ÄNNE @Mail\u{200b}.example",
            "",
        ] {
            let (mut written, mut folded) = (String::new(), String::new());

            write(address, &mut written);

            fold(address, |c, _| folded.push(c));
            assert_eq!(written, folded);
        }
    }

    #[test]
    fn an_address_is_found_whole_by_beginnings_and_by_parts() {
        let address = "anna.mueller@mail.example";
        let cases = [
            ("anna.mueller@mail.example", Some((How::Exact, 0..25))),
            ("anna.m", Some((How::Prefix, 0..6))),
            ("muell", Some((How::Prefix, 5..10))),
            ("@mail", Some((How::Part, 12..17))),
            ("ueller@ma", Some((How::Part, 6..15))),
            ("otto", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(fit(address, typed), expected, "{typed}");
        }
    }
}
