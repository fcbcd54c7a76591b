//! What a use case needs from outside, and a test replaces.
//!
//! Secrets have their port in the vault (`studiodesk_vault::Backend`), because the thread and the
//! deadline on our side of it must be tested with it. The service itself is never replaced by a
//! trait: tests run the sandbox.

use std::io;
use std::sync::Arc;

use futures::future::BoxFuture;
use jiff::Zoned;
use secrecy::SecretString;
use url::Url;

use crate::SyncView;

/// Tells the time, with the zone of this computer.
pub type Clock = Arc<dyn Fn() -> Zoned + Send + Sync>;

/// Hears how the reading of members goes on, each time it changed.
pub type SyncListener = Arc<dyn Fn(SyncView) + Send + Sync>;

/// Starts the demo studio's server inside the program.
pub trait DemoServer: Send + Sync {
    /// Starts it, or says where it already runs.
    fn start(&self) -> BoxFuture<'_, io::Result<DemoAccess>>;
}

/// How to reach the demo studio. Its key opens nothing else, but is treated like any other.
#[derive(Debug, Clone)]
pub struct DemoAccess {
    /// Loopback address.
    pub url: Url,
    /// Key of the demo studio.
    pub key: SecretString,
}
