#![doc = include_str!("../README.md")]

mod address;
pub mod api;
mod cancel;
mod client;
mod customers;
mod download;
mod error;
mod limiter;
mod moment;
mod notice;
mod operations;
mod page;
mod pictures;
mod resolver;
mod slice;
mod studios;
mod surroundings;
mod transport;
mod upload;
mod wire;

#[cfg(test)]
mod testing;

pub use crate::address::{AddressRefused, LoopbackUrl, ServerAddress, TenantName};
pub use crate::api::shared::CardNumberFormat;
pub use crate::cancel::CancelHandle;
pub use crate::client::{Client, ClientBuilder};
pub use crate::customers::{By, ListCustomers, ListedStatus, SearchCustomers};
pub use crate::download::Download;
pub use crate::error::{Cause, Error, Hindrance, Outcome, ServerSaid, TlsFault};
pub use crate::limiter::{Closed, Lane, Limiter};
pub use crate::moment::Moment;
pub use crate::notice::{Envelope, Noticed, Speaker};
pub use crate::operations::{Method, OPERATIONS, Operation};
pub use crate::page::Page;
pub use crate::resolver::{LookingUp, Resolver};
pub use crate::studios::{ScopeProbe, ScopeState, scope_probes};
pub use crate::surroundings::{Findings, Plain, Shown};
pub use crate::upload::{ContentType, Progress, Upload};

/// Result of a client call.
pub type Result<T, E = Error> = std::result::Result<T, E>;
