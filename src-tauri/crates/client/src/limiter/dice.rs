//! Chance for jitter. Seeded in tests, so that a failing run can be replayed.

use std::sync::atomic::{AtomicU64, Ordering};

/// A source of numbers that need to be spread, not secret (splitmix64).
#[derive(Debug)]
pub(super) struct Dice(AtomicU64);

impl Dice {
    /// Seeded by the operating system.
    pub(super) fn from_system() -> Self {
        // Without entropy jitter is only less even, which is no reason to fail.
        Self::seeded(getrandom::u64().unwrap_or(0x5EED))
    }

    /// The same seed, the same numbers.
    pub(super) fn seeded(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    /// A number in `0.0..1.0`.
    pub(super) fn roll(&self) -> f64 {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        let mut z = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        (z >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rolls_are_spread_over_the_unit_interval() {
        let dice = Dice::seeded(1);

        let rolls: Vec<_> = (0..10_000).map(|_| dice.roll()).collect();

        assert!(rolls.iter().all(|roll| (0.0..1.0).contains(roll)));
        let mean = rolls.iter().sum::<f64>() / 10_000.0;
        assert!((0.48..0.52).contains(&mean), "{mean}");
    }
}
