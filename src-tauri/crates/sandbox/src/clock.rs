//! The time the sandbox goes by.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Tells the time: the system's, or one that stands still until it is moved. Either can be set.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    /// The system's, and by how much it was set forward or back.
    System(Arc<Mutex<Shift>>),
    Manual(Arc<Mutex<SystemTime>>),
}

#[derive(Debug, Clone, Copy, Default)]
struct Shift {
    forward: Duration,
    back: Duration,
}

/// Moves the clock that [`Clock::manual`] made.
#[derive(Debug, Clone)]
pub struct Hands(Arc<Mutex<SystemTime>>);

impl Default for Clock {
    fn default() -> Self {
        Self(Source::System(Arc::default()))
    }
}

impl Clock {
    /// The system's time.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands at `start` and moves only by its hands.
    #[must_use]
    pub fn manual(start: SystemTime) -> (Self, Hands) {
        let now = Arc::new(Mutex::new(start));
        (Self(Source::Manual(Arc::clone(&now))), Hands(now))
    }

    /// Shows `time` now, and goes on from there.
    pub(crate) fn set(&self, time: SystemTime) {
        match &self.0 {
            Source::System(shift) => {
                let real = SystemTime::now();
                *lock(shift) = Shift {
                    forward: time.duration_since(real).unwrap_or_default(),
                    back: real.duration_since(time).unwrap_or_default(),
                };
            }
            Source::Manual(now) => *lock(now) = time,
        }
    }

    /// By how much it differs from the system's time: what was added, and what was taken away.
    pub(crate) fn shift(&self) -> (Duration, Duration) {
        let real = SystemTime::now();
        match &self.0 {
            Source::System(shift) => {
                let shift = lock(shift);
                (shift.forward, shift.back)
            }
            Source::Manual(now) => {
                let now = *lock(now);
                (
                    now.duration_since(real).unwrap_or_default(),
                    real.duration_since(now).unwrap_or_default(),
                )
            }
        }
    }

    pub(crate) fn now(&self) -> SystemTime {
        match &self.0 {
            Source::System(shift) => {
                let shift = *lock(shift);
                SystemTime::now() + shift.forward - shift.back
            }
            Source::Manual(now) => *lock(now),
        }
    }
}

impl Hands {
    /// Moves the clock forward.
    pub fn advance(&self, by: Duration) {
        *lock(&self.0) += by;
    }
}

/// Whole seconds since 1970; a clock set before that counts as 1970.
pub(crate) fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

fn lock<T>(value: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_clock_goes_on_from_where_it_is_set() {
        let clock = Clock::system();
        let years = Duration::from_secs(3 * 365 * 86_400);

        for time in [SystemTime::now() + years, SystemTime::now() - years] {
            clock.set(time);

            let shown = clock.now();
            assert!(shown >= time && shown < time + Duration::from_secs(60));
        }
    }
}
