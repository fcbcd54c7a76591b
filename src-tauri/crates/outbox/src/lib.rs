//! The outbox: what waits to be sent, and by which rules each change takes effect exactly once.
//!
//! [`model`] holds an item and the one place that says which moves are legal, [`rules`] says for each
//! kind of change how doubt about it ends, [`plan`] whose turn it is, and [`ports`] is what must be
//! brought along from outside. [`Outbox`] is what people ask, [`Engine`] what works it off.
//!
//! **Invariant:** this crate does no IO. The journal, the service and the clock are ports, so that all
//! of it runs in a simulated world, faults and power cuts included.

mod engine;
mod error;
pub mod model;
pub mod plan;
pub mod ports;
pub mod rules;

pub use crate::engine::{Engine, Outbox, Policy};
pub use crate::error::{Error, Result};
