//! The control API: what a demonstration or a test does to a sandbox from outside, `--control PORT`.
//!
//! It listens on loopback only and takes no key. A request that a web page makes (one with `Origin`)
//! is refused. Bodies and answers are JSON; what is wrong is told as `{"error": "…"}` with 400 or 404.
//!
//! | Request | Body or answer |
//! |---|---|
//! | `GET /clock`, `PUT /clock` | `{"now": "2026-11-22T10:00:00Z"}` |
//! | `POST /clock/advance` | `{"seconds": 900}`, answered like `GET /clock` |
//! | `GET /studios` | `[{"place": 0, "id": 1210005340, "name": "Demo Studio", "people": 5750}]` |
//! | `GET /studios/{place}/amendment-modes`, `PUT` of some | `{"IDLE_PERIOD": "CHANGES_WITHOUT_VERIFICATION"}` |
//! | `GET /amendments` | those that wait: `[{"studio": 0, "id", "customerId", "subject", "created", "about", "change"}]` |
//! | `POST /amendments/{id}/accept`, `…/reject` | `{}` |
//! | `GET /faults`, `POST /faults`, `DELETE /faults` | see below; the list has `operation` and `left` |
//! | `PUT /limit` | `{"requestsPerMinute": 10, "retryAfter": true}`, either may be left out |
//! | `GET /requests`, `DELETE /requests` | by operation: `{"getCustomers": {"requests": 3, "statuses": {"200": 3}}}` |
//! | `GET /files` | what was uploaded: `[{"sha256": "…", "size": 1, "studio": 0, "customerId": 9, "operation": "uploadDocument"}]`; a content twice where it lies twice, and with its `sha256` and `size` only where it lies with nobody any more |
//! | `POST /save` | writes the state file now |
//!
//! A fault: `{"operation": "getCustomers", "kind": "status", "status": 503, "count": 2,
//! "probability": 0.5, "seed": 7}`. Without `operation` it meets any request; `count` is 1 unless
//! given, and `null` is no end. The kinds and their own fields:
//!
//! | `kind` | what happens |
//! |---|---|
//! | `status` | answered with `status`, and `body` and `headers` where given; nothing is done |
//! | `close` | closed without an answer; nothing is done |
//! | `resetRequest` | reset after `bytes` of the request's body; nothing is done |
//! | `resetAnswer` | done, and reset after `bytes` of the answer; 0 drops the answer |
//! | `stall` | done, and silent after `bytes` of the answer |
//! | `pause` | done, and silent for `milliseconds` after `bytes` of the answer, then the rest |
//! | `trickle` | done, and the answer comes byte by byte, `milliseconds` apart |
//! | `delay` | done after `milliseconds` |
//! | `truncate` | done, and the answer's body ends after `bytes` as if that were all |
//! | `otherShape` | done, and the answer is JSON of another shape |
//! | `failure` | done, and answered with the failure `status`, from 500 on |

mod amendments;
mod faults;
mod state;

use std::io;
use std::net::SocketAddr;

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde_json::json;
use tokio::task::JoinHandle;

use crate::connections::Connections;
use crate::server;
use crate::state::SharedState;

/// An open control API. Closes when dropped.
#[derive(Debug)]
pub struct Control {
    addr: SocketAddr,
    connections: Connections,
    task: JoinHandle<()>,
}

impl Control {
    /// Opens it on that loopback port; 0 is any free one.
    pub(crate) async fn open(state: SharedState, port: u16) -> io::Result<Self> {
        let listener = server::bind(port).await?;
        let (addr, connections) = (listener.local, listener.connections.clone());
        let task = server::serve(listener, routes(state));
        Ok(Self {
            addr,
            connections,
            task,
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Where it listens, as the start of an address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.addr)
    }
}

impl Drop for Control {
    fn drop(&mut self) {
        self.task.abort();
        self.connections.cut();
    }
}

fn routes(state: SharedState) -> Router {
    Router::new()
        .route("/clock", get(state::clock).put(state::set_clock))
        .route("/clock/advance", post(state::advance_clock))
        .route("/studios", get(state::studios))
        .route(
            "/studios/{place}/amendment-modes",
            get(amendments::modes).put(amendments::set_modes),
        )
        .route("/amendments", get(amendments::pending))
        .route("/amendments/{id}/accept", post(amendments::accept))
        .route("/amendments/{id}/reject", post(amendments::reject))
        .route(
            "/faults",
            get(faults::list).post(faults::plan).delete(faults::clear),
        )
        .route("/limit", put(state::set_limit))
        .route(
            "/requests",
            get(state::requests).delete(state::clear_requests),
        )
        .route("/files", get(state::files))
        .route("/save", post(state::save))
        .fallback(async || Wrong::Unknown("There is no such address"))
        .layer(middleware::from_fn(refuse_pages))
        .with_state(state)
}

/// A page in a browser of this computer reaches loopback as well, and has no business here.
async fn refuse_pages(request: Request, next: Next) -> Response {
    if request.headers().contains_key(header::ORIGIN) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// What is wrong with a request to the control API.
enum Wrong {
    Unknown(&'static str),
    Invalid(String),
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let (status, error) = match self {
            Self::Unknown(what) => (StatusCode::NOT_FOUND, what.to_owned()),
            Self::Invalid(what) => (StatusCode::BAD_REQUEST, what),
        };
        (status, Json(json!({ "error": error }))).into_response()
    }
}
