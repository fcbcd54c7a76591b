//! The demo studio: the sandbox, inside the program, on a loopback port.

use std::io;

use futures::FutureExt;
use futures::future::BoxFuture;
use secrecy::SecretString;
use studiodesk_sandbox::{Config, Sandbox};
use studiodesk_services::{DemoAccess, DemoServer};
use tokio::sync::OnceCell;

/// Starts the sandbox when it is first asked for, and keeps it until the program ends.
pub(crate) struct Demo {
    members: usize,
    running: OnceCell<(Sandbox, DemoAccess)>,
}

impl Demo {
    /// A demo studio with so many members.
    pub(crate) fn new(members: usize) -> Self {
        Self {
            members,
            running: OnceCell::new(),
        }
    }

    async fn launch(&self) -> io::Result<(Sandbox, DemoAccess)> {
        let config = Config {
            members: self.members,
            ..Config::default()
        };
        let key = SecretString::from(config.key.as_str());
        let sandbox = Sandbox::start(config).await?;
        let url = sandbox.url().parse().map_err(io::Error::other)?;
        Ok((sandbox, DemoAccess { url, key }))
    }
}

impl DemoServer for Demo {
    fn start(&self) -> BoxFuture<'_, io::Result<DemoAccess>> {
        async {
            let (_, access) = self.running.get_or_try_init(|| self.launch()).await?;
            Ok(access.clone())
        }
        .boxed()
    }
}
