//! The PIN of the studio's people, as a hash that costs too much to be guessed.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Bytes of salt, and of the hash.
const SALT: usize = 16;
const HASH: usize = 32;
/// What a guess costs: 19 MiB, twice over.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
/// Nobody may write down a hash that costs less, or one that never ends.
const MOST_MEMORY_KIB: u32 = 256 * 1024;
const MOST_PASSES: u32 = 16;
/// A PIN has so many digits at least.
const FEWEST: usize = 4;
const MOST: usize = 32;

/// An argon2id hash of a staff PIN.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffPin {
    memory_kib: u32,
    passes: u32,
    salt: String,
    hash: String,
}

/// Without the hash: four digits can be found from it.
impl fmt::Debug for StaffPin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StaffPin")
    }
}

impl StaffPin {
    /// The hash of a PIN; nothing if it is no PIN, or chance fails.
    #[must_use]
    pub fn of(pin: &str) -> Option<Self> {
        let is_long_enough = (FEWEST..=MOST).contains(&pin.len());
        if !is_long_enough || !pin.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).ok()?;
        let hash = hashed(pin, &salt, MEMORY_KIB, PASSES)?;
        Some(Self {
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            salt: hex(&salt),
            hash: hex(hash.as_ref()),
        })
    }

    /// Whether it can be compared with at all, and costs enough.
    pub(super) fn is_whole(&self) -> bool {
        (MEMORY_KIB..=MOST_MEMORY_KIB).contains(&self.memory_kib)
            && (PASSES..=MOST_PASSES).contains(&self.passes)
            && unhex::<SALT>(&self.salt).is_some()
            && unhex::<HASH>(&self.hash).is_some()
    }

    /// Whether it is this PIN. Takes a tenth of a second, so not on a thread that others wait for.
    #[must_use]
    pub fn is(&self, pin: &str) -> bool {
        let (Some(salt), Some(hash)) = (unhex::<SALT>(&self.salt), unhex::<HASH>(&self.hash))
        else {
            return false;
        };
        let given = hashed(pin, &salt, self.memory_kib, self.passes);
        given.is_some_and(|given| are_same(given.as_ref(), &hash))
    }
}

fn hashed(pin: &str, salt: &[u8], memory_kib: u32, passes: u32) -> Option<Zeroizing<[u8; HASH]>> {
    let params = Params::new(memory_kib, passes, 1, Some(HASH)).ok()?;
    let mut hash = Zeroizing::new([0; HASH]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(pin.as_bytes(), salt, hash.as_mut())
        .ok()?;
    Some(hash)
}

/// In the same time wherever they differ.
pub(crate) fn are_same(one: &[u8], other: &[u8]) -> bool {
    let pairs = one.iter().zip(other);
    one.len() == other.len() && pairs.fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N * 2 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; N];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_pin_is_it() {
        let pin = StaffPin::of("2468").unwrap();

        assert!(pin.is_whole());
        assert!(pin.is("2468"));
        for other in ["2469", "246", "24680", "", "abcd"] {
            assert!(!pin.is(other), "{other}");
        }
    }

    #[test]
    fn a_pin_is_four_digits_at_least() {
        for text in ["246", "24 68", "abcd", "", &"1".repeat(33)] {
            assert!(StaffPin::of(text).is_none(), "{text}");
        }
    }

    #[test]
    fn the_same_pin_is_never_written_the_same_and_never_told() {
        let (one, other) = (StaffPin::of("2468").unwrap(), StaffPin::of("2468").unwrap());

        assert_ne!(one, other);
        assert_eq!(format!("{one:?}"), "StaffPin");
        assert!(!serde_json::to_string(&one).unwrap().contains("2468"));
    }

    #[test]
    fn a_hash_that_costs_too_little_or_is_cut_is_none() {
        let good = StaffPin::of("2468").unwrap();
        let cheap = StaffPin {
            memory_kib: 8,
            ..good.clone()
        };
        let cut = StaffPin {
            hash: good.hash[2..].into(),
            ..good.clone()
        };
        let odd = StaffPin {
            salt: "ä".repeat(16),
            ..good
        };

        for broken in [cheap, cut, odd] {
            assert!(!broken.is_whole());
        }
    }
}
