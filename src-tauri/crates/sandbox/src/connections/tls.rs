//! Connections over TLS.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::{Connections, Peer, Plain, Reset, Wire};

impl Reset for TlsStream<TcpStream> {
    fn reset_on_drop(&self) {
        self.get_ref().0.reset_on_drop();
    }
}

/// Accepts connections over TLS.
#[derive(Debug)]
pub(crate) struct Tls {
    ready: mpsc::Receiver<TlsStream<TcpStream>>,
    accepting: JoinHandle<()>,
    local: SocketAddr,
    connections: Connections,
}

impl Tls {
    /// Shakes hands in tasks of their own, so that a client that stalls holds up nobody else.
    pub(crate) fn new(plain: Plain, acceptor: TlsAcceptor) -> Self {
        let (sender, ready) = mpsc::channel(16);
        let mut listener = plain.listener;
        let accepting = tokio::spawn(async move {
            loop {
                let (stream, _) = axum::serve::Listener::accept(&mut listener).await;
                let (acceptor, sender) = (acceptor.clone(), sender.clone());
                tokio::spawn(async move {
                    // A failed handshake is the client's to report.
                    if let Ok(stream) = acceptor.accept(stream).await {
                        let _ = sender.send(stream).await;
                    }
                });
            }
        });
        Self {
            ready,
            accepting,
            local: plain.local,
            connections: plain.connections,
        }
    }
}

impl Drop for Tls {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl axum::serve::Listener for Tls {
    type Io = Wire<TlsStream<TcpStream>>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(stream) => (self.connections.add(stream), self.local),
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.local)
    }
}

impl Connected<IncomingStream<'_, Tls>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Tls>) -> Self {
        Self {
            switch: Arc::clone(&stream.io().switch),
            server: *stream.remote_addr(),
        }
    }
}
