//! What the connection has taken of a request.
//!
//! The connection keeps every piece until it has written its last byte, and drops it then. So a piece that
//! tells when it is dropped counts what was handed to the socket: not what was read ahead, nor what waits
//! in the connection's queue. It cannot count what lies in the system's own send buffer; under TLS
//! the session's buffer of at most 64 KiB comes on top.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::Notify;

use super::BUFFER;
use crate::Error;

/// The count of one request, shared by its body, its pieces and whoever watches.
#[derive(Debug, Default)]
pub(super) struct Tally {
    taken: AtomicU64,
    changed: Notify,
    failed: Mutex<Option<Error>>,
    /// Buffers to be filled again, so that a large file needs no more of them than a small one.
    spare: Mutex<Vec<Vec<u8>>>,
}

impl Tally {
    /// Bytes that the connection has taken.
    pub(super) fn taken(&self) -> u64 {
        self.taken.load(Ordering::Acquire)
    }

    /// Waits until more is taken than `known`.
    pub(super) async fn beyond(&self, known: u64) {
        loop {
            let changed = self.changed.notified();
            let mut changed = std::pin::pin!(changed);
            // Before looking, so that a change between look and wait is not missed.
            changed.as_mut().enable();
            if self.taken() > known {
                return;
            }
            changed.await;
        }
    }

    /// Keeps why the body broke off; the connection would only say that it did.
    pub(super) fn fail(&self, error: Error) {
        lock(&self.failed).get_or_insert(error);
    }

    /// Why the body broke off, if it did.
    pub(super) fn failure(&self) -> Option<Error> {
        lock(&self.failed).take()
    }

    /// A buffer of the usual size.
    pub(super) fn buffer(&self) -> Vec<u8> {
        lock(&self.spare).pop().unwrap_or_else(|| vec![0; BUFFER])
    }

    pub(super) fn give_back(&self, buffer: Vec<u8>) {
        lock(&self.spare).push(buffer);
    }
}

/// `bytes` for the connection, counted when it drops them.
pub(super) fn counted<B>(bytes: B, tally: &Arc<Tally>) -> Bytes
where
    B: AsRef<[u8]> + Send + 'static,
{
    Bytes::from_owner(Piece {
        bytes,
        tally: Arc::clone(tally),
    })
}

struct Piece<B: AsRef<[u8]>> {
    bytes: B,
    tally: Arc<Tally>,
}

impl<B: AsRef<[u8]>> AsRef<[u8]> for Piece<B> {
    fn as_ref(&self) -> &[u8] {
        self.bytes.as_ref()
    }
}

impl<B: AsRef<[u8]>> Drop for Piece<B> {
    fn drop(&mut self) {
        let length = self.bytes.as_ref().len() as u64;
        self.tally.taken.fetch_add(length, Ordering::Release);
        self.tally.changed.notify_waiters();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
