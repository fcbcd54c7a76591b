//! The line between the program and its service, which a journey cuts and mends.
//!
//! **Invariant:** a cut line is as a pulled cable to the program and as silence to the service, which
//! keeps all it holds and its count of what it was asked. Stopping the service would lose both.

use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

use crate::failure::Result;

/// A line to a service, with a loopback address of its own. Cut when dropped.
#[derive(Debug)]
pub struct Line {
    here: SocketAddr,
    service: SocketAddr,
    carrying: Mutex<Option<JoinHandle<()>>>,
}

impl Line {
    /// A whole line to the service at this address.
    ///
    /// # Errors
    /// When no port can be bound.
    pub async fn to(service: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        Ok(Self {
            here: listener.local_addr()?,
            service,
            carrying: Mutex::new(Some(tokio::spawn(carry(listener, service)))),
        })
    }

    /// Where the program finds the service.
    #[must_use]
    pub fn addr(&self) -> SocketAddr {
        self.here
    }

    /// Cuts it. When this returns nothing goes through and nobody is connected.
    pub async fn cut(&self) {
        let carrying = self.take();
        if let Some(carrying) = carrying {
            carrying.abort();
            let _aborted = carrying.await;
        }
    }

    /// Mends it at the same address, and tells when.
    ///
    /// # Errors
    /// When somebody else has the port by now.
    pub async fn mend(&self) -> Result<Instant> {
        let listener = TcpListener::bind(self.here).await?;
        let carrying = tokio::spawn(carry(listener, self.service));
        *self.carrying.lock().unwrap_or_else(PoisonError::into_inner) = Some(carrying);
        Ok(Instant::now())
    }

    fn take(&self) -> Option<JoinHandle<()>> {
        let mut carrying = self.carrying.lock().unwrap_or_else(PoisonError::into_inner);
        carrying.take()
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if let Some(carrying) = self.take() {
            carrying.abort();
        }
    }
}

/// Until it is aborted, and every connection with it.
async fn carry(listener: TcpListener, service: SocketAddr) {
    let mut connections = JoinSet::new();
    while let Ok((mut here, _)) = listener.accept().await {
        connections.spawn(async move {
            if let Ok(mut there) = TcpStream::connect(service).await {
                // How a connection ends is for its two ends.
                let _ended = copy_bidirectional(&mut here, &mut there).await;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    #[tokio::test]
    async fn a_cut_line_ends_what_is_connected_and_a_mended_one_carries_again() {
        let service = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let line = Line::to(service.local_addr().unwrap()).await.unwrap();
        let mut before = TcpStream::connect(line.addr()).await.unwrap();
        let (mut there, _) = service.accept().await.unwrap();
        before.write_all(b"word").await.unwrap();
        let mut word = [0; 4];
        there.read_exact(&mut word).await.unwrap();

        line.cut().await;
        let rest = before.read(&mut word).await;
        let refused = TcpStream::connect(line.addr()).await;
        line.mend().await.unwrap();
        let _after = TcpStream::connect(line.addr()).await.unwrap();
        let carried = service.accept().await;

        assert_eq!(&word, b"word");
        assert!(matches!(rest, Ok(0) | Err(_)));
        assert!(refused.is_err());
        assert!(carried.is_ok());
    }
}
