//! A stand-in of the PerfectGym Next Open API, for the demo studio and for tests.
//!
//! **Invariant:** depends on no other crate of ours. It restates the wire from the API's contract,
//! so that a mistake in the client cannot agree with itself. It listens on loopback only.

mod clock;
mod config;
mod connections;
mod contract;
mod fault;
mod gate;
mod journal;
mod language;
mod limiter;
mod messages;
mod operations;
pub mod people;
mod pictures;
mod population;
mod refusal;
mod server;
mod state;

pub use crate::clock::{Clock, Hands};
pub use crate::config::Config;
pub use crate::contract::{Contract, Operation, Route, Rule, Scopes, Violation};
pub use crate::fault::{Fault, Release};
pub use crate::journal::Request;
pub use crate::limiter::RateCounter;
pub use crate::server::Sandbox;
pub use crate::state::{SharedState, State};

/// What a `HEAD` request counts as, in the request log and for faults.
pub const KEY_CHECK: &str = "keyCheck";

/// What the request for a customer's picture counts as, in the request log and for faults.
pub const PICTURE: &str = "customerPicture";
