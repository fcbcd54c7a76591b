//! Starts and stops a sandbox.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::Config;
use crate::connections::{Connections, Peer, Plain};
use crate::control::Control;
use crate::fault::Fault;
use crate::gate::{self, Server};
use crate::journal::Request;
use crate::people::people;
use crate::saved::Saved;
use crate::state::{SharedState, State};

/// A running sandbox. Stops when dropped.
#[derive(Debug)]
pub struct Sandbox {
    addr: SocketAddr,
    scheme: &'static str,
    state: SharedState,
    connections: Connections,
    task: JoinHandle<()>,
    keeping: Option<JoinHandle<()>>,
}

impl Sandbox {
    /// Starts on a free loopback port.
    ///
    /// # Errors
    /// When no port can be bound.
    pub async fn start(config: Config) -> io::Result<Self> {
        Self::start_on(config, 0).await
    }

    /// Starts on that loopback port; 0 is any free one.
    ///
    /// # Errors
    /// When the port cannot be bound.
    pub async fn start_on(config: Config, port: u16) -> io::Result<Self> {
        let listener = bind(port).await?;
        let (addr, connections) = (listener.local, listener.connections.clone());
        let state = populate(config).await?;
        let server = Server {
            state: Arc::clone(&state),
            scheme: "http",
        };
        let keeping = keep(&state);
        let task = serve(listener, routes(server));
        Ok(Self {
            addr,
            scheme: "http",
            state,
            connections,
            task,
            keeping,
        })
    }

    /// Starts on a free loopback port and speaks TLS.
    ///
    /// # Errors
    /// When no port can be bound.
    #[cfg(feature = "tls")]
    pub async fn start_tls(config: Config, tls: Arc<rustls::ServerConfig>) -> io::Result<Self> {
        let listener = bind(0).await?;
        let (addr, connections) = (listener.local, listener.connections.clone());
        let state = populate(config).await?;
        let server = Server {
            state: Arc::clone(&state),
            scheme: "https",
        };
        let keeping = keep(&state);
        let listener = crate::connections::Tls::new(listener, tls.into());
        let task = serve(listener, routes(server));
        Ok(Self {
            addr,
            scheme: "https",
            state,
            connections,
            task,
            keeping,
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Where it listens, as the start of an address: `http://127.0.0.1:4711`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme, self.addr)
    }

    /// What it knows, to read and change while it runs.
    #[must_use]
    pub fn state(&self) -> &SharedState {
        &self.state
    }

    /// Opens the control API on that loopback port; 0 is any free one.
    ///
    /// # Errors
    /// When the port cannot be bound.
    pub async fn open_control(&self, port: u16) -> io::Result<Control> {
        Control::open(Arc::clone(&self.state), port).await
    }

    /// What was asked so far, the oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.state.requests()
    }

    /// Plans a fault.
    pub fn script(&self, fault: Fault) {
        self.state.script(fault);
    }

    /// Closes the port and cuts every connection. When this returns, nothing listens any more.
    pub async fn stop(mut self) {
        self.task.abort();
        let _ = (&mut self.task).await;
        // The rest, the last saving among it, is done by dropping.
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.task.abort();
        self.connections.cut();
        if let Some(keeping) = &self.keeping {
            keeping.abort();
            save(&self.state);
        }
    }
}

pub(crate) async fn bind(port: u16) -> io::Result<Plain> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    Ok(Plain {
        local: listener.local_addr()?,
        listener,
        connections: Connections::default(),
    })
}

/// Makes the people beside the runtime: a hundred thousand of them take a good part of a second.
async fn populate(mut config: Config) -> io::Result<SharedState> {
    let made = tokio::task::spawn_blocking(move || {
        let saved = match &config.state {
            Some(path) => Saved::read(path)?,
            None => None,
        };
        if let Some(saved) = &saved {
            saved.configure(&mut config);
        }
        let people = people(config.seed, config.members, config.today());
        let state = Arc::new(State::new(config, people));
        if let Some(saved) = saved {
            saved.restore(&state);
        }
        Ok(state)
    });
    made.await.map_err(io::Error::other)?
}

/// Saves the state whenever it changed, but not more often than once a second.
fn keep(state: &SharedState) -> Option<JoinHandle<()>> {
    let state = state.is_kept().then(|| Arc::clone(state))?;
    Some(tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let state = Arc::clone(&state);
            let saved = tokio::task::spawn_blocking(move || save(&state));
            let _ = saved.await;
        }
    }))
}

/// A state that cannot be saved is said, and the sandbox goes on: it is still right in memory.
fn save(state: &State) {
    if let Err(error) = state.save() {
        eprintln!("the state cannot be saved: {error}");
    }
}

fn routes(server: Server) -> Router {
    Router::new().fallback(gate::answer).with_state(server)
}

/// Answers whatever comes in, until the task is aborted.
pub(crate) fn serve<L>(listener: L, routes: Router) -> JoinHandle<()>
where
    L: Listener<Addr = SocketAddr>,
    Peer: for<'a> Connected<IncomingStream<'a, L>>,
{
    let service = routes.into_make_service_with_connect_info::<Peer>();
    tokio::spawn(async move {
        let _ = axum::serve(listener, service).await;
    })
}
