//! What the time is, told from outside, so that a test can let a month pass.

use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use tokio::time::Instant;

/// Tells the time since it began.
pub trait Clock: Send + Sync {
    /// Time since it began.
    fn now(&self) -> Duration;

    /// Holds an answer back until then.
    fn hold(&self, until: Duration) -> BoxFuture<'_, ()>;

    /// Returns when it is so late. Nothing is held back by it.
    fn reach(&self, until: Duration) -> BoxFuture<'_, ()>;
}

/// The computer's clock, which nobody sets.
pub struct SystemClock(Instant);

impl SystemClock {
    /// Begins now.
    #[must_use]
    pub fn start() -> Self {
        Self(Instant::now())
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.0.elapsed()
    }

    fn hold(&self, until: Duration) -> BoxFuture<'_, ()> {
        tokio::time::sleep_until(self.0 + until).boxed()
    }

    fn reach(&self, until: Duration) -> BoxFuture<'_, ()> {
        self.hold(until)
    }
}
