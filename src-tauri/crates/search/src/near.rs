//! The words of a dictionary that are a typed one but for a few slips, found without looking at most of them.
//!
//! Sorted words share their beginnings: a row of the table of distances is computed once for all words that
//! begin alike, and where a beginning has too many slips already, all words that go on from it are passed
//! over. Two slips leave a long way open at the beginning, so they are looked for from both ends: either the
//! first half has one slip at most, or the second half has none. A swap may lie upon the middle, whose letter
//! belongs to neither.

use crate::dictionary::Dictionary;
use crate::packed::{Reader, write_bytes, write_numbers};
use crate::similar::{LONGEST, Typed};

/// So many slips are forgiven at most.
const MOST: usize = 2;
/// Cells of a row that can be small enough: as many letters more or less as there are slips.
const BAND: usize = 2 * MOST + 1;
/// More slips than anybody forgives.
const TOO_MANY: u8 = 9;

type Row = [u8; BAND];

/// Which words of a dictionary begin, or end, like those before them.
#[derive(Debug)]
pub(crate) struct Neighbours {
    /// Letters that each word has in common with the one before, from the beginning.
    beginnings: Vec<u8>,
    /// The places of the words in the order of their endings.
    backward: Vec<u32>,
    /// Letters that each of those has in common with the one before, from the end.
    endings: Vec<u8>,
}

impl Neighbours {
    pub(crate) fn of(words: &Dictionary) -> Self {
        let mut backward: Vec<u32> = (0..).take(words.len()).collect();
        backward.sort_by_cached_key(|&place| {
            let mut reversed: Vec<char> = words.word(place as usize).chars().collect();
            reversed.reverse();
            reversed
        });
        let from = |place: usize| words.word(place).chars();
        let back = |at: usize| words.word(backward[at] as usize).chars().rev();
        Self {
            beginnings: in_common(words.len(), from),
            endings: in_common(words.len(), back),
            backward,
        }
    }

    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        write_bytes(into, &self.beginnings);
        write_numbers(into, &self.backward);
        write_bytes(into, &self.endings);
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            beginnings: reader.bytes()?.to_vec(),
            backward: reader.numbers()?,
            endings: reader.bytes()?.to_vec(),
        })
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.beginnings.capacity() + self.backward.capacity() * 4 + self.endings.capacity()
    }

    /// Gives the places of the words that are this one but for at most so many slips; some come twice.
    pub(crate) fn find(
        &self,
        words: &Dictionary,
        typed: &Typed,
        most: u8,
        mut each: impl FnMut(usize),
    ) {
        let most = most.min(typed.most_allowed());
        let letters = typed.letters();
        let half = letters.len() / 2;
        let is_near = |length: usize, slips: u8| slips <= most.min(typed.allowed(length));
        let caps = |first: u8| Caps { half, first, most };
        let forward = Walk::new(letters, caps(1));
        let word = |at: usize| words.word(at).chars();
        forward.over(&self.beginnings, word, |at, length, slips| {
            if is_near(length, slips) {
                each(at);
            }
        });
        if most > 1 {
            let reversed: Vec<char> = letters.iter().rev().copied().collect();
            let backward = Walk::new(&reversed, caps(0));
            let word = |at: usize| words.word(self.backward[at] as usize).chars().rev();
            backward.over(&self.endings, word, |at, length, slips| {
                if is_near(length, slips) {
                    each(self.backward[at] as usize);
                }
            });
        }
    }
}

fn in_common<I: Iterator<Item = char>>(words: usize, word: impl Fn(usize) -> I) -> Vec<u8> {
    let of = |at: usize| match at.checked_sub(1) {
        None => 0,
        Some(before) => {
            let pairs = word(before).zip(word(at));
            pairs
                .take(usize::from(u8::MAX))
                .take_while(|(a, b)| a == b)
                .count() as u8
        }
    };
    (0..words).map(of).collect()
}

/// How many slips there may be: in the first half, and in all.
#[derive(Clone, Copy)]
struct Caps {
    half: usize,
    first: u8,
    most: u8,
}

/// A walk over sorted words, with what is known of the beginning of the last one.
struct Walk<'a> {
    typed: &'a [char],
    caps: Caps,
    /// One for each letter of the beginning, and one before them.
    rows: [Row; LONGEST + 1],
    letters: [char; LONGEST],
}

impl<'a> Walk<'a> {
    fn new(typed: &'a [char], caps: Caps) -> Self {
        let mut rows = [[TOO_MANY; BAND]; LONGEST + 1];
        let first = (0..).zip(&mut rows[0][MOST..]);
        for (slips, cell) in first.take(typed.len() + 1) {
            *cell = caps.keep(usize::from(slips), slips);
        }
        Self {
            typed,
            caps,
            rows,
            letters: ['\0'; LONGEST],
        }
    }

    /// Gives every word, with its length, that is near enough by the caps. `in_common` tells how many letters
    /// each word shares with the one before.
    fn over<I: Iterator<Item = char>>(
        mut self,
        in_common: &[u8],
        word: impl Fn(usize) -> I,
        mut each: impl FnMut(usize, usize, u8),
    ) {
        let mut at = 0;
        let mut known = 0;
        while at < in_common.len() {
            let mut depth = known;
            let mut is_open = true;
            for letter in word(at).skip(known) {
                is_open = depth < LONGEST && self.step(depth, letter);
                depth += 1;
                if !is_open {
                    break;
                }
            }
            if is_open && let Some(slips) = self.slips(depth) {
                each(at, depth, slips);
            }
            at += 1;
            if !is_open {
                // All that go on from here have as many slips.
                at += first_below(&in_common[at..], depth);
            }
            known = in_common.get(at).map_or(0, |&letters| usize::from(letters));
        }
    }

    /// Computes the row of the next letter. Says whether a word may go on from it.
    fn step(&mut self, depth: usize, letter: char) -> bool {
        let above = self.rows[depth];
        let before = depth
            .checked_sub(1)
            .map(|last| (self.rows[last], self.letters[last]));
        let mut row = [TOO_MANY; BAND];
        let mut is_open = false;
        for cell in 0..BAND {
            // The table's column: so many letters of what was typed.
            let Some(column) = (depth + 1 + cell).checked_sub(MOST) else {
                continue;
            };
            if column > self.typed.len() {
                break;
            }
            let mut slips = TOO_MANY;
            if let Some(&longer) = above.get(cell + 1) {
                slips = longer + 1;
            }
            if let Some(last) = column.checked_sub(1) {
                let wrong = u8::from(self.typed[last] != letter);
                slips = slips.min(above[cell] + wrong);
                if cell > 0 {
                    slips = slips.min(row[cell - 1] + 1);
                }
                if let (Some(second), Some((row, other))) = (last.checked_sub(1), before)
                    && self.typed[second] == letter
                    && self.typed[last] == other
                {
                    slips = slips.min(row[cell] + 1);
                }
            }
            row[cell] = self.caps.keep(column, slips);
            is_open |= row[cell] < TOO_MANY;
        }
        self.letters[depth] = letter;
        self.rows[depth + 1] = row;
        is_open
    }

    /// The slips of a word that ends here.
    fn slips(&self, depth: usize) -> Option<u8> {
        let cell = (self.typed.len() + MOST).checked_sub(depth)?;
        let slips = *self.rows[depth].get(cell)?;
        (slips < TOO_MANY).then_some(slips)
    }
}

impl Caps {
    fn keep(self, column: usize, slips: u8) -> u8 {
        let cap = if column < self.half && self.most > 1 {
            self.first
        } else {
            self.most
        };
        if slips > cap { TOO_MANY } else { slips }
    }
}

/// How many of these come before the first that is less than `depth`.
fn first_below(letters: &[u8], depth: usize) -> usize {
    const STRIDE: usize = 32;
    let depth = u8::try_from(depth).unwrap_or(u8::MAX);
    let (strides, _) = letters.as_chunks::<STRIDE>();
    let is_passed = |stride: &&[u8; STRIDE]| stride.iter().fold(u8::MAX, |a, &b| a.min(b)) >= depth;
    let passed = strides.iter().take_while(is_passed).count() * STRIDE;
    let rest = &letters[passed..];
    passed + rest.iter().position(|&of| of < depth).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::Collector;

    /// Every word of so many letters among these, and some that are long and in other letters.
    fn words() -> Vec<String> {
        let mut words: Vec<String> = vec![String::new()];
        for _ in 0..5 {
            let longer = words
                .iter()
                .flat_map(|word| ["a", "b", "ü"].map(|letter| format!("{word}{letter}")));
            words = longer.collect();
        }
        let stems: Vec<String> = words.iter().step_by(7).cloned().collect();
        for stem in &stems {
            words.push(format!("schmid{stem}"));
            words.push(format!("{stem}hofer"));
            words.push(stem.repeat(20));
            words.push(stem.chars().take(3).collect());
        }
        words
    }

    /// The word with every pair of slips.
    fn slipped(word: &str) -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        let with_one = |letters: &Vec<char>| -> Vec<Vec<char>> {
            let slips = (0..letters.len()).flat_map(|at| {
                let mut all = [(); 4].map(|()| letters.clone());
                all[0].remove(at);
                all[1].insert(at, 'q');
                all[2][at] = 'q';
                all[3].swap(at, (at + 1).min(letters.len() - 1));
                all
            });
            slips.collect()
        };
        let twice = with_one(&letters)
            .iter()
            .flat_map(with_one)
            .collect::<Vec<_>>();
        twice
            .into_iter()
            .step_by(3)
            .map(String::from_iter)
            .collect()
    }

    #[test]
    fn just_those_are_found_that_are_found_one_by_one() {
        let mut collector = Collector::default();
        words().iter().for_each(|word| collector.add(word, 0));
        let words = collector.finish(&[0]);
        let neighbours = Neighbours::of(&words);
        let mut texts = slipped("schmidab");
        texts.extend(slipped("aabüahof"));
        for text in texts.iter().map(String::as_str).chain([
            "aabb",
            "abab",
            "übaab",
            "schmidabab",
            "schmdiabab",
            "hcsmidaüba",
            "aabbahofer",
            "aabbahoefr",
            "baabahfer",
            "schmidab",
            "abc",
        ]) {
            let Some(typed) = Typed::new(text) else {
                continue;
            };
            for most in [1, 2] {
                let mut found = Vec::new();
                neighbours.find(&words, &typed, most, |place| found.push(place));
                found.sort_unstable();
                found.dedup();

                let is_near = |&place: &usize| {
                    let slips = typed.slips(words.word(place));
                    slips.is_some_and(|slips| slips <= most)
                };
                let near: Vec<usize> = (0..words.len()).filter(is_near).collect();
                let told = |places: &[usize]| -> Vec<String> {
                    places.iter().map(|&at| words.word(at).to_owned()).collect()
                };
                assert_eq!(told(&found), told(&near), "{text} {most}");
            }
        }
    }
}
