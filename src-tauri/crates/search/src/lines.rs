//! One line of text for each person in one flat buffer.

use memchr::memmem::Finder;

use crate::grams::{Grams, is_in};
use crate::packed::{Reader, write_bytes, write_numbers};

/// The lines of all slots, in order.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    text: String,
    /// Where each line begins, and where the last one ends.
    starts: Vec<u32>,
    /// Where texts may be, once that was asked for.
    grams: Grams,
}

impl Lines {
    pub(crate) fn with_capacity(lines: usize) -> Self {
        let mut starts = Vec::with_capacity(lines + 1);
        starts.push(0);
        Self {
            text: String::new(),
            starts,
            grams: Grams::default(),
        }
    }

    /// Adds the line of the next slot; `write` appends it. A line may be empty and has no line feed.
    pub(crate) fn push(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.text);
        self.text.push('\n');
        self.starts.push(self.text.len() as u32);
    }

    /// The same lines, in another order, without room for more.
    pub(crate) fn in_order(self, order: &[u32]) -> Self {
        let mut lines = Self::with_capacity(order.len());
        lines.text.reserve_exact(self.text.len());
        for &line in order {
            let (start, end) = (self.starts[line as usize], self.starts[line as usize + 1]);
            lines
                .text
                .push_str(&self.text[start as usize..end as usize]);
            lines.starts.push(lines.text.len() as u32);
        }
        lines
    }

    /// The same, ready for looking for texts inside of them.
    pub(crate) fn with_grams(mut self) -> Self {
        self.grams = Grams::of(&self.text, &self.starts);
        self
    }

    /// The line of a slot.
    pub(crate) fn line(&self, slot: u32) -> &str {
        let slot = slot as usize;
        &self.text[self.starts[slot] as usize..self.starts[slot + 1] as usize - 1]
    }

    /// Tells of each line whether it may hold the needle, without reading it.
    pub(crate) fn may_hold(&self, needle: &str) -> impl Fn(u32) -> bool + use<> {
        let blocks = self.grams.blocks(needle);
        move |line| blocks.as_ref().is_none_or(|blocks| is_in(blocks, line))
    }

    /// How many lines there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.text.capacity() + self.starts.capacity() * 4 + self.grams.weight()
    }

    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        write_bytes(into, self.text.as_bytes());
        write_numbers(into, &self.starts);
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let (text, starts) = (reader.text()?.to_owned(), reader.numbers()?);
        Some(Self {
            text,
            starts,
            grams: Grams::default(),
        })
    }

    /// Calls `each` for every line that holds `needle`, once, with the slot, the line and where in it the
    /// needle comes first.
    pub(crate) fn holding(&self, needle: &str, mut each: impl FnMut(u32, &str, usize)) {
        let finder = Finder::new(needle);
        let mut slot = 0;
        for (mut from, to) in self.grams.places(needle, &self.starts) {
            while let Some(at) = finder.find(&self.text.as_bytes()[from..to]) {
                slot = self.line_at((from + at) as u32, slot);
                let (start, end) = (self.starts[slot] as usize, self.starts[slot + 1] as usize);
                each(slot as u32, &self.text[start..end - 1], from + at - start);
                from = end;
            }
        }
    }

    /// The line that holds the byte at `at`, looked for from line `from` on in growing strides: the next
    /// hit is mostly near.
    fn line_at(&self, at: u32, from: usize) -> usize {
        let mut stride = 1;
        while from + stride < self.starts.len() && self.starts[from + stride] <= at {
            stride *= 2;
        }
        let low = from + stride / 2;
        let high = (from + stride).min(self.starts.len());
        low + self.starts[low..high].partition_point(|&start| start <= at) - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_with_the_needle_is_told_once() {
        let mut lines = Lines::with_capacity(5);
        for line in ["abab", "", "xab", "b", "ab"] {
            lines.push(|text| text.push_str(line));
        }
        let mut seen = Vec::new();

        lines.holding("ab", |slot, line, at| {
            seen.push((slot, line.to_owned(), at))
        });

        assert_eq!(
            seen,
            [
                (0, "abab".into(), 0),
                (2, "xab".into(), 1),
                (4, "ab".into(), 0)
            ]
        );
    }

    #[test]
    fn lines_are_brought_into_another_order() {
        let mut lines = Lines::with_capacity(3);
        for line in ["one", "", "three"] {
            lines.push(|text| text.push_str(line));
        }

        let lines = lines.in_order(&[2, 0, 1]);

        let mut seen = Vec::new();
        lines.holding("e", |slot, line, _| seen.push((slot, line.to_owned())));
        assert_eq!(seen, [(0, "three".to_owned()), (1, "one".to_owned())]);
    }
}
