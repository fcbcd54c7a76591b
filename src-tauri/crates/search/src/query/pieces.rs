//! The parts of names that were typed, and what two of them share.

use std::cell::OnceCell;

use super::Word;
use crate::nicknames::other_forms;
use crate::similar::is_similar;
use crate::sound::{heard, is_foreign, said};

/// A part of a name that was typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    pub(super) plain: String,
    pub(super) wide: Option<String>,
    /// With its accents, for telling whether a match is spelled alike.
    pub(crate) raw: String,
    sounds: OnceCell<Vec<String>>,
    other_forms: OnceCell<Vec<&'static str>>,
    other_sounds: OnceCell<Vec<String>>,
}

impl Piece {
    pub(super) fn new(plain: String, raw: String) -> Self {
        Self {
            plain,
            raw,
            ..Self::default()
        }
    }

    /// The letters without marks.
    pub(crate) fn plain(&self) -> &str {
        &self.plain
    }

    /// How it sounds, in each of its readings.
    pub(crate) fn sounds(&self) -> &[String] {
        self.sounds.get_or_init(|| said(&self.plain))
    }

    /// Whether it is written in other letters than Latin ones.
    pub(crate) fn is_foreign(&self) -> bool {
        is_foreign(&self.plain)
    }

    /// Other forms of the name that it is.
    pub(crate) fn other_forms(&self) -> &[&'static str] {
        self.other_forms.get_or_init(|| other_forms(&self.plain))
    }

    /// How the other forms sound, for finding them in other letters.
    pub(crate) fn other_sounds(&self) -> &[String] {
        let sounds = || {
            let forms = self.other_forms().iter();
            forms.flat_map(|form| said(form)).collect()
        };
        self.other_sounds.get_or_init(sounds)
    }

    /// Whether a form of a name is another form of this one.
    pub(crate) fn is_other_form(&self, form: &str) -> bool {
        let is_heard = || {
            let keys = heard(form);
            self.other_sounds().iter().any(|key| keys.contains(key))
        };
        self.other_forms().contains(&form) || (is_foreign(form) && is_heard())
    }

    /// Whether a form of a name, which sounds like one of `keys`, is heard like this one: all of it or, where the letters are not the same, its
    /// beginning.
    pub(crate) fn is_heard_in(&self, form: &str, keys: &[String]) -> bool {
        let begun = self.is_foreign() != is_foreign(form);
        let is_heard = |said: &String| {
            let mut keys = keys.iter();
            keys.any(|key| key == said || (begun && key.starts_with(said.as_str())))
        };
        self.sounds().iter().any(is_heard)
    }

    /// Whether a form of a name that sounds like one of `keys` is heard nearly like this one.
    pub(crate) fn is_nearly_heard_in(&self, keys: &[String]) -> bool {
        let mut said = self.sounds().iter();
        said.any(|said| keys.iter().any(|key| is_similar(said, key)))
    }

    /// The folded spellings.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.plain.as_str()).chain(self.wide.as_deref())
    }

    /// The spelling that was typed.
    pub(crate) fn as_typed(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.raw.as_str())
    }

    /// Whether it is a single letter.
    pub(crate) fn is_initial(&self) -> bool {
        self.raw.chars().count() == 1
    }

    /// Whether it may be looked for inside words. A single letter is inside every name; a single Han
    /// character is not.
    pub(crate) fn may_be_part(&self) -> bool {
        self.plain.chars().nth(1).is_some() || self.plain.chars().any(|c| c >= '\u{2e80}')
    }

    /// The beginning that both pieces share, if one begins with the other: both may claim the same word.
    pub(super) fn shared_beginning<'a>(&'a self, other: &'a Self) -> Option<&'a str> {
        self.spellings()
            .find_map(|mine| other.spellings().find_map(|theirs| shorter(mine, theirs)))
    }
}

/// The shorter text, if the longer one begins with it.
fn shorter<'a>(one: &'a str, other: &'a str) -> Option<&'a str> {
    if other.starts_with(one) {
        Some(one)
    } else {
        one.starts_with(other).then_some(other)
    }
}

/// What `shared` finds between any two of the pieces that are laid upon one name.
pub(super) fn between_pieces<'a>(
    words: &'a [Word],
    shared: fn(&'a Piece, &'a Piece) -> Option<&'a str>,
) -> Vec<&'a str> {
    let pieces: Vec<&Piece> = words
        .iter()
        .filter_map(|word| word.readings.first())
        .flatten()
        .collect();
    let pairs = (1..pieces.len()).flat_map(|at| pieces[..at].iter().map(move |piece| (piece, at)));
    pairs
        .filter_map(|(piece, at)| shared(piece, pieces[at]))
        .collect()
}

/// The beginnings that two of the words share as they were typed, marks and all.
pub(crate) fn shared_as_typed(words: &[Word]) -> Vec<&str> {
    between_pieces(words, |one, other| shorter(&one.raw, &other.raw))
}
