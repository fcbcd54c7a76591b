//! The rate limit: one counter per endpoint, fixed minutes.
//!
//! **Invariant:** there is no smoothing and no shared budget. The real service counts the requests
//! of a minute, and one too many closes that endpoint, and only that one, for the next minute.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::clock::seconds;

const MINUTE: Duration = Duration::from_secs(60);

/// How far an endpoint is into its minute.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RateCounter {
    /// Requests let through in the current minute.
    pub used: u32,
    /// Requests answered with 429 since the start.
    pub refused: u64,
    /// How often the endpoint was closed since the start.
    pub closures: u64,
    /// Until when it is closed.
    pub closed_until: Option<SystemTime>,
    minute: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Limiter(Mutex<BTreeMap<String, RateCounter>>);

impl Limiter {
    /// Counts one request; while the endpoint is closed, gives back for how much longer.
    pub(crate) fn admit(
        &self,
        endpoint: &str,
        limit: u32,
        now: SystemTime,
    ) -> Result<(), Duration> {
        self.counter(endpoint, |counter| counter.admit(limit, now))
    }

    /// Uses up `count` requests of the current minute, as another client of the same key would.
    pub(crate) fn spend(&self, endpoint: &str, count: u32, now: SystemTime) {
        self.counter(endpoint, |counter| {
            counter.turn(now);
            counter.used = counter.used.saturating_add(count);
        });
    }

    pub(crate) fn counters(&self) -> BTreeMap<String, RateCounter> {
        self.lock().clone()
    }

    fn counter<T>(&self, endpoint: &str, act: impl FnOnce(&mut RateCounter) -> T) -> T {
        let mut counters = self.lock();
        match counters.get_mut(endpoint) {
            Some(counter) => act(counter),
            None => act(counters.entry(endpoint.to_owned()).or_default()),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, RateCounter>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RateCounter {
    fn admit(&mut self, limit: u32, now: SystemTime) -> Result<(), Duration> {
        if let Some(until) = self.closed_until {
            if now < until {
                self.refused += 1;
                return Err(until.duration_since(now).unwrap_or_default());
            }
            self.closed_until = None;
            self.used = 0;
        }
        self.turn(now);
        if self.used < limit {
            self.used += 1;
            return Ok(());
        }
        self.refused += 1;
        self.closures += 1;
        self.closed_until = Some(now + MINUTE);
        Err(MINUTE)
    }

    /// Starts counting anew when a new minute of the clock has begun.
    fn turn(&mut self, now: SystemTime) {
        let minute = seconds(now) / MINUTE.as_secs();
        if minute != self.minute {
            self.minute = minute;
            self.used = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    fn at(second: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(6_000 + second)
    }

    #[test]
    fn one_too_many_closes_the_endpoint_for_a_minute() {
        let limiter = Limiter::default();

        let answers: Vec<_> = [0, 1, 50, 109, 110]
            .into_iter()
            .map(|second| limiter.admit("list", 2, at(second)).is_ok())
            .collect();

        assert_eq!(answers, [true, true, false, false, true]);
    }

    #[test]
    fn a_new_minute_of_the_clock_starts_a_new_count() {
        let limiter = Limiter::default();

        let answers: Vec<_> = [58, 59, 60, 61]
            .into_iter()
            .map(|second| limiter.admit("list", 2, at(second)).is_ok())
            .collect();

        assert_eq!(answers, [true, true, true, true]);
        assert_eq!(limiter.counters()["list"].used, 2);
    }

    #[test]
    fn endpoints_do_not_share_a_count() {
        let limiter = Limiter::default();
        limiter.spend("list", 1, at(0));

        assert!(limiter.admit("list", 1, at(1)).is_err());
        assert!(limiter.admit("get", 1, at(1)).is_ok());
    }
}
