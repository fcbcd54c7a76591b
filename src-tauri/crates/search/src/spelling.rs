//! Texts as they are spelled, accents and all: for telling what was forgiven.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::fold::is_ignorable;
use crate::names::Span;

/// Letters and digits in lower case with their accents: equal if and only if spelled alike.
pub(crate) fn as_spelled(text: &str) -> String {
    let lower = text.nfc().flat_map(char::to_lowercase);
    let seen = lower.filter(|&c| !is_ignorable(c) && (c.is_alphanumeric() || is_combining_mark(c)));
    seen.nfc().collect()
}

/// The stretch of a text between two UTF-16 offsets.
pub(crate) fn slice_utf16(text: &str, (start, end): Span) -> &str {
    let byte_at = |offset: u32| {
        let mut at = 0;
        let mut boundaries = text.char_indices().map(|(byte, c)| {
            at += c.len_utf16() as u32;
            (byte, at - c.len_utf16() as u32)
        });
        boundaries
            .find(|&(_, utf16)| utf16 >= offset)
            .map_or(text.len(), |(byte, _)| byte)
    };
    &text[byte_at(start)..byte_at(end)]
}
