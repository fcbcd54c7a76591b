//! The cameras of a system on a thread of their own, so that nobody waits for one longer than they mean to.
//!
//! A driver may block for as long as it likes: a camera that sleeps, one whose cable is loose, a question to
//! the person that they do not see. A thread that does not answer in time is left to itself, and the next
//! question is put to another. It ends when it wakes, and closes what it has open.

mod slot;
mod thread;

use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use studiodesk_services::PackedFrame;

use self::slot::Slot;
use self::thread::Task;
use super::{Camera, CameraDevice, CameraProblem, Frame, Lens};

/// How long an answer is waited for: longer than a camera takes that has to wake up.
const PATIENCE: Duration = Duration::from_secs(5);

/// The cameras as a system has them. Made and asked on one thread; each call may block.
pub(super) trait System {
    /// Those that are connected and can be used. None is no error.
    fn devices(&mut self) -> Result<Vec<CameraDevice>, CameraProblem>;

    /// Opens one and lets it send.
    fn open(&mut self, device: &str) -> Result<Box<dyn Stream>, CameraProblem>;
}

/// A camera that sends. It closes when it is dropped.
pub(super) trait Stream {
    /// The next picture.
    fn next(&mut self) -> Result<PackedFrame, CameraProblem>;
}

/// Cameras that answer in time.
pub(crate) struct Attended {
    system: fn() -> Box<dyn System>,
    patience: Duration,
    thread: Arc<Mutex<Option<Thread>>>,
}

/// A thread, as long as somebody may ask it.
#[derive(Clone)]
struct Thread(Arc<Sender<Task>>);

impl Attended {
    /// The cameras of the system that `system` makes, on the thread that asks them.
    pub(super) fn of(system: fn() -> Box<dyn System>) -> Self {
        Self {
            system,
            patience: PATIENCE,
            thread: Arc::default(),
        }
    }

    /// Asks the thread. One that does not answer is not asked again.
    fn ask<T>(
        &self,
        task: impl FnOnce(Sender<Result<T, CameraProblem>>) -> Task,
    ) -> Result<(T, Thread), CameraProblem> {
        let thread = self.thread()?;
        let (answer, answered) = mpsc::channel();
        let sent = thread.0.send(task(answer)).is_ok();
        let said = sent.then(|| answered.recv_timeout(self.patience));
        match said {
            Some(Ok(said)) => Ok((said?, thread)),
            _ => {
                leave(&self.thread, &thread);
                Err(CameraProblem::Silent)
            }
        }
    }

    fn thread(&self) -> Result<Thread, CameraProblem> {
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = &*thread {
            return Ok(thread.clone());
        }
        let begun = thread::begin(self.system).map_err(|_| CameraProblem::Silent)?;
        Ok(thread.insert(Thread(Arc::new(begun))).clone())
    }
}

impl Camera for Attended {
    fn devices(&self) -> Result<Vec<CameraDevice>, CameraProblem> {
        Ok(self.ask(Task::Devices)?.0)
    }

    fn open(&self, device: &str) -> Result<Box<dyn Lens>, CameraProblem> {
        let (slot, thread) = self.ask(|answer| Task::Open(device.to_owned(), answer))?;
        Ok(Box::new(Look {
            slot,
            patience: self.patience,
            threads: Arc::clone(&self.thread),
            thread,
        }))
    }
}

/// Looks through a camera that the thread has open.
struct Look {
    slot: Arc<Slot>,
    patience: Duration,
    threads: Arc<Mutex<Option<Thread>>>,
    thread: Thread,
}

impl Lens for Look {
    fn frame(&mut self) -> Result<Frame, CameraProblem> {
        let deadline = Instant::now() + self.patience;
        loop {
            let Some(packed) = self.slot.take(deadline) else {
                leave(&self.threads, &self.thread);
                return Err(CameraProblem::Silent);
            };
            let packed = packed?;
            // One that is torn is nothing to talk about: the next is on its way.
            if let Ok(pixels) = packed.unpack() {
                return Ok(Frame {
                    width: packed.width,
                    height: packed.height,
                    pixels,
                });
            }
        }
    }
}

impl Drop for Look {
    fn drop(&mut self) {
        // Not waited for; whoever opens a camera next comes after it.
        let _ = self.thread.0.send(Task::Close(Arc::clone(&self.slot)));
    }
}

/// Forgets a thread, unless another has its place.
fn leave(threads: &Mutex<Option<Thread>>, thread: &Thread) {
    let mut current = threads.lock().unwrap_or_else(PoisonError::into_inner);
    current.take_if(|current| Arc::ptr_eq(&current.0, &thread.0));
}

#[cfg(test)]
mod tests;
