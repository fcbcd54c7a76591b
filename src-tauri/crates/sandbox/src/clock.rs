//! The time the sandbox goes by.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Tells the time: the system's, or one that stands still until it is moved.
#[derive(Debug, Clone, Default)]
pub struct Clock(Source);

#[derive(Debug, Clone, Default)]
enum Source {
    #[default]
    System,
    Manual(Arc<Mutex<SystemTime>>),
}

/// Moves the clock that [`Clock::manual`] made.
#[derive(Debug, Clone)]
pub struct Hands(Arc<Mutex<SystemTime>>);

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

    pub(crate) fn now(&self) -> SystemTime {
        match &self.0 {
            Source::System => SystemTime::now(),
            Source::Manual(now) => *now.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }
}

impl Hands {
    /// Moves the clock forward.
    pub fn advance(&self, by: Duration) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

/// Whole seconds since 1970; a clock set before that counts as 1970.
pub(crate) fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}
