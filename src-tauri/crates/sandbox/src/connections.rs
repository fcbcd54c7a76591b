//! Connections that can be cut: one by a planned fault, all when the sandbox stops.
//!
//! **Invariant:** a stopped sandbox leaves no connection behind. axum runs each connection in a
//! task of its own that outlives the listener, so the cut has to be in the stream itself.

#[cfg(feature = "tls")]
mod tls;

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Sleep, sleep};

/// One connection's switch.
#[derive(Debug)]
struct Switch {
    cut: AtomicBool,
    /// Whether the other end is to see a reset rather than an end.
    reset: AtomicBool,
    /// How many more bytes may go out, and what happens then.
    allowance: Mutex<Option<(u64, Then)>>,
    reader: Mutex<Option<Waker>>,
}

/// What becomes of a connection when its allowance is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Then {
    /// It is reset.
    Reset,
    /// It stays, and nothing more goes out.
    Stall,
    /// Nothing goes out for so long, and then the rest.
    Pause(Duration),
    /// The rest goes out byte by byte, so far apart.
    Trickle(Duration),
}

impl Default for Switch {
    fn default() -> Self {
        Self {
            cut: AtomicBool::new(false),
            reset: AtomicBool::new(false),
            allowance: Mutex::new(None),
            reader: Mutex::new(None),
        }
    }
}

impl Switch {
    fn cut(&self) {
        self.cut.store(true, Ordering::SeqCst);
        let reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(waker) = &*reader {
            waker.wake_by_ref();
        }
    }

    fn reset(&self) {
        self.reset.store(true, Ordering::SeqCst);
        self.cut();
    }

    fn allowance(&self) -> MutexGuard<'_, Option<(u64, Then)>> {
        self.allowance
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Fails once the connection is cut; until then, leaves word whom to wake.
    fn check(&self, context: &Context<'_>) -> io::Result<()> {
        {
            let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
            *reader = Some(context.waker().clone());
        }
        if self.cut.load(Ordering::SeqCst) {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        Ok(())
    }
}

/// All connections of one sandbox.
#[derive(Debug, Clone, Default)]
pub(crate) struct Connections(Arc<Mutex<Vec<Weak<Switch>>>>);

impl Connections {
    /// Cuts them all.
    pub(crate) fn cut(&self) {
        let switches = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for switch in switches.iter().filter_map(Weak::upgrade) {
            switch.cut();
        }
    }

    fn add<S: Reset>(&self, stream: S) -> Wire<S> {
        let switch = Arc::new(Switch::default());
        let mut switches = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        switches.retain(|it| it.strong_count() > 0);
        switches.push(Arc::downgrade(&switch));
        Wire {
            stream,
            switch,
            waits: None,
        }
    }
}

/// A stream whose connection can be reset.
pub(crate) trait Reset {
    /// Has the other end see a reset when the stream is dropped.
    fn reset_on_drop(&self);
}

impl Reset for TcpStream {
    fn reset_on_drop(&self) {
        // Where the system refuses, the other end sees an early end instead.
        let _ = self.set_zero_linger();
    }
}

/// A stream with a switch.
#[derive(Debug)]
pub(crate) struct Wire<S: Reset> {
    stream: S,
    switch: Arc<Switch>,
    /// Until when nothing goes out.
    waits: Option<Pin<Box<Sleep>>>,
}

impl<S: Reset> Wire<S> {
    /// Ready when so much time is over since this was asked first.
    fn poll_wait(&mut self, time: Duration, context: &mut Context<'_>) -> Poll<()> {
        let waits = self.waits.get_or_insert_with(|| Box::pin(sleep(time)));
        ready!(waits.as_mut().poll(context));
        self.waits = None;
        Poll::Ready(())
    }
}

impl<S: Reset> Drop for Wire<S> {
    fn drop(&mut self) {
        if self.switch.reset.load(Ordering::SeqCst) {
            self.stream.reset_on_drop();
        }
    }
}

impl<S: AsyncRead + Reset + Unpin> AsyncRead for Wire<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.switch.check(context)?;
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl<S: AsyncWrite + Reset + Unpin> AsyncWrite for Wire<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.switch.check(context)?;
        let allowance = *self.switch.allowance();
        let Some((mut left, then)) = allowance else {
            return Pin::new(&mut self.stream).poll_write(context, bytes);
        };
        if left == 0 {
            // What was allowed must have left before the end.
            ready!(Pin::new(&mut self.stream).poll_flush(context))?;
            match then {
                Then::Stall => return Poll::Pending,
                Then::Reset => {
                    self.switch.reset();
                    return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
                }
                Then::Pause(time) => {
                    ready!(self.poll_wait(time, context));
                    *self.switch.allowance() = None;
                    return Pin::new(&mut self.stream).poll_write(context, bytes);
                }
                Then::Trickle(apart) => {
                    ready!(self.poll_wait(apart, context));
                    left = 1;
                }
            }
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
        let written = ready!(Pin::new(&mut self.stream).poll_write(context, &bytes[..most]))?;
        *self.switch.allowance() = Some((left - written as u64, then));
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// Who is at the other end, and the switch between.
#[derive(Debug, Clone)]
pub(crate) struct Peer {
    switch: Arc<Switch>,
    server: SocketAddr,
}

impl Peer {
    /// Cuts this connection.
    pub(crate) fn cut(&self) {
        self.switch.cut();
    }

    /// Resets this connection.
    pub(crate) fn reset(&self) {
        self.switch.reset();
    }

    /// Lets so many more bytes out, and then does that.
    pub(crate) fn allow(&self, bytes: u64, then: Then) {
        *self.switch.allowance() = Some((bytes, then));
    }

    /// Ends a trickle, which was for the answer before.
    pub(crate) fn begin_answer(&self) {
        let mut allowance = self.switch.allowance();
        if let Some((_, Then::Trickle(_))) = *allowance {
            *allowance = None;
        }
    }

    /// The address at which this server was reached.
    pub(crate) fn server(&self) -> SocketAddr {
        self.server
    }
}

/// Accepts connections in the clear.
#[derive(Debug)]
pub(crate) struct Plain {
    pub(crate) listener: TcpListener,
    pub(crate) local: SocketAddr,
    pub(crate) connections: Connections,
}

impl axum::serve::Listener for Plain {
    type Io = Wire<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (stream, _) = axum::serve::Listener::accept(&mut self.listener).await;
        (self.connections.add(stream), self.local)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.local)
    }
}

impl Connected<IncomingStream<'_, Plain>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Plain>) -> Self {
        Self {
            switch: Arc::clone(&stream.io().switch),
            server: *stream.remote_addr(),
        }
    }
}

#[cfg(feature = "tls")]
pub(crate) use self::tls::Tls;
