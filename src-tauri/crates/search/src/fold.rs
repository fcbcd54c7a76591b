//! Folding: what is left of a character when spelling is forgiven.
//!
//! Every character becomes *plain* letters (`ü` → `u`), and some also have a *wide* spelling (`ü` → `ue`).
//! Both are kept, so that either may be typed and either may be stored.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// What one character contributes to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A letter or digit of both spellings.
    Letter(char),
    /// A letter that only the wide spelling has.
    Wide(char),
    /// A mark upon the letter before it, folded away.
    Mark,
    /// A hyphen or apostrophe: parts of one word meet here.
    Joint,
    /// The end of a word.
    Break,
}

/// Folds a text character by character; knows the letter before, for marks that stand alone.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    last: char,
}

impl Folder {
    /// Folds the next character.
    pub(crate) fn fold(&mut self, c: char, mut emit: impl FnMut(Piece)) {
        if c.is_ascii_alphanumeric() {
            self.last = c.to_ascii_lowercase();
            emit(Piece::Letter(self.last));
        } else if is_joint(c) {
            self.last = ' ';
            emit(Piece::Joint);
        } else if is_ignorable(c) {
            emit(Piece::Mark);
        } else if c.is_ascii() {
            self.last = ' ';
            emit(Piece::Break);
        } else {
            decompose_compatible(c, |d| self.fold_decomposed(d, &mut emit));
        }
    }

    fn fold_decomposed(&mut self, c: char, emit: &mut impl FnMut(Piece)) {
        match (c, self.last) {
            ('\u{308}', 'a' | 'o' | 'u') => return emit(Piece::Wide('e')),
            ('\u{30a}', 'a') => return emit(Piece::Wide('a')),
            _ => {}
        }
        if is_accent(c) {
            return emit(Piece::Mark);
        }
        if !c.is_alphanumeric() && !is_combining_mark(c) {
            self.last = ' ';
            return emit(Piece::Break);
        }
        for lower in c.to_lowercase() {
            self.last = lower;
            if is_accent(lower) {
                emit(Piece::Mark);
                continue;
            }
            match spelled_out(lower) {
                Some(letters) => letters.chars().for_each(|c| emit(Piece::Letter(c))),
                None => emit(Piece::Letter(digit(lower).unwrap_or(lower))),
            }
            if lower == 'ø' {
                emit(Piece::Wide('e'));
            }
        }
    }
}

/// A decimal digit of the scripts that our studios write, as ASCII.
pub(crate) fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

/// Characters that are not seen: what scanners send, direction marks, joiners, soft hyphens.
pub(crate) fn is_ignorable(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | 'ـ')
}

fn is_joint(c: char) -> bool {
    matches!(
        c,
        '-' | '\'' | '`' | '´' | '‘' | '’' | 'ʼ' | 'ʻ' | 'ʹ' | '′' | '׳' | '־'
    ) || matches!(c, '\u{2010}'..='\u{2015}' | '−')
}

/// Marks that people leave out. Those of Indic scripts and Japanese are letters of their own.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
        || matches!(c, '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}' | '\u{591}'..='\u{5c7}')
        || matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | 'ء')
        || matches!(c, '\u{6d6}'..='\u{6ed}')
}

/// Letters that no decomposition reaches.
fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'ø' => "o",
        'æ' => "ae",
        'œ' => "oe",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŋ' => "n",
        'ς' => "σ",
        'ٱ' => "ا",
        'ة' | 'ہ' | 'ھ' => "ه",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ך' => "כ",
        'ם' => "מ",
        'ן' => "נ",
        'ף' => "פ",
        'ץ' => "צ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_and_wide(text: &str) -> (String, String) {
        let mut folder = Folder::default();
        let (mut plain, mut wide) = (String::new(), String::new());
        for c in text.chars() {
            folder.fold(c, |piece| match piece {
                Piece::Letter(c) => {
                    plain.push(c);
                    wide.push(c);
                }
                Piece::Wide(c) => wide.push(c),
                Piece::Mark => {}
                Piece::Joint => plain.push('~'),
                Piece::Break => plain.push(' '),
            });
        }
        (plain, wide)
    }

    #[test]
    fn every_spelling_folds_to_its_plain_and_wide_form() {
        let cases = [
            ("Müller", "muller", "mueller"),
            ("Mu\u{308}ller", "muller", "mueller"),
            ("Groß", "gross", "gross"),
            ("GROẞ", "gross", "gross"),
            ("Sørensen", "sorensen", "soerensen"),
            ("Åse", "ase", "aase"),
            ("Łukasz", "lukasz", "lukasz"),
            ("İnanır", "inanir", "inanir"),
            ("Đặng", "dang", "dang"),
            ("Ægir", "aegir", "aegir"),
            ("Παπαδόπουλος", "παπαδοπουλοσ", "παπαδοπουλοσ"),
            ("Фёдор Толстой", "федор толстои", "федортолстои"),
            ("مُحَمَّد", "محمد", "محمد"),
            ("أحمد", "احمد", "احمد"),
            ("فاطمة", "فاطمه", "فاطمه"),
            ("שָׁלוֹם", "שלומ", "שלומ"),
            ("山田", "山田", "山田"),
            ("が", "か\u{3099}", "か\u{3099}"),
            ("O'Brien", "o~brien", "obrien"),
            ("\u{200f}א\u{1d}ב", "אב", "אב"),
            ("٤٧", "47", "47"),
        ];
        for (text, plain, wide) in cases {
            assert_eq!(plain_and_wide(text), (plain.into(), wide.into()), "{text}");
        }
    }
}
