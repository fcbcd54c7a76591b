//! Reads a file ahead of the connection: some buffers while another is written.

use std::io::{self, Read};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use tokio::sync::mpsc;

use super::BUFFER;
use super::source::{OpenFile, Opened};
use super::tally::{Tally, counted};
use crate::Error;

/// What the connection gets at once. Less than a buffer, so that a slow line is seen to move; not much less,
/// for each piece that is written wakes whoever watches.
const PIECE: usize = 128 << 10;

/// How many buffers lie ready. With fewer the connection waits for a thread to wake, for each of them.
const AHEAD: usize = 2;

/// The bytes of an upload in pieces.
pub(super) struct Reader {
    tally: Arc<Tally>,
    /// What comes after the buffer at hand; `None` for bytes that are all at hand.
    ahead: Option<mpsc::Receiver<Result<Buffer, Error>>>,
    now: Option<Slices>,
}

/// The piece that is next, and what it is cut from.
struct Slices {
    buffer: Whole,
    given: usize,
}

#[derive(Clone)]
enum Whole {
    Read(Arc<Buffer>),
    Given(Bytes),
}

/// A filled buffer, which goes back to the tally when its last piece is gone.
struct Buffer {
    bytes: Vec<u8>,
    filled: usize,
    tally: Arc<Tally>,
}

impl Reader {
    pub(super) fn new(opened: Opened, tally: &Arc<Tally>) -> Self {
        let (ahead, now) = match opened {
            Opened::Bytes(bytes) => (None, Some(Slices::of(Whole::Given(bytes)))),
            // Without a read there would be no look at whether an empty file is still empty.
            Opened::File(open) => (Some(read(open, tally)), None),
        };
        Self {
            tally: Arc::clone(tally),
            ahead,
            now,
        }
    }

    /// The next piece; nothing after the last.
    pub(super) fn poll_piece(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>> {
        loop {
            if let Some(piece) = self.now.as_mut().and_then(|now| now.cut(&self.tally)) {
                return Poll::Ready(Some(Ok(piece)));
            }
            self.now = None;
            let Some(ahead) = &mut self.ahead else {
                return Poll::Ready(None);
            };
            match ready!(ahead.poll_recv(cx)) {
                Some(Ok(buffer)) => self.now = Some(Slices::of(Whole::Read(Arc::new(buffer)))),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Reads the file on a thread of its own, until all is read or nobody takes it any more.
fn read(mut open: OpenFile, tally: &Arc<Tally>) -> mpsc::Receiver<Result<Buffer, Error>> {
    let (filled, ahead) = mpsc::channel(AHEAD);
    let tally = Arc::clone(tally);
    tokio::task::spawn_blocking(move || {
        let mut done = 0;
        loop {
            let buffer = fill(&mut open, done, &tally);
            done += buffer.as_ref().map_or(0, |buffer| buffer.filled as u64);
            let last = buffer.is_err() || done == open.length;
            if filled.blocking_send(buffer).is_err() || last {
                break;
            }
        }
    });
    ahead
}

/// A buffer with what follows the first `done` bytes.
fn fill(open: &mut OpenFile, done: u64, tally: &Arc<Tally>) -> Result<Buffer, Error> {
    let left = open.length - done;
    let filled = usize::try_from(left).map_or(BUFFER, |left| left.min(BUFFER));
    let mut buffer = Buffer {
        bytes: tally.buffer(),
        filled,
        tally: Arc::clone(tally),
    };
    match open.file.read_exact(&mut buffer.bytes[..filled]) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(Error::FileChanged)?,
        read => read.map_err(|error| unreadable(&error))?,
    }
    let last = done + filled as u64 == open.length;
    // Before the last bytes are given away: without them the request is not whole, and can be broken off.
    if last && open.changed().map_err(|error| unreadable(&error))? {
        return Err(Error::FileChanged);
    }
    Ok(buffer)
}

fn unreadable(error: &io::Error) -> Error {
    Error::File {
        kind: error.kind(),
        begun: true,
    }
}

impl Slices {
    fn of(buffer: Whole) -> Self {
        Self { buffer, given: 0 }
    }

    fn cut(&mut self, tally: &Arc<Tally>) -> Option<Bytes> {
        let from = self.given;
        let to = self.buffer.as_ref().len().min(from + PIECE);
        self.given = to;
        (from < to).then(|| {
            let whole = self.buffer.clone();
            counted(Slice { whole, from, to }, tally)
        })
    }
}

struct Slice {
    whole: Whole,
    from: usize,
    to: usize,
}

impl AsRef<[u8]> for Slice {
    fn as_ref(&self) -> &[u8] {
        &self.whole.as_ref()[self.from..self.to]
    }
}

impl AsRef<[u8]> for Whole {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::Read(buffer) => &buffer.bytes[..buffer.filled],
            Self::Given(bytes) => bytes,
        }
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        self.tally.give_back(std::mem::take(&mut self.bytes));
    }
}
