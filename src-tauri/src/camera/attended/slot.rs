//! Where the thread puts the newest picture, and where it is taken from.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use studiodesk_services::PackedFrame;

use crate::camera::CameraProblem;

/// Nobody looks any more: the page went away without closing the camera.
const FORGOTTEN: Duration = Duration::from_secs(60);

/// One picture, or why there are no more.
pub(super) struct Slot {
    newest: Mutex<Newest>,
    put: Condvar,
}

struct Newest {
    frame: Option<Result<PackedFrame, CameraProblem>>,
    asked: Instant,
}

impl Slot {
    pub(super) fn new() -> Self {
        Self {
            newest: Mutex::new(Newest {
                frame: None,
                asked: Instant::now(),
            }),
            put: Condvar::new(),
        }
    }

    /// Takes the place of what nobody took.
    pub(super) fn put(&self, frame: Result<PackedFrame, CameraProblem>) {
        self.newest().frame = Some(frame);
        self.put.notify_one();
    }

    /// The newest that nobody had yet, or `None` when there is none in time. That there are no more is told
    /// again and again.
    pub(super) fn take(&self, deadline: Instant) -> Option<Result<PackedFrame, CameraProblem>> {
        let mut newest = self.newest();
        newest.asked = Instant::now();
        let left = deadline.saturating_duration_since(newest.asked);
        let waiting = self
            .put
            .wait_timeout_while(newest, left, |newest| newest.frame.is_none());
        let (mut newest, _) = waiting.unwrap_or_else(PoisonError::into_inner);
        match newest.frame.take()? {
            Ok(frame) => Some(Ok(frame)),
            Err(problem) => {
                newest.frame = Some(Err(problem));
                Some(Err(problem))
            }
        }
    }

    pub(super) fn is_forgotten(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.newest().asked) > FORGOTTEN
    }

    fn newest(&self) -> MutexGuard<'_, Newest> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_camera_that_nobody_looks_through_for_a_minute_is_forgotten() {
        let slot = Slot::new();
        let now = Instant::now();

        assert!(!slot.is_forgotten(now + Duration::from_secs(59)));
        assert!(slot.is_forgotten(now + Duration::from_secs(61)));
    }
}
