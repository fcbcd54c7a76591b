//! The speed after a closed minute: doubling from a crawl to half of what was too much, then inch by inch.
//!
//! It is what TCP does, for the same reason: others share the limit, and nobody says how many.

use std::time::Duration;

use tokio::time::Instant;

/// Calls a minute at which the slow start begins, and under which no ceiling falls.
const CRAWL: f64 = 60.0;
/// Time in which the slow start doubles.
const DOUBLING: Duration = Duration::from_secs(5);
/// Calls a minute that a minute without a refusal adds above the ceiling.
const GROWTH: f64 = 60.0;
/// Calls a minute at which pacing has done its work.
pub(super) const FULL: f64 = 900.0;

/// A slow start.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    since: Instant,
    ceiling: f64,
}

impl Pace {
    pub(super) fn new(since: Instant, ceiling: f64) -> Self {
        Self {
            since,
            ceiling: ceiling.clamp(CRAWL, FULL),
        }
    }

    /// Calls a minute at `now`.
    pub(super) fn rate(&self, now: Instant) -> f64 {
        let passed = now.saturating_duration_since(self.since).as_secs_f64();
        let climb = (self.ceiling / CRAWL).log2() * DOUBLING.as_secs_f64();
        if passed < climb {
            CRAWL * (passed / DOUBLING.as_secs_f64()).exp2()
        } else {
            (self.ceiling + GROWTH * (passed - climb) / 60.0).min(FULL)
        }
    }

    /// Time between two calls at `now`.
    pub(super) fn gap(&self, now: Instant) -> Duration {
        Duration::from_secs_f64(60.0 / self.rate(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_doubles_to_the_ceiling_and_then_creeps_to_full_speed() {
        let start = Instant::now();
        let pace = Pace::new(start, 480.0);
        let rate = |seconds| pace.rate(start + Duration::from_secs(seconds)).round();

        assert_eq!(
            [rate(0), rate(5), rate(10), rate(15)],
            [60.0, 120.0, 240.0, 480.0]
        );
        assert_eq!([rate(75), rate(135)], [540.0, 600.0]);
        assert_eq!(rate(3_600), FULL);
    }
}
