//! A set of people: a list of slots while they are few, one bit a slot once they are many. So a question about a
//! handful of people costs the same among thousands and among millions.

use crate::packed::{Reader, write_numbers};

/// A set is a list while it holds no more than one of so many: beyond, bits take less time than keeping order.
const FEW: usize = 2_048;
/// So few are always a list.
const VERY_FEW: usize = 8;

/// A set of slot numbers below a fixed bound.
#[derive(Debug, Clone)]
pub(crate) struct Bits {
    len: usize,
    slots: Slots,
}

#[derive(Debug, Clone)]
enum Slots {
    /// Ascending, each once.
    Few(Vec<u32>),
    Many(Vec<u64>),
}

use Slots::{Few, Many};

impl Bits {
    /// The empty set of slots below `len`.
    pub(crate) fn none(len: usize) -> Self {
        Self {
            len,
            slots: Few(Vec::new()),
        }
    }

    /// The same, ready for many.
    pub(crate) fn none_of_many(len: usize) -> Self {
        Self {
            len,
            slots: Many(vec![0; len.div_ceil(64)]),
        }
    }

    pub(crate) fn write(&self, into: &mut Vec<u8>) {
        write_numbers(into, &self.iter().collect::<Vec<_>>());
    }

    /// The set of slots below `len` that was written.
    pub(crate) fn read(reader: &mut Reader<'_>, len: usize) -> Option<Self> {
        let mut set = Self::none(len);
        let slots = reader.numbers()?;
        if slots.iter().any(|&slot| slot as usize >= len) {
            return None;
        }
        set.insert_all(&slots);
        Some(set)
    }

    /// So many are a list, and more are bits.
    pub(crate) fn most_few(&self) -> usize {
        most_few(self.len)
    }

    /// Whether it is a list.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.slots, Few(_))
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        match &self.slots {
            Few(slots) => slots.capacity() * 4,
            Many(blocks) => blocks.capacity() * 8,
        }
    }

    pub(crate) fn insert(&mut self, slot: u32) {
        match &mut self.slots {
            Few(slots) => {
                // Slots mostly come in order.
                match slots.last() {
                    Some(&last) if last >= slot => {
                        if let Err(at) = slots.binary_search(&slot) {
                            slots.insert(at, slot);
                        }
                    }
                    _ => slots.push(slot),
                }
                self.settle();
            }
            Many(blocks) => set(blocks, slot),
        }
    }

    /// Inserts these, which come in any order.
    pub(crate) fn insert_all(&mut self, more: &[u32]) {
        if let Few(slots) = &mut self.slots
            && slots.len() + more.len() <= most_few(self.len)
        {
            if more.is_empty() {
                return;
            }
            let is_sorted = slots.is_empty() && more.is_sorted();
            slots.extend_from_slice(more);
            if !is_sorted {
                slots.sort_unstable();
            }
            slots.dedup();
            return;
        }
        let blocks = self.as_many();
        more.iter().for_each(|&slot| set(blocks, slot));
    }

    pub(crate) fn remove(&mut self, slot: u32) {
        match &mut self.slots {
            Few(slots) => {
                if let Ok(at) = slots.binary_search(&slot) {
                    slots.remove(at);
                }
            }
            Many(blocks) => clear(blocks, slot),
        }
    }

    /// Leaves those in it that are wanted.
    pub(crate) fn retain(&mut self, mut is_wanted: impl FnMut(u32) -> bool) {
        match &mut self.slots {
            Few(slots) => slots.retain(|&slot| is_wanted(slot)),
            Many(_) => {
                let unwanted: Vec<u32> = self.iter().filter(|&slot| !is_wanted(slot)).collect();
                unwanted.iter().for_each(|&slot| self.remove(slot));
            }
        }
    }

    pub(crate) fn contains(&self, slot: u32) -> bool {
        match &self.slots {
            Few(slots) => slots.binary_search(&slot).is_ok(),
            Many(blocks) => has(blocks, slot),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        match &self.slots {
            Few(slots) => slots.is_empty(),
            Many(blocks) => blocks.iter().all(|&block| block == 0),
        }
    }

    pub(crate) fn count(&self) -> usize {
        match &self.slots {
            Few(slots) => slots.len(),
            Many(blocks) => blocks.iter().map(|block| block.count_ones() as usize).sum(),
        }
    }

    pub(crate) fn intersect(&mut self, other: &Self) {
        match (&mut self.slots, &other.slots) {
            (Few(slots), _) => slots.retain(|&slot| other.contains(slot)),
            (Many(blocks), Few(theirs)) => {
                let both = theirs.iter().copied().filter(|&slot| has(blocks, slot));
                self.slots = Few(both.collect());
            }
            (Many(mine), Many(theirs)) => {
                for (mine, theirs) in mine.iter_mut().zip(theirs) {
                    *mine &= theirs;
                }
            }
        }
    }

    /// Leaves those who are in any of the others.
    pub(crate) fn intersect_any(&mut self, others: &[&Self]) {
        match (&mut self.slots, others) {
            (_, [other]) => self.intersect(other),
            (Few(slots), _) => {
                slots.retain(|&slot| others.iter().any(|other| other.contains(slot)))
            }
            (Many(_), _) => {
                let mut any = Self::none(self.len);
                others.iter().for_each(|other| any.unite(other));
                self.intersect(&any);
            }
        }
    }

    pub(crate) fn unite(&mut self, other: &Self) {
        match &other.slots {
            Few(theirs) if !theirs.is_empty() => self.insert_all(theirs),
            Few(_) => {}
            Many(theirs) => {
                for (mine, theirs) in self.as_many().iter_mut().zip(theirs) {
                    *mine |= theirs;
                }
            }
        }
    }

    pub(crate) fn subtract(&mut self, other: &Self) {
        match (&mut self.slots, &other.slots) {
            (Few(slots), _) => slots.retain(|&slot| !other.contains(slot)),
            (Many(blocks), Few(theirs)) => theirs.iter().for_each(|&slot| clear(blocks, slot)),
            (Many(mine), Many(theirs)) => {
                for (mine, theirs) in mine.iter_mut().zip(theirs) {
                    *mine &= !theirs;
                }
            }
        }
    }

    /// The members of the set, ascending.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let (few, many) = match &self.slots {
            Few(slots) => (slots.as_slice(), [].as_slice()),
            Many(blocks) => ([].as_slice(), blocks.as_slice()),
        };
        let of_blocks = many.iter().zip(0u32..).flat_map(|(&block, at)| {
            let next = |rest: &u64| Some(rest & (rest - 1)).filter(|&rest| rest != 0);
            std::iter::successors(Some(block).filter(|&block| block != 0), next)
                .map(move |rest| at * 64 + rest.trailing_zeros())
        });
        few.iter().copied().chain(of_blocks)
    }

    fn settle(&mut self) {
        if let Few(slots) = &self.slots
            && slots.len() > most_few(self.len)
        {
            self.as_many();
        }
    }

    fn as_many(&mut self) -> &mut Vec<u64> {
        if let Few(slots) = &self.slots {
            let mut blocks = vec![0; self.len.div_ceil(64)];
            slots.iter().for_each(|&slot| set(&mut blocks, slot));
            self.slots = Many(blocks);
        }
        match &mut self.slots {
            Many(blocks) => blocks,
            Few(_) => unreachable!("they have just become many"),
        }
    }
}

fn most_few(len: usize) -> usize {
    (len / FEW).max(VERY_FEW)
}

fn set(blocks: &mut [u64], slot: u32) {
    blocks[slot as usize / 64] |= 1 << (slot % 64);
}

fn clear(blocks: &mut [u64], slot: u32) {
    blocks[slot as usize / 64] &= !(1 << (slot % 64));
}

fn has(blocks: &[u64], slot: u32) -> bool {
    blocks[slot as usize / 64] >> (slot % 64) & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEN: usize = 20_000;

    fn of(slots: &[u32]) -> Bits {
        let mut set = Bits::none(LEN);
        slots.iter().for_each(|&slot| set.insert(slot));
        set
    }

    #[test]
    fn the_members_come_back_in_order_across_blocks() {
        let mut set = of(&[199, 0, 63, 64, 128, 63]);
        set.remove(128);

        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 199]);
        assert_eq!(set.count(), 4);
    }

    #[test]
    fn few_and_many_are_joined_alike() {
        let many: Vec<u32> = (0..LEN as u32).step_by(3).collect();
        let few = vec![0, 3, 4, 19_999];
        let other: Vec<u32> = (0..LEN as u32).step_by(2).collect();
        for one in [&many, &few, &other] {
            for two in [&many, &few, &other] {
                let both = |keep: &dyn Fn(bool, bool) -> bool| -> Vec<u32> {
                    let is_kept = |slot: &u32| {
                        keep(
                            one.binary_search(slot).is_ok(),
                            two.binary_search(slot).is_ok(),
                        )
                    };
                    (0..LEN as u32).filter(is_kept).collect()
                };
                let (mut met, mut joined, mut left) = (of(one), of(one), of(one));

                met.intersect(&of(two));
                joined.unite(&of(two));
                left.subtract(&of(two));

                assert_eq!(met.iter().collect::<Vec<_>>(), both(&|a, b| a && b));
                assert_eq!(joined.iter().collect::<Vec<_>>(), both(&|a, b| a || b));
                assert_eq!(left.iter().collect::<Vec<_>>(), both(&|a, b| a && !b));
            }
        }
    }
}
