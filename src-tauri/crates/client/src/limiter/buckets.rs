//! How many calls fit into a minute: the part of the limit that governor counts.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use tokio::time::Instant;

use super::Lane;

type Bucket = RateLimiter<NotKeyed, InMemoryState, Hands, NoOpMiddleware<Duration>>;

/// A bucket for all calls of an operation, and a smaller one that background calls pay into as well.
#[derive(Debug)]
pub(super) struct Buckets {
    all: Bucket,
    background: Bucket,
    /// The background bucket gave leave already for the next background call.
    paid: bool,
    hands: Hands,
}

impl Default for Buckets {
    fn default() -> Self {
        let hands = Hands::new();
        Self {
            // The service allows 1,000. These let through 50 + 900 in the worst minute, while governor's
            // own burst, a whole minute's worth, would let through 1,800.
            all: bucket(900, 50, &hands),
            background: bucket(600, 30, &hands),
            paid: false,
            hands,
        }
    }
}

impl Buckets {
    /// Pays for one call of `lane`, or tells when it can.
    pub(super) fn pay(&mut self, lane: Lane, now: Instant) -> Result<(), Instant> {
        self.hands.set(now);
        let shown = self.hands.now();
        let background = lane == Lane::Background;
        if background && !self.paid {
            let paid = self.background.check();
            paid.map_err(|until| now + until.wait_time_from(shown))?;
            self.paid = true;
        }
        let paid = self.all.check();
        paid.map_err(|until| now + until.wait_time_from(shown))?;
        self.paid &= !background;
        Ok(())
    }
}

fn bucket(per_minute: u32, burst: u32, hands: &Hands) -> Bucket {
    let count = |n| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::per_minute(count(per_minute)).allow_burst(count(burst));
    RateLimiter::direct_with_clock(quota, hands.clone())
}

/// governor's clock, whose hands we set: it shows the instant that the gate was asked at.
#[derive(Debug, Clone)]
struct Hands {
    origin: Instant,
    shown: Arc<AtomicU64>,
}

impl Hands {
    fn new() -> Self {
        Self {
            origin: Instant::now(),
            shown: Arc::default(),
        }
    }

    fn set(&self, now: Instant) {
        let passed = now.saturating_duration_since(self.origin).as_nanos();
        self.shown
            .store(u64::try_from(passed).unwrap_or(u64::MAX), Ordering::Relaxed);
    }
}

impl Clock for Hands {
    type Instant = Duration;

    fn now(&self) -> Duration {
        Duration::from_nanos(self.shown.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Most calls of `lane` that any 60 s let through, when one is tried every 20 ms for five minutes.
    fn most(lane: Lane) -> usize {
        let start = Instant::now();
        let mut buckets = Buckets::default();
        let step = Duration::from_millis(20);
        let paid: Vec<_> = (0..15_000)
            .map(|n| start + step * n)
            .filter(|&now| buckets.pay(lane, now).is_ok())
            .collect();
        let minute = Duration::from_secs(60);
        let within = |first: &Instant| paid.partition_point(|paid| *paid < *first + minute);
        let counts = paid.iter().enumerate().map(|(n, first)| within(first) - n);
        counts.max().unwrap_or(0)
    }

    #[test]
    fn the_worst_minute_stays_under_the_services_limit() {
        assert!((940..=950).contains(&most(Lane::Interactive)));
        assert!((620..=630).contains(&most(Lane::Background)));
    }
}
