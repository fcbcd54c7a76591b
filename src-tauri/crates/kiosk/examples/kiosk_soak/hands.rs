//! A clock that goes when it is told to, and when an answer is held back.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use studiodesk_kiosk::Clock;
use tokio::sync::Notify;

/// The clock.
#[derive(Default)]
pub(crate) struct Hands {
    now: Mutex<Duration>,
    moved: Notify,
}

impl Hands {
    pub(crate) fn advance(&self, by: Duration) {
        *self.lock() += by;
        self.moved.notify_waiters();
    }

    fn lock(&self) -> MutexGuard<'_, Duration> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for Hands {
    fn now(&self) -> Duration {
        *self.lock()
    }

    fn hold(&self, until: Duration) -> BoxFuture<'_, ()> {
        self.advance(until.saturating_sub(self.now()));
        std::future::ready(()).boxed()
    }

    fn reach(&self, until: Duration) -> BoxFuture<'_, ()> {
        async move {
            loop {
                let moved = self.moved.notified();
                if self.now() >= until {
                    return;
                }
                moved.await;
            }
        }
        .boxed()
    }
}
