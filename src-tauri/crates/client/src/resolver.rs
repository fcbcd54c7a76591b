//! Names to addresses, by the system or by a test.

use std::error::Error as StdError;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

/// A look-up under way.
pub type LookingUp = Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>>;

/// Looks up host names. Tests answer from a table; a port other than 0 in an answer is used as it is.
pub trait Resolver: Send + Sync {
    /// The addresses of `host`; an error or an empty list when it has none.
    fn look_up(&self, host: &str) -> LookingUp;
}

/// Asks the operating system, and nobody about `localhost`.
pub(crate) struct SystemResolver;

impl Resolver for SystemResolver {
    fn look_up(&self, host: &str) -> LookingUp {
        let host = host.to_owned();
        Box::pin(async move {
            if host == "localhost" {
                let both = [
                    (Ipv4Addr::LOCALHOST, 0).into(),
                    (Ipv6Addr::LOCALHOST, 0).into(),
                ];
                return Ok(both.to_vec());
            }
            Ok(tokio::net::lookup_host((host, 0)).await?.collect())
        })
    }
}

/// A name has no address. Made here so that the cause of a failed request is known by type, not by text.
#[derive(Debug, thiserror::Error)]
#[error("the name has no address")]
pub(crate) struct NameUnknown;

/// Hands a [`Resolver`] to reqwest.
pub(crate) struct ForReqwest(pub(crate) Arc<dyn Resolver>);

impl reqwest::dns::Resolve for ForReqwest {
    fn resolve(&self, name: reqwest::dns::Name) -> reqwest::dns::Resolving {
        let looking_up = self.0.look_up(name.as_str());
        Box::pin(async move {
            match looking_up.await {
                Ok(found) if !found.is_empty() => {
                    Ok(Box::new(found.into_iter()) as reqwest::dns::Addrs)
                }
                _ => Err(Box::new(NameUnknown) as Box<dyn StdError + Send + Sync>),
            }
        })
    }
}
