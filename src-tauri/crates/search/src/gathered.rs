//! People of many lists, brought into order once.

use crate::bits::Bits;

/// Slots as they are found: in any order, and some of them twice.
#[derive(Debug)]
pub(crate) struct Gathered {
    people: Bits,
    /// Those who are not in `people` yet.
    slots: Vec<u32>,
}

impl Gathered {
    /// Nobody of so many people.
    pub(crate) fn none(len: usize) -> Self {
        Self {
            people: Bits::none(len),
            slots: Vec::new(),
        }
    }

    /// Adds these.
    pub(crate) fn add(&mut self, slots: &[u32]) {
        if self.people.is_list() && self.slots.len() + slots.len() <= self.people.most_few() {
            self.slots.extend_from_slice(slots);
        } else {
            // Many are bits, which need no order.
            self.people.insert_all(&std::mem::take(&mut self.slots));
            self.people.insert_all(slots);
        }
    }

    /// Adds this one.
    pub(crate) fn push(&mut self, slot: u32) {
        if self.people.is_list() {
            self.add(&[slot]);
        } else {
            self.people.insert(slot);
        }
    }

    /// All of them.
    pub(crate) fn into_set(mut self) -> Bits {
        self.people.insert_all(&self.slots);
        self.people
    }
}
