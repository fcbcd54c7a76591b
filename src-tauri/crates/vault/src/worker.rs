//! The one thread that talks to the keyring.
//!
//! **Invariant:** nobody joins it. A keyring that never answers would otherwise keep the program
//! from ending; so it is not one of tokio's threads either, for which a runtime waits at its end.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;

use crate::{Backend, Error, Result};

/// How long the person waits before they are told to unlock the keyring.
const DEADLINE: Duration = Duration::from_secs(5);

/// One call, with the way its answer goes back if somebody waits for one.
type Job = Box<dyn FnOnce(&dyn Backend) + Send>;

/// Whether somebody still waits for the answer.
pub(crate) type Awaited<'a> = &'a dyn Fn() -> bool;

/// The way to the thread. The thread ends when the last of these is gone and its call, if one is
/// under way, returned.
#[derive(Debug, Clone)]
pub(crate) struct Worker {
    jobs: Sender<Job>,
}

impl Worker {
    pub(crate) fn start(backend: impl Backend) -> Self {
        let (jobs, waiting) = channel();
        // Without a thread its end of the channel is gone, and every call says that it is refused.
        let _detached = thread::Builder::new()
            .name("keyring".into())
            .spawn(move || work(&backend, &waiting));
        Self { jobs }
    }

    /// Makes one call and waits for its answer until the deadline, the time in which earlier calls
    /// hold up this one included.
    ///
    /// A call whose time ran out before its turn came is never made: what the person was told did
    /// not happen does not happen an hour later, when the keyring is unlocked. One whose time ran
    /// out during its turn can ask by its second parameter.
    pub(crate) async fn call<T: Send + 'static>(
        &self,
        call: impl FnOnce(&dyn Backend, Awaited<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (answer, answered) = oneshot::channel();
        let job = Box::new(move |backend: &dyn Backend| {
            let awaited = || !answer.is_closed();
            if !awaited() {
                return;
            }
            // A panic in a keyring's library costs this call and not all later ones.
            let outcome = catch_unwind(AssertUnwindSafe(|| call(backend, &awaited)));
            // Whoever asked may have gone meanwhile.
            let _ = answer.send(outcome.unwrap_or(Err(Error::Refused)));
        });
        self.jobs.send(job).map_err(|_| Error::Refused)?;
        match tokio::time::timeout(DEADLINE, answered).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => Err(Error::Refused),
            Err(_) => Err(Error::NoAnswer),
        }
    }

    /// Makes one call after all earlier ones, however long that takes. Nobody hears of its outcome.
    pub(crate) fn later(&self, call: impl FnOnce(&dyn Backend) + Send + 'static) {
        let job = Box::new(move |backend: &dyn Backend| {
            let _ = catch_unwind(AssertUnwindSafe(|| call(backend)));
        });
        // Without a thread nothing was ever kept that this could be about.
        let _ = self.jobs.send(job);
    }
}

fn work(backend: &dyn Backend, waiting: &Receiver<Job>) {
    for job in waiting {
        job(backend);
    }
}
