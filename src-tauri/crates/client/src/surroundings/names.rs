//! Names to addresses, and the comparison with the platform's other hosts.

use std::net::SocketAddr;

use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::STEP_TIME;
use crate::Client;

impl Client {
    /// The addresses of `host`. None where it has none, or nobody says so in time.
    pub(super) async fn addresses(&self, host: &str) -> Vec<SocketAddr> {
        // As it stands in a URL, an IPv6 address is in brackets.
        let host = host.trim_matches(['[', ']']);
        if let Ok(ip) = host.parse() {
            return vec![SocketAddr::new(ip, 0)];
        }
        let found = timeout(STEP_TIME, self.shared.resolver.look_up(host)).await;
        found.ok().and_then(Result::ok).unwrap_or_default()
    }

    /// Whether another host of the platform takes connections: then it is our host that does not.
    pub(super) async fn other_connects(&self) -> Option<bool> {
        let hosts = self.shared.address.control_hosts();
        if hosts.is_empty() {
            return None;
        }
        let connected = hosts.iter().map(async |host| {
            let mut found = self.addresses(host).await;
            let Some(first) = found.first_mut() else {
                return false;
            };
            if first.port() == 0 {
                first.set_port(443);
            }
            let stream = timeout(STEP_TIME, TcpStream::connect(*first)).await;
            matches!(stream, Ok(Ok(_)))
        });
        let mut connected: FuturesUnordered<_> = connected.collect();
        while let Some(connects) = connected.next().await {
            if connects {
                return Some(true);
            }
        }
        Some(false)
    }
}
