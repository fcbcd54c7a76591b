//! What is still to come of a file.
//!
//! The connection owns the body, and a connection whose other side does not read keeps it until that ends.
//! So the file is lent to it, and taken back by whoever sends when they stop waiting.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;

use super::reader::Reader;
use crate::Error;

/// The rest of a file, if there is one.
#[derive(Clone)]
pub(super) struct Rest(Arc<Mutex<State>>);

enum State {
    Going(Option<Reader>),
    TakenBack,
}

impl Rest {
    pub(super) fn new(file: Option<Reader>) -> Self {
        Self(Arc::new(Mutex::new(State::Going(file))))
    }

    /// Whether nobody waits any more.
    pub(super) fn taken_back(&self) -> bool {
        matches!(*self.lock(), State::TakenBack)
    }

    /// The next piece; nothing after the last.
    pub(super) fn poll_piece(&self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        match &mut *self.lock() {
            State::Going(Some(file)) => file.poll_piece(cx),
            State::Going(None) | State::TakenBack => Poll::Ready(None),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes the rest back when the upload is over, however it ended.
pub(super) struct TakeBack(pub(super) Rest);

impl Drop for TakeBack {
    fn drop(&mut self) {
        *self.0.lock() = State::TakenBack;
    }
}
