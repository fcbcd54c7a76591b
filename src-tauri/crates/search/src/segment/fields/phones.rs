//! Telephone numbers, found by any four digits in a row.

use crate::buckets::Buckets;
use crate::found::How;
use crate::lines::Lines;
use crate::packed::Reader;
use crate::phones::Phone;

/// Digits of a key.
const GRAM: usize = 4;
const KEYS: usize = 10_000;

/// The lines of telephone numbers.
#[derive(Debug)]
pub(crate) struct Phones {
    lines: Lines,
    grams: Buckets,
}

impl Phones {
    pub(super) fn of(lines: Lines) -> Self {
        let grams = Buckets::build(lines.len(), KEYS, |slot, keys| {
            keys.extend(
                lines
                    .line(slot as u32)
                    .as_bytes()
                    .windows(GRAM)
                    .filter_map(key),
            );
        });
        Self { lines, grams }
    }

    /// Gives everybody whom this number may belong to. Some come twice.
    pub(crate) fn find(&self, phone: &Phone, mut each: impl FnMut(u32, How)) {
        for needle in phone.needles() {
            let keys = needle.as_bytes().windows(GRAM).filter_map(key);
            let Some(rarest) = keys.min_by_key(|&key| self.grams.size(key)) else {
                continue;
            };
            for slot in self.grams.slots(rarest) {
                if let Some(how) = phone.fit_line(self.lines.line(slot)) {
                    each(slot, how);
                }
            }
        }
    }

    pub(super) fn write(&self, into: &mut Vec<u8>) {
        self.lines.write(into);
        self.grams.write(into);
    }

    pub(super) fn thaw(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            lines: Lines::read(reader)?,
            grams: Buckets::read(reader, KEYS)?,
        })
    }

    pub(super) fn weight(&self) -> usize {
        self.lines.weight() + self.grams.weight()
    }
}

/// Four digits as a number; `None` where a letter says how the next number begins.
fn key(gram: &[u8]) -> Option<u32> {
    gram.iter().try_fold(0, |key, byte| {
        byte.is_ascii_digit()
            .then(|| key * 10 + u32::from(byte - b'0'))
    })
}
