//! How long to wait.

use std::time::Duration;

/// Numbers that somebody may want otherwise, and the chance that waits depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// How many requests may be under way at once.
    pub in_flight: usize,
    /// The longest wait between two tries that nobody prescribed.
    pub longest_wait: Duration,
    /// The longest time between two questions whether the service can be reached.
    pub longest_offline: Duration,
    /// Where chance begins. Different for each process, or all of them come back at once.
    pub seed: u64,
}

impl Policy {
    /// The usual numbers.
    #[must_use]
    pub fn with_seed(seed: u64) -> Self {
        Self {
            in_flight: 4,
            longest_wait: Duration::from_secs(60),
            longest_offline: Duration::from_secs(4),
            seed,
        }
    }
}

/// No wait that the service asks for is longer, or a wrong header would stop the queue for a day.
const LONGEST_ASKED: Duration = Duration::from_secs(600);
/// What the API closes an endpoint for when it does not say.
const RATE_LIMITED: Duration = Duration::from_secs(60);
const FIRST: Duration = Duration::from_millis(500);
/// Chance may say "at once", but not over and over.
const SHORTEST: Duration = Duration::from_millis(50);

/// Waits with chance in them. Deterministic, for a seed.
#[derive(Debug)]
pub(super) struct Backoff {
    longest: Duration,
    state: u64,
}

impl Backoff {
    pub(super) fn new(policy: &Policy) -> Self {
        Self {
            longest: policy.longest_wait,
            // The generator stands still at zero.
            state: policy.seed | 1,
        }
    }

    /// After `tries` in vain: anything up to twice as long as before ("full jitter").
    pub(super) fn after(&mut self, tries: u32) -> Duration {
        self.up_to(doubled(tries, self.longest)).max(SHORTEST)
    }

    /// Before it is sent once more, after `attempts` that took no effect, of which each took half a minute to
    /// prove it: no less than half of what it may be.
    pub(super) fn patient(&mut self, attempts: u32) -> Duration {
        let half = doubled(attempts.saturating_add(3), self.longest) / 2;
        half + self.up_to(half)
    }

    /// What the service asked for, or else the API's minute with some chance.
    pub(super) fn rate_limited(&mut self, asked: Option<Duration>) -> Duration {
        match asked {
            Some(asked) => asked.clamp(SHORTEST, LONGEST_ASKED),
            None => RATE_LIMITED + self.up_to(Duration::from_secs(5)),
        }
    }

    fn up_to(&mut self, most: Duration) -> Duration {
        // xorshift64*: waits need spread, not secrecy.
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let share = self.state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 48;
        most * share as u32 / (1 << 16)
    }
}

/// 0.5 s, 1 s, 2 s and so on, at most `longest`.
pub(super) fn doubled(tries: u32, longest: Duration) -> Duration {
    FIRST.saturating_mul(1 << tries.min(16)).min(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_with_tries_and_stay_under_the_longest() {
        let mut backoff = Backoff::new(&Policy::with_seed(7));

        for tries in 0..40 {
            for _ in 0..50 {
                let wait = backoff.after(tries);

                assert!(wait >= SHORTEST);
                assert!(wait <= doubled(tries, Duration::from_secs(60)));
            }
        }
    }

    #[test]
    fn waits_use_the_whole_range() {
        let mut backoff = Backoff::new(&Policy::with_seed(7));

        let waits: Vec<_> = (0..1000).map(|_| backoff.after(10)).collect();

        assert!(waits.iter().min() < Some(&Duration::from_secs(2)));
        assert!(waits.iter().max() > Some(&Duration::from_secs(58)));
    }

    #[test]
    fn what_took_no_effect_over_and_over_waits_long_enough_to_be_seen_to() {
        let mut backoff = Backoff::new(&Policy::with_seed(7));

        let mut waits = |attempts| (0..50).map(|_| backoff.patient(attempts)).min();

        assert!(waits(2) >= Some(Duration::from_secs(8)));
        assert!(waits(3) >= Some(Duration::from_secs(16)));
        assert!(waits(u32::MAX) >= Some(Duration::from_secs(30)));
        assert!(backoff.patient(u32::MAX) <= Duration::from_secs(60));
    }

    #[test]
    fn the_services_wish_counts_but_not_without_end() {
        let mut backoff = Backoff::new(&Policy::with_seed(7));

        assert_eq!(
            backoff.rate_limited(Some(Duration::from_secs(7))),
            Duration::from_secs(7)
        );
        assert_eq!(
            backoff.rate_limited(Some(Duration::from_secs(90_000))),
            LONGEST_ASKED
        );
        assert!(backoff.rate_limited(None) >= RATE_LIMITED);
    }
}
