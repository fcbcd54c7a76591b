//! Clients of a test's servers, servers that do what no HTTP library would, and a table for DNS.

pub(crate) mod faults;

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use studiodesk_client::{Client, ClientBuilder, Error, LookingUp, Resolver, ServerAddress};
use studiodesk_core::Platform;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

pub(crate) const KEY: &str = "CANARY-9b1e77";

/// A client of the server at `uri` on this computer.
pub(crate) fn loopback(uri: &str) -> Client {
    let address = ServerAddress::Loopback(uri.parse().unwrap());
    Client::builder(address, KEY.into()).build().unwrap()
}

/// A client of the studio `my-studio` on PerfectGym Next, whose names come from `table`.
pub(crate) fn studio(table: Table) -> ClientBuilder {
    studio_on(Platform::PerfectGymNext, table)
}

/// The same on either platform.
pub(crate) fn studio_on(platform: Platform, table: Table) -> ClientBuilder {
    let address = ServerAddress::Studio {
        platform,
        tenant: "my-studio".parse().unwrap(),
    };
    Client::builder(address, KEY.into()).resolver(Arc::new(table))
}

/// Neither way of printing `error`, nor of its causes, holds the key, the query or the address.
pub(crate) fn assert_discreet(error: &Error) {
    let mut printed = format!("{error:?} {error}");
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        printed += &format!(" {next:?} {next}");
        cause = next.source();
    }
    for secret in [KEY, "127.0.0.1", "http", "/v1", "Lovelace", "my-studio"] {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
}

/// Host names and their addresses.
#[derive(Default)]
pub(crate) struct Table {
    addresses: HashMap<&'static str, SocketAddr>,
    hanging: Option<&'static str>,
}

impl Table {
    pub(crate) fn with(mut self, host: &'static str, address: SocketAddr) -> Self {
        self.addresses.insert(host, address);
        self
    }

    /// The look-up of `host` never ends.
    pub(crate) fn hanging(mut self, host: &'static str) -> Self {
        self.hanging = Some(host);
        self
    }
}

impl Resolver for Table {
    fn look_up(&self, host: &str) -> LookingUp {
        if self.hanging == Some(host) {
            return Box::pin(std::future::pending());
        }
        let found = self.addresses.get(host).copied();
        Box::pin(async move {
            found
                .map(|address| vec![address])
                .ok_or_else(|| io::ErrorKind::NotFound.into())
        })
    }
}

/// A server that reads a request, writes `answer` and hangs up. Counts its connections.
pub(crate) async fn raw(answer: &'static str) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let connections = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&connections);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::SeqCst);
            read_head(&mut stream).await;
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    (address, connections)
}

/// Reads up to the empty line after the headers.
pub(crate) async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8_lossy(&head).into_owned()
}
