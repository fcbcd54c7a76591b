//! A form on its way: what the connection pulls from when it has room.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::rest::Rest;
use super::tally::{Tally, counted};

/// Head, file and tail of a form.
pub(super) struct FormBody {
    pub(super) head: Bytes,
    pub(super) rest: Rest,
    pub(super) tail: Bytes,
    /// What is still to be given away.
    pub(super) left: u64,
    pub(super) tally: Arc<Tally>,
}

/// The body broke off; the tally knows why.
#[derive(Debug, thiserror::Error)]
#[error("the body broke off")]
pub(super) struct BrokeOff;

impl FormBody {
    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BrokeOff>>> {
        // Whoever waited for the answer has it, or waits no longer: the rest would be sent for nothing.
        if self.rest.taken_back() {
            return Poll::Ready(Some(Err(BrokeOff)));
        }
        if !self.head.is_empty() {
            let head = std::mem::take(&mut self.head);
            return Poll::Ready(Some(Ok(counted(head, &self.tally))));
        }
        match ready!(self.rest.poll_piece(cx)) {
            Some(Ok(piece)) => return Poll::Ready(Some(Ok(piece))),
            Some(Err(error)) => {
                self.tally.fail(error);
                return Poll::Ready(Some(Err(BrokeOff)));
            }
            None => {}
        }
        let tail = std::mem::take(&mut self.tail);
        Poll::Ready((!tail.is_empty()).then(|| Ok(counted(tail, &self.tally))))
    }
}

impl Body for FormBody {
    type Data = Bytes;
    type Error = BrokeOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BrokeOff>>> {
        let piece = ready!(self.poll_piece(cx));
        if let Some(Ok(piece)) = &piece {
            self.left -= piece.len() as u64;
        }
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
