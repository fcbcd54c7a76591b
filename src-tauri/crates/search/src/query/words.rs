//! The words of a text as they belong together: digits that stand side by side are one number, and a particle
//! goes with the word behind it.

use crate::fold::{digit, is_ignorable};
use crate::names::is_particle;

use super::{LONGEST_WORD, MOST_WORDS};

pub(super) fn words_of(text: &str) -> Vec<String> {
    let seen: String = text.chars().filter(|&c| !is_ignorable(c)).collect();
    let words = seen.split_whitespace().take(2 * MOST_WORDS);
    words
        .map(|word| word.chars().take(LONGEST_WORD).collect())
        .filter(|word: &String| word.chars().any(char::is_alphanumeric))
        .collect()
}

pub(super) fn join_numbers(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut() {
            Some(last) if is_number(last) && is_number(&word) => {
                last.push(' ');
                last.push_str(&word);
            }
            _ => joined.push(word),
        }
    }
    joined
}

/// A particle belongs to the word behind it: `mac donald` may be stored as `MacDonald`.
pub(super) fn join_particles(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut() {
            Some(last) if ends_with_particle(last) && word.chars().all(is_of_name) => {
                last.push(' ');
                last.push_str(&word);
            }
            _ => joined.push(word),
        }
    }
    joined
}

fn ends_with_particle(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    last.chars().count() > 1 && is_particle(&last.to_lowercase())
}

fn is_of_name(c: char) -> bool {
    c.is_alphabetic() || "-'’".contains(c)
}

/// Digits and what people write between them.
pub(super) fn is_number(word: &str) -> bool {
    word.chars().any(|c| digit(c).is_some())
        && word
            .chars()
            .all(|c| digit(c).is_some() || " +-–./\\,:()".contains(c))
}

pub(super) fn ascii_digits(word: &str) -> String {
    word.chars().map(|c| digit(c).unwrap_or(c)).collect()
}
