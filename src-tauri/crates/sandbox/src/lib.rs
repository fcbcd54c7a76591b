//! A stand-in of the PerfectGym Next Open API, for the demo studio and for tests.
//!
//! **Invariant:** depends on no other crate of ours. It restates the wire from the API's contract,
//! so that a mistake in the client cannot agree with itself. It listens on loopback only.

mod answer;
#[cfg(test)]
mod arbitrary;
mod call;
mod clock;
mod config;
mod connections;
mod contract;
mod control;
mod fault;
mod form;
mod gate;
mod ids;
mod journal;
mod key;
mod language;
mod limiter;
mod messages;
mod money;
mod operations;
mod page;
pub mod people;
mod period;
mod population;
mod refusal;
mod saved;
mod server;
mod settings;
mod signed;
mod state;
mod storage;
mod studio;
mod time;
mod world;

pub use crate::clock::{Clock, Hands};
pub use crate::config::Config;
pub use crate::contract::{Contract, Operation, Route, Rule, Scopes, Violation};
pub use crate::control::Control;
pub use crate::fault::{Fault, Release};
pub use crate::journal::{Request, RequestCount};
pub use crate::key::Key;
pub use crate::limiter::RateCounter;
pub use crate::operations::Verdict;
pub use crate::server::Sandbox;
pub use crate::state::{SharedState, State};
pub use crate::studio::Studio;
pub use crate::world::amendments::{Amendment, Mode, Subject};

/// What a `HEAD` request counts as, in the request log and for faults.
pub const KEY_CHECK: &str = "keyCheck";

/// What the request for a customer's picture counts as, in the request log and for faults.
pub const PICTURE: &str = "customerPicture";

/// What the request for any other file at a signed address counts as.
pub const SIGNED_FILE: &str = "signedFile";
