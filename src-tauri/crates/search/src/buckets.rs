//! Slots by a small key, such as the first letters of a word: a list for each key, of the distances between
//! its slots. It names a few people of whom one look then tells whether they are meant.

use crate::packed::{Reader, write_bytes, write_numbers};

/// Ascending lists of slots, one for each key below a fixed bound.
#[derive(Debug)]
pub(crate) struct Buckets {
    /// Where each key's list begins, and where the last one ends.
    starts: Vec<u32>,
    /// Distances, seven bits a byte, the low ones first.
    distances: Vec<u8>,
}

impl Buckets {
    /// The buckets of `slots` slots and `keys` keys; `keys_of` gives a slot's keys, the same each time it is asked.
    pub(crate) fn build(
        slots: usize,
        keys: usize,
        mut keys_of: impl FnMut(usize, &mut Vec<u32>),
    ) -> Self {
        let mut last = vec![u32::MAX; keys];
        let mut sizes = vec![0u32; keys + 1];
        let mut of_slot = Vec::new();
        let mut each = |visit: &mut dyn FnMut(u32, u32)| {
            for slot in 0..slots {
                of_slot.clear();
                keys_of(slot, &mut of_slot);
                of_slot.sort_unstable();
                of_slot.dedup();
                of_slot.iter().for_each(|&key| visit(key, slot as u32));
            }
        };
        // The first walk measures the lists, the second one fills them.
        each(&mut |key, slot| {
            let distance = slot.wrapping_sub(last[key as usize]);
            sizes[key as usize] += bytes_of(distance);
            last[key as usize] = slot;
        });
        let mut sum = 0;
        for size in &mut sizes {
            (*size, sum) = (sum, sum + *size);
        }
        let starts = sizes;
        let mut ends = starts.clone();
        let mut distances = vec![0; sum as usize];
        last.fill(u32::MAX);
        each(&mut |key, slot| {
            let key = key as usize;
            let mut distance = slot.wrapping_sub(last[key]);
            last[key] = slot;
            for _ in 1..bytes_of(distance) {
                distances[ends[key] as usize] = distance as u8 | 0x80;
                ends[key] += 1;
                distance >>= 7;
            }
            distances[ends[key] as usize] = distance as u8;
            ends[key] += 1;
        });
        Self { starts, distances }
    }

    /// How long the list of a key is, in bytes: those with fewer name fewer people.
    pub(crate) fn size(&self, key: u32) -> u32 {
        self.starts[key as usize + 1] - self.starts[key as usize]
    }

    /// The slots of a key, ascending.
    pub(crate) fn slots(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        let range = self.starts[key as usize] as usize..self.starts[key as usize + 1] as usize;
        let mut bytes = self.distances[range].iter();
        let mut last = u32::MAX;
        std::iter::from_fn(move || {
            let (mut distance, mut shift) = (0, 0);
            loop {
                let byte = *bytes.next()?;
                distance |= u32::from(byte & 0x7f) << shift;
                if byte < 0x80 {
                    break;
                }
                shift += 7;
            }
            last = last.wrapping_add(distance);
            Some(last)
        })
    }

    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        write_numbers(into, &self.starts);
        write_bytes(into, &self.distances);
    }

    /// The buckets that were written, of so many keys.
    pub(crate) fn read(reader: &mut Reader<'_>, keys: usize) -> Option<Self> {
        let (starts, distances) = (reader.numbers()?, reader.bytes()?.to_vec());
        let fits = starts.len() == keys + 1
            && starts.is_sorted()
            && starts.last().copied() == u32::try_from(distances.len()).ok();
        fits.then_some(Self { starts, distances })
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.starts.capacity() * 4 + self.distances.capacity()
    }
}

fn bytes_of(distance: u32) -> u32 {
    (32 - (distance | 1).leading_zeros()).div_ceil(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_slots_in_order_near_and_far() {
        let buckets = Buckets::build(300_000, 3, |slot, keys| match slot {
            0 | 1 | 200 | 20_000 | 299_999 => keys.extend([2, 0, 2]),
            7 => keys.push(0),
            _ => {}
        });

        assert_eq!(
            buckets.slots(2).collect::<Vec<_>>(),
            [0, 1, 200, 20_000, 299_999]
        );
        assert_eq!(buckets.slots(0).take(3).collect::<Vec<_>>(), [0, 1, 7]);
        assert_eq!(buckets.slots(1).count(), 0);
    }

    #[test]
    fn buckets_that_were_written_are_the_same_and_others_are_refused() {
        let buckets = Buckets::build(9, 2, |slot, keys| keys.push(slot as u32 % 2));
        let mut bytes = Vec::new();
        buckets.write(&mut bytes);

        let read = Buckets::read(&mut Reader::new(&bytes), 2);

        let slots = |buckets: &Buckets| buckets.slots(1).collect::<Vec<_>>();
        assert_eq!(read.as_ref().map(slots), Some(slots(&buckets)));
        assert!(Buckets::read(&mut Reader::new(&bytes), 3).is_none());
    }
}
