//! Times of many queries.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Each query is asked so often, and its quickest answer counts: what is left out is the time that the machine
/// gave to other programs.
const ROUNDS: usize = 3;

/// Times in order of size.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// The time of each of these queries.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>, mut find: impl FnMut(&str)) -> Self {
        let mut times: Vec<Duration> = texts
            .map(|text| {
                let rounds = (0..ROUNDS).map(|_| {
                    let begun = Instant::now();
                    find(black_box(text));
                    begun.elapsed()
                });
                rounds.min().unwrap_or_default()
            })
            .collect();
        times.sort_unstable();
        Self(times)
    }

    /// The time, in milliseconds, that so many of a hundred do not exceed.
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let rank = (self.0.len() * percent).div_ceil(100).max(1);
        self.0
            .get(rank - 1)
            .map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }
}
