//! What is sent: bytes that follow from the seed and the item's number, and from nothing else.
//!
//! Whoever knows both can say what the server should hold without asking this program.

/// A generator of numbers that everybody can build again: SplitMix64.
pub(crate) struct Dice(u64);

impl Dice {
    /// The generator of an item.
    pub(crate) fn of(seed: u64, item: u64) -> Self {
        let mut seeded = Self(seed);
        Self(seeded.roll() ^ item.wrapping_mul(0xd6e8_feb8_6659_fd93))
    }

    /// The next number.
    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `end`, which is not 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.roll() % end
    }
}

/// Smallest and largest document, in bytes.
const SIZES: (f64, f64) = (1024.0, 300.0 * 1024.0);

/// The document of an item. Small ones are frequent and large ones rare, as among papers that people file.
pub(crate) fn document(seed: u64, item: u64) -> Vec<u8> {
    let mut dice = Dice::of(seed, item);
    let share = dice.below(1 << 20) as f64 / f64::from(1 << 20);
    let size = SIZES.0 * (SIZES.1 / SIZES.0).powf(share);
    let mut bytes = b"%PDF-1.7\n".to_vec();
    while bytes.len() < size as usize {
        bytes.extend(dice.roll().to_le_bytes());
    }
    bytes
}
