//! What a world is made from, and the numbers it gives out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::people::random::Random;

/// What everything that is derived depends on. The same origin gives the same world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Origin {
    pub(crate) seed: u64,
    /// The first day of this world. It does not move with the clock: what was derived yesterday
    /// must come out the same today.
    pub(crate) day: Date,
    /// The studio's place among those of this sandbox, from 0.
    pub(crate) studio: usize,
}

impl Origin {
    /// Chance for one thing of one customer (or of nobody: 0). `domain` keeps apart what would
    /// otherwise be drawn alike.
    pub(crate) fn random(self, domain: &str, customer: i64) -> Random {
        // FNV-1a; all it has to do is tell a handful of words apart.
        let domain = domain
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
            });
        Random::new(
            self.seed ^ domain,
            customer.unsigned_abs() ^ ((self.studio as u64) << 48),
        )
    }
}

/// Numbers for what belongs to no customer: unique across kinds and studios, ascending, with gaps.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Ids(i64);

impl Ids {
    /// Above every customer's number and far below what [`crate::ids::of`] makes of those.
    pub(crate) fn new(origin: Origin) -> Self {
        let studio = i64::try_from(origin.studio).unwrap_or_default();
        Self(20_000_000_000 + studio * 1_000_000_000)
    }

    pub(crate) fn next(&mut self) -> i64 {
        self.0 += 1 + (self.0 * 7).rem_euclid(11);
        self.0
    }
}
