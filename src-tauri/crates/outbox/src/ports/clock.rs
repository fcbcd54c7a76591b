//! Time: what the clock on the wall says, and how much has passed.

use std::time::Duration;

use futures::future::BoxFuture;
use jiff::Timestamp;
use tokio::time::Instant;

/// Two clocks. People set the one on the wall, and computers do when they wake, so nothing is ever
/// measured by it: it is written down and shown. Waits and proofs use time passed.
pub trait Clock: Send + Sync {
    /// What the clock on the wall says.
    fn now(&self) -> Timestamp;

    /// Time passed since some instant of this process. Never goes back.
    fn passed(&self) -> Duration;

    /// Returns when [`Clock::passed`] has come to `passed`.
    fn sleep_until(&self, passed: Duration) -> BoxFuture<'static, ()>;
}

/// The computer's clocks. Sleeping needs a Tokio runtime with time.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock(Instant);

impl SystemClock {
    /// A clock that starts now.
    #[must_use]
    pub fn start() -> Self {
        Self(Instant::now())
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn passed(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep_until(&self, passed: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep_until(self.0 + passed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn it_wakes_when_so_much_has_passed_since_it_was_started() {
        tokio::time::sleep(Duration::from_secs(5)).await;
        let clock = SystemClock::start();

        clock.sleep_until(Duration::from_secs(7)).await;

        assert_eq!(clock.passed(), Duration::from_secs(7));
    }
}
