//! The parts of names that were typed, and what two of them share.

use super::Word;
use crate::nicknames::other_forms;
use crate::sound::{is_foreign, sound};

/// A part of a name that was typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    pub(super) plain: String,
    pub(super) wide: Option<String>,
    /// With its accents, for telling whether a match is spelled alike.
    pub(crate) raw: String,
    /// How it sounds.
    sound: Option<String>,
}

impl Piece {
    pub(super) fn new(plain: String, raw: String) -> Self {
        Self {
            sound: sound(&plain),
            wide: None,
            plain,
            raw,
        }
    }

    /// How it sounds, if it can be read aloud.
    pub(crate) fn sound(&self) -> Option<&str> {
        self.sound.as_deref()
    }

    /// Whether it is written in other letters than Latin ones.
    pub(crate) fn is_foreign(&self) -> bool {
        is_foreign(&self.plain)
    }

    /// Other forms of the name that it is.
    pub(crate) fn other_forms(&self) -> &'static [&'static str] {
        other_forms(&self.plain)
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
