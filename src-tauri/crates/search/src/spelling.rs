//! Texts as they are spelled, accents and all: for telling what was forgiven.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::fold::is_ignorable;
use crate::names::{Forms, Span};

/// Letters and digits in lower case with their accents: equal if and only if spelled alike.
pub(crate) fn as_spelled(text: &str) -> String {
    // Below the combining marks every character is composed already.
    if text.chars().all(|c| c < '\u{300}') {
        let lower = text.chars().flat_map(char::to_lowercase);
        return lower.filter(is_seen).collect();
    }
    let is_composed = |text: &str| is_nfc_quick(text.chars()) == IsNormalized::Yes;
    if is_composed(text) {
        let lower = text.chars().flat_map(char::to_lowercase);
        let spelled: String = lower.filter(is_seen).collect();
        if is_composed(&spelled) {
            return spelled;
        }
    }
    let lower = text.nfc().flat_map(char::to_lowercase);
    lower.filter(is_seen).nfc().collect()
}

/// Gives the words of a text as they are spelled: each part, and each compound.
pub(crate) fn spelled_words(forms: &Forms, text: &str, mut emit: impl FnMut(&str)) {
    let mut before = 0;
    for (index, (form, atoms)) in forms.iter().enumerate() {
        // The wide spelling follows the plain one, and is spelled alike.
        if atoms != before {
            let stretch = slice_utf16(text, forms.origin(index, 0, form.len()));
            emit(&as_spelled(stretch));
        }
        before = atoms;
    }
}

fn is_seen(c: &char) -> bool {
    !is_ignorable(*c) && (c.is_alphanumeric() || is_combining_mark(*c))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_composed_already_is_spelled_as_if_it_were_composed_first() {
        for c in '\0'..'\u{300}' {
            let text = format!("A{c}b");

            let spelled = as_spelled(&text);

            // A mark beyond the bound sends the whole text the long way.
            let marked = as_spelled(&format!("{text}\u{301}"));
            assert_eq!(format!("{spelled}\u{301}"), marked, "{c:?}");
        }
    }

    #[test]
    fn marks_are_kept_and_written_in_one_way() {
        assert_eq!(as_spelled("Mu\u{308}ller"), as_spelled("MÜLLER"));
        assert_ne!(as_spelled("Müller"), as_spelled("Muller"));
        assert_eq!(as_spelled("O’Brien-\u{ad}Żak"), "obrienżak");
    }

    #[test]
    fn each_word_and_compound_is_given_once_as_it_is_spelled() {
        let name = "Jörg O'Brien-Weiß";
        let mut words = Vec::new();

        spelled_words(&Forms::of(name), name, |word| words.push(word.to_owned()));

        assert_eq!(words, ["jörg", "o", "brien", "weiß", "obrienweiß"]);
    }
}
