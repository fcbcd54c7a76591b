//! A handle that stops uploads and downloads from elsewhere.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Notify;

/// Stops what it was given to. Cheap to clone; all clones are one handle.
///
/// Dropping the future of a call stops it just the same. The handle is for whoever does not hold it.
#[derive(Clone, Default)]
pub struct CancelHandle(Arc<State>);

#[derive(Default)]
struct State {
    cancelled: AtomicBool,
    changed: Notify,
}

impl CancelHandle {
    /// A handle that has not been used.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Stops all that this was given to, now and later.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::SeqCst);
        self.0.changed.notify_waiters();
    }

    /// Whether it has been used.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::SeqCst)
    }

    pub(crate) async fn cancelled(&self) {
        let changed = self.0.changed.notified();
        let mut changed = std::pin::pin!(changed);
        // Before looking, so that a cancel between look and wait is not missed.
        changed.as_mut().enable();
        if !self.is_cancelled() {
            changed.await;
        }
    }
}

impl fmt::Debug for CancelHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CancelHandle")
            .field(&self.is_cancelled())
            .finish()
    }
}

/// Waits for `handle`; for ever where there is none.
pub(crate) async fn cancelled(handle: Option<&CancelHandle>) {
    match handle {
        Some(handle) => handle.cancelled().await,
        None => std::future::pending().await,
    }
}
