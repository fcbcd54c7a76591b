//! Where each row's person is.

/// Segment and slot.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) segment: u32,
    pub(crate) slot: u32,
}

/// The place of each number. Every segment is at least twice as large as the next, so a byte tells which it is.
#[derive(Debug, Default)]
pub(crate) struct Places {
    segments: Vec<u8>,
    slots: Vec<u32>,
}

impl Places {
    /// So many places in the first segment.
    pub(crate) fn of(numbers: usize) -> Self {
        Self {
            segments: vec![0; numbers],
            slots: vec![0; numbers],
        }
    }

    /// Makes sure that this number has a place.
    pub(crate) fn make_room(&mut self, number: u32) {
        let numbers = self.slots.len().max(number as usize + 1);
        self.segments.resize(numbers, 0);
        self.slots.resize(numbers, 0);
    }

    pub(crate) fn reserve(&mut self, numbers: usize) {
        self.segments.reserve(numbers);
        self.slots.reserve(numbers);
    }

    pub(crate) fn get(&self, number: u32) -> Place {
        Place {
            segment: u32::from(self.segments[number as usize]),
            slot: self.slots[number as usize],
        }
    }

    pub(crate) fn set(&mut self, number: u32, place: Place) {
        debug_assert!(place.segment <= u32::from(u8::MAX));
        self.segments[number as usize] = place.segment as u8;
        self.slots[number as usize] = place.slot;
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.segments.capacity() + self.slots.capacity() * 4
    }
}
