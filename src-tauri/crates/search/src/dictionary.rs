//! The distinct words of a segment's names, sorted, each with the people who bear it.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::ops::Range;

use foldhash::fast::FixedState;
use memchr::memmem::Finder;

use crate::bits::Bits;
use crate::gathered::Gathered;
use crate::grams::Grams;
use crate::packed::{Reader, write_bytes, write_numbers};

/// Collects words before they are sorted.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    numbers: HashMap<Box<str>, u32, FixedState>,
    /// Word and bearer.
    pairs: Vec<(u32, u32)>,
    /// Texts that were taken apart lately, each at the place that its hash names.
    lately: Vec<Option<TakenApart>>,
}

/// A text, and the numbers of its words.
type TakenApart = (Box<str>, Vec<u32>);

/// One text is remembered for so many people.
const WORTH_REMEMBERING: usize = 16;
/// No more texts are remembered: names and towns come again and again.
const REMEMBERED: usize = 1 << 13;

impl Collector {
    /// Nothing, ready for the words of so many people.
    pub(crate) fn for_people(people: usize) -> Self {
        Self {
            lately: vec![None; (people / WORTH_REMEMBERING).min(REMEMBERED)],
            ..Self::default()
        }
    }

    /// Notes that `bearer` bears `word`.
    pub(crate) fn add(&mut self, word: &str, bearer: u32) {
        let number = self.number_of(word);
        self.pairs.push((number, bearer));
    }

    /// Notes that `bearer` bears the words of a text, which `take_apart` gives, the same each time.
    pub(crate) fn add_text(
        &mut self,
        text: &str,
        bearer: u32,
        take_apart: impl FnOnce(&mut dyn FnMut(&str)),
    ) {
        if self.lately.is_empty() {
            return take_apart(&mut |word| self.add(word, bearer));
        }
        let at = FixedState::default().hash_one(text) as usize % self.lately.len();
        let known = self.lately[at].as_ref().filter(|(of, _)| **of == *text);
        if let Some((_, words)) = known {
            self.pairs.extend(words.iter().map(|&word| (word, bearer)));
            return;
        }
        let from = self.pairs.len();
        take_apart(&mut |word| self.add(word, bearer));
        let words = self.pairs[from..].iter().map(|&(word, _)| word).collect();
        self.lately[at] = Some((text.into(), words));
    }

    fn number_of(&mut self, word: &str) -> u32 {
        match self.numbers.get(word) {
            Some(&number) => number,
            None => {
                let number = self.numbers.len() as u32;
                self.numbers.insert(word.into(), number);
                number
            }
        }
    }

    /// Sorts the words; `slots` says which slot each bearer got.
    pub(crate) fn finish(self, slots: &[u32]) -> Dictionary {
        let mut words: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        words.sort_unstable();
        let mut places = vec![0u32; words.len()];
        let mut text = String::with_capacity(words.iter().map(|(word, _)| word.len() + 1).sum());
        let mut starts = Vec::with_capacity(words.len() + 1);
        for (place, (word, number)) in words.iter().enumerate() {
            places[*number as usize] = place as u32;
            starts.push(text.len() as u32);
            text.push_str(word);
            text.push('\n');
        }
        starts.push(text.len() as u32);
        let (first_bearers, bearers) = group(&self.pairs, &places, slots);
        Dictionary {
            text,
            starts,
            first_bearers,
            bearers,
            grams: Grams::default(),
        }
    }
}

/// Sorts the bearers by word, by counting.
fn group(pairs: &[(u32, u32)], places: &[u32], slots: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut ends = vec![0u32; places.len() + 1];
    for &(number, _) in pairs {
        ends[places[number as usize] as usize] += 1;
    }
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    let mut bearers = vec![0u32; pairs.len()];
    for &(number, bearer) in pairs.iter().rev() {
        let end = &mut ends[places[number as usize] as usize];
        *end -= 1;
        bearers[*end as usize] = slots[bearer as usize];
    }
    (ends, bearers)
}

/// Sorted words with their bearers.
#[derive(Debug)]
pub(crate) struct Dictionary {
    /// The words, a line each.
    text: String,
    starts: Vec<u32>,
    first_bearers: Vec<u32>,
    bearers: Vec<u32>,
    grams: Grams,
}

impl Dictionary {
    /// The same, ready for looking for texts inside of its words.
    pub(crate) fn with_grams(mut self) -> Self {
        self.grams = Grams::of(&self.text, &self.starts);
        self
    }

    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        write_bytes(into, self.text.as_bytes());
        for numbers in [&self.starts, &self.first_bearers, &self.bearers] {
            write_numbers(into, numbers);
        }
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            text: reader.text()?.to_owned(),
            starts: reader.numbers()?,
            first_bearers: reader.numbers()?,
            bearers: reader.numbers()?,
            grams: Grams::default(),
        })
    }

    /// Adds everybody who bears exactly this word.
    pub(crate) fn whole(&self, word: &str, into: &mut Gathered) {
        let place = self.first_not_before(word);
        if place < self.len() && self.word(place) == word {
            self.add(place..place + 1, into);
        }
    }

    /// Adds everybody who bears a word that begins so.
    pub(crate) fn prefix(&self, prefix: &str, into: &mut Gathered) {
        self.add(self.beginning_with(prefix), into);
    }

    /// Leaves only those who bear two words, or spellings, that begin so.
    pub(crate) fn retain_twice(&self, prefix: &str, slots: usize, people: &mut Bits) {
        let (mut once, mut twice) = (Bits::none_of_many(slots), Bits::none_of_many(slots));
        for &slot in self.bearers_of(self.beginning_with(prefix)) {
            if once.contains(slot) {
                twice.insert(slot);
            } else {
                once.insert(slot);
            }
        }
        people.intersect(&twice);
    }

    /// Adds everybody who bears a word that holds this.
    pub(crate) fn part(&self, part: &str, into: &mut Gathered) {
        let mut places = Vec::new();
        self.holding(part, |place| places.push(place));
        self.at(places, into);
    }

    /// Gives the place of every word that holds this.
    pub(crate) fn holding(&self, part: &str, mut each: impl FnMut(usize)) {
        let finder = Finder::new(part);
        for (mut from, to) in self.grams.places(part, &self.starts) {
            while let Some(at) = finder.find(&self.text.as_bytes()[from..to]) {
                let at = (from + at) as u32;
                let place = self.starts.partition_point(|&start| start <= at) - 1;
                each(place);
                from = self.starts[place + 1] as usize;
            }
        }
    }

    /// Whoever bears the word at this place.
    pub(crate) fn bearers_at(&self, place: usize) -> &[u32] {
        self.bearers_of(place..place + 1)
    }

    /// Adds everybody who bears one of the words at these places.
    pub(crate) fn at(&self, places: impl IntoIterator<Item = usize>, into: &mut Gathered) {
        for place in places {
            into.add(self.bearers_at(place));
        }
    }

    /// Whoever bears words that begin so, once for each of those words.
    pub(crate) fn bearers(&self, prefix: &str, is_whole: bool) -> &[u32] {
        let mut places = self.beginning_with(prefix);
        if is_whole && !(places.start < places.end && self.word(places.start) == prefix) {
            return &[];
        }
        if is_whole {
            places.end = places.start + 1;
        }
        self.bearers_of(places)
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        let numbers = [&self.starts, &self.first_bearers, &self.bearers];
        self.text.capacity()
            + self.grams.weight()
            + numbers
                .map(|numbers| numbers.capacity() * 4)
                .iter()
                .sum::<usize>()
    }

    /// The words, sorted.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|place| self.word(place))
    }

    /// The places of the words that begin so.
    pub(crate) fn beginning_with(&self, prefix: &str) -> Range<usize> {
        let first = self.first_not_before(prefix);
        let mut end = self.len();
        let mut low = first;
        while low < end {
            let middle = low + (end - low) / 2;
            if self.word(middle).starts_with(prefix) {
                low = middle + 1;
            } else {
                end = middle;
            }
        }
        first..end
    }

    fn add(&self, places: Range<usize>, into: &mut Gathered) {
        into.add(self.bearers_of(places));
    }

    fn bearers_of(&self, places: Range<usize>) -> &[u32] {
        let start = self.first_bearers[places.start] as usize;
        let end = self.first_bearers[places.end] as usize;
        &self.bearers[start..end]
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The word at a place.
    pub(crate) fn word(&self, place: usize) -> &str {
        &self.text[self.starts[place] as usize..self.starts[place + 1] as usize - 1]
    }

    fn first_not_before(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.word(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bearers(look: impl Fn(&Dictionary, &mut Gathered)) -> Vec<u32> {
        let mut collector = Collector::default();
        let words = ["muller", "mueller", "anna", "annabell", "hannah", "zoe"];
        for (bearer, word) in (0..).zip(words) {
            collector.add(word, bearer);
        }
        let dictionary = collector.finish(&[5, 4, 3, 2, 1, 0]);
        let mut found = Gathered::none(6);
        look(&dictionary, &mut found);
        found.into_set().iter().collect()
    }

    #[test]
    fn words_are_found_whole_by_prefix_and_by_part() {
        assert_eq!(bearers(|words, into| words.whole("anna", into)), [3]);
        assert_eq!(bearers(|words, into| words.prefix("anna", into)), [2, 3]);
        assert_eq!(bearers(|words, into| words.prefix("", into)).len(), 6);
        assert_eq!(bearers(|words, into| words.part("anna", into)), [1, 2, 3]);
        assert_eq!(bearers(|words, into| words.whole("zzz", into)), []);
    }
}
