//! Cards and barcodes, found by their first characters and by their last.

use crate::buckets::Buckets;
use crate::codes::{Code, SHORTEST};
use crate::found::How;
use crate::lines::Lines;
use crate::packed::Reader;

const KEYS: usize = 1 << 13;

/// The lines of cards.
#[derive(Debug)]
pub(crate) struct Cards {
    lines: Lines,
    begins: Buckets,
    ends: Buckets,
}

impl Cards {
    pub(super) fn of(lines: Lines) -> Self {
        let begins = Buckets::build(lines.len(), KEYS, |slot, keys| {
            for card in codes(lines.line(slot as u32)) {
                // It may be typed without its leading zeros.
                let bare = card.trim_start_matches('0');
                keys.extend([card, bare].iter().filter_map(|card| first(card)));
            }
        });
        let ends = Buckets::build(lines.len(), KEYS, |slot, keys| {
            keys.extend(codes(lines.line(slot as u32)).filter_map(last));
        });
        Self {
            lines,
            begins,
            ends,
        }
    }

    /// Gives everybody who has a card that this fits. Some come twice.
    pub(crate) fn find(&self, code: &Code, mut each: impl FnMut(u32, How)) {
        let mut look = |slots: &mut dyn Iterator<Item = u32>| {
            for slot in slots {
                if let Some(how) = code.fit_line(self.lines.line(slot)) {
                    each(slot, how);
                }
            }
        };
        for typed in code.readings() {
            if let (Some(first), Some(last)) = (first(typed), last(typed)) {
                look(&mut self.begins.slots(first));
                look(&mut self.ends.slots(last));
            }
        }
    }

    pub(super) fn write(&self, into: &mut Vec<u8>) {
        self.lines.write(into);
        self.begins.write(into);
        self.ends.write(into);
    }

    pub(super) fn thaw(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            lines: Lines::read(reader)?,
            begins: Buckets::read(reader, KEYS)?,
            ends: Buckets::read(reader, KEYS)?,
        })
    }

    pub(super) fn weight(&self) -> usize {
        self.lines.weight() + self.begins.weight() + self.ends.weight()
    }
}

/// The codes of a line, each of which a capital stands before.
fn codes(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_ascii_uppercase())
        .filter(|code| !code.is_empty())
}

fn first(code: &str) -> Option<u32> {
    Some(key(code.as_bytes().first_chunk()?))
}

fn last(code: &str) -> Option<u32> {
    Some(key(code.as_bytes().last_chunk()?))
}

fn key(bytes: &[u8; SHORTEST]) -> u32 {
    u32::from_le_bytes(*bytes).wrapping_mul(0x9e37_79b1) >> (u32::BITS - KEYS.ilog2())
}
