//! A set of people: one bit a slot. A hundred thousand people fit into the first cache.

use crate::packed::{Reader, write_numbers};

/// A set of slot numbers below a fixed bound.
#[derive(Debug, Clone)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of slots below `len`.
    pub(crate) fn none(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        write_numbers(into, &self.iter().collect::<Vec<_>>());
    }

    /// The set of slots below `len` that was written.
    pub(crate) fn read(reader: &mut Reader<'_>, len: usize) -> Option<Self> {
        let mut set = Self::none(len);
        for slot in reader.numbers()? {
            if slot as usize >= len {
                return None;
            }
            set.insert(slot);
        }
        Some(set)
    }

    pub(crate) fn insert(&mut self, slot: u32) {
        self.0[slot as usize / 64] |= 1 << (slot % 64);
    }

    pub(crate) fn remove(&mut self, slot: u32) {
        self.0[slot as usize / 64] &= !(1 << (slot % 64));
    }

    pub(crate) fn contains(&self, slot: u32) -> bool {
        self.0[slot as usize / 64] >> (slot % 64) & 1 == 1
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|&block| block == 0)
    }

    pub(crate) fn count(&self) -> usize {
        self.0.iter().map(|block| block.count_ones() as usize).sum()
    }

    pub(crate) fn intersect(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= theirs;
        }
    }

    pub(crate) fn unite(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
    }

    pub(crate) fn subtract(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= !theirs;
        }
    }

    /// The members of the set, ascending.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().zip(0u32..).flat_map(|(&block, at)| {
            let next = |rest: &u64| Some(rest & (rest - 1)).filter(|&rest| rest != 0);
            std::iter::successors(Some(block).filter(|&block| block != 0), next)
                .map(move |rest| at * 64 + rest.trailing_zeros())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_members_come_back_in_order_across_blocks() {
        let mut set = Bits::none(200);
        for slot in [199, 0, 63, 64, 128] {
            set.insert(slot);
        }
        set.remove(128);

        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 199]);
        assert_eq!(set.count(), 4);
    }
}
