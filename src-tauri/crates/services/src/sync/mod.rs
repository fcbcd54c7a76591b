//! Reading all members and prospects into the local copy, slice by slice.

mod keep;
mod lists;
mod pass;
mod retention;
mod view;
mod wait;

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::task::JoinHandle;

pub(crate) use self::retention::Retention;
pub use self::view::{SyncStage, SyncView};
use crate::studios::{OpenStudio, Refusals};
use crate::{Desk, Result};

/// One sequence for all studios, so that what is told of the one that is open now is always newer.
static REVISION: AtomicU32 = AtomicU32::new(1);

/// The reading of one open studio.
#[derive(Default)]
pub(crate) struct Sync {
    view: Mutex<SyncView>,
    generation: AtomicU64,
    task: Mutex<Option<JoinHandle<()>>>,
    wake: Arc<Notify>,
    /// Held while they are written, so that who is told of one can rely on it.
    pub(crate) refusals: tokio::sync::Mutex<Refusals>,
}

impl Sync {
    pub(crate) fn view(&self) -> SyncView {
        lock(&self.view).clone()
    }

    /// Number of the pass that is under way, or was last.
    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Stops the pass. A slice that is being stored is stored whole or not at all.
    pub(crate) fn cancel(&self) -> bool {
        lock(&self.task).take().is_some_and(|task| {
            let running = !task.is_finished();
            task.abort();
            running
        })
    }

    pub(crate) fn change(&self, edit: impl FnOnce(&mut SyncView)) -> SyncView {
        let mut view = lock(&self.view);
        edit(&mut view);
        view.revision = REVISION.fetch_add(1, Ordering::Relaxed);
        view.clone()
    }
}

impl Drop for Sync {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl Desk {
    /// How the reading of the open studio goes on.
    ///
    /// # Errors
    /// [`Error::NoStudio`](crate::Error::NoStudio)
    pub fn sync_view(&self) -> Result<SyncView> {
        Ok(self.open_now()?.sync.view())
    }

    /// Starts to read, or goes on where it was stopped.
    ///
    /// # Errors
    /// [`Error::NoStudio`](crate::Error::NoStudio)
    pub fn start_sync(&self) -> Result<SyncView> {
        let open = self.open_now()?;
        self.begin_sync(&open);
        Ok(open.sync.view())
    }

    /// Stops reading. What was read stays, and [`start_sync`](Self::start_sync) goes on from there.
    ///
    /// # Errors
    /// [`Error::NoStudio`](crate::Error::NoStudio)
    pub fn cancel_sync(&self) -> Result<SyncView> {
        let open = self.open_now()?;
        if open.sync.cancel() {
            let view = open.sync.change(|view| {
                view.stage = SyncStage::Cancelled;
                view.wait_seconds = None;
            });
            (self.on_sync)(view);
        }
        Ok(open.sync.view())
    }

    /// Begins a pass, unless one is under way.
    pub(crate) fn begin_sync(&self, open: &Arc<OpenStudio>) {
        let mut task = lock(&open.sync.task);
        if task.as_ref().is_some_and(|task| !task.is_finished()) {
            if matches!(
                open.sync.view().stage,
                SyncStage::Complete | SyncStage::Failed
            ) {
                open.sync.change(|view| view.stage = SyncStage::Members);
                open.sync.wake.notify_one();
            }
            return;
        }
        open.sync.change(|view| view.stage = SyncStage::Members);
        let pass = pass::Pass {
            // Not a strong hand: a studio that was closed ends its reading.
            open: Arc::downgrade(open),
            clock: Arc::clone(&self.clock),
            on_sync: Arc::clone(&self.on_sync),
            retention: Arc::clone(&self.retention),
            wake: Arc::clone(&open.sync.wake),
        };
        *task = Some(tokio::spawn(pass.run()));
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
